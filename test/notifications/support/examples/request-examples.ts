import { assignment } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const requestExamples = {
  'approvals.assignment.responded.v1': [
    [{ ...assignment, respondedBy: 'c', text: '已派员到场' }, ['已作出首次响应', '已派员到场'], ['超']],
  ],
  'approvals.assignment.response-late.v1': [
    [
      { ...assignment, respondBy: '2026-03-09T07:00:00.000Z' },
      ['逾期未响应', '2026年3月9日15时', '9 March 2026, 15:00'],
      ['已有响应'],
    ],
  ],
  'approvals.assignment.confirmation-asked.v1': [
    [
      { ...assignment, completedBy: 'c', result: '已修复', confirmBy: '2026-03-16' },
      ['请确认', '已修复', '请您于2026年3月16日（含当日）前在本平台确认', 'by the end of 16 March 2026'],
      ['已销号'],
    ],
  ],
  'approvals.assignment.completion-rejected.v1': [
    [{ ...assignment, reason: '仍未修复' }, ['请继续办理', '仍未修复', 'Not accepted'], ['已销号']],
  ],
  'approvals.assignment.closed.v1': [
    [
      { ...assignment, closure: 'confirmed', dueOn: '2026-03-09', onTime: true },
      ['经企业确认，已销号', 'the enterprise confirmed it'],
      ['逾期未回应', 'did not answer'],
    ],
    [
      { ...assignment, closure: 'unanswered', dueOn: '2026-03-09', onTime: true },
      ['逾期未回应', 'did not answer in time'],
      ['经企业确认', 'confirmed'],
    ],
  ],
  'approvals.assignment.rated.v1': [
    [{ ...assignment, rating: 2, named: true }, ['2分', '2 out of 5'], ['null']],
  ],
} as const;

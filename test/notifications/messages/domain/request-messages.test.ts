import { describe } from 'vitest';
import { requestMessages } from '../../../../services/notifications/messages/domain/request-messages.ts';
import { assignment } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: request', () => {
  itPutsIntoWords(requestMessages, {
    'approvals.assignment.responded.v1': [
      [{ ...assignment, respondedBy: 'c', text: 'on our way' }, ['已作出首次响应', 'on our way'], ['超']],
    ],
    'approvals.assignment.response-late.v1': [
      [
        { ...assignment, respondBy: '2026-03-09T07:00:00.000Z' },
        ['逾期未响应', '2026年3月9日 15:00', '2026-03-09 15:00'],
        ['已有响应'],
      ],
    ],
    'approvals.assignment.confirmation-asked.v1': [
      [
        { ...assignment, completedBy: 'c', result: 'repaired', confirmBy: '2026-03-16' },
        ['请确认', 'repaired', '请您于2026年3月16日（含当日）前在本平台确认', 'by the end of 2026-03-16'],
        ['已销号'],
      ],
    ],
    'approvals.assignment.completion-rejected.v1': [
      [{ ...assignment, reason: 'still broken' }, ['请继续办理', 'still broken', 'Not accepted'], ['已销号']],
    ],
    'approvals.assignment.closed.v1': [
      [
        { ...assignment, closure: 'confirmed', dueOn: '2026-03-09', onTime: true },
        ['经企业确认销号', 'the enterprise confirmed it'],
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
  });
});

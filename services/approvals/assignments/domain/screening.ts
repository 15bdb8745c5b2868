import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import { failure } from '../../../../shared/outcome.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { complete, receive, type DecidedAssignment } from './assignment-acts.ts';
import type { AssignmentErrorCode } from './assignment-errors.ts';
import type { Act } from '../../kernel/act.ts';
import type { Assignment, AssignmentResult } from './assignment.ts';

/** What a person of the screening department concluded about a lead. */
export type ScreeningVerdict = Facts['leads.lead.screening-concluded.v1'];

const verdictNeeded: CodedError<AssignmentErrorCode> = {
  code: 'SCREENING_NEEDS_VERDICT',
  detail: {
    zh: '研判事项以研判结论办结：请由未登记、未跟进该线索的研判人员录入结论',
    en: 'A screening ends with its verdict: somebody of the department who neither registered nor follows the lead enters it.',
  },
};

/** Completes an assignment as its department reports it; a screening ends by its verdict alone (rulings 31). */
export const completeAsReported = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  result: AssignmentResult,
): DecidedAssignment =>
  assignment.kind === 'screening' ? failure(verdictNeeded) : complete(assignment, rules, act, result);

/** Whether a verdict concludes the screening; one that waits for facts 待补充 does not. */
export const concludes = ({ vetoes, band }: ScreeningVerdict): boolean =>
  vetoes.length > 0 || band !== 'incomplete';

const resultOf = ({ vetoes, band, score, concludedBy }: ScreeningVerdict): AssignmentResult => ({
  text:
    vetoes.length > 0
      ? `研判结论：否决（${vetoes.join('、')}）；${concludedBy}`
      : `研判结论：${band}档，${score.low === score.high ? score.low : `${score.low}–${score.high}`}分；${concludedBy}`,
  documentNumber: null,
});

/** Ends a screening by the verdict; one that nobody had received is received with it. */
export const concludeScreening = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  verdict: ScreeningVerdict,
): DecidedAssignment => {
  if (assignment.state !== 'opened') return complete(assignment, rules, act, resultOf(verdict));
  const received = receive(assignment, rules, act);
  if (!received.ok) return received;
  const ended = complete(received.value.assignment, rules, act, resultOf(verdict));
  if (!ended.ok) return ended;
  return { ...ended, value: { ...ended.value, events: [...received.value.events, ...ended.value.events] } };
};

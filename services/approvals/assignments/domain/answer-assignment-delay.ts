import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { answerDelay, type DelayAnswer } from '../../clocks/domain/answer-delay.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { wrongState, type Decision } from './assignment-acts.ts';
import type { Act } from '../../kernel/act.ts';
import { isOpen, type Assignment } from './assignment.ts';
import { settleAssignment } from './settle-assignment.ts';

/** Answers a rung that fell on an assignment; what had fallen before is told first (rulings 6, 37). */
export const answerAssignmentDelay = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  answer: DelayAnswer,
): Outcome<Decision, CodedError> => {
  if (!isOpen(assignment)) return failure(wrongState(assignment.state, 'received'));
  const settled = settleAssignment(assignment, rules, act.at);
  const current = settled.assignment;
  const { id, title, department, post, due } = current;
  const delayed = { kind: 'assignment', id, title, department, post, dueOn: due.date } as const;
  const answered = answerDelay(current.duties, delayed, answer, act, rules.settings);
  if (!answered.ok) return answered;
  const { duties, event } = answered.value;
  return success({ assignment: { ...current, duties }, events: [...settled.events, event] });
};

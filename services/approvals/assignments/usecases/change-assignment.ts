import type { CodedError } from '../../../../shared/coded-error.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Decision } from '../domain/assignment-acts.ts';
import type { Assignment } from '../domain/assignment.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { assignments, type AssignmentReading } from './read-assignment.ts';
import type { AssignmentAct } from '../domain/assignment-rights.ts';

export type AssignmentChange = Omit<RequestedAct<Assignment, AssignmentAct, CountyRules>, 'decide'> & {
  readonly decide: (assignment: Assignment, rules: CountyRules) => Outcome<Decision, CodedError>;
};

/** One act on an assignment. */
export const changeAssignmentCommand =
  (ports: ApprovalsPorts) =>
  (context: WriteContext<AssignmentReading>, { decide, ...requested }: AssignmentChange) =>
    actOn(assignments)(ports)(context, {
      ...requested,
      decide: (before, rules) => {
        const decided = decide(before, rules);
        if (!decided.ok) return decided;
        const { assignment, events } = decided.value;
        return success({ state: assignment, events });
      },
    });

import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { assignmentIdSchema, type AssignmentId } from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import { rate, type Opinion } from '../domain/assignments/enterprise-acts.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { admit } from './admit.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';
import { assignments, type AssignmentReading } from './read-assignment.ts';

/** Rates an assignment; the rectification that a bad rating under a name opens is in the same write (R009). */
export const rateAssignment =
  ({ table, loadCounty, newId }: ApprovalsPorts) =>
  (
    context: WriteContext<AssignmentReading>,
    principal: Principal,
    id: AssignmentId,
    opinion: Opinion,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> =>
    decideAgain<AssignmentReading, CodedError | Refusal>(async () => {
      const [loaded, { rules }] = await Promise.all([
        table.load(assignmentDefinition, context.county, id),
        loadCounty(context.county),
      ]);
      const before = admit(assignments, loaded, principal, 'assignment.rate');
      if (!before.ok) return before;
      const acting = { by: principal.subject, at: context.now };
      const rated = rate(before.value.state, rules, acting, opinion, () => assignmentIdSchema.parse(newId()));
      if (!rated.ok) return rated;
      const { assignment, events, rectification } = rated.value;
      const reading = { state: assignment, version: versionAfter(before.value), rules, now: context.now };
      const change = { before: before.value, after: assignment, events };
      return table.commit(context, reading, [
        ...table.steps(context, assignmentDefinition, change),
        ...(rectification === null
          ? []
          : table.steps(context, assignmentDefinition, {
              before: null,
              after: rectification.assignment,
              events: rectification.events,
            })),
      ]);
    });

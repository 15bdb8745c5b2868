import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { AssignmentId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import type { Decision } from '../domain/assignments/acts.ts';
import type { Assignment } from '../domain/assignments/assignment.ts';
import type { CountyRules } from '../domain/county/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';
import { admitted, type AssignmentReading } from './read-assignment.ts';

export type AssignmentChange = {
  readonly id: AssignmentId;
  readonly principal: Principal;
  readonly act: ApprovalsAct;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: number | null;
  readonly decide: (assignment: Assignment, rules: CountyRules) => Outcome<Decision, CodedError>;
};

/** One act on an assignment: assignment and county are read side by side, then one write. */
export const changeAssignment =
  ({ table, loadCounty }: ApprovalsPorts) =>
  (
    context: WriteContext<AssignmentReading>,
    { id, principal, act, ifMatch, decide }: AssignmentChange,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> =>
    decideAgain<AssignmentReading, CodedError | Refusal>(async () => {
      const [loaded, { rules }] = await Promise.all([
        table.load(assignmentDefinition, context.county, id),
        loadCounty(context.county),
      ]);
      const before = admitted(loaded, principal, act);
      if (!before.ok) return before;
      if (ifMatch !== null && ifMatch !== before.value.version) return failure(edgeError('STALE'));
      const decided = decide(before.value.state, rules);
      if (!decided.ok) return decided;
      const { assignment, events } = decided.value;
      const reading = { assignment, version: versionAfter(before.value), rules, now: context.now };
      const change = { before: before.value, after: assignment, events };
      return table.commit(context, reading, table.steps(context, assignmentDefinition, change));
    });

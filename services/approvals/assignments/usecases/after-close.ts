import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { assignmentIdSchema, type AssignmentId } from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { AssignmentAct } from '../domain/assignment-rights.ts';
import type { Act } from '../../kernel/act.ts';
import type { Assignment } from '../domain/assignment.ts';
import type { WithRectification } from '../domain/rectification.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { admit } from '../../kernel/admit.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { openOrJoin } from './open-or-join.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { assignments, type AssignmentReading } from './read-assignment.ts';

/** Something said of a closed assignment that may open a rectification. */
export type SaidAfterClose = {
  readonly id: AssignmentId;
  readonly principal: Principal;
  readonly act: AssignmentAct;
  readonly decide: (
    assignment: Assignment,
    rules: CountyRules,
    act: Act,
    newId: () => AssignmentId,
  ) => Outcome<WithRectification, CodedError>;
};

/** Takes a rating or a follow-up down; the rectification it opens is in the same write (R009, R089). */
export const sayAfterCloseCommand =
  ({ table, loadCounty, newId }: ApprovalsPorts) =>
  (
    context: WriteContext<AssignmentReading>,
    { id, principal, act, decide }: SaidAfterClose,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> =>
    decideAgain<AssignmentReading, CodedError | Refusal>(async () => {
      const [loaded, { rules }] = await Promise.all([
        table.load(assignmentDefinition, context.county, id),
        loadCounty(context.county),
      ]);
      const before = admit(assignments, loaded, principal, act);
      if (!before.ok) return before;
      const saying = { by: principal.subject, at: context.now };
      const decideWith = (newAssignment: () => AssignmentId) =>
        decide(before.value.state, rules, saying, newAssignment);
      const decided = decideWith(() => assignmentIdSchema.parse(newId()));
      if (!decided.ok) return decided;
      const { rectification } = decided.value;
      const given =
        rectification === null ? null : await openOrJoin({ table }, context, rectification, rules);
      // One that is open takes it in; then that is what the assignment names.
      const named = given?.joined === true ? decideWith(() => given.assignment.id) : decided;
      if (!named.ok) return named;
      const { assignment, events } = named.value;
      const reading = { state: assignment, version: versionAfter(before.value), rules, now: context.now };
      const change = { before: before.value, after: assignment, events };
      return table.commit(context, reading, [
        ...table.steps(context, assignmentDefinition, change),
        ...(given?.steps ?? []),
      ]);
    });

import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DueItem } from '../../../shared/deadlines/sweep.ts';
import { subjectSchema } from '../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../shared/outcome.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { isOpen } from '../domain/assignments/assignment.ts';
import { settleAssignment } from '../domain/assignments/settle-assignment.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';

/** Who acts when a deadline does. */
const deadlineCheck = subjectSchema.parse('system:check-deadlines');

/**
 * Lets fall what is due on an assignment: every rung missed in one write that moves the next check on. Late, twice or
 * side by side each rung falls once: whoever comes second finds the version changed, looks again and finds nothing.
 */
export const settleDueAssignment =
  ({ table, loadCounty, newId }: ApprovalsPorts) =>
  async ({ county, id }: Pick<DueItem, 'county' | 'id'>, now: Instant): Promise<void> => {
    const context: WriteContext<undefined> = { county, actor: deadlineCheck, correlationId: newId(), now };
    const outcome = await decideAgain<undefined, Refusal>(async (): Promise<Outcome<undefined, Refusal>> => {
      const [before, { rules }] = await Promise.all([
        table.load(assignmentDefinition, county, id),
        loadCounty(county),
      ]);
      if (before === null || !isOpen(before.state)) return success(undefined);
      const { assignment, events } = settleAssignment(before.state, rules, now);
      const asBefore =
        assignment.nextCheckAt === before.state.nextCheckAt &&
        assignment.calendarVersion === before.state.calendarVersion;
      if (events.length === 0 && asBefore) return success(undefined);
      const change = { before, after: assignment, events };
      return table.commit(context, undefined, table.steps(context, assignmentDefinition, change));
    });
    if (!outcome.ok) throw new Error(`assignment ${id} could not be settled: ${outcome.error.kind}`);
  };

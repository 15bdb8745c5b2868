import { accountabilityRights } from '../domain/accountability-rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { settleContests } from '../domain/settle-contests.ts';
import type { ClueChange } from '../domain/establish-cause.ts';
import type { ResponsibilityClue } from '../domain/responsibility-clue.ts';
import type { AccountabilityAct } from '../domain/accountability-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../../tasks/domain/task.ts';
import {
  clueIdOf,
  responsibilityClueDefinition,
  responsibilityClueKind,
} from '../store/responsibility-clue-store.ts';
import { admit, type Reading, withRights } from '../../kernel/admit.ts';
import { settleItem } from '../../kernel/timed-things.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { tasks } from '../../tasks/usecases/tasks.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';

/** A responsibility clue about a task as it stands after a step. */
export type ClueReading = Reading<ResponsibilityClue, CountyRules>;

export type RequestedClueAct = {
  readonly taskId: TaskId;
  readonly principal: Principal;
  readonly act: AccountabilityAct;
  /** The version of the clue the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  readonly decide: (
    task: Task,
    clue: ResponsibilityClue | null,
    rules: CountyRules,
  ) => Outcome<ClueChange, CodedError>;
};

/** Leads as far as a contest of a cause waits for an answer. */
export const accountabilityWork = (ports: ApprovalsPorts): Work => ({
  kind: responsibilityClueKind,
  settle: settleItem(
    {
      definition: responsibilityClueDefinition,
      settle: async (before, rules, until, county) => {
        const task = await ports.table.load(tasks.definition, county, before.taskId);
        if (task === null) throw new Error(`there is no task ${before.taskId}`);
        const { clue, events } = settleContests(task.state, before, rules, until);
        return { state: clue, events };
      },
    },
    ports,
  ),
});

const judgedTasks = /* @__PURE__ */ withRights(tasks, accountabilityRights, [
  'task.establish-cause',
  'task.answer-contest',
]);

/** One step of answering for a delay; the task itself is read and never written. */
export const actOnLeadCommand =
  ({ table, loadCounty }: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  (
    context: WriteContext<ClueReading>,
    { taskId, principal, act, ifMatch, decide }: RequestedClueAct,
  ): Promise<Outcome<ClueReading, CodedError | Refusal>> =>
    decideAgain<ClueReading, CodedError | Refusal>(async () => {
      const [task, before, { rules }] = await Promise.all([
        table.load(tasks.definition, context.county, taskId),
        table.load(responsibilityClueDefinition, context.county, clueIdOf(taskId)),
        loadCounty(context.county),
      ]);
      const seen = admit(judgedTasks, task, principal, act);
      if (!seen.ok) return seen;
      if (isStale(ifMatch, before?.version ?? 0)) return failure(commonRefusal('STALE'));
      const settled =
        before === null ? null : settleContests(seen.value.state, before.state, rules, context.now);
      const decided = decide(seen.value.state, settled?.clue ?? null, rules);
      if (!decided.ok) return decided;
      const { clue } = decided.value;
      const events = [...(settled?.events ?? []), ...decided.value.events];
      const reading = { state: clue, version: versionAfter(before), rules, now: context.now };
      return table.commit(
        context,
        reading,
        table.steps(context, responsibilityClueDefinition, { before, after: clue, events }),
      );
    });

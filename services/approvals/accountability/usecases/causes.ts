import { accountabilityRights } from '../domain/accountability-rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../../shared/http/edge-errors.ts';
import { isStale, type IfMatch } from '../../../../shared/http/if-match.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { settleContests } from '../domain/settle-contests.ts';
import type { LeadChange } from '../domain/establish-cause.ts';
import type { ResponsibilityLead } from '../domain/responsibility-lead.ts';
import type { AccountabilityAct } from '../domain/accountability-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../../tasks/domain/task.ts';
import {
  leadIdOf,
  responsibilityLeadDefinition,
  responsibilityLeadKind,
} from '../store/responsibility-lead-store.ts';
import { admit, type Reading, withRights } from '../../kernel/admit.ts';
import { settleItem } from '../../kernel/timed-things.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/ports.ts';
import { tasks } from '../../tasks/usecases/tasks.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';

/** A lead about a task as it stands after a step. */
export type LeadReading = Reading<ResponsibilityLead, CountyRules>;

export type LeadActing = {
  readonly taskId: TaskId;
  readonly principal: Principal;
  readonly act: AccountabilityAct;
  /** The version of the lead the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  readonly decide: (
    task: Task,
    lead: ResponsibilityLead | null,
    rules: CountyRules,
  ) => Outcome<LeadChange, CodedError>;
};

/** Leads as far as a contest of a cause waits for an answer. */
export const accountabilityWork = (ports: ApprovalsPorts): Work => ({
  kind: responsibilityLeadKind,
  settle: settleItem(
    {
      definition: responsibilityLeadDefinition,
      settle: async (before, rules, until, county) => {
        const task = await ports.table.load(tasks.definition, county, before.taskId);
        if (task === null) throw new Error(`there is no task ${before.taskId}`);
        const { lead, events } = settleContests(task.state, before, rules, until);
        return { state: lead, events };
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
    context: WriteContext<LeadReading>,
    { taskId, principal, act, ifMatch, decide }: LeadActing,
  ): Promise<Outcome<LeadReading, CodedError | Refusal>> =>
    decideAgain<LeadReading, CodedError | Refusal>(async () => {
      const [task, before, { rules }] = await Promise.all([
        table.load(tasks.definition, context.county, taskId),
        table.load(responsibilityLeadDefinition, context.county, leadIdOf(taskId)),
        loadCounty(context.county),
      ]);
      const seen = admit(judgedTasks, task, principal, act);
      if (!seen.ok) return seen;
      if (isStale(ifMatch, before?.version ?? 0)) return failure(edgeError('STALE'));
      const settled =
        before === null ? null : settleContests(seen.value.state, before.state, rules, context.now);
      const decided = decide(seen.value.state, settled?.lead ?? null, rules);
      if (!decided.ok) return decided;
      const { lead } = decided.value;
      const events = [...(settled?.events ?? []), ...decided.value.events];
      const reading = { state: lead, version: versionAfter(before), rules, now: context.now };
      return table.commit(
        context,
        reading,
        table.steps(context, responsibilityLeadDefinition, { before, after: lead, events }),
      );
    });

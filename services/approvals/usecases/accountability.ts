import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { TaskId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { LeadChange } from '../domain/accountability/establish-cause.ts';
import type { ResponsibilityLead } from '../domain/accountability/responsibility-lead.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import type { CountyRules } from '../domain/county/county.ts';
import type { Task } from '../domain/tasks/task.ts';
import { leadIdOf, responsibilityLeadDefinition } from '../store/responsibility-lead-store.ts';
import { admit, type Reading } from './admit.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';
import { tasks } from './tasks.ts';

/** A lead about a task as it stands after a step. */
export type LeadReading = Reading<ResponsibilityLead>;

export type LeadActing = {
  readonly taskId: TaskId;
  readonly principal: Principal;
  readonly act: ApprovalsAct;
  /** The version of the lead the client read, or null when it did not say. */
  readonly ifMatch: number | null;
  readonly decide: (
    task: Task,
    lead: ResponsibilityLead | null,
    rules: CountyRules,
  ) => Outcome<LeadChange, CodedError>;
};

/** One step of answering for a delay; the task itself is read and never written. */
export const actOnLead =
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
      const seen = admit(tasks, task, principal, act);
      if (!seen.ok) return seen;
      if (ifMatch !== null && ifMatch !== (before?.version ?? 0)) return failure(edgeError('STALE'));
      const decided = decide(seen.value.state, before?.state ?? null, rules);
      if (!decided.ok) return decided;
      const { lead, events } = decided.value;
      const reading = { state: lead, version: versionAfter(before), rules, now: context.now };
      return table.commit(
        context,
        reading,
        table.steps(context, responsibilityLeadDefinition, { before, after: lead, events }),
      );
    });

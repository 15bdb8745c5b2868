import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { hearOfHalt } from '../../tasks/domain/halt-task.ts';
import { taskDefinition } from '../../tasks/store/task-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type HaltsChanged = ReceivedEvent<'approvals.case.halts-changed.v1'>;

const tell = async (
  { table, loadCounty }: ApprovalsPorts,
  clock: Clock,
  event: HaltsChanged,
  { taskId, stoppedBy }: HaltsChanged['fact']['tasks'][number],
): Promise<void> => {
  // Several tasks hear of one event; each keeps the version of the case it has heard of, so that no once-key is needed.
  const { once: _, ...context } = contextOf(event, clock.now());
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const [before, { rules }] = await Promise.all([
      table.load(taskDefinition, event.county, taskId),
      loadCounty(event.county),
    ]);
    if (before === null) throw new Error(`there is no task ${taskId}`);
    const news = { stoppedBy, sequence: event.sequence, at: event.time };
    const heard = hearOfHalt(before.state, rules, news, context.now);
    if (heard === null) return success(undefined);
    const change = { before, after: heard.task, events: heard.events };
    return table.commit(context, undefined, table.steps(context, taskDefinition, change));
  });
  doneOnce(outcome);
};

/** Lets the tasks of a case hear that what they depend on has failed, or that they may go on. */
export const haltTasksCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: HaltsChanged): Promise<void> => {
    for (const task of event.fact.tasks) await tell(ports, clock, event, task);
  };

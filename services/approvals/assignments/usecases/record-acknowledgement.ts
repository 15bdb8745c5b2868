import { childStep } from '../../../../shared/dynamo/commission.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import {
  acknowledgements,
  assignmentDefinition,
  assignmentKind,
  type Acknowledgement,
} from '../store/assignment-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Acknowledged = ReceivedEvent<'notifications.inbox-item.acknowledged.v1'>;

/**
 * Notes beside an assignment that somebody has seen a message about it. 已阅不停钟 (domain.md §5.5): state, clock and
 * ladder stay as they are; receiving is an act of its own. Messages about other things concern nobody here.
 */
export const recordAcknowledgementCommand =
  ({ table }: ApprovalsPorts, clock: Clock) =>
  async (event: Acknowledged): Promise<void> => {
    const { aboutSubject: id, aboutEvent, inboxItemId, person } = event.fact;
    if ((await table.load(assignmentDefinition, event.county, id)) === null) return;
    const context = contextOf(event, clock.now());
    const data: Acknowledgement = { person, at: event.time, aboutEvent };
    const note = childStep(
      context,
      { kind: assignmentKind, id },
      { collection: acknowledgements, id: inboxItemId, data },
    );
    doneOnce(await table.commit(context, undefined, [note]));
  };

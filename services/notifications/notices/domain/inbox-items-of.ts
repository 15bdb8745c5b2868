import type { AcknowledgementDue, PostOfDepartment } from '../../inbox/domain/acknowledgement.ts';
import type { InboxItem } from '../../inbox/domain/inbox-item.ts';
import type { Message } from '../../messages/domain/message.ts';
import type { Notice, Verdict } from './notice.ts';

type Delivery = Extract<Verdict, { outcome: 'delivered' }>;

const isDelivery = (verdict: Verdict): verdict is Delivery => verdict.outcome === 'delivered';

/** What the items of a notice share: where the event belongs, its words, and what acknowledgement it asks for. */
export type Telling = {
  readonly root: string;
  readonly message: Message;
  readonly acknowledgement: AcknowledgementDue | null;
  /** The post of last resort and its own words, where nobody who is to act could be reached. */
  readonly relayed?: { readonly to: PostOfDepartment; readonly message: Message };
};

const messageFor = ({ recipient }: Delivery, { message, relayed }: Telling): Message =>
  relayed !== undefined &&
  recipient.kind === 'post' &&
  recipient.department === relayed.to.department &&
  recipient.post === relayed.to.post
    ? relayed.message
    : message;

const itemOf = (notice: Notice, delivery: Delivery, telling: Telling): InboxItem => {
  const { recipient } = delivery;
  const { title, body } = messageFor(delivery, telling);
  const due = recipient.capacity === 'responsible' ? telling.acknowledgement : null;
  return {
    inboxItemId: delivery.inboxItemId,
    person: delivery.person,
    eventId: notice.eventId,
    type: notice.type,
    subject: notice.subject,
    root: telling.root,
    capacity: recipient.capacity,
    post: recipient.kind === 'post' ? { department: recipient.department, post: recipient.post } : null,
    standsInFor: delivery.standsInFor,
    title,
    body,
    templateVersion: notice.templateVersion,
    occurredAt: notice.occurredAt,
    toldAt: notice.toldAt,
    readAt: null,
    acknowledgedAt: null,
    acknowledgement: due === null ? null : { ...due, lapsed: false },
    lookAgainAt: null,
  };
};

/** The inbox items that a notice promises, one for each person told; the same notice always yields the same items. */
export const inboxItemsOf = (notice: Notice, telling: Telling): readonly InboxItem[] =>
  notice.candidates.filter(isDelivery).map((delivery) => itemOf(notice, delivery, telling));

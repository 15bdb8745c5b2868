import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { refusal, type Code } from '../domain/coded-refusals.ts';
import type { InboxItem } from '../domain/inbox-item.ts';
import { mayTouchItem } from '../rights.ts';
import type { InboxStore } from './ports.ts';

/** An item of the reader's own; somebody else's answers as if there were none. */
export const createSeeInboxItem =
  (inbox: InboxStore) =>
  async (
    reader: Principal,
    inboxItemId: string,
  ): Promise<Outcome<Versioned<InboxItem>, CodedError<Code>>> => {
    const found = await inbox.load(reader.county, inboxItemId);
    return found !== null && mayTouchItem('inbox-item.see', reader, found.state)
      ? success(found)
      : failure(refusal('INBOX_ITEM_NOT_FOUND'));
  };

/** Beyond this many nobody needs the exact number. */
const mostCounted = 100;

/** How much the reader has not read and not acknowledged, counted up to `mostCounted`. */
export const createSummariseInbox = (inbox: InboxStore) => async (reader: Principal) => {
  const [unread, unacknowledged] = await Promise.all([
    inbox.count(reader.county, reader.subject, 'unread', mostCounted),
    inbox.count(reader.county, reader.subject, 'unacknowledged', mostCounted),
  ]);
  return { unread, unacknowledged, countedUpTo: mostCounted };
};

import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { refusal, type Code } from '../../kernel/coded-refusals.ts';
import type { InboxItem } from '../domain/inbox-item.ts';
import type { CountyCode, Subject } from '../../../../shared/identifiers.ts';
import { enterpriseInboxOf, mayTouchItem } from '../../kernel/rights.ts';
import type { InboxStore } from '../../kernel/ports.ts';

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
export const createSummariseInbox = (inbox: InboxStore) => {
  const countsOf = async (county: CountyCode, owner: Subject) => {
    const [unread, unacknowledged] = await Promise.all([
      inbox.count(county, owner, 'unread', mostCounted),
      inbox.count(county, owner, 'unacknowledged', mostCounted),
    ]);
    return { unread, unacknowledged };
  };
  return async (reader: Principal) => {
    const owner = enterpriseInboxOf(reader);
    const [own, enterprise] = await Promise.all([
      countsOf(reader.county, reader.subject),
      owner === null ? null : countsOf(reader.county, owner),
    ]);
    return { ...own, countedUpTo: mostCounted, enterprise };
  };
};

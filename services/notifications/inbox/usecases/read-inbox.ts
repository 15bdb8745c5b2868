import * as z from 'zod';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { CountyCode, Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { refusal, type InboxError } from '../domain/inbox-errors.ts';
import type { InboxItem, InboxState } from '../domain/inbox-item.ts';
import { enterpriseInboxOf, mayTouchItem } from '../domain/inbox-rights.ts';
import { inboxEntrySchema, inboxItemDefinition, inboxPartition, indexOfState } from '../store/inbox-store.ts';

type Ports = Pick<NotificationPorts, 'table'>;

/** An item of the reader's own; somebody else's answers as if there were none. */
export const seeInboxItemQuery =
  ({ table }: Ports) =>
  async (reader: Principal, inboxItemId: string): Promise<Outcome<Versioned<InboxItem>, InboxError>> => {
    const found = await table.load(inboxItemDefinition, reader.county, inboxItemId);
    return found !== null && mayTouchItem('inbox-item.see', reader, found.state)
      ? success(found)
      : failure(refusal('INBOX_ITEM_NOT_FOUND'));
  };

/** A page of what an owner of an inbox was told, in a state, newest first. */
export const listInboxQuery =
  ({ table }: Ports) =>
  async (
    county: CountyCode,
    owner: Subject,
    state: InboxState,
    page: PageRequest,
  ): Promise<Outcome<Page<Versioned<InboxItem>>, CodedError>> => {
    const newestFirst = { ...page, descending: true };
    const partition = inboxPartition(county, owner);
    const listed = await table.list(indexOfState[state], partition, newestFirst, inboxEntrySchema);
    return listed.ok ? listed : failure(commonRefusal('BAD_CURSOR'));
  };

/** Beyond this many nobody needs the exact number. */
const mostCounted = 100;

const countOf = async ({ table }: Ports, county: CountyCode, owner: Subject, state: InboxState) => {
  const upTo = { limit: mostCounted };
  const page = await table.list(indexOfState[state], inboxPartition(county, owner), upTo, z.unknown());
  if (!page.ok) throw new Error('a count takes no cursor');
  return page.value.items.length;
};

const countsOf = async (ports: Ports, county: CountyCode, owner: Subject) => {
  const [unread, unacknowledged] = await Promise.all([
    countOf(ports, county, owner, 'unread'),
    countOf(ports, county, owner, 'unacknowledged'),
  ]);
  return { unread, unacknowledged };
};

/** How much the reader has not read and not acknowledged, counted up to `mostCounted`. */
export const summariseInboxQuery = (ports: Ports) => async (reader: Principal) => {
  const owner = enterpriseInboxOf(reader);
  const [own, enterprise] = await Promise.all([
    countsOf(ports, reader.county, reader.subject),
    owner === null ? null : countsOf(ports, reader.county, owner),
  ]);
  return { ...own, countedUpTo: mostCounted, enterprise };
};

import * as z from 'zod';
import { failure, success } from '../../../../shared/outcome.ts';
import { ulidSchema } from '../../../../shared/identifiers.ts';
import { pageOf, pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import { edgeError } from '../../../../shared/http/edge-errors.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Act } from '../../kernel/rights.ts';
import type { createAcknowledgeInboxItem, createReadInboxItem } from '../usecases/change-inbox-item.ts';
import { enterpriseInboxOf } from '../../kernel/rights.ts';
import { inboxStates, type InboxStore } from '../../kernel/ports.ts';
import type { createSeeInboxItem, createSummariseInbox } from '../usecases/read-inbox.ts';
import { inboxItemView, presentItem } from './inbox-schemas.ts';

export type InboxUseCases = {
  readonly inbox: Pick<InboxStore, 'list'>;
  readonly see: ReturnType<typeof createSeeInboxItem>;
  readonly read: ReturnType<typeof createReadInboxItem>;
  readonly acknowledge: ReturnType<typeof createAcknowledgeInboxItem>;
  readonly summarise: ReturnType<typeof createSummariseInbox>;
};

const tag = 'Inbox 消息';
const oneItem = z.strictObject({ inboxItemId: ulidSchema });

const listEndpoint = ({ inbox }: InboxUseCases): Endpoint<Act> =>
  defineEndpoint({
    act: 'inbox.list',
    method: 'get',
    path: '/v1/inbox-items',
    summary: 'What I have been told, newest first',
    description: 'With `of=enterprise`, what the enterprise one acts for has been told as such.',
    tag,
    params: none,
    query: z.strictObject({
      state: z.enum(inboxStates).default('all'),
      of: z.enum(['me', 'enterprise']).default('me'),
      ...pageQuery,
    }),
    input: noInput,
    status: 200,
    output: pageSchema(inboxItemView),
    refusals: [],
    handle: async ({ principal, query, language }) => {
      const owner = query.of === 'me' ? principal.subject : enterpriseInboxOf(principal);
      if (owner === null) return success({ body: { items: [], nextCursor: null } });
      const listed = await inbox.list(principal.county, owner, query.state, pageOf(query));
      if (!listed.ok) return failure(edgeError('BAD_CURSOR'));
      const items = listed.value.items.map((item) => presentItem(item.state, language));
      return success({ body: { ...listed.value, items } });
    },
  });

const seeEndpoint = ({ see }: InboxUseCases): Endpoint<Act> =>
  defineEndpoint({
    act: 'inbox-item.see',
    method: 'get',
    path: '/v1/inbox-items/{inboxItemId}',
    summary: 'One item of my inbox; looking at it here does not mark it as read',
    tag,
    params: oneItem,
    query: none,
    input: noInput,
    status: 200,
    output: inboxItemView,
    refusals: ['INBOX_ITEM_NOT_FOUND'],
    handle: async ({ principal, params, language }) => {
      const seen = await see(principal, params.inboxItemId);
      if (!seen.ok) return seen;
      return success({ body: presentItem(seen.value.state, language), version: seen.value.version });
    },
  });

const changes = {
  read: { act: 'inbox-item.read', summary: 'Marks an item as read; the first date is kept' },
  acknowledge: {
    act: 'inbox-item.acknowledge',
    summary: 'Acknowledges 签收 an item; the first date is kept, reading alone is no acknowledgement',
  },
} as const;

const changeEndpoint = (useCases: InboxUseCases, change: keyof typeof changes): Endpoint<Act> =>
  defineEndpoint({
    ...changes[change],
    method: 'post',
    path: `/v1/inbox-items/{inboxItemId}/${change}`,
    tag,
    params: oneItem,
    query: none,
    input: noInput,
    status: 200,
    output: inboxItemView,
    refusals: ['INBOX_ITEM_NOT_FOUND'],
    handle: ({ principal, params, language, write }) =>
      write(useCases[change](principal, params.inboxItemId), ({ state, version }) => ({
        body: presentItem(state, language),
        version,
      })),
  });

const summaryEndpoint = ({ summarise }: InboxUseCases): Endpoint<Act> =>
  defineEndpoint({
    act: 'inbox.summarise',
    method: 'get',
    path: '/v1/inbox-summary',
    summary: 'How much I have not read and not acknowledged',
    description: 'Exact below `countedUpTo`; at that number there may be more.',
    tag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: z.strictObject({
      unread: z.int().min(0),
      unacknowledged: z.int().min(0),
      countedUpTo: z.int().min(1),
      /** The same of the inbox of the enterprise one acts for; null for who acts for none. */
      enterprise: z.strictObject({ unread: z.int().min(0), unacknowledged: z.int().min(0) }).nullable(),
    }),
    refusals: [],
    handle: async ({ principal }) => success({ body: await summarise(principal) }),
  });

export const inboxEndpoints = (useCases: InboxUseCases): readonly Endpoint<Act>[] => [
  listEndpoint(useCases),
  seeEndpoint(useCases),
  changeEndpoint(useCases, 'read'),
  changeEndpoint(useCases, 'acknowledge'),
  summaryEndpoint(useCases),
];

import * as z from 'zod';
import { success } from '../../../../shared/outcome.ts';
import { ulidSchema } from '../../../../shared/identifiers.ts';
import { pageOf, pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { inboxStates } from '../domain/inbox-item.ts';
import { enterpriseInboxOf, type InboxAct } from '../domain/inbox-rights.ts';
import { acknowledgeInboxItemCommand, readInboxItemCommand } from '../usecases/change-inbox-item.ts';
import { listInboxQuery, seeInboxItemQuery, summariseInboxQuery } from '../usecases/read-inbox.ts';
import { inboxItemView, presentItem } from './inbox-schemas.ts';

const tag = 'Inbox';
const oneItem = z.strictObject({ inboxItemId: ulidSchema });

const listEndpoint = (ports: NotificationPorts): Endpoint<InboxAct> =>
  defineEndpoint({
    act: 'inbox.list',
    method: 'get',
    path: '/v1/inbox-items',
    summary: '我的消息 · What I have been told, newest first',
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
      const listed = await listInboxQuery(ports)(principal.county, owner, query.state, pageOf(query));
      if (!listed.ok) return listed;
      const items = listed.value.items.map((item) => presentItem(item.state, language));
      return success({ body: { ...listed.value, items } });
    },
  });

const seeEndpoint = (ports: NotificationPorts): Endpoint<InboxAct> =>
  defineEndpoint({
    act: 'inbox-item.see',
    method: 'get',
    path: '/v1/inbox-items/{inboxItemId}',
    summary: '查看一条消息 · One item of my inbox; looking at it here does not mark it as read',
    tag,
    params: oneItem,
    query: none,
    input: noInput,
    status: 200,
    output: inboxItemView,
    refusals: ['INBOX_ITEM_NOT_FOUND'],
    handle: async ({ principal, params, language }) => {
      const seen = await seeInboxItemQuery(ports)(principal, params.inboxItemId);
      if (!seen.ok) return seen;
      return success({ body: presentItem(seen.value.state, language), version: seen.value.version });
    },
  });

const changes = {
  read: {
    command: readInboxItemCommand,
    act: 'inbox-item.read',
    summary: '标记已读 · Mark an item as read; the first date is kept',
  },
  acknowledge: {
    command: acknowledgeInboxItemCommand,
    act: 'inbox-item.acknowledge',
    summary: '签收消息 · Acknowledge an item; the first date is kept, reading alone is no acknowledgement',
  },
} as const;

const changeEndpoint = (ports: NotificationPorts, change: keyof typeof changes): Endpoint<InboxAct> => {
  const { command, act, summary } = changes[change];
  return defineEndpoint({
    act,
    summary,
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
      write(command(ports)(principal, params.inboxItemId), ({ state, version }) => ({
        body: presentItem(state, language),
        version,
      })),
  });
};

const summaryEndpoint = (ports: NotificationPorts): Endpoint<InboxAct> =>
  defineEndpoint({
    act: 'inbox.summarise',
    method: 'get',
    path: '/v1/inbox-summary',
    summary: '未读、未签收数 · How much I have not read and not acknowledged',
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
    handle: async ({ principal }) => success({ body: await summariseInboxQuery(ports)(principal) }),
  });

export const inboxEndpoints = (ports: NotificationPorts): readonly Endpoint<InboxAct>[] => [
  listEndpoint(ports),
  seeEndpoint(ports),
  changeEndpoint(ports, 'read'),
  changeEndpoint(ports, 'acknowledge'),
  summaryEndpoint(ports),
];

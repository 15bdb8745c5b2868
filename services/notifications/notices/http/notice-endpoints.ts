import * as z from 'zod';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import { success } from '../../../../shared/outcome.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { NoticeAct } from '../domain/notice-rights.ts';
import { listNoticesQuery, seeNoticeQuery } from '../usecases/read-notices.ts';
import { noticeView, presentNotice } from './notice-schemas.ts';

const tag = 'Notices';

const seeEndpoint = (ports: NotificationPorts): Endpoint<NoticeAct> =>
  defineEndpoint({
    act: 'notice.see',
    method: 'get',
    path: '/v1/notices/{eventId}',
    summary: '通知送达记录 · Who was told of an event, and who was not and why',
    tag,
    params: z.strictObject({ eventId: z.string().min(1).max(120) }),
    query: none,
    input: noInput,
    status: 200,
    output: noticeView,
    refusals: ['NOTICE_NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const found = await seeNoticeQuery(ports)(principal.county, params.eventId);
      if (!found.ok) return found;
      return success({ body: presentNotice(found.value.state), version: found.value.version });
    },
  });

const listEndpoint = (ports: NotificationPorts): Endpoint<NoticeAct> =>
  defineEndpoint({
    act: 'notice.list',
    method: 'get',
    path: '/v1/notices',
    summary: '一事的通知记录 · The notices about one lead, assignment or case, newest first',
    tag,
    params: none,
    query: z.strictObject({ subject: z.string().min(1).max(120), ...pageQuery }),
    input: noInput,
    status: 200,
    output: pageSchema(noticeView),
    refusals: [],
    handle: async ({ principal, query }) => {
      const listed = await listNoticesQuery(ports)(principal.county, query.subject, pageOf(query));
      if (!listed.ok) return listed;
      return success({ body: { ...listed.value, items: listed.value.items.map(presentNotice) } });
    },
  });

export const noticeEndpoints = (ports: NotificationPorts): readonly Endpoint<NoticeAct>[] => [
  seeEndpoint(ports),
  listEndpoint(ports),
];

import * as z from 'zod';
import { failure, success } from '../../../../shared/outcome.ts';
import { pageOf, pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import { edgeError } from '../../../../shared/http/edge-errors.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { refusal } from '../../kernel/coded-refusals.ts';
import type { Act } from '../../kernel/rights.ts';
import type { NoticeStore } from '../../kernel/ports.ts';
import { noticeView, presentNotice } from '../../inbox/http/inbox-schemas.ts';

type Notices = Pick<NoticeStore, 'load' | 'about'>;

const tag = 'Notices 通知记录';

const seeEndpoint = (notices: Notices): Endpoint<Act> =>
  defineEndpoint({
    act: 'notice.see',
    method: 'get',
    path: '/v1/notices/{eventId}',
    summary: 'Who was told of an event, and who was not and why',
    tag,
    params: z.strictObject({ eventId: z.string().min(1).max(120) }),
    query: none,
    input: noInput,
    status: 200,
    output: noticeView,
    refusals: ['NOTICE_NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const found = await notices.load(principal.county, params.eventId);
      if (found === null) return failure(refusal('NOTICE_NOT_FOUND'));
      return success({ body: presentNotice(found.state), version: found.version });
    },
  });

const listEndpoint = (notices: Notices): Endpoint<Act> =>
  defineEndpoint({
    act: 'notice.list',
    method: 'get',
    path: '/v1/notices',
    summary: 'The notices about one lead, assignment or case, newest first',
    tag,
    params: none,
    query: z.strictObject({ subject: z.string().min(1).max(120), ...pageQuery }),
    input: noInput,
    status: 200,
    output: pageSchema(noticeView),
    refusals: [],
    handle: async ({ principal, query }) => {
      const listed = await notices.about(principal.county, query.subject, pageOf(query));
      if (!listed.ok) return failure(edgeError('BAD_CURSOR'));
      return success({ body: { ...listed.value, items: listed.value.items.map(presentNotice) } });
    },
  });

export const noticeEndpoints = (notices: Notices): readonly Endpoint<Act>[] => [
  seeEndpoint(notices),
  listEndpoint(notices),
];

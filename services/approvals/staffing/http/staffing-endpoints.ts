import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { edgeError } from '../../../../shared/http/edge-errors.ts';
import { pageOf, pageOnly, unreadable } from '../../../../shared/http/list-query.ts';
import { presentTimelineEntry, timelineSchema } from '../../../../shared/http/timeline.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { ApprovalsAct } from '../../approvals-rights.ts';
import { coverSchema } from '../domain/staffing.ts';
import { mayRead, readWorkload } from '../../workload/usecases/read-workload.ts';
import { readCovers } from '../usecases/staffing.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';

const tag = '在办负荷与顶岗 Workload';

const workloadView = z.object({
  department: departmentIdSchema,
  open: z.int(),
  /** Open work for each person there at the posts that have any; null where nobody is. */
  perPerson: z.number().nullable(),
  posts: z.array(
    z.object({
      post: postIdSchema,
      open: z.int(),
      overdue: z.int(),
      dueSoon: z.int(),
      inHand: z.int(),
      people: z.int(),
      perPerson: z.number().nullable(),
    }),
  ),
  covers: z.array(coverSchema),
  unreadable,
});

const workload = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'workload.read',
    method: 'get',
    path: '/v1/workload',
    summary: '在办负荷 · The open work of a department by post',
    description:
      'Tasks and assignments: given out to the post, overdue, due soon, and in hand as people are there now.',
    tag,
    params: none,
    query: z.strictObject({ department: departmentIdSchema }),
    input: noInput,
    status: 200,
    output: workloadView,
    refusals: ['ACT_NOT_YOURS', 'NOT_FOUND'],
    handle: async ({ principal, query, now }) => {
      const read = await readWorkload(ports)(principal, query.department, now);
      if (!read.ok) return read;
      const { posts, covers, ...load } = read.value;
      return success({ body: { ...load, posts: [...posts], covers: [...covers] } });
    },
  });

const covers = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'cover.list',
    method: 'get',
    path: '/v1/departments/{department}/covers',
    summary: '顶岗记录 · Which posts were covered, from when to when and by whom',
    tag,
    params: z.strictObject({ department: departmentIdSchema }),
    query: pageOnly,
    input: noInput,
    status: 200,
    output: timelineSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params: { department }, query }) => {
      if (!mayRead('cover.list', principal, department)) return failure(edgeError('ACT_NOT_YOURS'));
      const found = await readCovers(ports)(principal.county, department, pageOf(query));
      return found.ok
        ? success({ body: { ...found.value, items: found.value.items.map(presentTimelineEntry) } })
        : found;
    },
  });

/** Who is there for the work of a department, and how much of it there is. */
export const staffingEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => [
  workload(ports),
  covers(ports),
];

import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { unreadable } from '../../../../shared/http/list-query.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { coverSchema } from '../../staffing/domain/staffing.ts';
import type { WorkloadAct } from '../domain/workload-rights.ts';
import { readWorkloadQuery } from '../usecases/read-workload.ts';

const tag = 'Workload';

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

/** How much open work the people of a department have. */
export const workloadEndpoint = (ports: ApprovalsPorts): Endpoint<WorkloadAct> =>
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
      const read = await readWorkloadQuery(ports)(principal, query.department, now);
      if (!read.ok) return read;
      const { posts, covers, ...load } = read.value;
      return success({ body: { ...load, posts: [...posts], covers: [...covers] } });
    },
  });

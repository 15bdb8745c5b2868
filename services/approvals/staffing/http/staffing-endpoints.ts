import { staffingRights } from '../domain/staffing-rights.ts';
import * as z from 'zod';
import { defineEndpoint, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { presentTimelineEntry, timelineSchema } from '../../../../shared/http/timeline.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { StaffingAct } from '../domain/staffing-rights.ts';
import { readCoversQuery } from '../usecases/staffing.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { relationsTo } from '../../kernel/relations.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';

const tag = 'Workload';

const covers = (ports: ApprovalsPorts): Endpoint<StaffingAct> =>
  defineEndpoint({
    act: 'cover.list',
    method: 'get',
    path: '/v1/departments/{department}/covers',
    summary: 'AB岗代理记录 · Which posts were covered, from when to when and by whom',
    tag,
    params: z.strictObject({ department: departmentIdSchema }),
    query: pageOnly,
    input: noInput,
    status: 200,
    output: timelineSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params: { department }, query }) => {
      if (!permits(staffingRights, 'cover.list', principal, relationsTo(department, principal)))
        return failure(commonRefusal('ACT_NOT_YOURS'));
      const found = await readCoversQuery(ports)(principal.county, department, pageOf(query));
      return found.ok
        ? success({ body: { ...found.value, items: found.value.items.map(presentTimelineEntry) } })
        : found;
    },
  });

/** Who is there for the work of a department. */
export const staffingEndpoints = (ports: ApprovalsPorts): readonly Endpoint<StaffingAct>[] => [covers(ports)];

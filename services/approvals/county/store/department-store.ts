import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { departmentSchema, type Department } from '../../catalogue/domain/department.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const departmentKind = 'department';

/** What the register shows of a department; its posts are read with the department itself. */
export const departmentSummarySchema = departmentSchema.pick({ id: true, name: true, kind: true });

export const departmentEntrySchema = z.object({ summary: departmentSummarySchema });

export const departmentDefinition: AggregateDefinition<Department> = {
  kind: departmentKind,
  schema: departmentSchema,
  entry: departmentEntrySchema,
  identify: ({ id }) => ({ id, root: `department-${id}` }),
  indexAttributes: (county, { id, name, kind }) => ({
    byCountyPk: countyPartition(county, departmentKind),
    listSk: id,
    summary: { id, name, kind },
  }),
};

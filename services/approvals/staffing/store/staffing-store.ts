import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { staffingSchema, type Staffing } from '../domain/staffing.ts';

export const staffingKind = 'staffing';

// The directory, the register and this are three things of one department; an id that says which keeps their events apart.
export const staffingId = (department: DepartmentId): string => `staffing.${department}`;

export const staffingDefinition: AggregateDefinition<Staffing> = {
  kind: staffingKind,
  schema: staffingSchema,
  identify: ({ department }) => ({ id: staffingId(department), root: staffingId(department) }),
  indexAttributes: (county, { department, nextCheckAt }) =>
    dueAttributes(county, staffingKind, staffingId(department), nextCheckAt),
};

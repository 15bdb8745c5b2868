import type { CodedError } from '../../../shared/coded-error.ts';
import type { Loaded, Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { CountyCode, DepartmentId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Department } from '../domain/catalogue/department.ts';
import { departmentDefinition, departmentEntrySchema, departmentKind } from '../store/department-store.ts';
import { countyPartition } from '../store/list-keys.ts';
import { countyIndex } from '../store/table.ts';
import type { ApprovalsPorts } from './ports.ts';
import { versionFault } from './version-fault.ts';

/** Creates a department, or changes it for whoever names the version that was read. */
export const putDepartment =
  ({ table }: ApprovalsPorts) =>
  async (
    context: WriteContext<Versioned<Department>>,
    department: Department,
    ifMatch: number | null,
  ): Promise<Outcome<Versioned<Department>, CodedError | Refusal>> => {
    const before = await table.load(departmentDefinition, context.county, department.id);
    const fault = versionFault(before, ifMatch);
    if (fault !== null) return failure(edgeError(fault));
    return table.save(context, departmentDefinition, {
      before,
      after: department,
      events: [
        {
          type: 'approvals.department.changed.v1',
          audience: [],
          fact: { department: department.id, name: department.name },
        },
      ],
    });
  };

export const readDepartment =
  ({ table }: ApprovalsPorts) =>
  async (county: CountyCode, id: DepartmentId): Promise<Outcome<Loaded<Department>, CodedError>> => {
    const loaded = await table.load(departmentDefinition, county, id);
    return loaded === null ? failure(edgeError('NOT_FOUND')) : success(loaded);
  };

export type DepartmentSummary = Pick<Department, 'id' | 'name' | 'kind'>;

/** The county's register of departments, by id. */
export const listDepartments =
  ({ table }: ApprovalsPorts) =>
  async (county: CountyCode, page: PageRequest): Promise<Outcome<Page<DepartmentSummary>, CodedError>> => {
    const partition = countyPartition(county, departmentKind);
    const listed = await table.list(countyIndex, partition, page, departmentEntrySchema);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(edgeError('BAD_CURSOR'));
  };

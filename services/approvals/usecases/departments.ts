import type { CodedError } from '../../../shared/coded-error.ts';
import type { Loaded, Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { IfMatch } from '../../../shared/http/if-match.ts';
import type { CountyCode, DepartmentId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Department } from '../domain/catalogue/department.ts';
import { departmentDefinition, departmentEntrySchema, departmentKind } from '../store/department-store.ts';
import { countyPartition } from '../store/list-keys.ts';
import { countyIndex } from '../store/table.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';
import { versionFault } from './version-fault.ts';
import { beginWatching } from './watch-calendar.ts';

const departmentChanged = ({ id, name }: Department): DomainEvent => ({
  type: 'approvals.department.changed.v1',
  audience: [],
  fact: { department: id, name },
});

/**
 * Creates a department, or changes it for whoever names the version that was read. A county's first department begins
 * the watch over its calendar; two first ones side by side begin one.
 */
export const putDepartment =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<Versioned<Department>>,
    department: Department,
    ifMatch: IfMatch,
  ): Promise<Outcome<Versioned<Department>, CodedError | Refusal>> =>
    decideAgain<Versioned<Department>, CodedError | Refusal>(async () => {
      const { table } = ports;
      const [before, watching] = await Promise.all([
        table.load(departmentDefinition, context.county, department.id),
        beginWatching(ports, context),
      ]);
      const fault = versionFault(before, ifMatch);
      if (fault !== null) return failure(edgeError(fault));
      const change = { before, after: department, events: [departmentChanged(department)] };
      return table.commit(context, { state: department, version: versionAfter(before) }, [
        ...table.steps(context, departmentDefinition, change),
        ...watching,
      ]);
    });

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

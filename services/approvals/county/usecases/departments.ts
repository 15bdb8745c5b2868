import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Loaded, Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import { versionAfter, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import {
  countyDepartmentsDefinition,
  type KnownDepartment,
} from '../../../../shared/names/county-register.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import { departmentDefinition, departmentEntrySchema, departmentKind } from '../store/department-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { decideAgain, roundsWhereManyMeet } from '../../../../shared/dynamo/decide-again.ts';
import { versionFault, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';
import { beginWatchingCommand } from './watch-calendar.ts';

const knownOf = ({ id, posts }: Department): KnownDepartment => ({ id, posts: posts.map((post) => post.id) });

/** All departments on record; read once of a county whose register of names has not been drawn up yet. */
const departmentsOnRecord = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
): Promise<readonly KnownDepartment[]> => {
  const partition = countyPartition(county, departmentKind);
  const { items: summaries } = await everyPage((page) =>
    table.list(countyIndex, partition, page, departmentEntrySchema),
  );
  const found = await Promise.all(
    summaries.map(({ summary: { id } }) => table.load(departmentDefinition, county, id)),
  );
  return found.flatMap((each) => (each === null ? [] : [knownOf(each.state)]));
};

/** The register of names after a department has changed, told whole to the services that keep a copy of it. */
const registerSteps = async (
  ports: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<never>,
  department: Department,
): Promise<readonly WriteStep[]> => {
  const before = await ports.table.load(countyDepartmentsDefinition, context.county, 'all');
  const known = before?.state.departments ?? (await departmentsOnRecord(ports, context.county));
  const others = known.filter(({ id }) => id !== department.id);
  const departments = [...others, knownOf(department)]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, posts }) => ({ id, posts: [...posts] }));
  const listed: DomainEvent = {
    type: 'approvals.departments.listed.v1',
    audience: [],
    fact: { departments },
  };
  const change = { before, after: { departments, heard: 0 }, events: [listed] };
  return ports.table.steps(context, countyDepartmentsDefinition, change);
};

const departmentChanged = ({ id, name }: Department): DomainEvent => ({
  type: 'approvals.department.changed.v1',
  audience: [],
  fact: { department: id, name },
});

/**
 * Creates a department, or changes it for whoever names the version that was read. A county's first department begins
 * the watch over its calendar; two first ones side by side begin one.
 */
export const putDepartmentCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<Versioned<Department>>,
    department: Department,
    ifMatch: IfMatch,
  ): Promise<Outcome<Versioned<Department>, CodedError | Refusal>> =>
    decideAgain<Versioned<Department>, CodedError | Refusal>(async () => {
      const { table } = ports;
      const [before, watching, register] = await Promise.all([
        table.load(departmentDefinition, context.county, department.id),
        beginWatchingCommand(ports, context),
        registerSteps(ports, context, department),
      ]);
      const fault = versionFault(before, ifMatch);
      if (fault !== null) return failure(commonRefusal(fault));
      const change = { before, after: department, events: [departmentChanged(department)] };
      return table.commit(context, { state: department, version: versionAfter(before) }, [
        ...table.steps(context, departmentDefinition, change),
        ...register,
        ...watching,
      ]);
    }, roundsWhereManyMeet);

export const readDepartmentQuery =
  ({ table }: ApprovalsPorts) =>
  async (county: CountyCode, id: DepartmentId): Promise<Outcome<Loaded<Department>, CodedError>> => {
    const loaded = await table.load(departmentDefinition, county, id);
    return loaded === null ? failure(commonRefusal('NOT_FOUND')) : success(loaded);
  };

export type DepartmentSummary = Pick<Department, 'id' | 'name' | 'kind'>;

/** The county's register of departments, by id. */
export const listDepartmentsQuery =
  ({ table }: ApprovalsPorts) =>
  async (county: CountyCode, page: PageRequest): Promise<Outcome<Page<DepartmentSummary>, CodedError>> => {
    const partition = countyPartition(county, departmentKind);
    const listed = await table.list(countyIndex, partition, page, departmentEntrySchema);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

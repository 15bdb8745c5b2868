import { transferRights } from '../domain/transfer-rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  transferIdSchema,
  type CountyCode,
  type DepartmentId,
  type TaskId,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { stageLeads } from '../../catalogue/domain/stage.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../../tasks/domain/task-acts.ts';
import type { Act, Task } from '../../tasks/domain/task.ts';
import { adjudicateTransfer, type Adjudication } from '../domain/adjudicate-transfer.ts';
import { requestTransfer, type TransferRequest } from '../domain/request-transfer.ts';
import { transfersOf, type Transfer, type TransferParty } from '../../tasks/domain/transfer.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { countyIndex } from '../../kernel/table.ts';
import { taskKind } from '../../tasks/store/task-store.ts';
import {
  precedentEntrySchema,
  precedentPartition,
  transfersCollection,
  transferSteps,
  type Precedent,
} from '../store/transfer-store.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import { admit, withRights } from '../../kernel/admit.ts';
import { departmentUnknown } from '../../county/usecases/department-unknown.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readThing, type AskedFor } from '../../kernel/read-thing.ts';
import { tasks, type TaskReading } from '../../tasks/usecases/tasks.ts';
import type { TransferAct } from '../domain/transfer-rights.ts';

type Decide = (task: Task, rules: CountyRules) => Outcome<TaskChange, CodedError>;

export type RequestedTransferAct = Omit<RequestedAct<Task, TransferAct, CountyRules>, 'decide' | 'beside'>;

type Changed = Promise<Outcome<TaskReading, CodedError | Refusal>>;

const transferredTasks = /* @__PURE__ */ withRights(tasks, transferRights);

/** One step of a transfer: the task, what it tells, and the transfer as it stands beside it, in one write. */
export const changeTransferCommand =
  (ports: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  (context: WriteContext<TaskReading>, requested: RequestedTransferAct, decide: Decide): Changed =>
    actOn(transferredTasks)(ports)(context, {
      ...requested,
      decide: (before, rules) => {
        const decided = decide(before, rules);
        return decided.ok ? success({ state: decided.value.task, events: decided.value.events }) : decided;
      },
      beside: (task) => transferSteps(context, task),
    });

const partyNamed = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  id: DepartmentId,
): Promise<TransferParty | null> => {
  const found = await table.load(departmentDefinition, county, id);
  return found === null ? null : { department: id, name: found.state.name };
};

/** What is asked for, before ids and names. */
export type Requested = Omit<TransferRequest, 'id' | 'to' | 'stageLead'> & {
  readonly targetDepartment: DepartmentId;
};

/** Asks a department of the county to take a task over; who leads the stage of its matter would adjudicate. */
export const requestTransferCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<TaskReading>,
    requested: RequestedTransferAct,
    act: Act,
    { targetDepartment, ...request }: Requested,
  ): Changed => {
    const to = await partyNamed(ports, context.county, targetDepartment);
    const id = transferIdSchema.parse(ports.newId());
    return changeTransferCommand(ports)(context, requested, (task, rules) => {
      if (to === null) return failure(departmentUnknown(targetDepartment));
      const stage = matterIn(rules.catalogue, task.matter.code)?.stage ?? 'special';
      const stageLead = stageLeads[stage].leadDepartment;
      return requestTransfer(task, rules, act, { ...request, id, to, stageLead });
    });
  };

/** A decision as it is asked for, before the name of a department is known. */
export type AskedAdjudication = { readonly basis: string } & (
  | { readonly decision: 'target-takes' | 'sender-keeps' }
  | { readonly decision: 'another-department'; readonly department: DepartmentId }
);

const namedAdjudication = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  asked: AskedAdjudication,
): Promise<Outcome<Adjudication, CodedError>> => {
  if (asked.decision !== 'another-department') return success(asked);
  const department = await partyNamed(ports, county, asked.department);
  return department === null
    ? failure(departmentUnknown(asked.department))
    : success({ ...asked, department });
};

/** Decides a transfer, first or finally, as it then stands. */
export const adjudicateTransferCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<TaskReading>,
    requested: RequestedTransferAct,
    act: Act,
    asked: AskedAdjudication,
  ): Changed => {
    const adjudication = await namedAdjudication(ports, context.county, asked);
    return changeTransferCommand(ports)(context, requested, (task, rules) =>
      adjudication.ok ? adjudicateTransfer(task, rules, act, adjudication.value) : adjudication,
    );
  };

/** A task with a page of its transfers, the oldest first, each as it stands. */
export type TransferHistory = { readonly task: Task; readonly transfers: Page<Transfer> };

export const readTransfersQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (asked: AskedFor<TaskId>, page: PageRequest): Promise<Outcome<TransferHistory, CodedError>> => {
    const address = { county: asked.principal.county, kind: taskKind, id: asked.id };
    const [found, listed] = await Promise.all([
      table.load(tasks.definition, asked.principal.county, asked.id),
      table.children(address, transfersCollection, page),
    ]);
    const seen = admit(transferredTasks, found, asked.principal, 'task.read-transfers');
    if (!seen.ok) return seen;
    if (!listed.ok) return failure(commonRefusal('BAD_CURSOR'));
    const { latest } = transfersOf(seen.value.state);
    // What fell by itself since the last act, such as silence, stands with the task alone.
    const items = listed.value.items.map((each) => (each.id === latest?.id ? latest : each));
    return success({ task: seen.value.state, transfers: { ...listed.value, items } });
  };

/** What was adjudicated about a matter, the latest first. */
export const listPrecedentsQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    county: CountyCode,
    matterCode: string,
    page: PageRequest,
  ): Promise<Outcome<Page<Precedent>, CodedError>> => {
    const partition = precedentPartition(county, matterCode);
    const newest = { ...page, descending: true };
    const listed = await table.list(countyIndex, partition, newest, precedentEntrySchema);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

const offered: PageRequest = { limit: 5 };

/** The latest precedents for the matter of a task, offered to whoever asks for a transfer of it. */
export const offerPrecedentsQuery =
  (ports: ApprovalsPorts) =>
  async (principal: Principal, id: TaskId, now: TaskReading['now']): Promise<readonly Precedent[]> => {
    const found = await readThing(tasks)(ports)({ id, principal }, now);
    if (!found.ok) return [];
    const listed = await listPrecedentsQuery(ports)(principal.county, found.value.state.matter.code, offered);
    return listed.ok ? listed.value.items : [];
  };

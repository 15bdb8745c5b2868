import type { CodedError } from '../../../shared/coded-error.ts';
import type { Principal } from '../../../shared/auth/principal.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { Urgency } from '../../../shared/events/assignment-kinds.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import { assignmentIdSchema, type DepartmentId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import { dateOf } from '../../../shared/time/clock.ts';
import { asGiven, titleOf } from '../domain/assignments/assignment-kind.ts';
import { giveOut, type Draft } from '../domain/assignments/give-out.ts';
import {
  assignmentsInvalid,
  departmentFault,
  draftOf,
  faultsOfWork,
  type NamedWork,
} from '../domain/assignments/named-work.ts';
import { assigneeOf } from '../domain/assignments/open-assignment.ts';
import type { CountyRules } from '../domain/county/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { departmentsNamed } from './departments-named.ts';
import type { ApprovalsPorts } from './ports.ts';
import type { AssignmentReading } from './read-assignment.ts';

const write = (
  { table }: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<AssignmentReading>,
  draft: Draft,
  rules: CountyRules,
): Promise<Outcome<AssignmentReading, Refusal>> => {
  const { assignment, events } = giveOut(draft, rules, context.now);
  const reading = { state: assignment, version: versionAfter(null), rules, now: context.now };
  const change = { before: null, after: assignment, events };
  return table.commit(context, reading, table.steps(context, assignmentDefinition, change));
};

/** Gives out work to a post by name; refuses with every fault when anybody or any date is not there (R090). */
export const giveOutNamed =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<AssignmentReading>,
    work: NamedWork,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> => {
    const [{ rules }, known] = await Promise.all([
      ports.loadCounty(context.county),
      departmentsNamed(ports, context.county, [work.department]),
    ]);
    const faults = faultsOfWork(work, known, dateOf(context.now), '/body');
    if (faults.length > 0) return failure(assignmentsInvalid(faults));
    const draft = draftOf(work, assignmentIdSchema.parse(ports.newId()), context.now);
    return write(ports, context, draft, rules);
  };

/** A request 诉求 as an enterprise makes it; without a department the coordinating office takes it and sees to it. */
export type EnterpriseRequest = {
  readonly enterpriseName: string;
  readonly title: string;
  readonly text: string;
  readonly urgency: Urgency;
  readonly department: DepartmentId | null;
};

/** Opens a request of the caller's own enterprise, with both its clocks (R009, R150). */
export const openRequest =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<AssignmentReading>,
    { enterprise: creditCode }: Pick<Principal, 'enterprise'>,
    request: EnterpriseRequest,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> => {
    if (creditCode === null) return failure(edgeError('ACT_NOT_YOURS'));
    const { rules } = await ports.loadCounty(context.county);
    const { requests, coordinatingDepartment } = rules.settings;
    const wanted = request.department ?? coordinatingDepartment;
    const department = (await departmentsNamed(ports, context.county, [wanted])).get(wanted) ?? null;
    if (department === null && request.department !== null)
      return failure(assignmentsInvalid([departmentFault('/body/department', wanted)]));
    const draft: Draft = {
      id: assignmentIdSchema.parse(ports.newId()),
      kind: 'enterprise-request',
      title: titleOf('enterprise-request', asGiven(request.title)),
      text: request.text,
      subject: { kind: 'enterprise', creditCode },
      enterprise: { name: request.enterpriseName, creditCode },
      urgency: request.urgency,
      ...assigneeOf(department, wanted, requests.post, rules),
      promised: requests.urgencies[request.urgency].completion,
      statutory: null,
      since: context.now,
    };
    return write(ports, context, draft, rules);
  };

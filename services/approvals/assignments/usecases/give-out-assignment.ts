import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { Urgency } from '../../../../shared/events/assignment-kinds.ts';
import { assignmentIdSchema, type DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { relationsOfEnterprise } from '../../kernel/relations.ts';
import { assignmentRights } from '../domain/assignment-rights.ts';
import { asGiven, titleOf } from '../domain/assignment-kind.ts';
import type { Draft } from '../domain/give-out.ts';
import {
  assignmentsInvalid,
  departmentFault,
  draftOf,
  faultsOfWork,
  promisedOf,
  type NamedWork,
} from '../domain/named-assignment.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TalentNeed } from '../../institutions/domain/talent-need.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import { faultsOfMatter } from './matters-known.ts';
import { openOrJoin } from './open-or-join.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { AssignmentReading } from './read-assignment.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';

/** An assignment given out; `joined` where it became part of one that was open. */
export type GivenOutReading = AssignmentReading & { readonly joined: boolean };

const write = async (
  ports: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<GivenOutReading>,
  draft: Draft,
  rules: CountyRules,
): Promise<Outcome<GivenOutReading, Refusal>> => {
  const { assignment, version, joined, steps } = await openOrJoin(ports, context, draft, rules);
  const reading = { state: assignment, version, rules, now: context.now, joined };
  return ports.table.commit(context, reading, steps);
};

/**
 * Gives out work to a post by name; refuses with every fault when anybody or any date is not there (R090). What is about
 * the same matter as something open joins it.
 */
export const giveOutNamedCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<GivenOutReading>,
    work: NamedWork,
  ): Promise<Outcome<GivenOutReading, CodedError | Refusal>> => {
    const { county, now } = context;
    const [{ rules }, known, unknownMatter] = await Promise.all([
      ports.loadCounty(county),
      departmentsNamed(ports, county, [work.department]),
      faultsOfMatter(ports, county, work.matter, '/about'),
    ]);
    const faults = [...faultsOfWork(work, known, dateOf(now), ''), ...unknownMatter];
    if (faults.length > 0) return failure(assignmentsInvalid(faults));
    const draft = draftOf(work, assignmentIdSchema.parse(ports.newId()), { at: now, by: context.actor });
    return decideAgain(() => write(ports, context, draft, rules));
  };

/** A request 诉求 as an enterprise makes it; without a department the coordinating office takes it and sees to it. */
export type EnterpriseRequest = {
  readonly enterpriseName: string;
  readonly title: string;
  readonly text: string;
  readonly urgency: Urgency;
  readonly department: DepartmentId | null;
  readonly talentNeed: TalentNeed | null;
};

/** Who gets a request, and how long it may take: a need for people goes to whoever answers for labour, until its own day. */
const termsOf = (
  { department, talentNeed, urgency }: EnterpriseRequest,
  { settings }: CountyRules,
  now: Instant,
) => {
  const { requests, factors, coordinatingDepartment } = settings;
  if (talentNeed === null)
    return {
      wanted: department ?? coordinatingDepartment,
      post: requests.post,
      promised: requests.urgencies[urgency].completion,
    };
  const { labour } = factors.departments;
  return {
    wanted: department ?? labour.department,
    post: department === null ? labour.post : requests.post,
    promised: promisedOf({ on: talentNeed.until }, dateOf(now)),
  };
};

const needPassed: FieldFault = {
  pointer: '/talentNeed/until',
  detail: { zh: '需求截止日已过', en: 'The date has passed.' },
};

/** Opens a request of the caller's own enterprise, with both its clocks (R009, R150). */
export const openRequestCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<GivenOutReading>,
    principal: Pick<Principal, 'enterprise' | 'roles'>,
    request: EnterpriseRequest,
  ): Promise<Outcome<GivenOutReading, CodedError | Refusal>> => {
    const { enterprise: creditCode } = principal;
    const isOwn = permits(assignmentRights, 'request.open', principal, relationsOfEnterprise(principal));
    if (creditCode === null || !isOwn) return failure(commonRefusal('ACT_NOT_YOURS'));
    const { rules } = await ports.loadCounty(context.county);
    const { talentNeed } = request;
    const { wanted, post, promised } = termsOf(request, rules, context.now);
    const department = (await departmentsNamed(ports, context.county, [wanted])).get(wanted) ?? null;
    const faults = [
      ...(department === null && request.department !== null ? [departmentFault('/department')] : []),
      ...(talentNeed !== null && talentNeed.until < dateOf(context.now) ? [needPassed] : []),
    ];
    if (faults.length > 0) return failure(assignmentsInvalid(faults));
    const draft: Draft = {
      id: assignmentIdSchema.parse(ports.newId()),
      kind: 'enterprise-request',
      title: titleOf('enterprise-request', asGiven(request.title)),
      text: request.text,
      subject: { kind: 'enterprise', creditCode },
      enterprise: { name: request.enterpriseName, creditCode },
      urgency: request.urgency,
      ...(talentNeed === null ? {} : { talentNeed }),
      ...assigneeOf(department, wanted, post, rules),
      promised,
      statutory: null,
      since: context.now,
    };
    return write(ports, context, draft, rules);
  };

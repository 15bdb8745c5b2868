import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { visitIdSchema, type DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import {
  relationsOfEnterprise,
  relationsTo,
  type DepartmentRelation,
  type EnterpriseRelation,
} from '../../kernel/relations.ts';
import { visitRights, type VisitAct } from '../domain/visit-rights.ts';
import { assignmentsInvalid, departmentFault } from '../../assignments/domain/named-assignment.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { bookVisit, type Booking } from '../domain/book-visit.ts';
import { settleVisit, type VisitDecision } from '../domain/settle-visit.ts';
import type { Visit, VisitState } from '../domain/visit.ts';
import { enterpriseIndex } from '../../kernel/table.ts';
import {
  enterpriseVisits,
  visitDefinition,
  visitEntrySchema,
  visitKind,
  visitStatePrefix,
  type VisitSummary,
} from '../store/visit-store.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import { clockedWork } from '../../kernel/timed-things.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import { listWork, type WorkQuery } from '../../kernel/list-by-department.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTimeline, readThing } from '../../kernel/read-thing.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';

export type VisitReading = Reading<Visit, CountyRules>;

type VisitRelation = DepartmentRelation | EnterpriseRelation;

const relationsToVisit = (visit: Visit, principal: Principal): ReadonlySet<VisitRelation> =>
  new Set([
    ...relationsTo(visit.department, principal),
    ...(visit.enterprise.creditCode === principal.enterprise ? ['own-enterprise' as const] : []),
  ]);

const visits: ActedOn<Visit, VisitAct, VisitRelation> = {
  rights: visitRights,
  definition: visitDefinition,
  relations: relationsToVisit,
  seeing: 'visit.read',
};

export const readVisitQuery = /* @__PURE__ */ readThing(visits);
export const readVisitTimelineQuery = /* @__PURE__ */ readTimeline(visits, 'visit.read-timeline');

/** Visits as work that has clocks. */
export const visitWork = clockedWork({
  definition: visitDefinition,
  settle: (visit, rules: CountyRules, until) => {
    const settled = settleVisit(visit, rules, until);
    return { state: settled.visit, events: settled.events };
  },
  entry: visitEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state === 'booked' || state === 'confirmed',
});

/** A visit as an enterprise wants it; without a department the coordinating office sees to it. */
export type VisitWanted = Pick<Booking, 'wish' | 'place' | 'preferred'> & {
  readonly enterpriseName: string;
  readonly department: DepartmentId | null;
};

/** Books a visit for the caller's own enterprise (R135). */
export const openVisitCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<VisitReading>,
    principal: Pick<Principal, 'enterprise' | 'subject' | 'roles'>,
    { enterpriseName, department: named, ...wanted }: VisitWanted,
  ): Promise<Outcome<VisitReading, CodedError | Refusal>> => {
    const { enterprise: creditCode, subject } = principal;
    const isOwn = permits(visitRights, 'visit.book', principal, relationsOfEnterprise(principal));
    if (creditCode === null || !isOwn) return failure(commonRefusal('ACT_NOT_YOURS'));
    const { rules } = await ports.loadCounty(context.county);
    const wantedDepartment = named ?? rules.settings.coordinatingDepartment;
    const known = await departmentsNamed(ports, context.county, [wantedDepartment]);
    const department = known.get(wantedDepartment) ?? null;
    if (department === null && named !== null)
      return failure(assignmentsInvalid([departmentFault('/department')]));
    const assignee = assigneeOf(department, wantedDepartment, rules.settings.visits.post, rules);
    const { visit, events } = bookVisit(
      {
        ...wanted,
        id: visitIdSchema.parse(ports.newId()),
        enterprise: { name: enterpriseName, creditCode },
        department: assignee.department,
        post: assignee.post,
        booked: { at: context.now, by: subject },
      },
      rules,
    );
    const reading = { state: visit, version: versionAfter(null), rules, now: context.now };
    const change = { before: null, after: visit, events };
    return ports.table.commit(context, reading, ports.table.steps(context, visitDefinition, change));
  };

export type VisitChange = Omit<RequestedAct<Visit, VisitAct, CountyRules>, 'decide' | 'beside'> & {
  readonly decide: (visit: Visit, rules: CountyRules) => Outcome<VisitDecision, CodedError>;
};

/** One act on a visit. */
export const changeVisitCommand =
  (ports: ApprovalsPorts) =>
  (context: WriteContext<VisitReading>, { decide, ...requested }: VisitChange) =>
    actOn(visits)(ports)(context, {
      ...requested,
      decide: (before, rules) => {
        const decided = decide(before, rules);
        return decided.ok ? success({ state: decided.value.visit, events: decided.value.events }) : decided;
      },
    });

const listOfOfficials = /* @__PURE__ */ listWork({
  rights: visitRights,
  act: 'visit.list',
  kind: visitKind,
  entry: visitEntrySchema,
  prefixOf: visitStatePrefix,
});

const ownEnterprise: ReadonlySet<'own-enterprise'> = new Set(['own-enterprise']);

/** Lists visits, those that wait for a time first: a department's, the county's, or those of one's own enterprise. */
export const listVisitsQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    query: WorkQuery<VisitState>,
    forEnterprise: boolean,
  ): Promise<Outcome<Page<VisitSummary>, CodedError>> => {
    if (!forEnterprise) return listOfOfficials({ table })(query);
    const { principal, state, page } = query;
    const may = permits(visitRights, 'visit.list', principal, ownEnterprise);
    if (!may || principal.enterprise === null) return failure(commonRefusal('ACT_NOT_YOURS'));
    const partition = enterpriseVisits(principal.county, principal.enterprise);
    const prefix = state === null ? undefined : visitStatePrefix(state);
    const listed = await table.list(enterpriseIndex, partition, page, visitEntrySchema, prefix);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

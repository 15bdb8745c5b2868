import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { landAcquisitionIdSchema, type CaseId, type DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { relationsTo } from '../../kernel/relations.ts';
import { landRights, type LandAct } from '../domain/land-rights.ts';
import { landRelations, type LandRelation } from '../domain/land-relations.ts';
import type { LandAcquisition, Purpose } from '../domain/land-acquisition.ts';
import type { LandError } from '../domain/land-errors.ts';
import { openAcquisition } from '../domain/open-acquisition.ts';
import { groundFrom, type ChosenGround } from '../domain/public-interest.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import {
  acquisitionEntrySchema,
  acquisitionStatePrefix,
  caseAcquisitions,
  landAcquisitionDefinition,
  landAcquisitionKind,
  type AcquisitionSummary,
} from '../store/land-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { caseIndex, countyIndex } from '../../kernel/table.ts';
import { admit, type ActedOn, type Reading, withRights } from '../../kernel/admit.ts';
import { cases } from '../../cases/usecases/cases.ts';
import { departmentUnknown } from '../../county/usecases/department-unknown.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import { listWork, type WorkQuery } from '../../kernel/list-by-department.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTimeline, readThing, type AskedFor } from '../../kernel/read-thing.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { CaseRelation } from '../../cases/domain/case-relations.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';

export type AcquisitionReading = Reading<LandAcquisition, CountyRules>;

/** Acquisitions of land as people act on them. */
export const acquisitions: ActedOn<LandAcquisition, LandAct, LandRelation | CaseRelation> = {
  rights: landRights,
  definition: landAcquisitionDefinition,
  relations: landRelations,
  seeing: 'land-acquisition.read',
};

export const readAcquisitionQuery = /* @__PURE__ */ readThing(acquisitions);

export const readAcquisitionTimelineQuery = /* @__PURE__ */ readTimeline(
  acquisitions,
  'land-acquisition.read-timeline',
);

const listed = {
  rights: landRights,
  act: 'land-acquisition.list',
  kind: landAcquisitionKind,
  entry: acquisitionEntrySchema,
  prefixOf: acquisitionStatePrefix,
} as const;

/**
 * Lists acquisitions, those under way first. Who does not watch the county and names no department sees those that the own
 * one has or works on too; a page of it may hold fewer than its limit and still go on.
 */
export const listAcquisitionsQuery =
  (ports: Pick<ApprovalsPorts, 'table'>) =>
  async (
    query: WorkQuery<LandAcquisition['state']>,
  ): Promise<Outcome<Page<AcquisitionSummary>, CodedError>> => {
    const { principal, department, state, page } = query;
    const own = principal.department;
    const seesCounty = permits(landRights, listed.act, principal, new Set());
    if (department !== null || seesCounty || own === null) return listWork(listed)(ports)(query);
    if (!permits(landRights, listed.act, principal, relationsTo(own, principal)))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const partition = countyPartition(principal.county, landAcquisitionKind);
    const prefix = state === null ? undefined : acquisitionStatePrefix(state);
    const found = await ports.table.list(countyIndex, partition, page, acquisitionEntrySchema, prefix);
    if (!found.ok) return failure(commonRefusal('BAD_CURSOR'));
    const items = found.value.items
      .map(({ summary }) => summary)
      .filter((summary) => landRelations(summary, principal).size > 0);
    return success({ ...found.value, items });
  };

/** An acquisition as it is asked for at the door. */
export type AcquisitionRequest = {
  readonly title: string;
  readonly ground: ChosenGround;
  readonly parcels: LandAcquisition['parcels'];
  readonly partners: readonly DepartmentId[];
  readonly caseId: CaseId | null;
};

const repeatedParcel = (parcels: LandAcquisition['parcels']): LandError | null => {
  const twice = parcels.findIndex(
    ({ parcel }, at) => parcels.findIndex((each) => each.parcel === parcel) < at,
  );
  return twice < 0
    ? null
    : {
        code: 'LAND_PARCEL_REPEATED',
        detail: { zh: '宗地重复', en: 'A parcel is named twice.' },
        faults: [{ pointer: `/parcels/${twice}/parcel`, detail: { zh: '重复', en: 'is named twice' } }],
      };
};

const caseUnknown: LandError = {
  code: 'LAND_CASE_UNKNOWN',
  detail: { zh: '没有该审批项目', en: 'There is no such project under approval.' },
  faults: [
    { pointer: '/caseId', detail: { zh: '没有该审批项目', en: 'there is no such project under approval' } },
  ],
};

const purposeOf = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: WriteContext['county'],
  caseId: CaseId | null,
): Promise<Purpose | null> => {
  if (caseId === null) return { for: 'reserve' };
  const found = await table.load(caseDefinition, county, caseId);
  return found === null ? null : { for: 'project', caseId, projectId: found.state.projectId };
};

/**
 * Opens an acquisition for the department that the county names for it, which alone may. Without a circumstance of public
 * interest it is refused at the door (土地管理法 45); a project it is meant for is never one.
 */
export const openAcquisitionCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<AcquisitionReading>,
    principal: Pick<Principal, 'department' | 'roles'>,
    { title, parcels, partners, caseId, ...request }: AcquisitionRequest,
  ): Promise<Outcome<AcquisitionReading, CodedError | Refusal>> => {
    const { rules } = await ports.loadCounty(context.county);
    const { department: wanted, post } = rules.settings.landAcquisitions;
    const [purpose, known] = await Promise.all([
      purposeOf(ports, context.county, caseId),
      departmentsNamed(ports, context.county, [wanted, ...partners]),
    ]);
    const assignee = assigneeOf(known.get(wanted) ?? null, wanted, post, rules);
    const standing = relationsTo(assignee.department, principal);
    if (!permits(landRights, 'land-acquisition.open', principal, standing))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const ground = groundFrom(request.ground);
    if (!ground.ok) return ground;
    const missing = partners.find((each) => !known.has(each));
    if (missing !== undefined) return failure(departmentUnknown(missing));
    const repeated = repeatedParcel(parcels);
    if (repeated !== null) return failure(repeated);
    if (purpose === null) return failure(caseUnknown);
    const { state, events } = openAcquisition(
      {
        id: landAcquisitionIdSchema.parse(ports.newId()),
        title,
        ground: ground.value,
        purpose,
        parcels,
        department: assignee.department,
        post: assignee.post,
        partners: [...new Set(partners)].filter((each) => each !== assignee.department),
      },
      rules,
      { at: context.now, by: context.actor },
    );
    const reading = { state, version: versionAfter(null), rules, now: context.now };
    const change = { before: null, after: state, events };
    return ports.table.commit(
      context,
      reading,
      ports.table.steps(context, landAcquisitionDefinition, change),
    );
  };

/** The acquisitions that refer to a case, for whoever may read the case. */
export const listAcquisitionsOfCaseQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    { id, principal }: AskedFor<CaseId>,
    page: PageRequest,
  ): Promise<Outcome<Page<AcquisitionSummary>, CodedError>> => {
    const partition = caseAcquisitions(principal.county, id);
    const [loaded, listed] = await Promise.all([
      table.load(caseDefinition, principal.county, id),
      table.list(caseIndex, partition, page, acquisitionEntrySchema),
    ]);
    const seen = admit(withRights(cases, landRights), loaded, principal, 'case.list-land-acquisitions');
    if (!seen.ok) return seen;
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

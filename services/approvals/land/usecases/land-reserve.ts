import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CountyCode, ParcelId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { relationsTo } from '../../kernel/relations.ts';
import { landRights, type LandAct } from '../domain/land-rights.ts';
import { registerParcel, type LandParcel, type ParcelDescription } from '../domain/land-parcel.ts';
import type { LandError } from '../domain/land-errors.ts';
import type { Around } from '../domain/readiness.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { landAcquisitionDefinition } from '../store/land-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { parcelDefinition, parcelEntrySchema, parcelKind } from '../store/parcel-store.ts';
import { countyIndex } from '../../kernel/table.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { versionFault, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readThing, type AskedFor } from '../../kernel/read-thing.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { LandRelation } from '../domain/land-relations.ts';
import type { CaseRelation } from '../../cases/domain/case-relations.ts';

export type ParcelReading = Reading<LandParcel, CountyRules>;
export type ParcelWithAround = { readonly reading: ParcelReading; readonly around: Around };

/** Parcels of the reserve as people act on them. */
export const parcels: ActedOn<LandParcel, LandAct, LandRelation | CaseRelation> = {
  rights: landRights,
  definition: parcelDefinition,
  relations: ({ department }, principal) => relationsTo(department, principal),
  seeing: 'land-reserve.read',
};

/** The acquisition and the case of a parcel, as far as it has them; an acquisition brings the case it was meant for. */
const aroundParcel = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  { origin, caseId }: ParcelDescription,
): Promise<Around> => {
  const loaded =
    origin.kind === 'acquisition'
      ? await table.load(landAcquisitionDefinition, county, origin.acquisitionId)
      : null;
  const acquisition = loaded?.state ?? null;
  const purpose = acquisition?.purpose;
  const wanted = caseId ?? (purpose?.for === 'project' ? purpose.caseId : null);
  const approvalCase = wanted === null ? null : await table.load(caseDefinition, county, wanted);
  return { acquisition, approvalCase: approvalCase?.state ?? null };
};

export const readParcelQuery =
  (ports: ApprovalsPorts) =>
  async (
    asked: AskedFor<ParcelId>,
    now: ParcelReading['now'],
  ): Promise<Outcome<ParcelWithAround, CodedError>> => {
    const found = await readThing(parcels)(ports)(asked, now);
    if (!found.ok) return found;
    const around = await aroundParcel(ports, asked.principal.county, found.value.state);
    return success({ reading: found.value, around });
  };

/** A page of the reserve, existing land first 存量优先. */
export const listParcelsQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (county: CountyCode, page: PageRequest): Promise<Outcome<Page<LandParcel>, CodedError>> => {
    const listed = await table.list(
      countyIndex,
      countyPartition(county, parcelKind),
      page,
      parcelEntrySchema,
    );
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

const unknownAround = (
  { parcel, origin, caseId }: ParcelDescription & { readonly parcel: ParcelId },
  { acquisition, approvalCase }: Around,
): LandError | null => {
  const fault = (pointer: string, zh: string, en: string): LandError => ({
    code: 'LAND_PARCEL_UNFOUNDED',
    detail: { zh, en },
    faults: [{ pointer, detail: { zh, en } }],
  });
  if (origin.kind === 'acquisition' && acquisition?.parcels.some((each) => each.parcel === parcel) !== true)
    return fault('/origin/acquisitionId', '该土地征收没有这一宗地', 'The acquisition has no such parcel.');
  return caseId !== null && approvalCase === null
    ? fault('/caseId', '没有该审批项目', 'There is no such project under approval.')
    : null;
};

/** Puts a parcel into the reserve, or describes it anew for whoever names the version that was read. */
export const putParcelCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<ParcelWithAround>,
    principal: Pick<Principal, 'department' | 'roles'>,
    described: ParcelDescription & { readonly parcel: ParcelId },
    ifMatch: IfMatch,
  ): Promise<Outcome<ParcelWithAround, CodedError | Refusal>> =>
    decideAgain<ParcelWithAround, CodedError | Refusal>(async () => {
      const { table } = ports;
      const [before, { rules }, around] = await Promise.all([
        table.load(parcelDefinition, context.county, described.parcel),
        ports.loadCounty(context.county),
        aroundParcel(ports, context.county, described),
      ]);
      const department = before?.state.department ?? rules.settings.landAcquisitions.department;
      if (!permits(landRights, 'land-reserve.register', principal, relationsTo(department, principal)))
        return failure(commonRefusal('ACT_NOT_YOURS'));
      const stale = versionFault(before, ifMatch);
      if (stale !== null) return failure(commonRefusal(stale));
      const unfounded = unknownAround(described, around);
      if (unfounded !== null) return failure(unfounded);
      const { state, events } = registerParcel(before?.state ?? null, { ...described, department });
      const reading = { state, version: versionAfter(before), rules, now: context.now };
      const change = { before, after: state, events };
      return table.commit(context, { reading, around }, table.steps(context, parcelDefinition, change));
    });

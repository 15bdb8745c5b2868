import * as z from 'zod';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import { type ParcelId } from '../../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { LandAct } from '../domain/land-rights.ts';
import {
  parcelDescription,
  recordFact,
  recordUse,
  reserveFactSchema,
  type LandParcel,
  type ParcelChange,
} from '../domain/land-parcel.ts';
import { landUseSchema } from '../domain/idle-land.ts';
import type { Act } from '../../kernel/act.ts';
import { actOn } from '../../kernel/act-on.ts';
import {
  listParcelsQuery,
  parcels,
  putParcelCommand,
  readParcelQuery,
  type ParcelReading,
} from '../usecases/land-reserve.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  factParams,
  idleOf,
  parcelLine,
  parcelParams,
  parcelView,
  presentParcel,
  presentRecorded,
  recordedView,
} from './reserve-schemas.ts';

const tag = 'Land reserve';
const put = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-reserve.register',
    method: 'put',
    path: '/v1/land-reserve/{parcel}',
    summary: '登记储备地块 · Put a parcel into the reserve, or describe it anew',
    tag,
    params: parcelParams,
    query: none,
    input: z.strictObject(parcelDescription),
    status: 200,
    output: parcelView,
    refusals: ['ACT_NOT_YOURS', 'IF_MATCH_REQUIRED', 'STALE', 'LOST_RACE', 'LAND_PARCEL_UNFOUNDED'],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        (context) => putParcelCommand(ports)(context, principal, { ...input, ...params }, ifMatch),
        presentParcel,
      ),
  });

type Changing = {
  readonly parcel: ParcelId;
  readonly principal: Principal;
  readonly act: LandAct;
  readonly ifMatch: IfMatch;
  readonly decide: (parcel: LandParcel, act: Act) => Outcome<ParcelChange, CodedError>;
};

const change =
  (ports: ApprovalsPorts, { parcel, decide, ...requested }: Changing) =>
  async (context: WriteContext<ParcelReading>): Promise<Outcome<ParcelReading, CodedError | Refusal>> =>
    actOn(parcels)(ports)(context, {
      id: parcel,
      ...requested,
      decide: (state) => decide(state, { at: context.now, by: context.actor }),
    });

const fact = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-reserve.record-fact',
    method: 'put',
    path: '/v1/land-reserve/{parcel}/facts/{step}',
    summary:
      '登记一个步骤已完成或无须办理，附证明 · Record with its proof that a step is done or not asked for',
    tag,
    params: factParams,
    query: none,
    input: reserveFactSchema,
    status: 200,
    output: recordedView,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', 'LAND_FACT_IMPOSSIBLE'],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        change(ports, {
          parcel: params.parcel,
          principal,
          act: 'land-reserve.record-fact',
          ifMatch,
          decide: (parcel, act) => recordFact(parcel, params.step, input, act),
        }),
        presentRecorded,
      ),
  });

const use = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-reserve.record-use',
    method: 'put',
    path: '/v1/land-reserve/{parcel}/use',
    summary: '登记批准、征收、供应、使用的日期 · Record how a parcel is used; idleness follows from the days',
    tag,
    params: parcelParams,
    query: none,
    input: landUseSchema,
    status: 200,
    output: recordedView,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE'],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        change(ports, {
          parcel: params.parcel,
          principal,
          act: 'land-reserve.record-use',
          ifMatch,
          decide: (parcel) => success(recordUse(parcel, input)),
        }),
        presentRecorded,
      ),
  });

const read = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-reserve.read',
    method: 'get',
    path: '/v1/land-reserve/{parcel}',
    summary: '一宗地距“可出让”还差哪些步骤 · What a parcel still lacks until it may be granted',
    description: 'Reckoned from its acquisition, its case and the facts on record, never stored.',
    tag,
    params: parcelParams,
    query: none,
    input: noInput,
    status: 200,
    output: parcelView,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readParcelQuery(ports)({ id: params.parcel, principal }, now);
      return found.ok ? success(presentParcel(found.value)) : found;
    },
  });

const list = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-reserve.list',
    method: 'get',
    path: '/v1/land-reserve',
    summary: '土地储备库，存量在前 · The reserve, existing land first, with its steps',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(parcelLine),
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query, now }) => {
      const listed = await listParcelsQuery(ports)(principal.county, pageOf(query));
      if (!listed.ok) return listed;
      const items = listed.value.items.map((parcel) => ({ ...parcel, idle: idleOf(parcel, now) }));
      return success({ body: { ...listed.value, items } });
    },
  });

/** The land reserve 土地储备. */
export const reserveEndpoints = (ports: ApprovalsPorts): readonly Endpoint<LandAct>[] => [
  put(ports),
  fact(ports),
  use(ports),
  read(ports),
  list(ports),
];

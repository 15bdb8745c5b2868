import * as z from 'zod';
import type { Principal } from '../../../../shared/auth/principal.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { householdDemands } from '../../../../shared/events/land-terms.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  landAcquisitionIdSchema,
  landHouseholdIdSchema,
  parcelIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import { plainlyWritten } from '../../../../shared/as-written.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { enteredDate, enteredWorkDay } from '../../../../shared/time/entered.ts';
import type { LandAct } from '../domain/land-rights.ts';
import { recordContact, signAgreement, type Household } from '../domain/household.ts';
import type { LandAcquisition } from '../domain/land-acquisition.ts';
import { landRelations } from '../domain/land-relations.ts';
import {
  addHouseholdCommand,
  changeHouseholdCommand,
  listHouseholdsQuery,
} from '../usecases/land-households.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { acquisitionTag } from './land-act-endpoints.ts';
import { acquisitionParams } from './land-schemas.ts';

/** Numbers of identity cards and telephones have no place in the ledger (个人信息保护法 6). */
const isImpersonal = (value: string): boolean => !/\d{11}/.test(plainlyWritten(value).replaceAll('-', ''));
const personalFault = '不得填写身份证号或电话号码 · no number of an identity card or telephone';

const note = text(1000).refine(isImpersonal, personalFault).optional();

const demands = z.array(z.enum(householdDemands)).max(householdDemands.length);

const addBody = z.strictObject({
  reference: line(100).refine(isImpersonal, personalFault),
  householder: line(50).refine(isImpersonal, personalFault).optional(),
  parcel: parcelIdSchema.optional(),
  demands,
  note,
  inCharge: subjectSchema,
  nextContactOn: enteredWorkDay,
});
const contactBody = z.strictObject({
  on: enteredDate,
  demands,
  note,
  nextContactOn: enteredWorkDay,
});
const signBody = z.strictObject({ on: enteredDate, document: line(200) });

const householdParams = z.strictObject({
  acquisitionId: landAcquisitionIdSchema,
  householdId: landHouseholdIdSchema,
});

const householdView = z.object({
  id: landHouseholdIdSchema,
  acquisitionId: landAcquisitionIdSchema,
  reference: z.string(),
  state: z.enum(['unsigned', 'signed']),
  demands: z.array(z.enum(householdDemands)),
  inCharge: subjectSchema,
  nextContactOn: dateSchema.nullable(),
  lastContactOn: dateSchema.nullable(),
  signedOn: dateSchema.nullable(),
  /** Masked, and with note and document null for whoever does not work on it. */
  householder: z.string().nullable(),
  parcel: parcelIdSchema.nullable(),
  note: z.string().nullable(),
  agreement: z.string().nullable(),
});

const presentHousehold = (household: Household, worksOnIt: boolean): z.input<typeof householdView> => {
  const signed = household.state === 'signed' ? household.signed : null;
  return {
    id: household.id,
    acquisitionId: household.acquisitionId,
    reference: household.reference,
    state: household.state,
    demands: [...household.demands],
    inCharge: household.inCharge,
    nextContactOn: household.state === 'unsigned' ? household.nextContactOn : null,
    lastContactOn: household.lastContact?.on ?? null,
    signedOn: signed?.on ?? null,
    parcel: household.parcel,
    householder: worksOnIt ? household.householder : null,
    note: worksOnIt ? household.note : null,
    agreement: worksOnIt ? (signed?.document ?? null) : null,
  };
};

/** Who works on a household sees all that is kept of it: the departments at work, and the leader in charge. */
const worksOn = (acquisition: LandAcquisition, { inCharge }: Household, principal: Principal): boolean =>
  inCharge === principal.subject || landRelations(acquisition, principal).size > 0;

const refusals = ['NOT_FOUND', 'ACT_NOT_YOURS', 'LOST_RACE', 'LAND_WRONG_STATE', 'LAND_DAY_IMPOSSIBLE'];

const add = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-household.add',
    method: 'post',
    path: '/v1/land-acquisitions/{acquisitionId}/households',
    summary: '难关台账登记一户 · Take a household into the ledger of difficulties',
    description: 'A name is masked on entry; numbers of identity cards and telephones are refused.',
    tag: acquisitionTag,
    params: acquisitionParams,
    query: none,
    input: addBody,
    status: 201,
    output: householdView,
    refusals,
    handle: ({ principal, params, input, write }) =>
      write(
        (context) =>
          addHouseholdCommand(ports)(
            context,
            { ...params, principal, act: 'land-household.add' },
            {
              ...input,
              householder: input.householder ?? null,
              parcel: input.parcel ?? null,
              note: input.note ?? null,
            },
          ),
        (household: Household) => ({ body: presentHousehold(household, true) }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-household.list',
    method: 'get',
    path: '/v1/land-acquisitions/{acquisitionId}/households',
    summary: '难关台账 · The ledger of difficulties, the next contact first',
    tag: acquisitionTag,
    params: acquisitionParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(householdView),
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const address = { ...params, principal, act: 'land-household.list' as const };
      const found = await listHouseholdsQuery(ports)(address, pageOf(query));
      if (!found.ok) return found;
      const { acquisition, households } = found.value;
      const items = households.items.map((each) =>
        presentHousehold(each, worksOn(acquisition, each, principal)),
      );
      return success({ body: { ...households, items } });
    },
  });

const contact = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-household.record-contact',
    method: 'post',
    path: '/v1/land-acquisitions/{acquisitionId}/households/{householdId}/record-contact',
    summary: '登记沟通和下次沟通日 · Record a contact and the day of the next',
    tag: acquisitionTag,
    params: householdParams,
    query: none,
    input: contactBody,
    status: 200,
    output: householdView,
    refusals: [...refusals, 'LAND_HOUSEHOLD_SIGNED'],
    handle: ({ principal, params: { acquisitionId, householdId }, input, write }) =>
      write(
        (context) =>
          changeHouseholdCommand(ports)(
            context,
            { acquisitionId, principal, act: 'land-household.record-contact' },
            householdId,
            (household, rules, act) =>
              recordContact(household, { ...input, note: input.note ?? null }, rules, act),
          ),
        (household: Household) => ({ body: presentHousehold(household, true) }),
      ),
  });

const sign = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-household.sign',
    method: 'post',
    path: '/v1/land-acquisitions/{acquisitionId}/households/{householdId}/sign',
    summary: '登记签约 · Record the agreement of a household',
    tag: acquisitionTag,
    params: householdParams,
    query: none,
    input: signBody,
    status: 200,
    output: householdView,
    refusals: [...refusals, 'LAND_HOUSEHOLD_SIGNED'],
    handle: ({ principal, params: { acquisitionId, householdId }, input, write }) =>
      write(
        (context) =>
          changeHouseholdCommand(ports)(
            context,
            { acquisitionId, principal, act: 'land-household.sign' },
            householdId,
            (household, rules, act) => signAgreement(household, input, rules, act),
          ),
        (household: Household) => ({ body: presentHousehold(household, true) }),
      ),
  });

/** The ledger of difficulties 难关台账 of an acquisition. */
export const householdEndpoints = (ports: ApprovalsPorts): readonly Endpoint<LandAct>[] => [
  add(ports),
  list(ports),
  contact(ports),
  sign(ports),
];

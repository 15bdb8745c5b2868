import * as z from 'zod';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { householdDemands } from '../../../../shared/events/land-terms.ts';
import {
  departmentIdSchema,
  landAcquisitionIdSchema,
  landHouseholdIdSchema,
  parcelIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import {
  dateOf,
  dateSchema,
  instantSchema,
  type Instant,
  type LocalDate,
} from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { lateAt } from '../../clocks/domain/small-limit.ts';
import { acquisitionReference } from './acquisition-facts.ts';
import type { LandAcquisition } from './land-acquisition.ts';
import type { LandError } from './land-errors.ts';

const common = {
  id: landHouseholdIdSchema,
  acquisitionId: landAcquisitionIdSchema,
  title: keptLine(),
  department: departmentIdSchema,
  post: postIdSchema,
  /** The number of the house or holding: all by which it is known (个人信息保护法 6). */
  reference: keptLine(),
  /** The householder's name as masked on entry: 张*. */
  householder: keptLine().nullable(),
  parcel: parcelIdSchema.nullable(),
  demands: z.array(z.enum(householdDemands)).max(30).readonly(),
  note: keptText().nullable(),
  /** The leader in charge 包案领导. */
  inCharge: subjectSchema,
  listed: z.object({ at: instantSchema, by: subjectSchema }),
  lastContact: z.object({ on: dateSchema, at: instantSchema, by: subjectSchema }).nullable(),
  calendarVersion: keptLine(),
};

/** A household of the ledger of difficulties 难关台账: what it asks, who is in charge, when it is met next (domain.md §2.8). */
export const householdSchema = z.discriminatedUnion('state', [
  z.object({
    ...common,
    state: z.literal('unsigned'),
    nextContactOn: dateSchema,
    overdueTold: z.boolean(),
    nextCheckAt: instantSchema.nullable(),
  }),
  z.object({
    ...common,
    state: z.literal('signed'),
    signed: z.object({ on: dateSchema, document: keptLine(), at: instantSchema, by: subjectSchema }),
  }),
]);
export type Household = Readonly<z.infer<typeof householdSchema>>;
type Unsigned = Extract<Household, { state: 'unsigned' }>;

export type HouseholdChange = { readonly state: Household; readonly events: readonly DomainEvent[] };
type Acted = Outcome<HouseholdChange, LandError>;

export type HouseholdEntry = Pick<
  Household,
  'id' | 'reference' | 'parcel' | 'demands' | 'note' | 'inCharge'
> & {
  readonly householder: string | null;
  readonly nextContactOn: LocalDate;
};

const factOf = ({ id, acquisitionId, title, department, reference }: Household) => ({
  householdId: id,
  acquisitionId,
  title,
  department,
  reference,
});

const contactFault = (nextContactOn: LocalDate, { at }: Act): LandError | null =>
  nextContactOn < dateOf(at)
    ? {
        code: 'LAND_DAY_IMPOSSIBLE',
        detail: { zh: '下次沟通日早于今天', en: 'The next contact lies in the past.' },
        faults: [{ pointer: '/nextContactOn', detail: { zh: '早于今天', en: 'lies in the past' } }],
      }
    : null;

const futureFault = (on: LocalDate, { at }: Act): LandError | null =>
  on > dateOf(at)
    ? {
        code: 'LAND_DAY_IMPOSSIBLE',
        detail: { zh: '日期晚于今天', en: 'The day lies in the future.' },
        faults: [{ pointer: '/on', detail: { zh: '晚于今天', en: 'lies in the future' } }],
      }
    : null;

/** Tells once that the day of the next contact has passed: to the leader in charge, and to whom the county names. */
export const settleHousehold = (
  household: Household,
  rules: CountyRules,
  until: Instant,
): HouseholdChange => {
  if (household.state === 'signed') return { state: household, events: [] };
  const { calendar, settings } = rules;
  const late = lateAt({ date: household.nextContactOn, lateTold: household.overdueTold }, calendar);
  const reckoned = { ...household, calendarVersion: calendar.version };
  if (late === null || late > until) return { state: { ...reckoned, nextCheckAt: late }, events: [] };
  return {
    state: { ...reckoned, overdueTold: true, nextCheckAt: null },
    events: [
      {
        type: 'approvals.land-household.contact-overdue.v1',
        audience: [
          { kind: 'person', capacity: 'responsible', subject: household.inCharge },
          ...recipientsOf(settings.landAcquisitions.told.contactOverdue, household),
        ],
        fact: { ...factOf(household), nextContactOn: household.nextContactOn },
      },
    ],
  };
};

/** Takes a household into the ledger of an acquisition, its name masked. */
export const listHousehold = (
  acquisition: LandAcquisition,
  { householder, nextContactOn, ...entry }: HouseholdEntry,
  rules: CountyRules,
  act: Act,
): Acted => {
  const fault = contactFault(nextContactOn, act);
  if (fault !== null) return failure(fault);
  const { acquisitionId, title, department } = acquisitionReference(acquisition);
  const household: Unsigned = {
    ...entry,
    acquisitionId,
    title,
    department,
    post: acquisition.post,
    householder,
    state: 'unsigned',
    listed: act,
    lastContact: null,
    nextContactOn,
    overdueTold: false,
    nextCheckAt: null,
    calendarVersion: rules.calendar.version,
  };
  const listed: DomainEvent = {
    type: 'approvals.land-household.listed.v1',
    audience: [{ kind: 'person', capacity: 'responsible', subject: entry.inCharge }],
    fact: { ...factOf(household), demands: [...entry.demands], nextContactOn },
  };
  const settled = settleHousehold(household, rules, act.at);
  return success({ state: settled.state, events: [listed, ...settled.events] });
};

const signedAlready: LandError = {
  code: 'LAND_HOUSEHOLD_SIGNED',
  detail: { zh: '该户已签约', en: 'The household has signed.' },
};

export type Contact = Pick<Household, 'demands' | 'note'> & {
  readonly on: LocalDate;
  readonly nextContactOn: LocalDate;
};

/** Records that a household was met, what it asks now and when it is met next; the reminder is armed again. */
export const recordContact = (
  household: Household,
  { on, nextContactOn, demands, note }: Contact,
  rules: CountyRules,
  act: Act,
): Acted => {
  if (household.state === 'signed') return failure(signedAlready);
  const fault = futureFault(on, act) ?? contactFault(nextContactOn, act);
  if (fault !== null) return failure(fault);
  const before = settleHousehold(household, rules, act.at);
  const met = { ...household, demands, note, nextContactOn, lastContact: { on, ...act }, overdueTold: false };
  const after = settleHousehold(met, rules, act.at);
  const contacted: DomainEvent = {
    type: 'approvals.land-household.contacted.v1',
    audience: [],
    fact: { ...factOf(household), demands: [...demands], nextContactOn, on },
  };
  return success({ state: after.state, events: [...before.events, contacted, ...after.events] });
};

/** Records the agreement of a household; nobody is reminded of it any more. */
export const signAgreement = (
  household: Household,
  { on, document }: { readonly on: LocalDate; readonly document: string },
  rules: CountyRules,
  act: Act,
): Acted => {
  if (household.state === 'signed') return failure(signedAlready);
  const fault = futureFault(on, act);
  if (fault !== null) return failure(fault);
  const before = settleHousehold(household, rules, act.at);
  const { nextContactOn: _, overdueTold: _told, nextCheckAt: _check, ...kept } = household;
  return success({
    state: { ...kept, state: 'signed', signed: { on, document, ...act } },
    events: [
      ...before.events,
      {
        type: 'approvals.land-household.signed.v1',
        audience: [],
        fact: { ...factOf(household), on, document },
      },
    ],
  });
};

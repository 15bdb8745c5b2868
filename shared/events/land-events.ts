import * as z from 'zod';
import { fallCauses } from '../deadlines/settlement.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  landAcquisitionIdSchema,
  landHouseholdIdSchema,
  parcelIdSchema,
  subjectSchema,
} from '../identifiers.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { acquisitionSteps, householdDemands, reserveStepCodes } from './land-terms.ts';
import { rungs } from './rungs.ts';
import { keptLine, keptText } from '../text.ts';

/** Which acquisition of land, as people are told of it; the case of the project that refers to it, if any. */
const acquisition = {
  acquisitionId: landAcquisitionIdSchema,
  title: keptLine(),
  department: departmentIdSchema,
  caseId: caseIdSchema.nullable(),
};
const step = z.enum(acquisitionSteps);
const steps = z.array(step).max(40);
const area = { parcels: z.array(parcelIdSchema).max(100), areaHundredths: z.number().int() };

/** Which household of the ledger, by the number of its house alone. */
const household = {
  householdId: landHouseholdIdSchema,
  acquisitionId: landAcquisitionIdSchema,
  title: keptLine(),
  department: departmentIdSchema,
  reference: keptLine(),
};
const demands = z.array(z.enum(householdDemands)).max(30);

/** What approvals announces of acquisitions of land 征地; no fact names a person of a household. A published shape never changes. */
export const landEvents = {
  'approvals.land-acquisition.opened.v1': z.object({ ...acquisition, ground: keptLine(), ...area }),
  'approvals.land-acquisition.step-recorded.v1': z.object({
    ...acquisition,
    step,
    on: dateSchema,
    document: keptLine(),
  }),
  /** A notice has stood for its whole time, so that what waited for it may be done. */
  'approvals.land-acquisition.notice-period-ended.v1': z.object({
    ...acquisition,
    notice: step,
    lastDay: dateSchema,
    next: steps,
  }),
  /** The fifteen working days in which an approved acquisition is announced run out. */
  'approvals.land-acquisition.rung-raised.v1': z.object({
    ...acquisition,
    rung: z.enum(rungs),
    cause: z.enum(fallCauses),
    fellAt: instantSchema,
    dueOn: dateSchema,
    superseded: z.array(z.enum(rungs)).max(20),
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  /** The day of a step was wrong; the later steps that were thereby too early are to be done again. */
  'approvals.land-acquisition.step-corrected.v1': z.object({
    ...acquisition,
    step,
    from: dateSchema,
    to: dateSchema,
    reason: keptText(2000),
    document: keptLine(),
    correctedBy: subjectSchema,
    secondPerson: subjectSchema,
    setAside: steps,
  }),
  'approvals.land-acquisition.handed-over.v1': z.object({
    ...acquisition,
    on: dateSchema,
    document: keptLine(),
    ...area,
  }),
  'approvals.land-acquisition.ended.v1': z.object({ ...acquisition, reason: keptText(2000) }),
  'approvals.land-parcel.registered.v1': z.object({
    parcel: parcelIdSchema,
    department: departmentIdSchema,
    location: keptLine(),
    areaHundredths: z.number().int(),
    origin: z.enum(['acquisition', 'existing']),
  }),
  'approvals.land-parcel.fact-recorded.v1': z.object({
    parcel: parcelIdSchema,
    step: z.enum(reserveStepCodes),
    result: z.enum(['done', 'not-required']),
    on: dateSchema,
    document: keptLine(),
  }),
  'approvals.land-parcel.use-recorded.v1': z.object({ parcel: parcelIdSchema, document: keptLine() }),
  'approvals.land-household.listed.v1': z.object({ ...household, demands, nextContactOn: dateSchema }),
  'approvals.land-household.contacted.v1': z.object({
    ...household,
    demands,
    on: dateSchema,
    nextContactOn: dateSchema,
  }),
  /** The day of the next contact has passed; told once until there is another. */
  'approvals.land-household.contact-overdue.v1': z.object({ ...household, nextContactOn: dateSchema }),
  'approvals.land-household.signed.v1': z.object({ ...household, on: dateSchema, document: keptLine() }),
} as const;

import * as z from 'zod';
import {
  caseIdSchema,
  departmentIdSchema,
  landAcquisitionIdSchema,
  parcelIdSchema,
  postIdSchema,
  projectIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import type { AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText, storedLine, storedText } from '../../../../shared/text.ts';
import { clockRecord, nextCheckAtSchema } from '../../clocks/domain/running-clock.ts';
import type { NoticeStep } from './acquisition-steps.ts';
import { groundSchema } from './public-interest.ts';

export const riskLevels = ['high', 'medium', 'low'] as const;

/** The day on which a step was done and the document that proves it. */
const evidence = { on: dateSchema, document: storedLine(200) };
const households = z.int().min(0).max(100_000);

/** What each step puts on record (domain.md §2.8). */
const contents = {
  'pre-notice': { ...evidence, places: storedText(500) },
  survey: { ...evidence, households },
  'risk-assessment': { ...evidence, risk: z.enum(riskLevels) },
  scheme: evidence,
  'compensation-notice': evidence,
  /** How many members of the collective there are, and how many object to the scheme as unlawful. */
  objections: {
    ...evidence,
    members: z.int().min(1).max(1_000_000),
    objecting: z.int().min(0).max(1_000_000),
  },
  hearing: { ...evidence, schemeAmended: z.boolean() },
  /** Agreements signed and not; the few that are not are explained in the application (实施条例 29). */
  agreements: {
    ...evidence,
    signed: households,
    unsigned: households,
    explanation: storedText(2000).nullable(),
    /** Proof that compensation and social security funds are in place in full (实施条例 32). */
    fundsDocument: storedLine(200),
  },
  /** The conversion 农用地转用 (A04) and the consent to use forest land (A12); null where none is needed. */
  application: {
    ...evidence,
    conversion: storedLine(200).nullable(),
    forestConsent: storedLine(200).nullable(),
  },
  /** `on` is the day on which the approval was received, from which the fifteen working days count (实施条例 31). */
  approval: { ...evidence, authority: storedLine(100) },
  'acquisition-notice': evidence,
  /** Payment, and the decisions on compensation for those who never signed (实施条例 31). */
  'hand-over': {
    ...evidence,
    paymentDocument: storedLine(200),
    decisionsDocument: storedLine(200).nullable(),
  },
} as const satisfies Record<AcquisitionStep, z.ZodRawShape>;

const entry = <S extends AcquisitionStep>(step: S) =>
  z.strictObject({ step: z.literal(step), ...contents[step] });

/** A step as it is entered. */
export const stepEntrySchema = z.discriminatedUnion('step', [
  entry('pre-notice'),
  entry('survey'),
  entry('risk-assessment'),
  entry('scheme'),
  entry('compensation-notice'),
  entry('objections'),
  entry('hearing'),
  entry('agreements'),
  entry('application'),
  entry('approval'),
  entry('acquisition-notice'),
  entry('hand-over'),
]);
export type StepEntry = Readonly<z.infer<typeof stepEntrySchema>>;

export const stepRecordSchema = z.object({
  entry: stepEntrySchema,
  recorded: z.object({ at: instantSchema, by: subjectSchema }),
});
export type StepRecord = Readonly<z.infer<typeof stepRecordSchema>>;

const parcelSchema = z.object({
  parcel: parcelIdSchema,
  /** Hundredths of a mu as entered (rulings 20). */
  areaHundredths: z.int().min(1),
});

/** What the land is for: the reserve, or a project that refers to it; neither is ever the ground. */
export const purposeSchema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('reserve') }),
  z.object({ for: z.literal('project'), caseId: caseIdSchema, projectId: projectIdSchema }),
]);
export type Purpose = Readonly<z.infer<typeof purposeSchema>>;

const common = {
  id: landAcquisitionIdSchema,
  /** The batch 批次 or parcel by which people know it. */
  title: keptLine(),
  ground: groundSchema,
  purpose: purposeSchema,
  parcels: z.array(parcelSchema).min(1).max(100).readonly(),
  department: departmentIdSchema,
  post: postIdSchema,
  /** Who works on it with the department: the acquisition centre, townships. */
  partners: z.array(departmentIdSchema).max(20).readonly(),
  opened: z.object({ at: instantSchema, by: subjectSchema }),
  /** One record a step, in the order in which they were entered. */
  records: z.array(stepRecordSchema).max(60).readonly(),
  /** How many households the ledger of difficulties 难关台账 names, and how many of those have signed. */
  ledger: z.object({ listed: z.int().min(0), signed: z.int().min(0) }),
  /** The notices of which it was told that they have run their time. */
  periodsTold: z
    .array(z.enum(['pre-notice', 'compensation-notice']))
    .max(10)
    .readonly(),
  /** The fifteen working days for announcing the acquisition; null before the approval. */
  announcing: z.object({ ...clockRecord, nextCheckAt: nextCheckAtSchema }).nullable(),
  /** When something falls by itself, and by which calendar that was reckoned. */
  nextCheckAt: nextCheckAtSchema,
  calendarVersion: keptLine(),
};

/** An acquisition of land 征地, from the notice of intention to the hand-over of cleared land 净地 (domain.md §2.8). */
export const landAcquisitionSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('running') }),
  z.object({ ...common, state: z.literal('handed-over'), handedOverOn: dateSchema }),
  z.object({
    ...common,
    state: z.literal('ended'),
    ended: z.object({ at: instantSchema, by: subjectSchema, reason: keptText() }),
  }),
]);
export type LandAcquisition = Readonly<z.infer<typeof landAcquisitionSchema>>;
export type RunningAcquisition = Extract<LandAcquisition, { state: 'running' }>;
export const acquisitionStates = ['running', 'handed-over', 'ended'] as const;

/** A step of one kind as it stands on record. */
export type EntryOf<S extends AcquisitionStep> = Extract<StepEntry, { step: S }>;

const isEntryOf =
  <S extends AcquisitionStep>(step: S) =>
  (each: StepEntry): each is EntryOf<S> =>
    each.step === step;

/** What is on record of a step, or undefined. */
export const entryOf = <S extends AcquisitionStep>(
  { records }: Pick<LandAcquisition, 'records'>,
  step: S,
): EntryOf<S> | undefined => records.map((record) => record.entry).find(isEntryOf(step));

export const periodTold = (
  { periodsTold }: Pick<LandAcquisition, 'periodsTold'>,
  step: NoticeStep,
): boolean => periodsTold.some((told) => told === step);

/** Households with and without an agreement: as recorded at ⑦, before that as the ledger stands among those surveyed. */
export const agreementCounts = (acquisition: Pick<LandAcquisition, 'records' | 'ledger'>) => {
  const surveyed = entryOf(acquisition, 'survey')?.households ?? null;
  const { listed, signed } = acquisition.ledger;
  return { surveyed, listed, listedSigned: signed, unsigned: listed - signed };
};

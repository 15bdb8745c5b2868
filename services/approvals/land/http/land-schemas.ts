import * as z from 'zod';
import { acquisitionSteps } from '../../../../shared/events/land-terms.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  landAcquisitionIdSchema,
  parcelIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import { acquisitionStates, purposeSchema, riskLevels, stepEntrySchema } from '../domain/land-acquisition.ts';
import { groundSchema, publicInterestGrounds, refusedGrounds } from '../domain/public-interest.ts';
import { lackingReasons } from '../domain/step-standing.ts';
import { acquisitionSummarySchema } from '../store/land-store.ts';
import { clockViewSchema } from '../../clocks/http/clock-view.ts';

export const acquisitionParams = z.strictObject({ acquisitionId: landAcquisitionIdSchema });

const document = line(200);

export const openAcquisitionBody = z.strictObject({
  title: line(100),
  ground: z.strictObject({
    kind: z.enum([...publicInterestGrounds, ...refusedGrounds]),
    annualPlan: document.optional(),
    developmentPlanApproval: document.optional(),
    law: document.optional(),
  }),
  parcels: z
    .array(z.strictObject({ parcel: parcelIdSchema, areaHundredths: z.int().min(1).max(100_000_000) }))
    .min(1)
    .max(100),
  partners: z.array(departmentIdSchema).max(20).optional(),
  /** The case of the project that refers to it; without one the land is for the reserve. */
  caseId: caseIdSchema.optional(),
});

export const correctStepBody = z.strictObject({
  step: z.enum(acquisitionSteps),
  on: enteredDate,
  reason: text(500),
  document,
  secondPerson: subjectSchema,
});

export const endAcquisitionBody = z.strictObject({ reason: text(500) });

export const acquisitionListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  state: z.enum(acquisitionStates).optional(),
});

const projectedDate = z.object({ date: dateSchema, provisional: z.boolean() });
const step = z.enum(acquisitionSteps);

const stepView = z.object({
  step,
  /** Its place among the ten steps. */
  number: z.string(),
  name: bilingualSchema,
  basis: z.string(),
  done: z.boolean(),
  notRequired: z.boolean(),
  /** Whether it may be done today 下一步按钮是否可用. */
  available: z.boolean(),
  /** The first day on which it may be done, as far as what is on record tells; provisional beyond the published calendar. */
  notBefore: projectedDate.nullable(),
  lacking: z.array(z.object({ reason: z.enum(lackingReasons), step, text: bilingualSchema })),
  /** For a notice: the last day on which it stands. */
  standsThrough: projectedDate.nullable(),
  record: z
    .object({ entry: stepEntrySchema, recorded: z.object({ at: instantSchema, by: subjectSchema }) })
    .nullable(),
});

export const acquisitionViewSchema = z.object({
  id: landAcquisitionIdSchema,
  title: z.string(),
  ground: groundSchema,
  /** The ground as the law words it, with its article. */
  groundText: z.object({ name: bilingualSchema, article: z.string() }),
  purpose: purposeSchema,
  parcels: z.array(z.object({ parcel: parcelIdSchema, areaHundredths: z.int() })),
  areaHundredths: z.int(),
  department: departmentIdSchema,
  partners: z.array(departmentIdSchema),
  state: z.enum(acquisitionStates),
  opened: z.object({ at: instantSchema, by: subjectSchema }),
  ended: z.object({ at: instantSchema, by: subjectSchema, reason: z.string() }).nullable(),
  risk: z.enum(riskLevels).nullable(),
  steps: z.array(stepView),
  /** The steps that may be done today. */
  next: z.array(step),
  households: z.object({
    surveyed: z.int().nullable(),
    listed: z.int(),
    listedSigned: z.int(),
    unsigned: z.int(),
  }),
  /** The fifteen working days for announcing the approved acquisition; null before the approval. */
  announcing: clockViewSchema.nullable(),
});

const summaryView = acquisitionSummarySchema.omit({ calendarVersion: true, partners: true });
export const acquisitionPageSchema = pageSchema(summaryView);

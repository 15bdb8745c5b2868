import * as z from 'zod';
import { enterpriseOnRecord } from '../../../shared/enterprise.ts';
import { leadIdSchema, subjectSchema } from '../../../shared/identifiers.ts';
import { storedLine, storedText } from '../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { sponsorSchema, yuanSchema } from './evidence.ts';
import { progressSchema } from './progress.ts';
import { screeningSheetSchema } from './screening-facts.ts';
import { standingSchema } from './standing.ts';

/** How a lead was won 招商方式 (R034, R071–R073); a slug, because a county adds ways of its own. */
export const methodSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,40}$/,
    '应为招商方式代码，如“exhibition” · must be the code of a way of winning leads, such as exhibition',
  );

/** The two weight profiles of screening (domain.md §4.1). */
export const rubricProfiles = ['industry', 'urban-service'] as const;

/** What a project may be good for: the four benefits 四个有利于 (S19). */
export const benefits = [
  'industrial-upgrading',
  'county-economy',
  'urban-quality',
  'public-welfare',
] as const;

/** Why the county wants this lead 招引理由 (R013). */
export const rationaleSchema = z.strictObject({
  text: storedText(1000),
  linkedChainNode: storedLine(60).nullable().default(null),
  linkedBenefit: z.enum(benefits).nullable().default(null),
});

/** Whom to talk to on the enterprise's side; shown in full only to those who work on the lead. */
export const contactSchema = z.strictObject({
  name: storedLine(60),
  title: storedLine(60).nullable().default(null),
  phone: z.string().min(1).max(60),
});

/** The basic facts of the project; each may be unknown yet. Money in yuan, land in hundredths of a mu, floor in m². */
export const basicsSchema = z.strictObject({
  industryCode: z
    .string()
    .regex(/^[A-T]?\d{4}$/, '应为国民经济行业代码，如“C3825” · must be the code of an industry such as C3825')
    .nullable()
    .default(null),
  product: storedLine(200).nullable().default(null),
  totalInvestmentYuan: yuanSchema.nullable().default(null),
  fixedInvestmentYuan: yuanSchema.nullable().default(null),
  annualTaxYuan: yuanSchema.nullable().default(null),
  jobs: z.int().min(0).max(1_000_000).nullable().default(null),
  landHundredthsOfMu: z.int().min(0).max(10_000_000).nullable().default(null),
  floorAreaSquareMetres: z.int().min(0).max(100_000_000).nullable().default(null),
  investorOrigin: storedLine(60).nullable().default(null),
  plannedStart: dateSchema.nullable().default(null),
});
export type Basics = z.infer<typeof basicsSchema>;

/** What is entered at registration and may be amended until signing. */
export const leadEntrySchema = z.object({
  enterprise: enterpriseOnRecord(120),
  source: storedLine(200).nullable(),
  method: methodSchema,
  rubricProfile: z.enum(rubricProfiles),
  rationale: rationaleSchema.nullable(),
  contact: contactSchema.nullable(),
  basics: basicsSchema,
});
export type LeadEntry = z.infer<typeof leadEntrySchema>;

/** When the present stage was entered and by when it should be left. */
const stageClockSchema = z.object({
  enteredAt: instantSchema,
  /** When the limit began anew because the lead came back from a side state; null while it runs from the entry. */
  resumedAt: instantSchema.nullable().default(null),
  dueOn: dateSchema.nullable(),
  dueProvisional: z.boolean(),
  overdueAnnounced: z.boolean(),
});
export type StageClock = z.infer<typeof stageClockSchema>;

/** Of the officers a lead had before, so many are kept; who registered it is kept beside them. */
export const mostFormerOfficers = 50;

/** A lead 线索: an enterprise that may invest, followed by one officer at any time (R093). */
export const leadSchema = leadEntrySchema.extend({
  id: leadIdSchema,
  officer: subjectSchema,
  /** Who registered it; null of leads registered before this was kept. */
  registeredBy: subjectSchema.nullable().default(null),
  /** Who followed it before, the latest last, each once. */
  formerOfficers: z.array(subjectSchema).max(mostFormerOfficers).readonly().default([]),
  registeredAt: instantSchema,
  progress: progressSchema,
  standing: standingSchema.default({ kind: 'active' }),
  sponsor: sponsorSchema.nullable().default(null),
  screeningSheet: screeningSheetSchema.nullable().default(null),
  stageClock: stageClockSchema,
  nextCheckAt: instantSchema.nullable(),
});
export type Lead = z.infer<typeof leadSchema>;

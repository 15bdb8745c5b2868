import * as z from 'zod';
import {
  bands,
  commitmentKinds,
  contractKinds,
  factors,
  gapConclusions,
  grantableKinds,
  vetoCodes,
} from '../../../shared/events/lead-terms.ts';
import { departmentIdSchema, subjectSchema } from '../../../shared/identifiers.ts';
import { storedLine, storedText } from '../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';

/** The number under which a document is filed 文号; never the document itself. */
export const documentNumberSchema = storedLine(80);

export const yuanSchema = z
  .int()
  .min(0)
  .max(10 ** 14);

/** The first contact 首联 with the enterprise. */
export const firstContactSchema = z.object({
  contactedOn: dateSchema,
  by: subjectSchema,
  summary: storedText(1000),
});

const score = z.int().min(0).max(100);

/** What the screening panel 研判小组 concluded; the score is an interval while facts are missing (domain.md §4.5). */
export const screeningVerdictSchema = z.strictObject({
  vetoes: z.array(z.enum(vetoCodes)).max(vetoCodes.length),
  band: z.enum(bands),
  score: z.strictObject({ low: score, high: score }),
  rubricVersion: storedLine(40),
  concludedBy: storedLine(200),
});
export type ScreeningVerdict = z.infer<typeof screeningVerdictSchema>;

/** The bands with which a lead may go on to negotiation (domain.md §2.1, S2). */
export const passingBands = ['A', 'B', 'C'] as const satisfies readonly ScreeningVerdict['band'][];

/** A verdict that lets a lead go on: no veto, a band that is neither D nor open. */
export const passedVerdictSchema = screeningVerdictSchema.extend({
  vetoes: z.tuple([]),
  band: z.enum(passingBands),
});

const ordinal = z.int().positive();

/** A gap between what the enterprise wants and what the county offers 诉求差距, numbered through all rounds. */
export const gapSchema = z.object({
  number: ordinal,
  round: ordinal,
  topic: storedLine(60),
  conclusion: z.enum(gapConclusions).nullable(),
});
export type Gap = z.infer<typeof gapSchema>;

/** One round of talks 洽谈纪要. */
export const roundSchema = z.object({
  number: ordinal,
  heldOn: dateSchema,
  minutes: storedText(4000),
  gapNumbers: z.array(ordinal).max(100),
  recordedBy: subjectSchema,
});
export type Round = z.infer<typeof roundSchema>;

/** Where both sides' interests meet 利益交集 (R125); a null gap says that nothing is short. */
export const intersectionSchema = z.object({
  number: ordinal,
  enterpriseNeeds: storedText(500),
  countyOffers: storedText(500),
  gap: storedText(500).nullable(),
  recordedBy: subjectSchema,
});
export type Intersection = z.infer<typeof intersectionSchema>;

/** Whether a department can guarantee a factor; a factor the project does not need counts as guaranteed. */
export const factorCheckSchema = z.object({
  guaranteed: z.boolean(),
  department: departmentIdSchema,
  note: storedText(100).nullable(),
});

/** The sheet of factors 要素保障单; a factor without an entry has not been checked. */
export const factorSheetSchema = z.partialRecord(z.enum(factors), factorCheckSchema);
export type FactorSheet = z.infer<typeof factorSheetSchema>;

/**
 * A commitment 承诺 to the enterprise with what it rests on; what is null is still missing, where its kind needs it (R130, R132;
 * rulings 42). One made before kinds were told apart counts as a benefit for its enterprise, of which most is asked.
 */
export const commitmentSchema = z.object({
  number: ordinal,
  kind: z.enum(grantableKinds).default('enterprise-benefit'),
  clause: storedText(300),
  /** The general policy of the county that it applies, by number and edition. */
  policyVersion: storedLine(80).nullable().default(null),
  /** Where its words were held: by whom and when it was classified as what it is. */
  classification: z
    .object({ clause: ordinal, by: subjectSchema, at: instantSchema })
    .nullable()
    .default(null),
  legalBasis: storedLine(120).nullable(),
  fairReviewId: storedLine(60).nullable(),
  budgetLine: storedLine(60).nullable(),
  responsibleDepartment: departmentIdSchema,
  dueOn: dateSchema,
  amountYuan: yuanSchema.nullable(),
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** A clause held for its words, and as what a second person classified it; null while nobody has (rulings 42). */
export const examinedClauseSchema = z.object({
  number: ordinal,
  clause: storedText(300),
  /** As what it was entered. */
  kind: z.enum(commitmentKinds),
  word: storedLine(40),
  enteredBy: subjectSchema,
  enteredAt: instantSchema,
  classification: z
    .object({
      kind: z.enum(commitmentKinds),
      reason: storedText(300),
      by: subjectSchema,
      at: instantSchema,
    })
    .nullable(),
});
export type ExaminedClause = z.infer<typeof examinedClauseSchema>;

/** What the county's review meeting 项目评审会 had before it and how it decided; a null document is still missing. */
export const reviewOpinionsSchema = z.strictObject({
  legalityOpinion: documentNumberSchema.nullable().default(null),
  fairCompetitionConclusion: documentNumberSchema.nullable().default(null),
  departmentCountersigns: z.array(departmentIdSchema).max(30).default([]),
  passed: z.boolean(),
  meetingOn: dateSchema,
});
export type ReviewOpinions = z.infer<typeof reviewOpinionsSchema>;

/** Opinions that let a lead be signed. */
export const passedReviewSchema = reviewOpinionsSchema.extend({
  legalityOpinion: documentNumberSchema,
  fairCompetitionConclusion: documentNumberSchema,
  passed: z.literal(true),
});

/** What was signed; framework agreements and letters of intent count as intention alone (domain.md §2.1, S4). */
export const contractSchema = z.strictObject({
  kind: z.enum(contractKinds),
  documentNumber: documentNumberSchema,
  signedOn: dateSchema,
  amountYuan: yuanSchema,
});
export type Contract = z.infer<typeof contractSchema>;

export const investmentContractSchema = contractSchema.extend({ kind: z.literal('investment-contract') });

/** The county leader who answers for a project 领衔县领导 (R006). */
export const sponsorSchema = z.strictObject({
  subject: subjectSchema,
  name: storedLine(60),
  title: storedLine(60),
});
export type Sponsor = z.infer<typeof sponsorSchema>;

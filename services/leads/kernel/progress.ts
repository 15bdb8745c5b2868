import * as z from 'zod';
import { projectIdSchema } from '../../../shared/identifiers.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import {
  commitmentSchema,
  contractSchema,
  documentNumberSchema,
  factorSheetSchema,
  firstContactSchema,
  gapSchema,
  investmentContractSchema,
  passedReviewSchema,
  passedVerdictSchema,
  reviewOpinionsSchema,
  screeningVerdictSchema,
} from './evidence.ts';

/**
 * What the talks have brought so far. What grows stands in items of its own: here are the counters, and whatever still
 * keeps the gate to review shut.
 */
const dossierSchema = z.object({
  rounds: z.int().min(0),
  gaps: z.int().min(0),
  openGaps: z.array(gapSchema).max(100),
  intersections: z.int().min(0),
  agreementDraft: documentNumberSchema.nullable(),
  commitments: z.int().min(0),
  /** The commitments that still lack a basis. */
  unfounded: z.array(commitmentSchema).max(100),
  /** How many clauses were held for their words. */
  clauses: z.int().min(0).default(0),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const emptyDossier: Dossier = {
  rounds: 0,
  gaps: 0,
  openGaps: [],
  intersections: 0,
  agreementDraft: null,
  commitments: 0,
  unfounded: [],
  clauses: 0,
};

/** What the talks had to bring before review. */
export const reviewedDossierSchema = dossierSchema.extend({
  agreementDraft: documentNumberSchema,
  openGaps: z.tuple([]),
  unfounded: z.tuple([]),
});

const contacted = { firstContact: firstContactSchema };
const screened = { ...contacted, verdict: passedVerdictSchema };

/** How far a lead has come; each stage holds the proofs without which it could not have been reached. */
export const progressSchema = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('lead'), firstContact: firstContactSchema.nullable() }),
  z.object({
    stage: z.literal('screening'),
    ...contacted,
    verdict: screeningVerdictSchema.nullable().default(null),
  }),
  z.object({
    stage: z.literal('negotiation'),
    ...screened,
    dossier: dossierSchema,
    factors: factorSheetSchema,
    contract: contractSchema.nullable(),
  }),
  z.object({
    stage: z.literal('review'),
    ...screened,
    dossier: reviewedDossierSchema,
    factors: factorSheetSchema,
    contract: contractSchema.nullable(),
    opinions: reviewOpinionsSchema.nullable(),
  }),
  z.object({
    stage: z.literal('signed'),
    ...screened,
    dossier: reviewedDossierSchema,
    factors: factorSheetSchema,
    contract: investmentContractSchema,
    opinions: passedReviewSchema,
    projectId: projectIdSchema,
    promisedStart: dateSchema.nullable(),
  }),
]);
export type Progress = z.infer<typeof progressSchema>;

/** The progress of a lead that stands in one of some stages. */
export type ProgressAt<Stage extends Progress['stage']> = Extract<Progress, { stage: Stage }>;

import * as z from 'zod';
import {
  bands,
  commitmentBases,
  commitmentKinds,
  factors,
  gapConclusions,
  lossReasons,
  vetoCodes,
} from '../../../../shared/events/lead-terms.ts';
import { pageSchema } from '../../../../shared/http/list-query.ts';
import { departmentIdSchema, projectIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { line, text } from '../../../../shared/text.ts';
import { enteredCommitmentDay, enteredDate, enteredWorkDay } from '../../../../shared/time/entered.ts';
import {
  contractSchema,
  documentNumberSchema,
  gapSchema,
  reviewOpinionsSchema,
  roundSchema,
  screeningVerdictSchema,
  sponsorSchema,
  yuanSchema,
} from '../../kernel/evidence.ts';
import { findings } from '../../screening/domain/finding.ts';
import { enteredFactsSchema, screeningFactsSchema } from '../../kernel/screening-facts.ts';

/** Bodies of the acts that record evidence. */
export const screeningVerdictBody = screeningVerdictSchema;

export const screeningFactsBody = z.strictObject({
  facts: enteredFactsSchema,
  /** The documents or registers on which the facts rest. */
  source: line(300),
});

export const negotiationBody = z.strictObject({
  heldOn: enteredDate,
  minutes: text(4000),
  gaps: z
    .array(z.strictObject({ topic: line(60), conclusion: z.enum(gapConclusions).nullable().default(null) }))
    .max(10)
    .default([]),
});

const numberOf = z.int().positive().max(100_000);

export const concludeGapBody = z.strictObject({ gap: numberOf, conclusion: z.enum(gapConclusions) });

export const intersectionBody = z.strictObject({
  enterpriseNeeds: text(500),
  countyOffers: text(500),
  gap: text(500).nullable().default(null),
});

export const agreementDraftBody = z.strictObject({ documentNumber: documentNumberSchema });

export const factorCheckBody = z.strictObject({
  factor: z.enum(factors),
  guaranteed: z.boolean(),
  department: departmentIdSchema,
  note: text(100).nullable().default(null),
});

const bases = { legalBasis: line(120), fairReviewId: line(60), budgetLine: line(60) };

export const commitmentBody = z.strictObject({
  /** What the clause gives; a benefit for this enterprise, of which most is asked, where nothing is said. */
  kind: z.enum(commitmentKinds).default('enterprise-benefit'),
  clause: text(300),
  /** Number and edition of the general policy of the county that it applies. */
  policyVersion: line(80).nullable().default(null),
  legalBasis: bases.legalBasis.nullable().default(null),
  fairReviewId: bases.fairReviewId.nullable().default(null),
  budgetLine: bases.budgetLine.nullable().default(null),
  responsibleDepartment: departmentIdSchema,
  dueOn: enteredCommitmentDay,
  amountYuan: yuanSchema.nullable().default(null),
});

/** As what a clause that was held is classified. */
export const classifyClauseBody = z.strictObject({
  clause: numberOf,
  kind: z.enum(commitmentKinds),
  reason: text(300),
});

export const commitmentBasisBody = z
  .strictObject({
    commitment: numberOf,
    legalBasis: bases.legalBasis.optional(),
    fairReviewId: bases.fairReviewId.optional(),
    budgetLine: bases.budgetLine.optional(),
  })
  .refine((body) => commitmentBases.some((basis) => body[basis] !== undefined), {
    message:
      '法律依据、公平竞争审查文号、预算科目至少填一项 · at least one of legalBasis, fairReviewId and budgetLine is needed',
  });

export const reviewOpinionsBody = reviewOpinionsSchema;
export const sponsorBody = sponsorSchema;
export const contractBody = contractSchema;

/** Bodies of the acts that set a lead aside, take it up again or hand it over. */
const reason = text(300);
export const pauseBody = z.strictObject({ reason, reviewOn: enteredWorkDay });
export const markLostBody = z.strictObject({ reasonCode: z.enum(lossReasons), lesson: text(500) });
export const reasonBody = z.strictObject({ reason });
export const incubateBody = z.strictObject({ until: enteredWorkDay });
export const handOverBody = z.strictObject({ to: subjectSchema, reason });

/** The evidence as a lead shows it; what has not been reached yet is null. Texts of the talks are not shown. */
export const evidenceView = {
  screeningFacts: screeningFactsSchema.extend({ source: z.string() }).nullable(),
  /** For each veto what the recorded facts say, what is missing to tell, and on what the veto rests. */
  vetoFindings: z
    .array(
      z.object({
        code: z.enum(vetoCodes),
        finding: z.enum(findings),
        missing: z.array(z.string()),
        source: z.string(),
      }),
    )
    .nullable(),
  /** What the verdict comes to: `vetoed` 否决 whatever its score, else its band. */
  screeningConclusion: z.enum(['vetoed', ...bands]).nullable(),
  screeningVerdict: screeningVerdictSchema.nullable(),
  negotiation: z.object({ rounds: z.number().int(), openGaps: z.array(gapSchema) }).nullable(),
  intersections: z.number().int().nullable(),
  agreementDraft: z.string().nullable(),
  factors: z
    .array(
      z.object({
        factor: z.enum(factors),
        guaranteed: z.boolean(),
        department: z.string(),
        note: z.string().nullable(),
      }),
    )
    .nullable(),
  commitments: z
    .object({
      count: z.number().int(),
      unfounded: z.array(z.object({ number: z.number().int(), lacks: z.array(z.enum(commitmentBases)) })),
    })
    .nullable(),
  reviewOpinions: reviewOpinionsSchema.nullable(),
  sponsor: sponsorSchema.nullable(),
  contract: contractSchema.nullable(),
  projectId: projectIdSchema.nullable(),
};
export type EvidenceView = z.infer<z.ZodObject<typeof evidenceView>>;

/** Minutes are long and the answer is kept for repeats, so a look opens a few rounds at a time. */
export const discloseNegotiationBody = z.strictObject({
  reason: text(200),
  limit: z.int().min(1).max(10).default(10),
  cursor: z.string().max(2048).optional(),
});
export const roundPageSchema = pageSchema(roundSchema);

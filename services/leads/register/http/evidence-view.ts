import * as z from 'zod';
import { factors, vetoCodes, commitmentBases, bands } from '../../../../shared/events/lead-terms.ts';
import { projectIdSchema } from '../../../../shared/identifiers.ts';
import { screeningFactsSchema } from '../../kernel/screening-facts.ts';
import {
  contractSchema,
  gapSchema,
  sponsorSchema,
  reviewOpinionsSchema,
  screeningVerdictSchema,
} from '../../kernel/evidence.ts';
import { findings } from '../../screening/domain/finding.ts';

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

import * as z from 'zod';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { actSchema } from '../../kernel/act.ts';
import { followUpSchema } from './follow-up.ts';
import { supplementsSchema } from './intake.ts';
import { mostMaterials } from '../../catalogue/domain/matter.ts';

/** A document that may follow 次要件, by its name in the catalogue. */
export const owedMaterialSchema = z.object({ material: keptLine(), name: bilingualNameSchema });
export type OwedMaterial = Readonly<z.infer<typeof owedMaterialSchema>>;

/** What an application accepted with tolerance 容缺 still lacks, and what was handed in since (domain.md §2.5). */
export const toleranceSchema = z.object({
  outstanding: z.array(owedMaterialSchema).min(1).max(mostMaterials).readonly(),
  followUp: followUpSchema,
  supplements: supplementsSchema,
});
export type Tolerance = Readonly<z.infer<typeof toleranceSchema>>;

export const verificationResults = ['fulfilled', 'not-fulfilled'] as const;
export type VerificationResult = (typeof verificationResults)[number];

/** The applicant's written commitment 告知承诺 and what its verification found (domain.md §2.5). */
export const commitmentSchema = z.object({
  items: z.array(keptText(300)).min(1).max(30).readonly(),
  /** The signed commitment: its number or name. */
  document: keptLine(),
  followUp: followUpSchema,
  verified: actSchema.extend({ result: z.enum(verificationResults), findings: keptText(2000) }).nullable(),
});
export type Commitment = Readonly<z.infer<typeof commitmentSchema>>;

/** What must follow an acceptance; an application accepted complete carries neither. */
export const afterAcceptance = {
  tolerance: toleranceSchema.optional(),
  commitment: commitmentSchema.optional(),
};

/** The documents that have not been handed in yet. */
export const stillOwed = ({ outstanding, supplements }: Tolerance): readonly OwedMaterial[] => {
  const supplied = new Set(supplements.flatMap(({ documents }) => documents.map(({ material }) => material)));
  return outstanding.filter(({ material }) => !supplied.has(material));
};

import * as z from 'zod';
import { verifiedCreditCode } from '../../../../shared/credit-code.ts';
import { codeStandings, shownEnterprise } from '../../../../shared/enterprise.ts';
import { factors } from '../../../../shared/events/lead-terms.ts';
import { figureSourceSchema } from '../../../../shared/http/rule-references.ts';
import { pageSchema } from '../../../../shared/http/list-query.ts';
import { caseIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { documentNumberSchema } from '../../kernel/evidence.ts';
import { caseProgressSchema, landContractKinds, projectSchema } from '../../kernel/project.ts';
import { statisticalRegistrationSchema, worksStartSchema } from '../../kernel/works.ts';
import { projectSummarySchema } from '../../kernel/project-store.ts';
import { landingChecklistParts } from '../domain/landing.ts';

export const projectPageSchema = pageSchema(
  projectSummarySchema.extend({ codeStanding: z.enum(codeStandings) }),
);

/** The project company's licence, or the land or lease contract. */
export const landingEvidenceBody = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('registration'),
    creditCode: verifiedCreditCode,
    licenceDocument: documentNumberSchema,
  }),
  z.strictObject({
    part: z.literal('land'),
    kind: z.enum(landContractKinds),
    contractNumber: documentNumberSchema,
  }),
]);

/** 开工: the permit or why none is needed, contract, photograph, and the day of the first pile. */
export const startBody = worksStartSchema.omit({ recordedAt: true }).strict();

/** 入库; what is left out of contract and photograph is told with whatever the project lacks. */
export const statisticalRegistrationBody = statisticalRegistrationSchema
  .omit({ recordedAt: true })
  .partial({ constructionContract: true, photograph: true })
  .strict();

const landingView = z.object({
  landed: z.boolean(),
  completed: z.number().int(),
  parts: z.array(
    z.object({
      part: z.enum(landingChecklistParts),
      complete: z.boolean(),
      sticking: bilingualSchema.nullable(),
    }),
  ),
  next: z.enum(landingChecklistParts).nullable(),
});

/** A project as read, also by its enterprise, which is not told until when its signing is watched; `leadId` leads back to its lead and `caseId` on to its case (R001). */
export const projectViewSchema = projectSchema
  .omit({ factors: true, caseProgress: true, projectCodeNews: true, landingDueOn: true, nextCheckAt: true })
  .extend({
    version: z.number().int(),
    ...shownEnterprise,
    start: worksStartSchema.nullable(),
    statisticalRegistration: statisticalRegistrationSchema.nullable(),
    registration: z
      .object({ creditCode: z.string(), licenceDocument: z.string(), recordedAt: z.string() })
      .nullable(),
    factors: z.array(z.object({ factor: z.enum(factors), guaranteed: z.boolean(), department: z.string() })),
    landing: landingView,
    caseId: caseIdSchema.nullable(),
    caseProgress: caseProgressSchema.omit({ caseId: true, latest: true }).nullable(),
    caseRefused: projectSchema.shape.caseRefused.unwrap(),
    /** Where each figure comes from, and by which rule. */
    ruleReferences: z.array(figureSourceSchema),
  });
export type ProjectView = z.infer<typeof projectViewSchema>;

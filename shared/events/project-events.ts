import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { leadIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema } from '../time/clock.ts';
import { keptLine, keptText } from '../text.ts';
import { landingParts } from './lead-terms.ts';

const projectReference = { projectId: projectIdSchema, leadId: leadIdSchema, projectName: keptLine() };

/** The signing of a project and what becomes of it; leads announces them. */
export const projectEvents = {
  'leads.project.signed.v1': z.object({
    projectId: projectIdSchema,
    leadId: leadIdSchema,
    projectName: keptLine(),
    enterprise: z.object({ name: keptLine(), creditCode: creditCodeSchema }),
    officer: subjectSchema,
    /** The approval template chosen at signing: `industrial-cleared-land`, `start-upon-land` … */
    template: keptLine(),
    signedOn: dateSchema,
    promisedStart: dateSchema.nullable(),
    contractAmountYuan: z.number().int(),
  }),
  'leads.project.landing-recorded.v1': z.object({
    ...projectReference,
    part: z.enum(landingParts),
    documentNumber: keptLine(),
    /** Whether both proofs of landing 落地 are on record now (R028). */
    landed: z.boolean(),
  }),
  /** Works started 开工, under a permit or on the legal ground that none is needed; `replaces` an earlier record. */
  'leads.project.started.v1': z.object({
    ...projectReference,
    startedOn: dateSchema,
    constructionPermit: keptLine().nullable(),
    noPermitNeeded: keptText(2000).nullable(),
    constructionContract: keptLine(),
    photograph: keptLine(),
    replaces: z.boolean(),
  }),
  /** Entered into statistics 入库, apart from whether works started (rulings 12). */
  'leads.project.entered-statistics.v1': z.object({
    ...projectReference,
    number: keptLine(),
    registeredOn: dateSchema,
    constructionContract: keptLine(),
    photograph: keptLine(),
    replaces: z.boolean(),
  }),
  'leads.project.handed-over.v1': z.object({ ...projectReference, from: subjectSchema, to: subjectSchema }),
  'leads.project.terminated.v1': z.object({
    ...projectReference,
    enterprise: z.object({ name: keptLine(), creditCode: creditCodeSchema }),
  }),
} as const;

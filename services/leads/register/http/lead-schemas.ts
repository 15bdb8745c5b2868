import * as z from 'zod';
import { codeStandings, enteredEnterprise, shownEnterprise } from '../../../../shared/enterprise.ts';
import { leadStages } from '../../../../shared/events/lead-stages.ts';
import { figureSourceSchema } from '../../../../shared/http/rule-references.ts';
import { lights } from '../../../../shared/deadlines/reading.ts';
import { leadIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import { enteredTelephone } from '../../../../shared/telephone.ts';
import { line, text } from '../../../../shared/text.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import {
  basicsSchema,
  contactSchema,
  methodSchema,
  rationaleSchema,
  rubricProfiles,
} from '../../kernel/lead.ts';
import { standingSchema } from '../../kernel/standing.ts';
import { leadSummarySchema } from '../../kernel/lead-store.ts';
import { evidenceView } from './evidence-view.ts';

const entryFields = {
  source: line(200).nullable(),
  method: methodSchema,
  rubricProfile: z.enum(rubricProfiles),
  rationale: rationaleSchema.nullable(),
  contact: contactSchema.extend({ phone: enteredTelephone }).nullable(),
  basics: basicsSchema,
};

export const registerLeadBody = z.strictObject({
  enterprise: enteredEnterprise(120),
  ...entryFields,
  source: entryFields.source.default(null),
  rationale: entryFields.rationale.default(null),
  contact: entryFields.contact.default(null),
  basics: basicsSchema.prefault({}),
});

const amendable = z.strictObject({ enterpriseName: line(120), ...entryFields });
export const amendLeadBody = amendable.partial();

export const firstContactBody = z.strictObject({ contactedOn: enteredDate, summary: text(1000) });

export const disclosureBody = z.strictObject({ reason: text(200) });

export const handOverBody = z.strictObject({ to: subjectSchema, reason: text(300) });

export const listLeadsQuerySchema = z.strictObject({ stage: z.enum(leadStages), ...pageQuery });

export const leadPageSchema = pageSchema(leadSummarySchema.extend({ codeStanding: z.enum(codeStandings) }));

const maskedContactSchema = z.object({ name: z.string(), title: z.string().nullable(), phone: z.string() });

/** A lead as read: contacts masked, with what the next stage still misses, so that nobody has to try. */
export const leadViewSchema = z.object({
  id: leadIdSchema,
  version: z.number().int(),
  ...shownEnterprise,
  source: z.string().nullable(),
  method: z.string(),
  rubricProfile: z.enum(rubricProfiles),
  rationale: rationaleSchema.nullable(),
  contact: maskedContactSchema.nullable(),
  basics: basicsSchema,
  basicsFilledPercent: z.number().int(),
  officer: z.string(),
  registeredAt: z.string(),
  stage: z.enum(leadStages),
  firstContact: z.object({ contactedOn: z.string(), by: z.string(), summary: z.string() }).nullable(),
  standing: standingSchema,
  ...evidenceView,
  stageEnteredAt: z.string(),
  stageDueOn: z.string().nullable(),
  stageDueProvisional: z.boolean(),
  stageLight: z.enum(lights),
  nextStage: z
    .object({
      stage: z.enum(leadStages),
      missing: z.array(z.object({ pointer: z.string(), zh: z.string(), en: z.string() })),
    })
    .nullable(),
  /** Where each figure comes from, and by which rule. */
  ruleReferences: z.array(figureSourceSchema),
});
export type ShownLead = z.infer<typeof leadViewSchema>;

export const disclosedContactSchema = contactSchema.extend({ leadId: leadIdSchema });

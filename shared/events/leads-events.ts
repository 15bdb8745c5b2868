import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { leadIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema } from '../time/clock.ts';
import { leadStages } from './lead-stages.ts';

/** What leads announces. A published shape never changes: a change is a new version beside the old. */
export const leadsEvents = {
  'leads.lead.registered.v1': z.object({
    leadId: leadIdSchema,
    enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
    method: z.string(),
    officer: subjectSchema,
  }),
  'leads.lead.amended.v1': z.object({ leadId: leadIdSchema, changed: z.array(z.string()) }),
  'leads.lead.contacted.v1': z.object({ leadId: leadIdSchema, contactedOn: dateSchema, by: subjectSchema }),
  'leads.lead.contact-disclosed.v1': z.object({
    leadId: leadIdSchema,
    to: subjectSchema,
    reason: z.string(),
  }),
  'leads.lead.stage-changed.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    officer: subjectSchema,
    from: z.enum(leadStages),
    to: z.enum(leadStages),
  }),
  'leads.project.signed.v1': z.object({
    projectId: projectIdSchema,
    leadId: leadIdSchema,
    projectName: z.string(),
    enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
    officer: subjectSchema,
    /** The approval template chosen at signing: `industrial-cleared-land`, `start-upon-land` … */
    template: z.string(),
    signedOn: dateSchema,
    promisedStart: dateSchema.nullable(),
    contractAmountYuan: z.number().int(),
  }),
  'leads.lead.stage-overdue.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    stage: z.enum(leadStages),
    dueOn: dateSchema,
  }),
} as const;

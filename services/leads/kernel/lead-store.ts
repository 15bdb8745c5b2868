import * as z from 'zod';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { childStep, type Collection, type WriteStep } from '../../../shared/dynamo/commission.ts';
import { dueAttributes } from '../../../shared/dynamo/keys.ts';
import { leadStages, type LeadStage } from '../../../shared/events/lead-stages.ts';
import { standings } from '../../../shared/events/lead-terms.ts';
import { leadIdSchema, subjectSchema, type CountyCode } from '../../../shared/identifiers.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { keptLine } from '../../../shared/text.ts';
import { leadSchema, rubricProfiles, type Lead } from './lead.ts';
import {
  commitmentSchema,
  examinedClauseSchema,
  gapSchema,
  intersectionSchema,
  roundSchema,
} from './evidence.ts';
import type { LeadCollection, LeadEntryWritten } from './lead-decision.ts';

/** What a list shows of a lead: nothing of contacts or negotiation. */
export const leadSummarySchema = z.object({
  id: leadIdSchema,
  enterpriseName: keptLine(),
  creditCode: keptLine(),
  stage: z.enum(leadStages),
  standing: z.enum(standings).default('active'),
  method: keptLine(),
  rubricProfile: z.enum(rubricProfiles),
  officer: subjectSchema,
  registeredAt: instantSchema,
  stageDueOn: dateSchema.nullable(),
});
export type LeadSummary = z.infer<typeof leadSummarySchema>;

export const leadListEntrySchema = z.object({ version: z.number().int(), summary: leadSummarySchema });

const summarise = (lead: Lead): LeadSummary => ({
  id: lead.id,
  enterpriseName: lead.enterprise.name,
  creditCode: lead.enterprise.creditCode,
  stage: lead.progress.stage,
  standing: lead.standing.kind,
  method: lead.method,
  rubricProfile: lead.rubricProfile,
  officer: lead.officer,
  registeredAt: lead.registeredAt,
  stageDueOn: lead.stageClock.dueOn,
});

export const leadKind = 'lead';

export const stagePartition = (county: CountyCode, stage: LeadStage): string => `${county}#lead#${stage}`;

/** How a lead is stored; it is the root of its own facts. */
export const leadDefinition: AggregateDefinition<Lead> = {
  kind: leadKind,
  schema: leadSchema,
  entry: leadListEntrySchema,
  identify: (lead) => ({ id: lead.id, root: lead.id }),
  indexAttributes: (county, lead) => ({
    byStagePk: stagePartition(county, lead.progress.stage),
    byStageSk: lead.id,
    summary: summarise(lead),
    ...dueAttributes(county, leadKind, lead.id, lead.nextCheckAt),
  }),
};

/** The name under which one open lead holds an enterprise 首报首谈. */
export const enterpriseClaim = (lead: Pick<Lead, 'enterprise'>): string =>
  `enterprise#${lead.enterprise.creditCode}`;

export const grownBeside: Record<LeadCollection, Collection> = {
  round: { name: 'round', schema: roundSchema },
  gap: { name: 'gap', schema: gapSchema },
  intersection: { name: 'intersection', schema: intersectionSchema },
  commitment: { name: 'commitment', schema: commitmentSchema },
  clause: { name: 'clause', schema: examinedClauseSchema },
};

/** An entry of a collection that grows beside the lead, listed in the order of its number. */
export const entryStep = (
  context: WriteContext<never>,
  lead: Pick<Lead, 'id'>,
  { collection, number, data }: LeadEntryWritten,
): WriteStep =>
  childStep(
    context,
    { kind: leadKind, id: lead.id },
    { collection: grownBeside[collection], id: String(number).padStart(6, '0'), data },
  );

import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import type { LeadId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { leadActNotYours } from '../../kernel/lead-errors.ts';
import { relationsTo, type LeadRelation } from '../../kernel/lead-relation.ts';
import { leadKind, leadListEntrySchema, stagePartition, type LeadSummary } from '../../kernel/lead-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { readLeadQuery } from '../../kernel/read-lead.ts';
import { byStageIndex } from '../../kernel/table.ts';
import { registerRights, type RegisterAct } from '../domain/register-rights.ts';

type Ports = Pick<LeadPorts, 'table' | 'policyOf'>;

const rights: RightsTable<RegisterAct, LeadRelation> = registerRights;

/** A page of the county's leads in one stage, the newest first. */
export const listLeadsQuery =
  ({ table }: Ports) =>
  async (
    principal: Principal,
    stage: LeadStage,
    page: PageRequest,
  ): Promise<Outcome<Page<LeadSummary>, CodedError>> => {
    const partition = stagePartition(principal.county, stage);
    const listed = await table.list(
      byStageIndex,
      partition,
      { ...page, descending: true },
      leadListEntrySchema,
    );
    if (!listed.ok) return failure(commonRefusal('BAD_CURSOR'));
    return success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) });
  };

/** A page of what happened to a lead, in order. */
export const readTimelineQuery =
  ({ table, policyOf }: Ports) =>
  async (
    principal: Principal,
    leadId: LeadId,
    page: PageRequest,
  ): Promise<Outcome<Page<Envelope>, CodedError>> => {
    const lead = await readLeadQuery({ table, policyOf })(principal, leadId);
    if (!lead.ok) return lead;
    const standing = relationsTo(lead.value.state, principal, await policyOf(principal.county));
    if (!permits(rights, 'lead.read-timeline', principal, standing)) return failure(leadActNotYours());
    const timeline = await table.timeline({ county: principal.county, kind: leadKind, id: leadId }, page);
    return timeline.ok ? timeline : failure(commonRefusal('BAD_CURSOR'));
  };

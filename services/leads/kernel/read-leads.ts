import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Lead } from './lead.ts';
import { leadActNotYours, leadNotFound, type LeadError } from './lead-errors.ts';
import { relationsTo } from './lead-relation.ts';
import { leadRights } from './lead-rights.ts';
import { byStageIndex } from './table.ts';
import {
  leadDefinition,
  leadKind,
  leadListEntrySchema,
  stagePartition,
  type LeadSummary,
} from './lead-store.ts';
import type { LeadPorts } from './ports.ts';

type Ports = Pick<LeadPorts, 'table' | 'policy'>;

/** A lead the caller may see; one of another county, or one not to be seen, answers as if there were none. */
export const readLeadQuery =
  ({ table, policy }: Ports) =>
  async (principal: Principal, leadId: LeadId): Promise<Outcome<Versioned<Lead>, LeadError>> => {
    const found = await table.load(leadDefinition, principal.county, leadId);
    if (found === null) return failure(leadNotFound());
    const visible = permits(leadRights, 'lead.read', principal, relationsTo(found.state, principal, policy));
    return visible ? success(found) : failure(leadNotFound());
  };

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
    if (!listed.ok) return failure(edgeError('BAD_CURSOR'));
    return success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) });
  };

/** A page of what happened to a lead, in order. */
export const readTimelineQuery =
  ({ table, policy }: Ports) =>
  async (
    principal: Principal,
    leadId: LeadId,
    page: PageRequest,
  ): Promise<Outcome<Page<Envelope>, CodedError>> => {
    const lead = await readLeadQuery({ table, policy })(principal, leadId);
    if (!lead.ok) return lead;
    const standing = relationsTo(lead.value.state, principal, policy);
    if (!permits(leadRights, 'lead.read-timeline', principal, standing)) return failure(leadActNotYours());
    const timeline = await table.timeline({ county: principal.county, kind: leadKind, id: leadId }, page);
    return timeline.ok ? timeline : failure(edgeError('BAD_CURSOR'));
  };

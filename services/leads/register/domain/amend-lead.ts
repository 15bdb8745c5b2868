import { isDeepStrictEqual } from 'node:util';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { stagesBeforeSigning } from '../../../../shared/events/lead-stages.ts';
import type { Lead, LeadEntry } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { leadNotActive, notAtThisStage, nothingToAmend } from '../../kernel/lead-errors.ts';
import { holdsEnterprise } from '../../kernel/standing.ts';
import { contactNamed } from './contact-named.ts';
import type { RegisterError } from './register-errors.ts';

type Optional<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** What may be amended; an enterprise's credit code is its identity and stays. Undefined leaves a field as it is. */
export type Amendment = Optional<Omit<LeadEntry, 'enterprise'> & { enterpriseName: string }>;

/** Amends what was entered, until signing and while somebody holds the enterprise for the county. Names of the changed fields are told; values stay in the lead. */
export const amendLead = (lead: Lead, amendment: Amendment): Outcome<LeadDecision, RegisterError> => {
  if (lead.progress.stage === 'signed') return failure(notAtThisStage('signed', stagesBeforeSigning));
  if (!holdsEnterprise(lead.standing)) return failure(leadNotActive(lead.standing.kind));
  const amended: Lead = {
    ...lead,
    enterprise: { ...lead.enterprise, name: amendment.enterpriseName ?? lead.enterprise.name },
    source: amendment.source === undefined ? lead.source : amendment.source,
    method: amendment.method ?? lead.method,
    rubricProfile: amendment.rubricProfile ?? lead.rubricProfile,
    rationale: amendment.rationale === undefined ? lead.rationale : amendment.rationale,
    contact: amendment.contact === undefined ? lead.contact : amendment.contact,
    basics: amendment.basics ?? lead.basics,
  };
  const before: Record<string, unknown> = lead;
  const changed = Object.entries(amended)
    .filter(([field, value]) => !isDeepStrictEqual(value, before[field]))
    .map(([field]) => field);
  if (changed.length === 0) return failure(nothingToAmend());
  return success({
    lead: amended,
    events: [
      { type: 'leads.lead.amended.v1', audience: [], fact: { leadId: lead.id, changed } },
      ...(changed.includes('contact') ? [contactNamed(amended)] : []),
    ],
  });
};

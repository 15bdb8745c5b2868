import type { Factor } from '../../../../shared/events/lead-terms.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { FactorSheet, Intersection } from '../../kernel/evidence.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import type { NegotiationError } from './negotiation-errors.ts';

/** Records where both sides' interests meet; at least one is needed before review (R125). */
export const recordIntersection = (
  lead: Lead,
  entered: Pick<Intersection, 'enterpriseNeeds' | 'countyOffers' | 'gap'>,
  by: Subject,
): Outcome<LeadDecision, NegotiationError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const number = at.value.dossier.intersections + 1;
  const intersection: Intersection = { ...entered, number, recordedBy: by };
  const dossier = { ...at.value.dossier, intersections: number };
  return success({
    lead: { ...lead, progress: { ...at.value, dossier } },
    entries: [{ collection: 'intersection', number, data: intersection }],
    events: [
      {
        type: 'leads.lead.intersection-recorded.v1',
        audience: [],
        fact: { leadId: lead.id, intersection: number },
      },
    ],
  });
};

/** Records under which number the draft of the investment agreement is filed; a later draft replaces it. */
export const recordAgreementDraft = (
  lead: Lead,
  documentNumber: string,
): Outcome<LeadDecision, NegotiationError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const dossier = { ...at.value.dossier, agreementDraft: documentNumber };
  return success({
    lead: { ...lead, progress: { ...at.value, dossier } },
    events: [
      { type: 'leads.lead.agreement-drafted.v1', audience: [], fact: { leadId: lead.id, documentNumber } },
    ],
  });
};

export type FactorChecked = { readonly factor: Factor } & NonNullable<FactorSheet[Factor]>;

/** Records whether a department can guarantee a factor, also during review: what it withdraws bars the signing (R120). */
export const recordFactorCheck = (
  lead: Lead,
  { factor, ...check }: FactorChecked,
): Outcome<LeadDecision, NegotiationError> => {
  const at = progressAt(lead, 'negotiation', 'review');
  if (!at.ok) return at;
  const { guaranteed, department } = check;
  return success({
    lead: { ...lead, progress: { ...at.value, factors: { ...at.value.factors, [factor]: check } } },
    events: [
      {
        type: 'leads.lead.factor-checked.v1',
        audience: [],
        fact: { leadId: lead.id, factor, guaranteed, department },
      },
    ],
  });
};

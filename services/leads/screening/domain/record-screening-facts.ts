import { isDeepStrictEqual } from 'node:util';
import { stagesBeforeSigning } from '../../../../shared/events/lead-stages.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { nothingToAmend } from '../../kernel/lead-errors.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { noScreeningFacts, type EnteredFacts, type ScreeningFacts } from '../../kernel/screening-facts.ts';
import { vetoesOfLead } from './vetoes.ts';
import type { ScreeningError } from './screening-errors.ts';

/** Facts as entered, with the document or register on which they rest. */
export type FactsEntered = { readonly facts: EnteredFacts; readonly source: string };

const merged = (known: ScreeningFacts, entered: EnteredFacts): ScreeningFacts => ({
  ...known,
  ...Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== undefined)),
});

/**
 * Records facts for the vetoes of screening with their source, until signing (domain.md §4.2; rulings 18). Only changed
 * facts lift a veto, so each record is told whole: the timeline shows what stood there before.
 */
export const recordScreeningFacts = (
  lead: Lead,
  entered: FactsEntered,
  { policy }: { readonly policy: LeadPolicy },
): Outcome<LeadDecision, ScreeningError> => {
  const at = progressAt(lead, ...stagesBeforeSigning);
  if (!at.ok) return at;
  const screeningSheet = {
    facts: merged(lead.screeningSheet?.facts ?? noScreeningFacts, entered.facts),
    source: entered.source,
  };
  if (isDeepStrictEqual(screeningSheet, lead.screeningSheet)) return failure(nothingToAmend());
  const after = { ...lead, screeningSheet };
  const codesFound = (wanted: 'yes' | 'unknown') =>
    (vetoesOfLead(after, policy) ?? []).flatMap(({ code, finding }) => (finding === wanted ? [code] : []));
  return success({
    lead: after,
    events: [
      {
        type: 'leads.lead.screening-facts-recorded.v1',
        audience: [],
        fact: {
          leadId: lead.id,
          ...screeningSheet,
          vetoes: codesFound('yes'),
          open: codesFound('unknown'),
        },
      },
    ],
  });
};

import type { GapConclusion } from '../../../../shared/events/lead-terms.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Gap, Round } from '../../kernel/evidence.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision, LeadEntryWritten } from '../../kernel/lead-decision.ts';
import { dateInFuture } from '../../kernel/lead-errors.ts';
import { gapNotOpen, tooManyOpenGaps, type NegotiationError } from './negotiation-errors.ts';

/** Open gaps stand in the lead itself, which has to stay small. */
export const mostOpenGaps = 20;

export type RoundEntered = {
  readonly heldOn: LocalDate;
  readonly minutes: string;
  readonly gaps: readonly Pick<Gap, 'topic' | 'conclusion'>[];
};

const gapWritten = (gap: Gap): LeadEntryWritten => ({ collection: 'gap', number: gap.number, data: gap });

/** Records a round of talks with the gaps it raised; a gap without conclusion keeps the gate to review shut (R040). */
export const recordNegotiation = (
  lead: Lead,
  { heldOn, minutes, gaps: raised }: RoundEntered,
  by: Subject,
  now: Instant,
): Outcome<LeadDecision, NegotiationError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  if (heldOn > dateOf(now)) return failure(dateInFuture('heldOn'));
  const { dossier } = at.value;
  const number = dossier.rounds + 1;
  const gaps = raised.map((gap, index): Gap => ({ ...gap, number: dossier.gaps + index + 1, round: number }));
  const openGaps = [...dossier.openGaps, ...gaps.filter(({ conclusion }) => conclusion === null)];
  if (openGaps.length > mostOpenGaps) return failure(tooManyOpenGaps(mostOpenGaps));
  const round: Round = {
    number,
    heldOn,
    minutes,
    gapNumbers: gaps.map((gap) => gap.number),
    recordedBy: by,
  };
  const counted = { ...dossier, rounds: number, gaps: dossier.gaps + gaps.length, openGaps };
  return success({
    lead: { ...lead, progress: { ...at.value, dossier: counted } },
    entries: [{ collection: 'round', number, data: round }, ...gaps.map(gapWritten)],
    events: [
      {
        type: 'leads.lead.negotiation-held.v1',
        audience: [],
        fact: {
          leadId: lead.id,
          round: number,
          heldOn,
          gapsRaised: gaps.length,
          gapsOpen: openGaps.length,
        },
      },
    ],
  });
};

/** Concludes a gap that a round left open: 关闭, 让步 or 上会 (R040). */
export const concludeGap = (
  lead: Lead,
  number: number,
  conclusion: GapConclusion,
): Outcome<LeadDecision, NegotiationError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const { dossier } = at.value;
  const gap = dossier.openGaps.find((open) => open.number === number);
  if (gap === undefined) return failure(gapNotOpen(number));
  const openGaps = dossier.openGaps.filter((open) => open !== gap);
  return success({
    lead: { ...lead, progress: { ...at.value, dossier: { ...dossier, openGaps } } },
    entries: [gapWritten({ ...gap, conclusion })],
    events: [
      {
        type: 'leads.lead.gap-concluded.v1',
        audience: [],
        fact: { leadId: lead.id, gap: number, conclusion },
      },
    ],
  });
};

/** Opens the minutes of the talks to somebody who works on the lead; each such look leaves a trace (domain.md §6.2). */
export const discloseNegotiation = (lead: Lead, to: Subject, reason: string): Outcome<LeadDecision, never> =>
  success({
    lead,
    events: [
      { type: 'leads.lead.negotiation-disclosed.v1', audience: [], fact: { leadId: lead.id, to, reason } },
    ],
  });

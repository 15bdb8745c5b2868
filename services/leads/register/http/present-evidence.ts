import { factors } from '../../../../shared/events/lead-terms.ts';
import { basesLacking } from '../../commitments/domain/commitments.ts';
import type { FactorSheet, ScreeningVerdict } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { ProgressAt } from '../../kernel/progress.ts';
import { vetoesOfLead, type VetoFinding } from '../../screening/domain/vetoes.ts';
import type { EvidenceView } from './evidence-view.ts';

const presentFactors = (sheet: FactorSheet): NonNullable<EvidenceView['factors']> =>
  factors.flatMap((factor) => {
    const check = sheet[factor];
    return check === undefined ? [] : [{ factor, ...check }];
  });

type Screening = Pick<EvidenceView, 'screeningFacts' | 'vetoFindings' | 'screeningConclusion'>;
type Talks = Omit<EvidenceView, 'sponsor' | 'reviewOpinions' | 'projectId' | keyof Screening>;

const beforeTalks: Talks = {
  screeningVerdict: null,
  negotiation: null,
  intersections: null,
  agreementDraft: null,
  factors: null,
  commitments: null,
  contract: null,
};

const presentTalks = ({
  verdict,
  dossier,
  factors: sheet,
  contract,
}: ProgressAt<'negotiation' | 'review' | 'signed'>): Talks => ({
  screeningVerdict: verdict,
  negotiation: { rounds: dossier.rounds, openGaps: [...dossier.openGaps] },
  intersections: dossier.intersections,
  agreementDraft: dossier.agreementDraft,
  factors: presentFactors(sheet),
  commitments: {
    count: dossier.commitments,
    unfounded: dossier.unfounded.map((commitment) => ({
      number: commitment.number,
      lacks: basesLacking(commitment),
    })),
  },
  contract,
});

/** Facts recorded after the verdict veto it all the same. */
const conclusionOf = (
  verdict: ScreeningVerdict | null,
  found: readonly VetoFinding[] | null,
): Screening['screeningConclusion'] => {
  if (verdict === null) return null;
  const shown = (found ?? []).some(({ finding }) => finding === 'yes');
  return shown || verdict.vetoes.length > 0 ? 'vetoed' : verdict.band;
};

const presentScreening = (lead: Lead, policy: LeadPolicy): Screening => {
  const { screeningSheet, progress } = lead;
  const found = vetoesOfLead(lead, policy);
  return {
    screeningFacts:
      screeningSheet === null ? null : { ...screeningSheet.facts, source: screeningSheet.source },
    vetoFindings:
      found?.map((veto) => ({
        code: veto.code,
        finding: veto.finding,
        missing: veto.finding === 'unknown' ? [...veto.missing] : [],
        source: veto.source,
      })) ?? null,
    screeningConclusion: progress.stage === 'lead' ? null : conclusionOf(progress.verdict, found),
  };
};

/** The evidence a lead has gathered so far. */
export const presentEvidence = (lead: Lead, policy: LeadPolicy): EvidenceView => {
  const { progress, sponsor } = lead;
  const none = { ...presentScreening(lead, policy), sponsor, reviewOpinions: null, projectId: null };
  switch (progress.stage) {
    case 'lead':
      return { ...none, ...beforeTalks };
    case 'screening':
      return { ...none, ...beforeTalks, screeningVerdict: progress.verdict };
    case 'negotiation':
      return { ...none, ...presentTalks(progress) };
    case 'review':
      return { ...none, ...presentTalks(progress), reviewOpinions: progress.opinions };
    case 'signed': {
      const { opinions, projectId } = progress;
      return { ...none, reviewOpinions: opinions, projectId, ...presentTalks(progress) };
    }
  }
};

import { factors } from '../../../shared/events/lead-terms.ts';
import { basesLacking } from '../domain/commitments.ts';
import type { FactorSheet } from '../domain/evidence.ts';
import type { Lead } from '../domain/lead.ts';
import type { ProgressAt } from '../domain/progress.ts';
import type { EvidenceView } from './evidence-schemas.ts';

const presentFactors = (sheet: FactorSheet): NonNullable<EvidenceView['factors']> =>
  factors.flatMap((factor) => {
    const check = sheet[factor];
    return check === undefined ? [] : [{ factor, ...check }];
  });

type Talks = Omit<EvidenceView, 'sponsor' | 'reviewOpinions' | 'projectId'>;

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

/** The evidence a lead has gathered so far. */
export const presentEvidence = ({ progress, sponsor }: Lead): EvidenceView => {
  const none = { sponsor, reviewOpinions: null, projectId: null };
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
      return { sponsor, reviewOpinions: opinions, projectId, ...presentTalks(progress) };
    }
  }
};

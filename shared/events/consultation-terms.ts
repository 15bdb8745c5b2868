import type { Bilingual } from '../language.ts';

/** For what departments are consulted: an opinion 征求意见, a countersignature 会签, the pre-review of a design 方案预审 (R102). */
export const consultationPurposes = ['opinion', 'countersign', 'design-pre-review'] as const;
export type ConsultationPurpose = (typeof consultationPurposes)[number];

/** What a consulted department may answer. */
export const answeredPositions = ['no-objection', 'objection', 'conditions'] as const;
export type AnsweredPosition = (typeof answeredPositions)[number];

/** What is on record of a department: its answer, or that it let its time pass. */
export const recordedPositions = [...answeredPositions, 'default'] as const;
export type RecordedPosition = (typeof recordedPositions)[number];

/** Silence counts as no objection and is never written down as consent (domain.md §5.4). */
export const positionNames: Record<RecordedPosition, Bilingual> = {
  'no-objection': { zh: '无意见', en: 'no objection' },
  objection: { zh: '有异议', en: 'objection' },
  conditions: { zh: '附条件', en: 'conditions' },
  default: { zh: '超时默认', en: 'default by silence' },
};

/** Why an open question of a consultation came to nothing: its task ended, or the department asked leads it now. */
export const mootReasons = ['decided', 'withdrawn', 'not-mine', 'now-leads'] as const;
export type MootReason = (typeof mootReasons)[number];

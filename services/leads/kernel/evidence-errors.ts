import type { CodedError } from '../../../shared/coded-error.ts';
import type { CommitmentBasis } from '../../../shared/events/lead-terms.ts';

/** Why a piece of evidence is refused. */
export const evidenceErrorCodes = [
  'DATE_IN_FUTURE',
  'DATE_NOT_AHEAD',
  'SCORE_REVERSED',
  'BAND_NOT_OF_SCORE',
  'GAP_NOT_OPEN',
  'TOO_MANY_OPEN_GAPS',
  'TOO_MANY_UNFOUNDED_COMMITMENTS',
  'COMMITMENT_LACKS_NOTHING',
  'BASIS_ON_RECORD',
  'PROMISED_START_TOO_EARLY',
] as const;
export type EvidenceError = CodedError<(typeof evidenceErrorCodes)[number]>;

export const dateInFuture = (field: string): EvidenceError => ({
  code: 'DATE_IN_FUTURE',
  detail: { zh: '日期不能晚于今天', en: 'What has not happened yet cannot be recorded.' },
  faults: [{ pointer: `/body/${field}`, detail: { zh: '晚于今天', en: 'lies in the future' } }],
});

export const dateNotAhead = (field: string): EvidenceError => ({
  code: 'DATE_NOT_AHEAD',
  detail: { zh: '日期须晚于今天', en: 'The date must lie ahead.' },
  faults: [{ pointer: `/body/${field}`, detail: { zh: '须晚于今天', en: 'must lie ahead' } }],
});

export const scoreReversed = (): EvidenceError => ({
  code: 'SCORE_REVERSED',
  detail: { zh: '最低分不能高于最高分', en: 'The lower score exceeds the higher.' },
  faults: [{ pointer: '/body/score/low', detail: { zh: '高于最高分', en: 'exceeds the higher score' } }],
});

/** Says which scores a band takes (domain.md §4.4, §4.5). */
export const bandNotOfScore = ({ A, B, C }: Readonly<Record<'A' | 'B' | 'C', number>>): EvidenceError => ({
  code: 'BAND_NOT_OF_SCORE',
  detail: {
    zh: `档次与得分不符：A 档最低分不低于 ${A}，B 档最低分不低于 ${B}（含未过 A 档地板线的），C 档在 ${C} 至 ${B - 1} 之间，D 档最高分低于 ${C}；高低分跨档的，结论为待补充（incomplete）`,
    en: `The band does not fit the score: A from ${A}, B from ${B} (also what misses the floor line of A), C from ${C} to ${B - 1}, D below ${C}; where the two scores fall into two bands it is incomplete.`,
  },
  faults: [{ pointer: '/body/band', detail: { zh: '与得分不符', en: 'does not fit the score' } }],
});

export const gapNotOpen = (gap: number): EvidenceError => ({
  code: 'GAP_NOT_OPEN',
  detail: { zh: '没有这项未决差距', en: 'No such gap is open.' },
  facts: { gap },
});

export const tooManyOpenGaps = (limit: number): EvidenceError => ({
  code: 'TOO_MANY_OPEN_GAPS',
  detail: {
    zh: `未决差距超过 ${limit} 项，请先形成结论`,
    en: `More than ${limit} gaps would be open; conclude some first.`,
  },
  facts: { limit },
});

export const tooManyUnfoundedCommitments = (limit: number): EvidenceError => ({
  code: 'TOO_MANY_UNFOUNDED_COMMITMENTS',
  detail: {
    zh: `已有 ${limit} 条承诺缺少依据，请先补齐`,
    en: `${limit} commitments still lack a basis; complete those first.`,
  },
  facts: { limit },
});

export const commitmentLacksNothing = (commitment: number): EvidenceError => ({
  code: 'COMMITMENT_LACKS_NOTHING',
  detail: { zh: '没有这条缺依据的承诺', en: 'No such commitment lacks a basis.' },
  facts: { commitment },
});

export const basisOnRecord = (bases: readonly CommitmentBasis[]): EvidenceError => ({
  code: 'BASIS_ON_RECORD',
  detail: { zh: '依据已登记，不得替换', en: 'A basis on record is not replaced.' },
  faults: bases.map((basis) => ({
    pointer: `/body/${basis}`,
    detail: { zh: '已登记', en: 'is on record already' },
  })),
});

export const promisedStartTooEarly = (): EvidenceError => ({
  code: 'PROMISED_START_TOO_EARLY',
  detail: {
    zh: '承诺开工日期不能早于签约日期',
    en: 'The promised start lies before the contract was signed.',
  },
  faults: [
    { pointer: '/body/promisedStart', detail: { zh: '早于签约日期', en: 'lies before the day of signing' } },
  ],
});

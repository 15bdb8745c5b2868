import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';

/** Why a verdict of screening is refused. */
export const screeningRefusals = {
  SCORE_REVERSED: 'malformed',
  BAND_NOT_OF_SCORE: 'malformed',
} as const satisfies Refusals;
export type ScreeningError = LeadError | CodedError<keyof typeof screeningRefusals>;

export const scoreReversed = (): ScreeningError => ({
  code: 'SCORE_REVERSED',
  detail: { zh: '最低分不能高于最高分', en: 'The lower score exceeds the higher.' },
  faults: [{ pointer: '/score/low', detail: { zh: '高于最高分', en: 'exceeds the higher score' } }],
});

/** Says which scores a band takes (domain.md §4.4, §4.5). */
export const bandNotOfScore = ({ A, B, C }: Readonly<Record<'A' | 'B' | 'C', number>>): ScreeningError => ({
  code: 'BAND_NOT_OF_SCORE',
  detail: {
    zh: `得分与档次不符：A档最低分不低于${A}分，B档最低分不低于${B}分（含未达到A档单项最低分的），C档在${C}分至${B - 1}分之间，D档最高分低于${C}分；高低分跨档的，结论应为“待补充”`,
    en: `The band does not fit the score: A from ${A}, B from ${B} (also what misses the floor line of A), C from ${C} to ${B - 1}, D below ${C}; where the two scores fall into two bands it is incomplete.`,
  },
  faults: [{ pointer: '/band', detail: { zh: '与得分不符', en: 'does not fit the score' } }],
});

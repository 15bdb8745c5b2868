import type { Counted } from './figures.ts';
import { fraction, roundedIn } from './fraction.ts';

/** Opinions asked whose time is over, and those of them given in time: the rate 按期回复率 and what it rests on. */
export type AnswersCounted = Pick<Counted, 'consulted' | 'answeredOnTime'>;

/** What the figures of a month say of answers; null is a month of which nothing was counted. */
export const answersCounted = (figures: AnswersCounted | null): AnswersCounted => ({
  consulted: figures?.consulted ?? 0,
  answeredOnTime: figures?.answeredOnTime ?? 0,
});

/** The answers of several departments together. */
export const together = (each: readonly AnswersCounted[]): AnswersCounted => ({
  consulted: each.reduce((sum, { consulted }) => sum + consulted, 0),
  answeredOnTime: each.reduce((sum, { answeredOnTime }) => sum + answeredOnTime, 0),
});

/** 按期回复率 in percent with one decimal, half up; null where nothing was due, which is neither good nor bad (R148). */
export const answerRatePercent = ({ consulted, answeredOnTime }: AnswersCounted): number | null =>
  consulted === 0 ? null : roundedIn(1000, fraction(answeredOnTime, consulted)) / 10;

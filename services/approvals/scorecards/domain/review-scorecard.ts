import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { correct, full } from './correct-scorecard.ts';
import type { ScorecardErrorCode } from './scorecard-errors.ts';
import type { Act } from '../../kernel/act.ts';
import type { SomeFigures } from './figures.ts';
import { scorecardReference, told, type ScorecardChange } from './publish-scorecard.ts';
import type { Review, Scorecard } from './scorecard.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

type Reviewed = Outcome<ScorecardChange, CodedError<ScorecardErrorCode>>;

/** What a department asks to be looked at again: the scorecard as published (0) or a correction, and why. */
export type ReviewRequest = Pick<Review, 'finding' | 'reasons'>;

const mostReviews = 6;

const refused = (
  code: ScorecardErrorCode,
  zh: string,
  en: string,
  facts: Record<string, string | number> = {},
): Outcome<never, CodedError<ScorecardErrorCode>> => failure({ code, detail: { zh, en }, facts });

const foundAt = (scorecard: Scorecard, finding: number): Instant | null =>
  finding === 0
    ? scorecard.publishedAt
    : (scorecard.corrections.find(({ number }) => number === finding)?.at ?? null);

/** Asks for a review 申请复核 of a finding within the days the county gives (督查条例 17: thirty). */
export const askReview = (scorecard: Scorecard, asked: ReviewRequest, { by, at }: Act): Reviewed => {
  const { reviewWithinDays, answerWithinDays } = scorecard.rules;
  const since = foundAt(scorecard, asked.finding);
  if (since === null)
    return refused('FINDING_UNKNOWN', '没有这一条更正记录', 'There is no such correction.', {
      finding: asked.finding,
    });
  const lastDay = addDays(dateOf(since), reviewWithinDays);
  if (dateOf(at) > lastDay)
    return refused(
      'REVIEW_TOO_LATE',
      `申请复核的期限已于${writtenDay(lastDay).zh}届满`,
      `A review could be asked for until ${writtenDay(lastDay).en}.`,
      { lastDay },
    );
  if (scorecard.reviews.some(({ finding, answer }) => finding === asked.finding && answer === null))
    return refused('REVIEW_OPEN', '该结论的复核正在进行', 'A review of this finding is under way.');
  if (scorecard.reviews.length >= mostReviews) return failure(full(mostReviews));
  const number = scorecard.reviews.length + 1;
  const answerBy = addDays(dateOf(at), answerWithinDays);
  const review: Review = { ...asked, number, askedBy: by, askedAt: at, answerBy, answer: null };
  return success({
    scorecard: { ...scorecard, reviews: [...scorecard.reviews, review] },
    events: [
      {
        type: 'approvals.scorecard.review-asked.v1',
        audience: told(scorecard),
        fact: { ...scorecardReference(scorecard), number, answerBy },
      },
    ],
  });
};

/** How a review is answered; a revision names the figures as they should have been. */
export type ReviewAnswer =
  | { readonly outcome: 'upheld'; readonly reasons: string }
  | { readonly outcome: 'revised'; readonly reasons: string; readonly figures: SomeFigures };

const revise = (scorecard: Scorecard, answer: ReviewAnswer, act: Act): Reviewed =>
  answer.outcome === 'upheld'
    ? success({ scorecard, events: [] })
    : correct(
        scorecard,
        { ground: 'review', reason: answer.reasons, documentNumber: null, figures: answer.figures },
        act,
      );

/** Those who had a hand in the scorecard or in the request; none of them answers it (原经办人回避, domain.md §5.6). */
const hadAHand = ({ corrections }: Scorecard, review: Review): readonly string[] => [
  review.askedBy,
  ...corrections.map(({ by }) => by),
];

/** Answers a review 答复; late is better than never, and shows. */
export const answerReview = (
  scorecard: Scorecard,
  number: number,
  answer: ReviewAnswer,
  act: Act,
): Reviewed => {
  const review = scorecard.reviews.find((each) => each.number === number);
  if (review === undefined) return refused('REVIEW_UNKNOWN', '没有这一复核申请', 'There is no such review.');
  if (review.answer !== null)
    return refused('REVIEW_ANSWERED', '该复核已经答复', 'The review has been answered.');
  if (hadAHand(scorecard, review).includes(act.by))
    return refused(
      'REVIEW_NOT_YOURS',
      '原承办人员应当回避，请由其他人员答复',
      'Whoever had a part in it may not answer; somebody else does.',
    );
  const revised = revise(scorecard, answer, act);
  if (!revised.ok) return revised;
  const { outcome, reasons } = answer;
  const correction = outcome === 'upheld' ? null : revised.value.scorecard.corrections.length;
  const answered: Review = { ...review, answer: { ...act, outcome, reasons, correction } };
  return success({
    scorecard: {
      ...revised.value.scorecard,
      reviews: scorecard.reviews.map((each) => (each.number === number ? answered : each)),
    },
    events: [
      ...revised.value.events,
      {
        type: 'approvals.scorecard.review-answered.v1',
        audience: told(scorecard),
        fact: { ...scorecardReference(scorecard), number, outcome },
      },
    ],
  });
};

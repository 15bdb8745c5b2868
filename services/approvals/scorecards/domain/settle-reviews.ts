import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { unansweredBy } from '../../clocks/domain/answer-days.ts';
import { scorecardReference, toldUnanswered, type ScorecardChange } from './publish-scorecard.ts';
import type { Scorecard } from './scorecard.ts';

/** Tells once that a review was not answered in its days (督查条例 17); it may still be answered. */
export const settleReviews = (scorecard: Scorecard, until: Instant): ScorecardChange => {
  const { asked: reviews, fallen } = unansweredBy(scorecard.reviews, until);
  return {
    scorecard: { ...scorecard, reviews },
    events: fallen.map(({ number, answerBy }): DomainEvent => ({
      type: 'approvals.scorecard.review-unanswered.v1',
      audience: toldUnanswered(scorecard),
      fact: { ...scorecardReference(scorecard), number, answerBy },
    })),
  };
};

import { constant } from '../../../../shared/constant.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { postIdSchema } from '../../../../shared/identifiers.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import { assess, definitionVersion, type Assessment } from './assessment.ts';
import { inForce, type Scorecard } from './scorecard.ts';

/** A scorecard after an act, and what that tells. */
export type ScorecardChange = {
  readonly scorecard: Scorecard;
  readonly events: readonly DomainEvent[];
};

export type Publication = Pick<
  Scorecard,
  'department' | 'departmentName' | 'month' | 'rules' | 'figures' | 'transferred' | 'unreadable'
> & {
  /** The scorecard of the month before; null where there was none, which ends a row of yellow months. */
  readonly before: Scorecard | null;
};

/** A department answers for its scorecard through its head. */
const answering = constant(postIdSchema, 'head');

/** Who hears of a scorecard: whom the county names, as seen from its department. */
export const told = ({ rules, department }: Scorecard): readonly Recipient[] =>
  recipientsOf(rules.told, { department, post: answering });

/** Who hears that nobody answered a review in time: who must, those above them, the department that waits. */
export const toldUnanswered = ({ rules, department }: Scorecard): readonly Recipient[] =>
  recipientsOf(rules.unanswered ?? rules.told, { department, post: answering });

/** What every fact about a scorecard tells of the whole. */
export const scorecardReference = ({ department, departmentName, month }: Scorecard) => ({
  department,
  departmentName,
  month,
});

/** What a fact tells of an assessment. */
export const outcomeOf = ({ scoreTenths, finding }: Assessment) => ({
  score: scoreTenths === null ? null : scoreTenths / 10,
  card: finding.card,
  talkDue: finding.talkDue,
});

/** The row of yellow months that a month goes on from. */
export const yellowMonthsAfter = (before: Scorecard | null): number =>
  before === null ? 0 : inForce(before).assessment.finding.yellowMonths;

/** Publishes a department's month: the snapshot that nothing changes any more (R143, R147). */
export const publish = ({ before, ...month }: Publication, now: Instant): ScorecardChange => {
  const yellowMonthsBefore = yellowMonthsAfter(before);
  const assessment = assess(month.figures, month.rules, yellowMonthsBefore);
  const scorecard: Scorecard = {
    ...month,
    publishedAt: now,
    definitionVersion,
    yellowMonthsBefore,
    assessment,
    corrections: [],
    reviews: [],
  };
  return {
    scorecard,
    events: [
      {
        type: 'approvals.scorecard.published.v1',
        audience: told(scorecard),
        fact: {
          ...scorecardReference(scorecard),
          ...outcomeOf(assessment),
          definitionVersion,
          contestBy: addDays(dateOf(now), month.rules.reviewWithinDays),
        },
      },
    ],
  };
};

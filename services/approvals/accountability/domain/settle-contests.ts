import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { unansweredBy } from '../../clocks/domain/answer-days.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { describedFor, toldUnanswered } from './cause-facts.ts';
import type { ClueChange } from './establish-cause.ts';
import type { ResponsibilityClue } from './responsibility-clue.ts';

/** Tells once that a contest of a cause was not answered in its days (督查条例 17); it may still be answered. */
export const settleContests = (
  task: Task,
  clue: ResponsibilityClue,
  rules: CountyRules,
  until: Instant,
): ClueChange => {
  const { asked: contests, fallen } = unansweredBy(clue.contests, until);
  return {
    clue: { ...clue, contests },
    events: fallen.map(({ finding, answerBy }): DomainEvent => ({
      type: 'approvals.task.contest-unanswered.v1',
      audience: toldUnanswered(rules, clue),
      fact: { ...describedFor(task, clue), finding, answerBy },
    })),
  };
};

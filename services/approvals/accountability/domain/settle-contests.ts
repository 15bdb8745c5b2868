import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { unansweredBy } from '../../clocks/domain/answer-days.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { describedFor, toldUnanswered } from './cause-facts.ts';
import type { LeadChange } from './establish-cause.ts';
import type { ResponsibilityLead } from './responsibility-lead.ts';

/** Tells once that a contest of a cause was not answered in its days (督查条例 17); it may still be answered. */
export const settleContests = (
  task: Task,
  lead: ResponsibilityLead,
  rules: CountyRules,
  until: Instant,
): LeadChange => {
  const { asked: contests, fallen } = unansweredBy(lead.contests, until);
  return {
    lead: { ...lead, contests },
    events: fallen.map(({ finding, answerBy }): DomainEvent => ({
      type: 'approvals.task.contest-unanswered.v1',
      audience: toldUnanswered(rules, lead),
      fact: { ...describedFor(task, lead), finding, answerBy },
    })),
  };
};

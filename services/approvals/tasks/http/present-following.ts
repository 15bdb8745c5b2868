import type * as z from 'zod';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { stillOwed } from '../domain/after-acceptance.ts';
import { lightOfFollowUp, type FollowUp } from '../domain/follow-up.ts';
import { owedOf, toVerifyOf } from '../domain/still-to-follow.ts';
import { clockedPart, type Task } from '../domain/task.ts';
import type { courseSchema } from './course-view.ts';
import type { Shown } from '../../kernel/shown-act.ts';
import { awaitsHumanDecision } from '../domain/awaits-decision.ts';

type Following = Pick<z.input<typeof courseSchema>, 'tolerance' | 'commitment'>;

/** What must still follow an acceptance 容缺、告知承诺, or did, as the readers of a task see it. */
export const presentFollowing = (
  task: Task,
  shown: Shown,
  { calendar, settings }: CountyRules,
  now: Instant,
): Following => {
  const { tolerance, commitment } = clockedPart(task) ?? {};
  const dated = (followUp: FollowUp, isOpen: boolean) => ({
    by: followUp.by,
    provisional: followUp.provisional,
    late: followUp.lateTold,
    light: isOpen ? lightOfFollowUp(followUp, calendar, settings.ladder, now) : null,
  });
  return {
    tolerance:
      tolerance === undefined
        ? null
        : {
            outstanding: [...tolerance.outstanding],
            stillOwed: owedOf(task) === null ? [] : [...stillOwed(tolerance)],
            supplementBy: dated(tolerance.followUp, owedOf(task) !== null),
            supplements: tolerance.supplements.map((each) => ({
              ...shown(each),
              documents: [...each.documents],
            })),
          },
    commitment:
      commitment === undefined
        ? null
        : {
            items: [...commitment.items],
            document: commitment.document,
            verifyBy: dated(commitment.followUp, toVerifyOf(task) !== null),
            verified: commitment.verified === null ? null : shown(commitment.verified),
            humanDecisionNeeded: awaitsHumanDecision(task),
          },
  };
};

import type { FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import { rungAudience } from '../../clocks/domain/rung-audience.ts';
import { answerByOf } from '../../clocks/domain/rung-duties.ts';
import { settleClock } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { assignedPost, factOf } from './assignment-facts.ts';
import type { OpenAssignment } from './assignment.ts';
import { responseAnew, responseLateAt, type Response } from './response.ts';
import { earliest } from '../../../../shared/time/earliest.ts';

/** An open assignment as of an instant, and what fell on the way there. */
export type SettledAssignment<Open extends OpenAssignment> = {
  readonly assignment: Open;
  readonly events: readonly DomainEvent[];
};

const rungRaised = (assignment: OpenAssignment, rules: CountyRules, fallen: FallenRung): DomainEvent => ({
  type: 'approvals.assignment.rung-raised.v1',
  audience: rungAudience(rules.settings, fallen, assignment),
  fact: {
    ...factOf(assignment),
    rung: fallen.rung,
    cause: fallen.cause,
    fellAt: fallen.fellAt,
    dueOn: assignment.due.date,
    superseded: [...fallen.supersedes],
    ...answerByOf(fallen, rules),
  },
});

const dueMoved = (before: OpenAssignment, after: OpenAssignment): readonly DomainEvent[] =>
  before.due.date === after.due.date && before.due.provisional === after.due.provisional
    ? []
    : [
        {
          type: 'approvals.assignment.due-moved.v1',
          audience: [assignedPost(after, 'informed')],
          fact: {
            ...factOf(after),
            from: before.due,
            to: after.due,
            dueVersion: after.clock.dueVersion,
          },
        },
      ];

const responseLate = (
  assignment: OpenAssignment,
  { requests }: CountySettings,
  { dueAt }: Response,
): DomainEvent => ({
  type: 'approvals.assignment.response-late.v1',
  audience: recipientsOf(requests.responseLate, assignment),
  fact: { ...factOf(assignment), respondBy: dueAt },
});

type SettledResponse = {
  readonly response: Response | null;
  readonly lateAt: Instant | null;
  readonly late: boolean;
};

const settleResponse = (
  { response: known, since }: OpenAssignment,
  { settings, calendar }: CountyRules,
  until: Instant,
): SettledResponse => {
  if (known === null) return { response: null, lateAt: null, late: false };
  const times = { calendar, workingHours: settings.requests.workingHours };
  const response = responseAnew(known, since, times);
  const lateAt = responseLateAt(response, calendar);
  return lateAt === null || lateAt > until
    ? { response, lateAt, late: false }
    : { response: { ...response, lateTold: true }, lateAt: null, late: true };
};

/**
 * Lets fall what falls up to `until`: a first answer that is late and each rung missed, in order, told to those whom the
 * county's settings name. Safe to repeat; a decision settles first, with its own instant (rulings 6).
 */
export const settleAssignment = <Open extends OpenAssignment>(
  assignment: Open,
  rules: CountyRules,
  until: Instant,
): SettledAssignment<Open> => {
  const { work, fallen } = settleClock(assignment, rules, until);
  const { response, lateAt, late } = settleResponse(assignment, rules, until);
  return {
    assignment: { ...work, response, nextCheckAt: earliest(work.nextCheckAt, lateAt) },
    events: [
      ...dueMoved(assignment, work),
      ...(late && response !== null ? [responseLate(assignment, rules.settings, response)] : []),
      ...fallen.map((each) => rungRaised(work, rules, each)),
    ],
  };
};

import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { stillOwed } from './after-acceptance.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { settleFollowUp } from './follow-up.ts';
import { owedOf, toVerifyOf } from './still-to-follow.ts';
import type { AcceptedTask, DecidedTask, DeliveredTask } from './task.ts';

type Followed = AcceptedTask | DecidedTask | DeliveredTask;

type Settled<Held extends Followed> = { readonly task: Held; readonly events: readonly DomainEvent[] };

const settleTolerance = <Held extends Followed>(
  task: Held,
  { settings, calendar }: CountyRules,
  until: Instant,
): Settled<Held> => {
  const owed = owedOf(task);
  if (owed === null) return { task, events: [] };
  const { followUp, fell } = settleFollowUp(owed.followUp, calendar, until);
  const late: DomainEvent = {
    type: 'approvals.task.outstanding-late.v1',
    audience: [...recipientsOf(settings.tolerance.told.late, task), ...applicants(task)],
    fact: {
      ...taskDescription(task),
      outstanding: [...stillOwed(owed)],
      supplementBy: followUp.by,
    },
  };
  return { task: { ...task, tolerance: { ...owed, followUp } }, events: fell ? [late] : [] };
};

const settleCommitment = <Held extends Followed>(
  task: Held,
  { settings, calendar }: CountyRules,
  until: Instant,
): Settled<Held> => {
  const open = toVerifyOf(task);
  if (open === null) return { task, events: [] };
  const { followUp, fell } = settleFollowUp(open.followUp, calendar, until);
  const late: DomainEvent = {
    type: 'approvals.task.verification-late.v1',
    audience: recipientsOf(settings.commitment.told.late, task),
    fact: { ...taskDescription(task), verifyBy: followUp.by },
  };
  return { task: { ...task, commitment: { ...open, followUp } }, events: fell ? [late] : [] };
};

/**
 * Tells once that documents owed were not handed in, or a commitment not verified, by their day; before the decision and
 * after it alike. A refusal ends both: nothing is owed on an application that was not granted.
 */
export const settleFollowUps = <Held extends Followed>(
  task: Held,
  rules: CountyRules,
  until: Instant,
): Settled<Held> => {
  const tolerance = settleTolerance(task, rules, until);
  const commitment = settleCommitment(tolerance.task, rules, until);
  return { task: commitment.task, events: [...tolerance.events, ...commitment.events] };
};

import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { CaseWatch, SettledCase } from './case-watch.ts';
import { jointClockWatch } from './joint-clock.ts';
import { preReviewReminders } from './pre-review.ts';

/** Everything that can fall on a case. */
const watches: readonly CaseWatch[] = [preReviewReminders, jointClockWatch];

/** The case with the next instant at which something falls on it, by the calendar in force; nothing falls on a completed one. */
export const withNextCheck = (approvalCase: ApprovalCase, rules: CountyRules): ApprovalCase => {
  if (approvalCase.state === 'completed')
    return { ...approvalCase, nextCheckAt: null, calendarVersion: null };
  const ahead = watches
    .map(({ nextAt }) => nextAt(approvalCase, rules))
    .filter((instant) => instant !== null)
    .toSorted();
  return { ...approvalCase, nextCheckAt: ahead[0] ?? null, calendarVersion: rules.calendar.version };
};

/** Lets fall whatever falls on a case up to an instant, and says when the next thing does; safe to repeat. */
export const settleCase = (approvalCase: ApprovalCase, rules: CountyRules, until: Instant): SettledCase => {
  if (approvalCase.state === 'completed') return { approvalCase, events: [] };
  const events: DomainEvent[] = [];
  let settled: ApprovalCase = approvalCase;
  for (const watch of watches) {
    const fallen = watch.settle(settled, rules, until);
    settled = fallen.approvalCase;
    events.push(...fallen.events);
  }
  return { approvalCase: withNextCheck(settled, rules), events };
};

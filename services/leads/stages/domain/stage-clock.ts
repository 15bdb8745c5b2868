import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import { nextWorkdayAfter, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { lightOf, type Light } from '../../../../shared/deadlines/reading.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import { dateOf, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Lead, StageClock } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';

type Started = Pick<StageClock, 'enteredAt' | 'resumedAt'>;

/** The clock of a stage as it stands by a calendar; counting begins on the day after its start (domain.md §2.6.2). */
export const projectStageClock = (
  stage: LeadStage,
  { enteredAt, resumedAt }: Started,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock => {
  const limit = policy.stageLimits[stage];
  const started = { enteredAt, resumedAt, overdueAnnounced: false };
  if (limit === null) return { ...started, dueOn: null, dueProvisional: false };
  const due = projectedDueDate(calendar, dateOf(resumedAt ?? enteredAt), limit);
  return { ...started, dueOn: due.date, dueProvisional: due.provisional };
};

/** Starts the clock of a stage entered at an instant. */
export const startStageClock = (
  stage: LeadStage,
  enteredAt: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock => projectStageClock(stage, { enteredAt, resumedAt: null }, policy, calendar);

/**
 * The clock of a lead that comes back from a side state: the limit begins anew. A lateness that was announced stays
 * announced, so that nobody sheds it by pausing.
 */
export const resumeStageClock = (
  stage: LeadStage,
  clock: StageClock,
  now: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock =>
  clock.overdueAnnounced
    ? clock
    : projectStageClock(stage, { enteredAt: clock.enteredAt, resumedAt: now }, policy, calendar);

/**
 * The instant at which a stage's lateness is looked at: 00:00 of the first working day after the due date. Null once
 * announced or without a limit.
 */
export const overdueAt = (clock: StageClock, calendar: WorkCalendar): Instant | null =>
  clock.dueOn === null || clock.overdueAnnounced ? null : startOf(nextWorkdayAfter(calendar, clock.dueOn));

const isOver = ({ standing }: Pick<Lead, 'standing'>): boolean =>
  standing.kind === 'lost' || standing.kind === 'terminated';

/**
 * The light of a lead's stage at the end of a day (R117; domain.md §5.1): a lateness that was announced stays red, whatever is
 * set aside shows blue, and a stage without a limit or a lead that is over shows grey.
 */
export const stageLight = (
  lead: Pick<Lead, 'progress' | 'standing' | 'stageClock'>,
  policy: LeadPolicy,
  calendar: WorkCalendar,
  on: LocalDate,
): Light => {
  const { stageClock, standing, progress } = lead;
  const limit = policy.stageLimits[progress.stage];
  if (limit === null || isOver(lead)) return 'grey';
  if (stageClock.overdueAnnounced) return 'red';
  if (standing.kind !== 'active') return 'blue';
  const begun = stageClock.resumedAt ?? stageClock.enteredAt;
  const clock = startClock({ acceptedOn: dateOf(begun), promised: limit, statutory: null }, begun);
  return lightOf(clock, calendar, policy.ladder, on);
};

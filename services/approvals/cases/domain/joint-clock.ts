import { mostDaysStored } from '../../../../shared/calendar/due-date.ts';
import { startClock, type DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { nextRungAt, type FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { isMatterCode } from '../../catalogue/domain/matter.ts';
import { rungAudience } from '../../clocks/domain/rung-audience.ts';
import { answerByOf } from '../../clocks/domain/rung-duties.ts';
import { dueOf, settleClock } from '../../clocks/domain/running-clock.ts';
import type { AssignedTo } from '../../county/domain/audience-rule.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Progress } from './progress.ts';
import { caseReference } from './case-facts.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { CaseWatch } from './case-watch.ts';
import type { JointClock } from './joint-clock-record.ts';

/** Starts the joint clock with the receipt of the one application, which opens the case. */
export const startJointClock = (openedAt: Instant, { settings, calendar }: CountyRules): JointClock => {
  const acceptedOn = dateOf(openedAt);
  const clock = startClock({ acceptedOn, promised: settings.jointClock.limit, statutory: null }, openedAt);
  const due = dueOf(clock, calendar, openedAt);
  return { clock, calendarVersion: calendar.version, due, raised: [], extension: null };
};

// Longer than any case; such a standstill ends with the next matter that opens.
const openEnded = { days: mostDaysStored, unit: 'calendar-day' } as const;

const pausedFrom = (clock: DeadlineClock, from: LocalDate): DeadlineClock => ({
  ...clock,
  pauses: [...clock.pauses, { from, resumedOn: null, bound: 'at-most', length: openEnded }],
});

const resumedOn = (clock: DeadlineClock, on: LocalDate): DeadlineClock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.resumedOn === null ? { ...pause, resumedOn: on } : pause)),
});

/** Whether some open matter lies with a department: neither with the applicant nor lawfully paused. */
const isBusy = ({ nodes: known }: ApprovalCase, { nodes }: Progress): boolean => {
  const away = new Set(known.filter((node) => node.away?.reason != null).map(({ code }) => code));
  return nodes.some(({ code, state }) => state === 'open' && isMatterCode(code) && !away.has(code));
};

/**
 * Lets the joint clock run while some matter lies with a department, and stand still while none does: while works are under way up to
 * a milestone, after a refusal nothing can go on, while all that is open waits for the applicant or is lawfully paused.
 */
export const withJointClock = (
  approvalCase: ApprovalCase,
  progress: Progress,
  rules: CountyRules,
  now: Instant,
): ApprovalCase => {
  const joint = approvalCase.jointClock ?? startJointClock(approvalCase.openedAt, rules);
  const busy = isBusy(approvalCase, progress);
  const standing = joint.clock.pauses.some((pause) => pause.resumedOn === null);
  if (busy === !standing) return { ...approvalCase, jointClock: joint };
  const clock = busy ? resumedOn(joint.clock, dateOf(now)) : pausedFrom(joint.clock, dateOf(now));
  const due = dueOf(clock, rules.calendar, now);
  return { ...approvalCase, jointClock: { ...joint, clock, due } };
};

/** Who watches the joint clock: the department that coordinates. */
export const jointWatcher = ({ coordinatingDepartment, jointClock }: CountySettings): AssignedTo => ({
  department: coordinatingDepartment,
  post: jointClock.post,
});

const rungRaised = (
  approvalCase: ApprovalCase,
  rules: CountyRules,
  fallen: FallenRung,
  dueOn: LocalDate,
): DomainEvent => ({
  type: 'approvals.case.joint-rung-raised.v1',
  audience: rungAudience(rules.settings, fallen, jointWatcher(rules.settings)),
  fact: {
    ...caseReference(approvalCase),
    rung: fallen.rung,
    fellAt: fallen.fellAt,
    dueOn,
    ...answerByOf(fallen, rules),
  },
});

/** The rungs of the joint clock, each raised once; by the county's ladder, to whom the county names. */
export const jointClockWatch: CaseWatch = {
  nextAt: ({ jointClock }, { settings, calendar }) =>
    jointClock === null ? null : nextRungAt(jointClock.clock, calendar, settings.ladder, jointClock.raised),
  settle: (approvalCase, rules, until) => {
    if (approvalCase.jointClock === null) return { approvalCase, events: [] };
    const { work, fallen } = settleClock({ ...approvalCase.jointClock, nextCheckAt: null }, rules, until);
    const { nextCheckAt: _, ...jointClock } = work;
    return {
      approvalCase: { ...approvalCase, jointClock },
      events: fallen.map((each) => rungRaised(approvalCase, rules, each, jointClock.due.date)),
    };
  },
};

import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import { criticalPath } from '../../catalogue/domain/critical-path.ts';
import type { Schedule } from '../../catalogue/domain/critical-path.ts';
import { planToWorks, planUntil } from '../../catalogue/domain/plan.ts';
import type { Plan } from '../../catalogue/domain/plan.ts';

/**
 * The day that lies a number of working days, never 0, after (positive) or before (negative) a date. Counted as clocks
 * count, `(a, b]`: received on a Monday, one working day is up on Tuesday.
 */
export type ShiftWorkdays = (date: LocalDate, workdays: number) => LocalDate;

const dayAt = (from: LocalDate, offset: number, shift: ShiftWorkdays): LocalDate =>
  offset === 0 ? from : shift(from, offset);

/** A node with its days: accepted on `start` and decided by `finish` it takes exactly its planned working days. */
export type DatedNode = {
  readonly code: NodeCode;
  readonly start: LocalDate;
  readonly finish: LocalDate;
  readonly float: number;
  readonly critical: boolean;
};

export type DatedPlan = {
  /** The day on which the first node must be, or is, accepted. */
  readonly start: LocalDate;
  readonly finish: LocalDate;
  readonly schedule: Schedule;
  readonly nodes: readonly DatedNode[];
};

/**
 * The latest days that still keep a promised date, drawn backwards from it over all that must come before the goal
 * 倒排工期. Refuses a goal outside the plan and days that are not known.
 */
export const planBackwards = (
  plan: Plan,
  promised: LocalDate,
  shift: ShiftWorkdays,
  goal: NodeCode = 'start-of-works',
): Outcome<DatedPlan, CodedError<'UNKNOWN_NODE' | 'PLANNED_DAYS_MISSING'>> => {
  const needed = planUntil(plan, goal);
  if (needed === null)
    return failure({
      code: 'UNKNOWN_NODE',
      detail: { zh: '计划中没有该节点', en: 'the plan has no such node' },
      facts: { goal },
    });
  const scheduled = criticalPath(needed);
  if (!scheduled.ok) return scheduled;
  const schedule = scheduled.value;
  const dayOf = (offset: number) => dayAt(promised, offset - schedule.total, shift);
  return success({
    start: dayOf(0),
    finish: dayOf(schedule.total),
    schedule,
    nodes: schedule.nodes.map(({ code, latestStart, latestFinish, float, critical }) => ({
      code,
      start: dayOf(latestStart),
      finish: dayOf(latestFinish),
      float,
      critical,
    })),
  });
};

/** The earliest days a plan allows up to the start of works when it begins on a date. Refuses days that are not known. */
export const planForwards = (
  plan: Plan,
  start: LocalDate,
  shift: ShiftWorkdays,
): Outcome<DatedPlan, CodedError<'PLANNED_DAYS_MISSING'>> => {
  const scheduled = criticalPath(planToWorks(plan));
  if (!scheduled.ok) return scheduled;
  const schedule = scheduled.value;
  const dayOf = (offset: number) => dayAt(start, offset, shift);
  return success({
    start: dayOf(0),
    finish: dayOf(schedule.total),
    schedule,
    nodes: schedule.nodes.map(({ code, earliestStart, earliestFinish, float, critical }) => ({
      code,
      start: dayOf(earliestStart),
      finish: dayOf(earliestFinish),
      float,
      critical,
    })),
  });
};

import { nthWorkdayAfter, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import { planBackwards, planForwards, type ShiftWorkdays } from './dated-plan.ts';
import type { Plan } from '../../catalogue/domain/plan.ts';
import type { ApprovalCase, PlannedDays } from './approval-case.ts';

/** Shifts by the county's calendar; backwards the same count runs the other way. */
export const shiftIn =
  (calendar: WorkCalendar): ShiftWorkdays =>
  (date, workdays) =>
    nthWorkdayAfter(calendar, date, workdays);

export type CaseDates = {
  readonly planned: ApprovalCase['planned'];
  readonly nodes: ReadonlyMap<NodeCode, PlannedDays>;
};

/**
 * The days of a case: the earliest from its opening, and the latest, drawn backwards from the promised start 倒排工期.
 * No days at all where the plan's are not known; a start nobody promised draws nothing backwards.
 */
export const datesOf = (
  plan: Plan,
  openedOn: LocalDate,
  promisedStart: LocalDate | null,
  calendar: WorkCalendar,
): CaseDates => {
  const shift = shiftIn(calendar);
  const forwards = planForwards(plan, openedOn, shift);
  if (!forwards.ok) return { planned: null, nodes: new Map() };
  const backwards = promisedStart === null ? null : planBackwards(plan, promisedStart, shift);
  const latest = new Map(
    backwards?.ok === true ? backwards.value.nodes.map((node) => [node.code, node]) : [],
  );
  return {
    planned: {
      start: forwards.value.start,
      finish: forwards.value.finish,
      latestStart: backwards?.ok === true ? backwards.value.start : null,
    },
    nodes: new Map(
      forwards.value.nodes.map(({ code, start, finish, float, critical }) => [
        code,
        {
          start,
          finish,
          latestStart: latest.get(code)?.start ?? null,
          latestFinish: latest.get(code)?.finish ?? null,
          float,
          critical,
        },
      ]),
    ),
  };
};

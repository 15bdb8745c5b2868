import { workdaysBetween, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { matterIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import { noticesRunThrough } from '../../catalogue/domain/matter.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import { planForwards, type ShiftWorkdays } from './dated-plan.ts';
import { withPlannedDays, type Plan } from '../../catalogue/domain/plan.ts';

/**
 * The plan of a case as its notices let it be: a matter whose notices run within its days ends no earlier than they do, which
 * is the later of its planned working days and of their calendar days (rulings 29).
 */
export const planWithNotices = (
  plan: Plan,
  catalogue: CountyCatalogue,
  openedOn: LocalDate,
  calendar: WorkCalendar,
  shift: ShiftWorkdays,
): Plan => {
  const forwards = planForwards(plan, openedOn, shift);
  if (!forwards.ok) return plan;
  const starts = new Map(forwards.value.nodes.map(({ code, start }) => [code, start]));
  const later: Record<NodeCode, number> = {};
  for (const { code, variant, plannedDays } of plan.nodes) {
    const matter = matterIn(catalogue, code);
    const start = starts.get(code);
    const notices = matter === undefined || variant === null ? null : noticesRunThrough(matter, variant);
    if (notices === null || start === undefined || plannedDays === null) continue;
    const standing = workdaysBetween(
      calendar,
      start,
      projectedDueDate(calendar, start, { days: notices, unit: 'calendar-day' }).date,
    );
    if (standing > plannedDays) later[code] = standing;
  }
  return Object.keys(later).length === 0 ? plan : withPlannedDays(plan, later);
};

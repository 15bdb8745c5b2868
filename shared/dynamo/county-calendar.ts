import * as z from 'zod';
import { yearNoticeSchema, type YearNotice } from '../calendar/notices.ts';
import { buildCalendar, packagedCalendar, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { CountyCode } from '../identifiers.ts';
import { success, type Outcome } from '../outcome.ts';
import type { Clock, Instant } from '../time/clock.ts';
import type { AggregateDefinition, Versioned } from './aggregate.ts';
import type { Refusal } from './refusal.ts';
import type { Table } from './table.ts';
import type { WriteContext } from './write-context.ts';

const countyCalendarSchema = z.object({ notices: z.array(yearNoticeSchema).max(80) });
type CountyCalendar = z.infer<typeof countyCalendarSchema>;

const calendarId = 'years';

/** A service's own copy of the calendar years that a county has imported. */
const countyCalendarDefinition: AggregateDefinition<CountyCalendar> = {
  kind: 'county-calendar',
  schema: countyCalendarSchema,
  identify: () => ({ id: calendarId, root: 'calendar' }),
  indexAttributes: () => ({}),
};

/** The working calendar of a county: the published years and those it has imported. */
export type CalendarOf = (county: CountyCode) => Promise<WorkCalendar>;

// An import comes once a year, and every clock it moves is projected anew when it is looked at.
const keptMilliseconds = 60_000;

/** Reads a county's calendar from the table, at most once a minute and process. */
export const createCalendarOf = (table: Pick<Table, 'load'>, clock: Clock): CalendarOf => {
  const kept = new Map<CountyCode, { calendar: WorkCalendar; readAt: Instant }>();
  return async (county) => {
    const now = clock.now();
    const known = kept.get(county);
    if (known !== undefined && Math.abs(Date.parse(now) - Date.parse(known.readAt)) < keptMilliseconds) {
      return known.calendar;
    }
    const stored = await table.load(countyCalendarDefinition, county, calendarId);
    const calendar =
      stored === null ? packagedCalendar : buildCalendar({ notices: stored.state.notices, adjustments: [] });
    kept.set(county, { calendar, readAt: now });
    return calendar;
  };
};

/** Keeps an imported year; a later version of a year replaces the earlier, and what is kept already changes nothing. */
export const keepYear = async (
  table: Pick<Table, 'load' | 'save'>,
  context: WriteContext<Versioned<CountyCalendar>>,
  notice: YearNotice,
): Promise<Outcome<unknown, Refusal>> => {
  const before = await table.load(countyCalendarDefinition, context.county, calendarId);
  const known = before?.state.notices ?? [];
  if (known.some(({ year, version }) => year === notice.year && version >= notice.version))
    return success(undefined);
  const others = known.filter(({ year }) => year !== notice.year);
  const notices = [...others, notice].sort((a, b) => a.year - b.year);
  return table.save(context, countyCalendarDefinition, { before, after: { notices }, events: [] });
};

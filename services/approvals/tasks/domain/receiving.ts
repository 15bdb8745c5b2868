import * as z from 'zod';
import { dayCountSchema, type DayCount } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { rungDutiesField } from '../../clocks/domain/rung-duties.ts';
import { raisedRungSchema, type RaisedRung } from '../../../../shared/deadlines/settlement.ts';
import { startClock, type DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { haltsOfClock, type HaltPart } from './halt.ts';
import { smallLimitFrom, smallLimitSchema } from '../../clocks/domain/small-limit.ts';

// The ladder begins where its first rung would be: that nobody received is told by itself, a day is not reminded of.
const toldByItself: RaisedRung = { rung: 'rung-1', dueVersion: 1 };

/** The limit within which an opened task is received 签收, and how far its lateness has climbed. */
export const receivingSchema = smallLimitSchema.extend({
  limit: dayCountSchema,
  raised: z.array(raisedRungSchema).max(400).readonly().default([toldByItself]),
  ...rungDutiesField,
});
export type Receiving = Readonly<z.infer<typeof receivingSchema>>;

/** The clock of receiving: what lasts so long that it is late counts like any late work (domain.md §5.2, §5.5). */
export const clockOfReceiving = (
  task: HaltPart & { readonly openedAt: Instant },
  limit: DayCount,
): DeadlineClock => ({
  ...startClock({ acceptedOn: dateOf(task.openedAt), promised: limit, statutory: null }, task.openedAt),
  ...haltsOfClock(task),
});

/** The limit of receiving begins on the day a task opens (rulings 9). */
export const receivingFrom = (openedOn: LocalDate, limit: DayCount, calendar: WorkCalendar): Receiving => ({
  limit,
  ...smallLimitFrom(openedOn, limit, calendar),
  raised: [toldByItself],
});

import * as z from 'zod';
import { dayCountSchema, type DayCount } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { raisedRungSchema, type RaisedRung } from '../../../../shared/deadlines/settlement.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { smallLimitFrom, smallLimitSchema } from './small-limit.ts';

// The ladder begins where its first rung would be: that nobody received is told by itself, a day is not reminded of.
const toldByItself: RaisedRung = { rung: 'rung-1', dueVersion: 1 };

/** The limit within which an opened task is received 签收, and how far its lateness has climbed. */
export const receivingSchema = smallLimitSchema.extend({
  limit: dayCountSchema,
  raised: z.array(raisedRungSchema).readonly().default([toldByItself]),
});
export type Receiving = Readonly<z.infer<typeof receivingSchema>>;

/** The limit of receiving begins on the day a task opens (rulings 9). */
export const receivingFrom = (openedOn: LocalDate, limit: DayCount, calendar: WorkCalendar): Receiving => ({
  limit,
  ...smallLimitFrom(openedOn, limit, calendar),
  raised: [toldByItself],
});

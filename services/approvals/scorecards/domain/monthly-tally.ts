import * as z from 'zod';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import { departmentIdSchema, type DepartmentId } from '../../../../shared/identifiers.ts';
import { instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { countedChangeSchema, countedSchema, nothingCounted, plus, type CountedChange } from './figures.ts';
import { closesAt, monthSchema, nextMonth, type Month } from '../../kernel/month.ts';

/**
 * What is counted of a department as a month goes by. It is closed when the month's scorecard is published; news of
 * the month that comes later is still counted, and the scorecard corrected at the next check.
 */
export const tallySchema = z.object({
  department: departmentIdSchema,
  month: monthSchema,
  counted: countedSchema,
  /** What the scorecard, as published and corrected by late news, rests on; null while the month is open. */
  published: countedSchema.nullable(),
  nextCheckAt: instantSchema.nullable(),
});
export type Tally = Readonly<z.infer<typeof tallySchema>>;

export const tallyId = ({ month, department }: Pick<Tally, 'month' | 'department'>): string =>
  `${month}.${department}`;

export const newTally = (department: DepartmentId, month: Month, calendar: WorkCalendar): Tally => ({
  department,
  month,
  counted: nothingCounted,
  published: null,
  nextCheckAt: closesAt(month, calendar),
});

/** The tally with its counts changed; news of a month already published is looked at by the next check. */
export const countIn = (tally: Tally, change: CountedChange, now: Instant): Tally => ({
  ...tally,
  counted: plus(tally.counted, change),
  nextCheckAt: tally.published === null ? tally.nextCheckAt : now,
});

/** The tally once a scorecard rests on all that was counted. */
export const asPublished = (tally: Tally): Tally => ({
  ...tally,
  published: tally.counted,
  nextCheckAt: null,
});

/** What came after the scorecard was published or last corrected; empty where nothing did. */
export const lateNews = ({ counted, published }: Tally): CountedChange => {
  const before = new Map(Object.entries(published ?? counted));
  const news = Object.entries(counted)
    .map(([figure, now]) => [figure, now - (before.get(figure) ?? 0)] as const)
    .filter(([, more]) => more !== 0);
  return countedChangeSchema.parse(Object.fromEntries(news));
};

/** The next month of a department, which begins when this one is closed: who had work once is counted every month. */
export const following = ({ department, month }: Tally, calendar: WorkCalendar): Tally =>
  newTally(department, nextMonth(month), calendar);

const oneIf = (holds: boolean): number => (holds ? 1 : 0);

/** What a decision adds; a matter for which the law sets no limit says nothing about speed. */
export const decisionCounts = ({
  timing,
}: Pick<Facts['approvals.task.decided.v1'], 'timing'>): CountedChange => ({
  decided: 1,
  decidedOnTime: oneIf(timing.onTime),
  decidedInBreach: oneIf(timing.statutoryBreach),
  ...(timing.statutoryWorkdays === null
    ? {}
    : { usedWorkdays: timing.usedWorkdays, statutoryWorkdays: timing.statutoryWorkdays }),
});

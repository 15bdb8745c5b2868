import { projectedDueDate, type ProjectedDate } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { NoticeStep } from './acquisition-steps.ts';
import { entryOf, type LandAcquisition } from './land-acquisition.ts';
import type { LandRules } from '../../county/domain/land-rules.ts';

/** How long a notice stands: its last day, and the first day on which what follows may be done. */
export type NoticePeriod = {
  readonly notice: NoticeStep;
  readonly lastDay: ProjectedDate;
  readonly notBefore: ProjectedDate;
};

const lengthOf = (notice: NoticeStep, { preNotice, compensationNotice }: LandRules) =>
  notice === 'pre-notice' ? preNotice : compensationNotice;

const periodFrom = (
  notice: NoticeStep,
  publishedOn: ProjectedDate['date'],
  calendar: WorkCalendar,
  rules: LandRules,
): NoticePeriod => {
  const lastDay = projectedDueDate(calendar, publishedOn, lengthOf(notice, rules));
  return { notice, lastDay, notBefore: { ...lastDay, date: addDays(lastDay.date, 1) } };
};

/**
 * The time of a notice that was published, by the calendar in force: counted from the next day, and over only when its
 * last day is (民法典 201, 203), so that what follows may be done from the day after. Null before it is published.
 */
export const noticePeriodOf = (
  acquisition: Pick<LandAcquisition, 'records'>,
  notice: NoticeStep,
  { calendar, settings }: CountyRules,
): NoticePeriod | null => {
  const published = entryOf(acquisition, notice);
  return published === undefined
    ? null
    : periodFrom(notice, published.on, calendar, settings.landAcquisitions);
};

import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { calendarWatchSchema, type CalendarWatch } from '../domain/calendar-watch.ts';

const calendarWatchKind = 'calendar-watch';

/** A county has one watch. */
export const calendarWatchId = 'calendar';

export const calendarWatchDefinition: AggregateDefinition<CalendarWatch> = {
  kind: calendarWatchKind,
  schema: calendarWatchSchema,
  identify: () => ({ id: calendarWatchId, root: calendarWatchId }),
  indexAttributes: (county, { nextCheckAt }) =>
    dueAttributes(county, calendarWatchKind, calendarWatchId, nextCheckAt),
};

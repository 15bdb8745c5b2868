import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import {
  keepCountyRules,
  keepDepartments,
  keepPersons,
  keepTemplates,
} from '../../../shared/names/keep-county-register.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { LeadPorts } from '../kernel/ports.ts';
import { keepCalendarYearCommand } from './usecases/keep-calendar-year.ts';

export { createCountyNames as names } from './usecases/county-names.ts';

/** What others own and leads keeps a copy of. */
export const handlers = (ports: LeadPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.departments.listed.v1', keepDepartments(ports.table, clock)),
  on('approvals.county-settings.changed.v2', keepCountyRules(ports.table, clock)),
  on('approvals.catalogue-change.approved.v1', keepTemplates(ports.table, clock)),
  on('notifications.staffing.changed.v1', keepPersons(ports.table, clock)),
  on('approvals.calendar.imported.v1', keepCalendarYearCommand(ports, clock)),
];

import { createCalendarOf } from '../../shared/dynamo/county-calendar.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { on, type EventHandler } from '../../shared/messaging/consume-events.ts';
import { defaultLeadPolicy, serviceName } from './config.ts';
import type { LeadRelation } from './domain/lead-relation.ts';
import { leadRights, type LeadAct } from './domain/lead-rights.ts';
import { statusOf } from './http/error-status.ts';
import { leadActEndpoints } from './http/lead-act-endpoints.ts';
import { leadEndpoints } from './http/lead-endpoints.ts';
import { keepCalendarYear } from './usecases/keep-calendar-year.ts';
import type { LeadPorts } from './usecases/ports.ts';
import { settleDueLead } from './usecases/settle-due-lead.ts';

const portsOf = ({ table, newId, clock }: Foundations): LeadPorts => ({
  table,
  newId,
  calendarOf: createCalendarOf(table, clock),
  policy: defaultLeadPolicy,
});

/** The HTTP API of leads. */
export const leadsApi: ServiceApi<LeadAct, LeadRelation> = {
  service: serviceName,
  rights: leadRights,
  statusOf,
  endpoints: (foundations) => {
    const ports = portsOf(foundations);
    return [...leadEndpoints(ports), ...leadActEndpoints(ports)];
  },
};

/** What leads does with events of its own inbox. */
export const leadsHandlers = (foundations: Foundations): readonly EventHandler[] => [
  on('approvals.calendar.imported.v1', keepCalendarYear(portsOf(foundations), foundations.clock)),
];

/** What falls on leads as time passes. */
export const settleLeads = (foundations: Foundations): Settle => settleDueLead(portsOf(foundations));

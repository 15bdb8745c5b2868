import { createCalendarOf } from '../../shared/dynamo/county-calendar.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { on, type EventHandler } from '../../shared/messaging/consume-events.ts';
import {
  keepCountyRules,
  keepDepartments,
  keepPersons,
  keepTemplates,
} from '../../shared/names/keep-county-register.ts';
import { defaultLeadPolicy, serviceName } from './policy.ts';
import type { LeadRelation } from './kernel/lead-relation.ts';
import { leadRights, type LeadAct } from './kernel/lead-rights.ts';
import { statusOf } from './http/error-status.ts';
import { entryEndpoints } from './negotiation/http/entry-endpoints.ts';
import { evidenceEndpoints } from './review/http/evidence-endpoints.ts';
import { leadActEndpoints } from './register/http/lead-act-endpoints.ts';
import { leadEndpoints } from './register/http/lead-endpoints.ts';
import { projectEndpoints } from './projects/http/project-endpoints.ts';
import { ruleEndpoints } from './rules/http/rule-endpoints.ts';
import { ruleAtRefusal } from './rules/http/rule-reference.ts';
import { settingsEndpoints } from './settings/http/settings-endpoints.ts';
import { standingEndpoints } from './standing/http/standing-endpoints.ts';
import { countyNames } from './county/usecases/county-names.ts';
import { followCaseOf } from './projects/usecases/follow-case.ts';
import { keepCalendarYear } from './county/usecases/keep-calendar-year.ts';
import { createPolicyOf } from './settings/usecases/lead-settings.ts';
import type { LeadPorts } from './kernel/ports.ts';
import { leadKind } from './kernel/lead-store.ts';
import { projectKind } from './kernel/project-store.ts';
import { settleDueLead } from './stages/usecases/settle-due-lead.ts';
import { settleDueProject } from './standing/usecases/settle-due-project.ts';

const portsOf = ({ table, newId, clock }: Foundations): LeadPorts => ({
  table,
  newId,
  calendarOf: createCalendarOf(table, clock),
  policy: defaultLeadPolicy,
  policyOf: createPolicyOf(table, defaultLeadPolicy),
});

/** The HTTP API of leads. */
export const leadsApi: ServiceApi<LeadAct, LeadRelation> = {
  service: serviceName,
  rights: leadRights,
  statusOf,
  ruleAt: ruleAtRefusal,
  names: countyNames,
  endpoints: (foundations) => {
    const ports = portsOf(foundations);
    return [
      leadEndpoints,
      leadActEndpoints,
      evidenceEndpoints,
      entryEndpoints,
      standingEndpoints,
      projectEndpoints,
      ruleEndpoints,
      settingsEndpoints,
    ].flatMap((endpointsOf) => endpointsOf(ports));
  },
};

/** What leads does with events of its own inbox. */
export const leadsHandlers = (foundations: Foundations): readonly EventHandler[] => {
  const ports = portsOf(foundations);
  const { table, clock } = foundations;
  const followCase = followCaseOf(ports, clock);
  return [
    on('approvals.departments.listed.v1', keepDepartments(table, clock)),
    on('approvals.county-settings.changed.v2', keepCountyRules(table, clock)),
    on('approvals.catalogue-change.approved.v1', keepTemplates(table, clock)),
    on('notifications.staffing.changed.v1', keepPersons(table, clock)),
    on('approvals.calendar.imported.v1', keepCalendarYear(ports, clock)),
    on('approvals.case.opened.v1', followCase.opened),
    on('approvals.case.refused.v1', followCase.refused),
    on('approvals.case.progressed.v1', followCase.progressed),
    on('approvals.case.completed.v1', followCase.completed),
    on('approvals.task.project-code-recorded.v1', followCase.coded),
  ];
};

/** What falls on leads and their projects as time passes. */
export const settleLeads = (foundations: Foundations): Settle => {
  const ports = portsOf(foundations);
  const byKind: ReadonlyMap<string, Settle> = new Map([
    [leadKind, settleDueLead(ports)],
    [projectKind, settleDueProject(ports)],
  ]);
  return async (item, now) => {
    const settle = byKind.get(item.kind);
    if (settle === undefined) throw new Error(`nothing in leads falls on a ${item.kind}`);
    await settle(item, now);
  };
};

import { settleByKind } from '../../shared/deadlines/settle-by-kind.ts';
import { createCalendarOf } from '../../shared/dynamo/county-calendar.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { statusIn } from '../../shared/http/refusal-status.ts';
import { createRuleReferences } from '../../shared/http/rule-references.ts';
import type { EventHandler } from '../../shared/messaging/consume-events.ts';
import type { RefusalKind } from '../../shared/refusal-kinds.ts';
import * as commitments from './commitments/capability.ts';
import * as county from './county/capability.ts';
import { leadRefusals } from './kernel/lead-errors.ts';
import type { LeadRelation } from './kernel/lead-relation.ts';
import type { LeadPorts } from './kernel/ports.ts';
import { serviceName } from './kernel/service-name.ts';
import * as negotiation from './negotiation/capability.ts';
import type { LeadPolicy } from './kernel/policy-schema.ts';
import { createLeadPolicyOf } from './settings/usecases/lead-policy.ts';
import { leadPolicyDefinition, leadPolicyId } from './settings/store/policy-store.ts';
import type { KeptPolicy } from '../../shared/policy/keep-policy.ts';
import { leadPolicy } from './policy.ts';
import * as projects from './projects/capability.ts';
import type { ProjectRelation } from './projects/domain/project-relation.ts';
import * as register from './register/capability.ts';
import * as review from './review/capability.ts';
import * as rules from './rules/capability.ts';
import { leadRuleBook, leadRulesPath, type RuledRefusal } from './rules/domain/rule-book.ts';
import * as screening from './screening/capability.ts';
import * as settings from './settings/capability.ts';
import * as stages from './stages/capability.ts';
import * as standing from './standing/capability.ts';

/**
 * The capabilities, the lowest level first: each imports from those before it alone (.dependency-cruiser.cjs reads this list).
 * @public
 */
export const levels = [
  'kernel',
  'county',
  'settings',
  'rules',
  'projects',
  'screening',
  'negotiation',
  'commitments',
  'review',
  'stages',
  'standing',
  'register',
] as const;

const keptPolicy: KeptPolicy<LeadPolicy> = {
  service: 'leads',
  policy: leadPolicy,
  definition: leadPolicyDefinition,
  id: leadPolicyId,
};

const portsOf = ({ table, newId, clock }: Foundations): LeadPorts => ({
  table,
  newId,
  calendarOf: createCalendarOf(table, clock),
  policyOf: createLeadPolicyOf(keptPolicy, table, clock),
});

// What is marked as pure is left out of the bundle of a function that does not use it.

/** Who may do what with leads and with the projects they become. */
export const rights = /* @__PURE__ */ (() => ({
  ...register.rights,
  ...screening.rights,
  ...negotiation.rights,
  ...commitments.rights,
  ...review.rights,
  ...stages.rights,
  ...standing.rights,
  ...projects.rights,
  ...rules.rights,
  ...settings.rights,
}))();

/** Why leads refuses; what follows from a rule is among it. */
export const refusals = /* @__PURE__ */ (() =>
  ({
    ...leadRefusals,
    ...register.refusals,
    ...screening.refusals,
    ...negotiation.refusals,
    ...commitments.refusals,
    ...stages.refusals,
    ...standing.refusals,
    ...projects.refusals,
    ...settings.refusals,
  }) satisfies Readonly<Record<RuledRefusal, RefusalKind>>)();

const ruleReferences = /* @__PURE__ */ createRuleReferences(leadRulesPath, leadRuleBook);

/** The HTTP API of leads. */
export const leadsApi: ServiceApi<keyof typeof rights, LeadRelation | ProjectRelation> = {
  service: serviceName,
  rights,
  statusOf: /* @__PURE__ */ statusIn(refusals),
  ruleAt: (code) => ruleReferences.ruleAtRefusal(code),
  names: county.names,
  endpoints: (foundations) => {
    const ports = { ...portsOf(foundations), leadView: register.leadView };
    return [
      ...register.endpoints(ports),
      ...screening.endpoints(ports),
      ...negotiation.endpoints(ports),
      ...commitments.endpoints(ports),
      ...review.endpoints(ports),
      ...stages.endpoints(ports),
      ...standing.endpoints(ports),
      ...projects.endpoints(ports),
      ...rules.endpoints(ports, keptPolicy),
      ...settings.endpoints(ports, keptPolicy),
    ];
  },
};

/** What leads does with events of its own inbox. */
export const leadsHandlers = (foundations: Foundations): readonly EventHandler[] => {
  const ports = portsOf(foundations);
  const { clock } = foundations;
  return [...county.handlers(ports, clock), ...projects.handlers(ports, clock)];
};

/** What falls on leads and their projects as time passes. */
export const settleLeads = (foundations: Foundations): Settle => {
  const ports = portsOf(foundations);
  return settleByKind([...stages.works(ports), ...standing.works(ports)]);
};

/** The resources under /v1 that leads serves. */
export const resources: readonly string[] = [
  ...rules.resources,
  ...settings.resources,
  ...register.resources,
  ...projects.resources,
];

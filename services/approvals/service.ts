import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import type { FilesFoundations } from '../../shared/functions/files-api-function.ts';
import { statusIn } from '../../shared/http/refusal-status.ts';
import { byType, on, type EventHandler } from '../../shared/messaging/consume-events.ts';
import { keepPersons } from '../../shared/names/keep-county-register.ts';
import * as catalogue from './catalogue/capability.ts';
import * as county from './county/capability.ts';
import * as catalogueChanges from './catalogue-changes/capability.ts';
import * as rules from './rules/capability.ts';
import * as staffing from './staffing/capability.ts';
import * as clocks from './clocks/capability.ts';
import * as institutions from './institutions/capability.ts';
import * as tasks from './tasks/capability.ts';
import * as transfers from './transfers/capability.ts';
import * as cases from './cases/capability.ts';
import * as consultations from './consultations/capability.ts';
import * as materials from './materials/capability.ts';
import * as acceptance from './acceptance/capability.ts';
import * as pilots from './pilots/capability.ts';
import * as land from './land/capability.ts';
import * as decisions from './decisions/capability.ts';
import * as assignments from './assignments/capability.ts';
import * as workload from './workload/capability.ts';
import * as visits from './visits/capability.ts';
import * as agencyOrders from './agency-orders/capability.ts';
import * as workflows from './workflows/capability.ts';
import * as accountability from './accountability/capability.ts';
import * as evidence from './evidence/capability.ts';
import * as scorecards from './scorecards/capability.ts';
import * as durations from './durations/capability.ts';
import * as imports from './imports/capability.ts';
import { missingDocumentsQuery } from './acceptance/usecases/accept-task.ts';
import { originOfCaseQuery } from './cases/usecases/origin-of-case.ts';
import { createLoadCounty } from './county/store/county-store.ts';
import { countyNames } from './county/usecases/county-names.ts';
import { loadCatalogueQuery } from './county/usecases/own-catalogue.ts';
import type { ApprovalsPorts } from './county/usecases/approvals-ports.ts';
import { judgementRefusals } from './kernel/own-judgement.ts';
import { approvalPolicy } from './policy.ts';
import { serviceName } from './kernel/service-name.ts';
import { settleByKind } from '../../shared/deadlines/settle-by-kind.ts';
import type { OpenWork } from './kernel/timed-things.ts';

/**
 * The capabilities, the lowest level first: each imports from those before it alone (.dependency-cruiser.cjs reads this list).
 * @public
 */
export const levels = [
  'kernel',
  'catalogue',
  'county',
  'catalogue-changes',
  'rules',
  'staffing',
  'clocks',
  'institutions',
  'tasks',
  'transfers',
  'cases',
  'consultations',
  'materials',
  'acceptance',
  'pilots',
  'land',
  'decisions',
  'assignments',
  'workload',
  'visits',
  'agency-orders',
  'workflows',
  'accountability',
  'evidence',
  'scorecards',
  'durations',
  'imports',
] as const;

/** Who may do what in approvals (DESIGN §8, domain.md §2.9). A department’s people do its work; those who coordinate, supervise and lead see all of it and do none of it; the administrator keeps registers and sees no work. */
export const rights = /* @__PURE__ */ (() => ({
  ...catalogue.rights,
  ...county.rights,
  ...catalogueChanges.rights,
  ...rules.rights,
  ...staffing.rights,
  ...institutions.rights,
  ...tasks.rights,
  ...transfers.rights,
  ...cases.rights,
  ...consultations.rights,
  ...materials.rights,
  ...acceptance.rights,
  ...pilots.rights,
  ...land.rights,
  ...decisions.rights,
  ...assignments.rights,
  ...workload.rights,
  ...visits.rights,
  ...agencyOrders.rights,
  ...workflows.rights,
  ...accountability.rights,
  ...evidence.rights,
  ...scorecards.rights,
  ...durations.rights,
  ...imports.rights,
}))();

/** Why approvals refuses what a client asks, each code beside what kind of refusal it is. */
export const refusals = /* @__PURE__ */ (() => ({
  ...judgementRefusals,
  ...county.refusals,
  ...clocks.refusals,
  ...tasks.refusals,
  ...transfers.refusals,
  ...cases.refusals,
  ...consultations.refusals,
  ...materials.refusals,
  ...pilots.refusals,
  ...land.refusals,
  ...assignments.refusals,
  ...visits.refusals,
  ...agencyOrders.refusals,
  ...accountability.refusals,
  ...scorecards.refusals,
  ...imports.refusals,
}))();

/** The resources below /v1 for which approvals answers. */
export const resources = /* @__PURE__ */ ((): readonly string[] =>
  [
    ...catalogue.resources,
    ...county.resources,
    ...catalogueChanges.resources,
    ...rules.resources,
    ...institutions.resources,
    ...tasks.resources,
    ...transfers.resources,
    ...cases.resources,
    ...consultations.resources,
    ...pilots.resources,
    ...land.resources,
    ...assignments.resources,
    ...workload.resources,
    ...visits.resources,
    ...agencyOrders.resources,
    ...workflows.resources,
    ...scorecards.resources,
    ...durations.resources,
  ].sort())();

/** The resources that hand files in and out, logs of past cases among them, for which a function of its own answers. */
export const fileResources = /* @__PURE__ */ ((): readonly string[] => [
  ...imports.fileResources,
  ...materials.fileResources,
])();

/** The ports of approvals on what every function stands on. */
const portsOf = ({ table, newId, clock }: Foundations): ApprovalsPorts => ({
  table,
  newId,
  loadCounty: createLoadCounty(table, clock),
});

// What is marked as pure is left out of the bundle of a function that does not use it.

type Api<Ground> = ServiceApi<keyof typeof rights, string, Ground>;

const statusOf = /* @__PURE__ */ statusIn(refusals);
const names = (foundations: Foundations) => countyNames(portsOf(foundations));

const besideTask = (ports: ApprovalsPorts) => ({
  missingDocuments: missingDocumentsQuery(ports),
  leadIdOf: async (...[county, { caseId }]: Parameters<Parameters<typeof tasks.endpoints>[1]['leadIdOf']>) =>
    (await originOfCaseQuery(ports)(county, caseId)).leadId,
});

/** The HTTP API of approvals. */
export const approvalsApi: Api<Foundations> = {
  service: serviceName,
  rights,
  statusOf,
  ruleAt: rules.ruleAt,
  names,
  endpoints: (foundations) => {
    const ports = portsOf(foundations);
    return [
      ...catalogue.endpoints({ loadCatalogue: loadCatalogueQuery(ports) }),
      ...county.endpoints(ports, approvalPolicy),
      ...catalogueChanges.endpoints(ports),
      ...rules.endpoints(ports),
      ...staffing.endpoints(ports),
      ...institutions.endpoints(ports),
      ...tasks.endpoints(ports, besideTask(ports)),
      ...transfers.endpoints(ports),
      ...cases.endpoints(ports),
      ...consultations.endpoints(ports),
      ...materials.endpoints(ports),
      ...acceptance.endpoints(ports),
      ...pilots.endpoints(ports),
      ...land.endpoints(ports),
      ...decisions.endpoints(ports),
      ...assignments.endpoints(ports),
      ...workload.endpoints(ports),
      ...visits.endpoints(ports),
      ...agencyOrders.endpoints(ports),
      ...workflows.endpoints(ports),
      ...accountability.endpoints(ports),
      ...evidence.endpoints(ports),
      ...scorecards.endpoints(ports),
      ...durations.endpoints(ports),
    ];
  },
};

/** The part of the HTTP API that hands files in and out, and takes in logs of past cases; a function of its own, which alone may use their bucket. */
export const approvalsFilesApi: Api<FilesFoundations> = {
  service: serviceName,
  rights,
  statusOf,
  ruleAt: rules.ruleAt,
  names,
  endpoints: ({ files, ...foundations }) => {
    const ports = portsOf(foundations);
    return [...materials.fileEndpoints({ ...ports, files }), ...imports.fileEndpoints(ports)];
  },
};

/** Every kind of work that has clocks. */
const worksOf = (ports: ApprovalsPorts): readonly OpenWork[] => [
  ...tasks.works(ports),
  ...cases.works(ports),
  ...consultations.works(ports),
  ...land.works(ports),
  ...assignments.works(ports),
  ...visits.works(ports),
  ...agencyOrders.works(ports),
];

/** What approvals does with the events of its inbox: of one event, each capability its own, the lowest first. */
export const approvalsHandlers = (foundations: Foundations): readonly EventHandler[] => {
  const { clock } = foundations;
  const ports = portsOf(foundations);
  return byType([
    on('notifications.staffing.changed.v1', keepPersons(ports.table, clock)),
    ...county.handlers(ports, clock, worksOf(ports)),
    ...staffing.handlers(ports, clock),
    ...cases.handlers(ports, clock),
    ...consultations.handlers(ports, clock),
    ...land.handlers(ports, clock),
    ...assignments.handlers(ports, clock),
    ...agencyOrders.handlers(ports, clock),
    ...workflows.handlers(ports, clock),
    ...scorecards.handlers(ports, clock),
    ...durations.handlers(ports, clock),
    ...imports.handlers(ports, clock),
  ]);
};

/** What falls in approvals as time passes. */
export const settleApprovals = (foundations: Foundations): Settle => {
  const ports = portsOf(foundations);
  return settleByKind([
    ...worksOf(ports),
    ...county.watches(ports),
    ...staffing.watches(ports),
    ...pilots.watches(ports),
    ...accountability.watches(ports),
    ...scorecards.watches(ports),
  ]);
};

import type { ServiceApi } from '../../shared/functions/api-function.ts';
import { serviceName } from './kernel/service-name.ts';
import type { ApprovalsRelation } from './kernel/approvals-relations.ts';
import { approvalsRights, type ApprovalsAct } from './approvals-rights.ts';
import { countyNames } from './county/usecases/county-names.ts';
import { portsOf } from './wire.ts';
import { accountabilityEndpoints } from './accountability/http/accountability-endpoints.ts';
import { agencyOrderEndpoints } from './agency-orders/http/agency-order-endpoints.ts';
import { answerRateEndpoint } from './scorecards/http/answer-rate-endpoint.ts';
import { applicationEndpoint } from './cases/http/application-endpoint.ts';
import { assignmentActEndpoints } from './assignments/http/assignment-act-endpoints.ts';
import { assignmentEndpoints } from './assignments/http/assignment-endpoints.ts';
import { caseEndpoints } from './cases/http/case-endpoints.ts';
import { catalogueChangeEndpoints } from './catalogue-changes/http/catalogue-change-endpoints.ts';
import { catalogueEndpoints } from './catalogue/http/catalogue-endpoints.ts';
import { consultationEndpoints } from './consultations/http/consultation-endpoints.ts';
import { consultationActEndpoints } from './consultations/http/consultation-act-endpoints.ts';
import { countyEndpoints } from './county/http/county-endpoints.ts';
import { departmentEndpoints } from './county/http/department-endpoints.ts';
import { statusOf } from './error-status.ts';
import { institutionEndpoints } from './institutions/http/institution-endpoints.ts';
import { mergeEndpoints } from './assignments/http/merge-endpoints.ts';
import { householdEndpoints } from './land/http/household-endpoints.ts';
import { landEndpoints } from './land/http/land-endpoints.ts';
import { materialRequirementEndpoints } from './materials/http/material-requirement-endpoints.ts';
import { requestEndpoints } from './assignments/http/request-endpoints.ts';
import { bottleneckEndpoint } from './cases/http/bottleneck-endpoint.ts';
import { durationsEndpoint } from './durations/http/durations-endpoint.ts';
import { evidencePackEndpoints } from './evidence/http/evidence-pack-endpoints.ts';
import { pilotEndpoints } from './pilots/http/pilot-endpoints.ts';
import { reserveEndpoints } from './land/http/reserve-endpoints.ts';
import { ruleEndpoints } from './rules/http/rule-endpoints.ts';
import { ruleAtRefusal } from './rules/http/rule-reference.ts';
import { scorecardEndpoints } from './scorecards/http/scorecard-endpoints.ts';
import { scorecardActEndpoints } from './scorecards/http/scorecard-act-endpoints.ts';
import { staffingEndpoints } from './staffing/http/staffing-endpoints.ts';
import { tripFiguresEndpoint } from './cases/http/trip-figures-endpoint.ts';
import { visitEndpoints } from './visits/http/visit-endpoints.ts';
import { taskEndpoints } from './tasks/http/task-endpoints.ts';
import { transferEndpoints } from './transfers/http/transfer-endpoints.ts';
import { workflowComparisonEndpoint } from './workflows/http/workflow-comparison-endpoint.ts';

/** The HTTP API of approvals. */
export const approvalsApi: ServiceApi<ApprovalsAct, ApprovalsRelation> = {
  service: serviceName,
  rights: approvalsRights,
  statusOf,
  ruleAt: ruleAtRefusal,
  names: (foundations) => countyNames(portsOf(foundations)),
  endpoints: (foundations) => {
    const ports = portsOf(foundations);
    return [
      ...departmentEndpoints(ports),
      ...countyEndpoints(ports),
      ...assignmentEndpoints(ports),
      ...assignmentActEndpoints(ports),
      ...mergeEndpoints(ports),
      ...institutionEndpoints(ports),
      ...visitEndpoints(ports),
      ...agencyOrderEndpoints(ports),
      ...staffingEndpoints(ports),
      ...requestEndpoints(ports),
      ...catalogueEndpoints(ports),
      ...catalogueChangeEndpoints(ports),
      workflowComparisonEndpoint(ports),
      ...caseEndpoints(ports),
      ...pilotEndpoints(ports),
      ...ruleEndpoints(ports),
      ...taskEndpoints(ports),
      ...transferEndpoints(ports),
      ...consultationEndpoints(ports),
      ...consultationActEndpoints(ports),
      ...landEndpoints(ports),
      ...householdEndpoints(ports),
      ...reserveEndpoints(ports),
      ...materialRequirementEndpoints(ports),
      ...evidencePackEndpoints(ports),
      ...accountabilityEndpoints(ports),
      applicationEndpoint(ports),
      tripFiguresEndpoint(ports),
      answerRateEndpoint(ports),
      durationsEndpoint(ports),
      bottleneckEndpoint(ports),
      ...scorecardEndpoints(ports),
      ...scorecardActEndpoints(ports),
    ];
  },
};

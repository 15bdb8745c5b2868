import type { ServiceApi } from '../../../shared/functions/api-function.ts';
import { serviceName } from '../config.ts';
import type { ApprovalsRelation } from '../domain/approvals-relations.ts';
import { approvalsRights, type ApprovalsAct } from '../domain/approvals-rights.ts';
import { countyNames } from '../usecases/county-names.ts';
import { portsOf } from '../wire.ts';
import { accountabilityEndpoints } from './accountability-endpoints.ts';
import { agencyOrderEndpoints } from './agency-order-endpoints.ts';
import { answerRateEndpoint } from './answer-rate-endpoint.ts';
import { applicationEndpoint } from './application-endpoint.ts';
import { assignmentActEndpoints } from './assignment-act-endpoints.ts';
import { assignmentEndpoints } from './assignment-endpoints.ts';
import { caseEndpoints } from './case-endpoints.ts';
import { catalogueChangeEndpoints } from './catalogue-change-endpoints.ts';
import { catalogueEndpoints } from './catalogue-endpoints.ts';
import { consultationEndpoints } from './consultation-endpoints.ts';
import { consultationActEndpoints } from './consultation-act-endpoints.ts';
import { countyEndpoints } from './county-endpoints.ts';
import { departmentEndpoints } from './department-endpoints.ts';
import { statusOf } from './error-status.ts';
import { institutionEndpoints } from './institution-endpoints.ts';
import { mergeEndpoints } from './merge-endpoints.ts';
import { householdEndpoints } from './household-endpoints.ts';
import { landEndpoints } from './land-endpoints.ts';
import { materialRequirementEndpoints } from './material-requirement-endpoints.ts';
import { requestEndpoints } from './request-endpoints.ts';
import { bottleneckEndpoint } from './bottleneck-endpoint.ts';
import { durationsEndpoint } from './durations-endpoint.ts';
import { evidencePackEndpoints } from './evidence-pack-endpoints.ts';
import { pilotEndpoints } from './pilot-endpoints.ts';
import { reserveEndpoints } from './reserve-endpoints.ts';
import { ruleEndpoints } from './rule-endpoints.ts';
import { ruleAtRefusal } from './rule-reference.ts';
import { scorecardEndpoints } from './scorecard-endpoints.ts';
import { scorecardActEndpoints } from './scorecard-act-endpoints.ts';
import { staffingEndpoints } from './staffing-endpoints.ts';
import { tripFiguresEndpoint } from './trip-figures-endpoint.ts';
import { visitEndpoints } from './visit-endpoints.ts';
import { taskEndpoints } from './task-endpoints.ts';
import { transferEndpoints } from './transfer-endpoints.ts';
import { workflowComparisonEndpoint } from './workflow-comparison-endpoint.ts';

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

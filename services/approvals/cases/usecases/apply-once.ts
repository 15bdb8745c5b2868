import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { relationsOfEnterprise } from '../../kernel/relations.ts';
import { caseRights } from '../domain/case-rights.ts';
import { caseEntrySchema, enterprisePartition, namedProjectClaim } from '../store/case-store.ts';
import { enterpriseIndex } from '../../kernel/table.ts';
import { everyPage } from '../../kernel/every-page.ts';
import { openCaseCommand, projectHasCase, type CaseRequest } from './open-case.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CaseReading } from './write-case.ts';

/** What an enterprise applies for: everything its project needs along a template, once. */
export type Application = Pick<CaseRequest, 'projectName' | 'promisedStart' | 'investmentYuan'> & {
  readonly enterpriseName: string;
  readonly template: string;
};

/**
 * Opens the case of a project that its enterprise applies for itself 一次申请: one application, a task for every
 * department concerned. What has a case already, by signing or by an application, is not applied for again (R140).
 */
export const applyOnceCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<CaseReading>,
    principal: Pick<Principal, 'county' | 'enterprise' | 'roles'>,
    { enterpriseName, template, ...project }: Application,
  ): Promise<Outcome<CaseReading, CodedError | Refusal>> => {
    const { county, enterprise: creditCode } = principal;
    const isOwn = permits(caseRights, 'case.apply', principal, relationsOfEnterprise(principal));
    if (creditCode === null || !isOwn) return failure(commonRefusal('ACT_NOT_YOURS'));
    const { items: known } = await everyPage((page) =>
      ports.table.list(enterpriseIndex, enterprisePartition(county, creditCode), page, caseEntrySchema),
    );
    if (known.some(({ summary }) => summary.projectName === project.projectName))
      return failure(projectHasCase);
    const request: CaseRequest = {
      ...project,
      projectId: null,
      leadId: null,
      officer: null,
      enterprise: { name: enterpriseName, creditCode },
      path: { template },
    };
    return openCaseCommand(ports)(context, request, [namedProjectClaim(creditCode, project.projectName)]);
  };

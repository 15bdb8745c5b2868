import type { CaseId, CountyCode, LeadId, ProjectId } from '../../../../shared/identifiers.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseDefinition } from '../store/case-store.ts';

type Store = Pick<ApprovalsPorts, 'table'>;

/** The project and the lead 原始线索 that something leads back to (R001); null where there is none, or none yet. */
export type Origin = { readonly projectId: ProjectId | null; readonly leadId: LeadId | null };

/** Of what leads nowhere, or for those who are not told. */
export const noOrigin: Origin = { projectId: null, leadId: null };

/** Where a case comes from; one opened for a project without a lead has none. */
export const originOfCaseQuery =
  ({ table }: Store) =>
  async (county: CountyCode, caseId: CaseId): Promise<Origin> => {
    const found = await table.load(caseDefinition, county, caseId);
    return found === null ? noOrigin : { projectId: found.state.projectId, leadId: found.state.leadId };
  };

import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import { documentsNeeded, type NeededDocument } from '../domain/requirements.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** The documents a case needs by the catalogue under which it opened; a later version changes no running case. */
export const documentsOfCaseQuery = async (
  { loadCounty }: Pick<ApprovalsPorts, 'loadCounty'>,
  county: CountyCode,
  approvalCase: ApprovalCase,
): Promise<readonly NeededDocument[]> => {
  const { rules } = await loadCounty(county, approvalCase.openedAt);
  return documentsNeeded(approvalCase, rules.catalogue);
};

import type { CaseId, CountyCode } from '../../../../shared/identifiers.ts';
import type { LandAcquisition } from '../domain/land-acquisition.ts';
import { acquisitionEntrySchema, caseAcquisitions, landAcquisitionDefinition } from '../store/land-store.ts';
import { caseIndex } from '../../kernel/table.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** The acquisitions of land that refer to a case, as they stand. */
export const acquisitionsOfCaseQuery = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  caseId: CaseId,
): Promise<readonly LandAcquisition[]> => {
  const { items: listed } = await everyPage((page) =>
    table.list(caseIndex, caseAcquisitions(county, caseId), page, acquisitionEntrySchema),
  );
  const loaded = await Promise.all(
    listed.map(({ summary }) => table.load(landAcquisitionDefinition, county, summary.id)),
  );
  return loaded.flatMap((each) => (each === null ? [] : [each.state]));
};

import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { caseRights } from '../domain/case-rights.ts';
import { countTrips, type TripFigures } from '../domain/trip-figures.ts';
import type { Month } from '../../kernel/month.ts';
import { caseEntrySchema, caseKind, type CaseSummary } from '../store/case-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** How often enterprises had to come in person for the cases opened in a month, or in all (R140). */
export const readTripFiguresQuery =
  ({ table, loadCounty }: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  async (
    principal: Principal,
    openedIn: Month | null,
  ): Promise<Outcome<TripFigures<CaseSummary> & { readonly unreadable?: number }, CodedError>> => {
    if (!permits(caseRights, 'trip-figure.read', principal, new Set()))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const partition = countyPartition(principal.county, caseKind);
    const [{ rules }, { items: entries, ...leftOut }] = await Promise.all([
      loadCounty(principal.county),
      everyPage((page) => table.list(countyIndex, partition, page, caseEntrySchema)),
    ]);
    const cases = entries.map(({ summary }) => summary);
    return success({ ...countTrips(cases, rules.settings, openedIn), ...leftOut });
  };

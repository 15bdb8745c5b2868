import type { CodedError } from '../../../shared/coded-error.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { YearNotice } from '../../../shared/calendar/notices.ts';
import type { CountyCode, DepartmentId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { matterIn, type CountyCatalogue } from '../domain/catalogue/county-catalogue.ts';
import type { ApprovalsErrorCode } from '../domain/approvals-errors.ts';
import { changeSettings, importYear, type County, type NoticeContent } from '../domain/county/county.ts';
import type { SettingsOverrides } from '../domain/county/county-settings.ts';
import { reprojectionId } from '../domain/county/reprojection.ts';
import { countyDefinition } from '../store/county-store.ts';
import { departmentDefinition } from '../store/department-store.ts';
import { reprojectionDefinition } from '../store/reprojection-store.ts';
import { decideAgain } from './decide-again.ts';
import { departmentUnknown } from './department-unknown.ts';
import type { ApprovalsPorts } from './ports.ts';
import { versionFault } from './version-fault.ts';

/** A county after a change, with its version; 0 while it has set nothing of its own. */
export type CountyState = { readonly county: County; readonly version: number };

const departmentsNamedIn = (overrides: SettingsOverrides): readonly DepartmentId[] => {
  const { screeningDepartment, coordinatingDepartment, responsibleDepartments = {} } = overrides;
  const acquiring = overrides.landAcquisitions?.department;
  const answering = Object.values(responsibleDepartments).map(({ department }) => department);
  const named = [screeningDepartment, coordinatingDepartment, acquiring, ...answering];
  return [...new Set(named.filter((department) => department !== undefined))];
};

const mattersUnknown = (
  catalogue: CountyCatalogue,
  { responsibleDepartments = {} }: SettingsOverrides,
): CodedError<ApprovalsErrorCode> | null => {
  const unknown = Object.keys(responsibleDepartments).filter(
    (code) => matterIn(catalogue, code) === undefined,
  );
  return unknown.length === 0
    ? null
    : {
        code: 'MATTERS_INVALID',
        detail: { zh: '所列事项有误，逐项见 errors', en: 'The matters have faults; see errors.' },
        faults: unknown.map((code) => ({
          pointer: `/body/responsibleDepartments/${code}`,
          detail: { zh: `目录中没有 ${code}`, en: `the catalogue has no ${code}` },
        })),
      };
};

/** Puts what a county sets for itself; whoever is to screen, coordinate or answer for a matter must be there to do it. */
export const putCountySettings =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async (
    context: WriteContext<CountyState>,
    overrides: SettingsOverrides,
    ifMatch: number | null,
  ): Promise<Outcome<CountyState, CodedError | Refusal>> => {
    const named = departmentsNamedIn(overrides);
    const [{ before, county, rules }, found] = await Promise.all([
      loadCounty(context.county, context.now),
      Promise.all(named.map((department) => table.load(departmentDefinition, context.county, department))),
    ]);
    const strangers = mattersUnknown(rules.catalogue, overrides);
    if (strangers !== null) return failure(strangers);
    const fault = versionFault(before, ifMatch);
    if (fault !== null) return failure(edgeError(fault));
    const missing = named.find((_, index) => found[index] === null);
    if (missing !== undefined) return failure(departmentUnknown(missing));
    const changed = changeSettings(county, overrides);
    const change = { before, after: changed.county, events: changed.events };
    const result = { county: changed.county, version: versionAfter(before) };
    return table.commit(context, result, table.steps(context, countyDefinition, change));
  };

/** Imports a year's arrangement of holidays; the same arrangement twice is imported once. */
export const importCalendarYear =
  ({ table, loadCounty }: ApprovalsPorts) =>
  (context: WriteContext<CountyState>, content: NoticeContent): Promise<Outcome<CountyState, Refusal>> =>
    decideAgain<CountyState, Refusal>(async () => {
      const { before, county } = await loadCounty(context.county);
      const changed = importYear(county, content);
      if (changed === null) return success({ county, version: before?.version ?? 0 });
      const change = { before, after: changed.county, events: changed.events };
      const result = { county: changed.county, version: versionAfter(before) };
      return table.commit(context, result, table.steps(context, countyDefinition, change));
    });

/** An imported year with the progress of the clocks that follow it. */
export const readCalendarYear =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async (
    code: CountyCode,
    year: number,
  ): Promise<
    Outcome<{ notice: YearNotice; reprojection: { reckoned: number; finished: boolean } | null }, CodedError>
  > => {
    const { county } = await loadCounty(code);
    const notice = county.notices.find((each) => each.year === year);
    if (notice === undefined) return failure(edgeError('NOT_FOUND'));
    const begun = await table.load(reprojectionDefinition, code, reprojectionId(notice));
    const reprojection =
      begun === null ? null : { reckoned: begun.state.reckoned, finished: begun.state.kind === null };
    return success({ notice, reprojection });
  };

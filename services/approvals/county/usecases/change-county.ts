import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { YearNotice } from '../../../../shared/calendar/notices.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { CountyCode, DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import { createCountyRegister } from '../../../../shared/names/county-register.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { matterIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { CountyErrorCode } from '../domain/county-errors.ts';
import { changeSettings, importYear, settingsOf, type County, type NoticeContent } from '../domain/county.ts';
import { keepingLimits, limitsChanged, withLimitsOf } from '../domain/county-limits.ts';
import type { CountySettings } from '../domain/county-settings.ts';
import { settingsInForce, type SettingsOverrides } from '../domain/settings-overrides.ts';
import { defaultSettings } from '../domain/default-settings.ts';
import { reprojectionId } from '../domain/reprojection.ts';
import { countyDefinition } from '../store/county-store.ts';
import { departmentDefinition } from '../store/department-store.ts';
import { reprojectionDefinition } from '../store/reprojection-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { versionFault, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import { departmentUnknown } from './department-unknown.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';
import { workBegun } from './work-begun.ts';

/** A county after a change, with its version; 0 while it has set nothing of its own. */
export type CountyState = { readonly county: County; readonly version: number };

/** A county after a change of its settings, with those that hold now. */
export type SettingsState = CountyState & { readonly inForce: CountySettings };

const departmentsNamedIn = (overrides: SettingsOverrides): readonly DepartmentId[] => {
  const { screeningDepartment, coordinatingDepartment, responsibleDepartments = {} } = overrides;
  const acquiring = overrides.landAcquisitions?.department;
  const answering = Object.values(responsibleDepartments).map(({ department }) => department);
  const named = [screeningDepartment, coordinatingDepartment, acquiring, ...answering];
  return [...new Set(named.filter((department) => department !== undefined))];
};

type ImpliedPost = {
  readonly department: DepartmentId;
  readonly post: PostId;
  /** The field that names the post, and the one that names its department; the first that was set is at fault. */
  readonly fields: readonly [string, keyof SettingsOverrides];
};

/** The posts that settings name without a department beside them, each of the department that it is meant of. */
const impliedPosts = ({
  coordinatingDepartment,
  screeningDepartment,
  calendarWatch,
  signingReview,
  assignments,
}: CountySettings): readonly ImpliedPost[] => [
  {
    department: coordinatingDepartment,
    post: calendarWatch.post,
    fields: ['calendarWatch', 'coordinatingDepartment'],
  },
  {
    department: coordinatingDepartment,
    post: signingReview.post,
    fields: ['signingReview', 'coordinatingDepartment'],
  },
  {
    department: screeningDepartment,
    post: assignments.screening.post,
    fields: ['assignments', 'screeningDepartment'],
  },
];

/** Refuses settings that name a post which the department meant does not have; a department not opened yet has none to miss. */
const postsUnknown = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  overrides: SettingsOverrides,
): Promise<CodedError | null> => {
  const known = await createCountyRegister(table).departments(county);
  const faults = impliedPosts(settingsInForce(defaultSettings, overrides)).flatMap(
    ({ department, post, fields }): readonly FieldFault[] => {
      const there = known?.find(({ id }) => id === department)?.posts;
      const [field] = fields.filter((each) => Object.hasOwn(overrides, each));
      if (field === undefined || there === undefined || there.includes(post)) return [];
      const names = there.join('、');
      return [
        {
          pointer: field === 'assignments' ? '/assignments/screening/post' : `/${field}`,
          detail: {
            zh: `该部门没有此岗位；现有：${names}`,
            en: `the department has no such post; there are: ${there.join(', ')}`,
          },
        },
      ];
    },
  );
  return faults.length === 0 ? null : commonRefusal('POST_UNKNOWN', faults);
};

const mattersUnknown = (
  catalogue: CountyCatalogue,
  { responsibleDepartments = {} }: SettingsOverrides,
): CodedError<CountyErrorCode> | null => {
  const unknown = Object.keys(responsibleDepartments).filter(
    (code) => matterIn(catalogue, code) === undefined,
  );
  return unknown.length === 0
    ? null
    : {
        code: 'MATTERS_INVALID',
        detail: {
          zh: '所列事项有误，请按所列逐项修改',
          en: 'The matters have faults; they are listed one by one.',
        },
        faults: unknown.map((code) => ({
          pointer: `/responsibleDepartments/${code}`,
          detail: { zh: '事项目录中没有该事项', en: 'the catalogue has no such matter' },
        })),
      };
};

const limitsNeedAnother = (pointers: readonly string[]): CodedError<CountyErrorCode> => ({
  code: 'LIMITS_NEED_ANOTHER_PERSON',
  detail: {
    zh: '本县已有在办工作，时限与阈值不得由一人修改；请在“目录与时限变更”中提出，由另一人复核后自生效日起执行',
    en: 'Work has begun in the county, so nobody changes a limit alone: propose it as a change of the catalogue and limits, to hold from a day once another person approves it.',
  },
  faults: pointers.map((pointer) => ({
    pointer,
    detail: {
      zh: '该项须与现行一致，变更须双人复核',
      en: 'it has to stay as it stands; two persons change it',
    },
  })),
});

/** The overrides that one person may put: all while the county is being opened, none of its limits afterwards (R145). */
const admissible = async (
  ports: ApprovalsPorts,
  county: County,
  wanted: SettingsOverrides,
  inForce: CountySettings,
): Promise<Outcome<SettingsOverrides, CodedError<CountyErrorCode>>> => {
  const opening = settingsOf(county);
  const changed = limitsChanged(wanted, opening, inForce);
  if (changed.length === 0) return success(keepingLimits(wanted, opening));
  const opened = county.catalogueVersions.length > 0 || (await workBegun(ports, county.county));
  return opened ? failure(limitsNeedAnother(changed)) : success(wanted);
};

/** The settings in force after new overrides: approved changes of limits go on holding. */
const inForceAfter = (county: County, inForce: CountySettings): CountySettings =>
  county.catalogueVersions.length === 0 ? settingsOf(county) : withLimitsOf(inForce, settingsOf(county));

/**
 * Puts what a county sets for itself; whoever is to screen, coordinate or answer for a matter must be there to do it. Limits
 * are put so while the county is being opened, and change afterwards only with a second person's approval (R145).
 */
export const putCountySettingsCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<SettingsState>,
    overrides: SettingsOverrides,
    ifMatch: IfMatch,
  ): Promise<Outcome<SettingsState, CodedError | Refusal>> => {
    const { table, loadCounty } = ports;
    const named = departmentsNamedIn(overrides);
    const [{ before, county, rules }, found] = await Promise.all([
      loadCounty(context.county, context.now),
      Promise.all(named.map((department) => table.load(departmentDefinition, context.county, department))),
    ]);
    const strangers = mattersUnknown(rules.catalogue, overrides);
    if (strangers !== null) return failure(strangers);
    const fault = versionFault(before, ifMatch);
    if (fault !== null) return failure(commonRefusal(fault));
    const missing = named.find((_, index) => found[index] === null);
    if (missing !== undefined) return failure(departmentUnknown(missing));
    const unfit = await postsUnknown(ports, context.county, overrides);
    if (unfit !== null) return failure(unfit);
    const admitted = await admissible(ports, county, overrides, rules.settings);
    if (!admitted.ok) return admitted;
    const changed = changeSettings(county, admitted.value);
    const change = { before, after: changed.county, events: changed.events };
    const inForce = inForceAfter(changed.county, rules.settings);
    const result = { county: changed.county, version: versionAfter(before), inForce };
    return table.commit(context, result, table.steps(context, countyDefinition, change));
  };

/** Imports a year's arrangement of holidays; the same arrangement twice is imported once. */
export const importCalendarYearCommand =
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
export const readCalendarYearQuery =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async (
    code: CountyCode,
    year: number,
  ): Promise<
    Outcome<{ notice: YearNotice; reprojection: { reckoned: number; finished: boolean } | null }, CodedError>
  > => {
    const { county } = await loadCounty(code);
    const notice = county.notices.find((each) => each.year === year);
    if (notice === undefined) return failure(commonRefusal('NOT_FOUND'));
    const begun = await table.load(reprojectionDefinition, code, reprojectionId(notice));
    const reprojection =
      begun === null ? null : { reckoned: begun.state.reckoned, finished: begun.state.kind === null };
    return success({ notice, reprojection });
  };

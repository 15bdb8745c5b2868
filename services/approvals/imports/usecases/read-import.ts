import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { CountyCode, DepartmentId, ImportId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Baseline } from '../domain/baseline.ts';
import { scorecardsOf, type BaselineScorecard } from '../domain/baseline-scorecard.ts';
import { progressOf, type CaseImport } from '../domain/case-import.ts';
import { averageOf, type Average } from '../domain/baseline-comparison.ts';
import { groupsNamed, type RowFault } from '../domain/event-log.ts';
import { importRefused } from '../domain/import-errors.ts';
import { monthOf, previousMonth, type Month } from '../../kernel/month.ts';
import { inForce, type Scorecard } from '../../scorecards/domain/scorecard.ts';
import { tallyId } from '../../scorecards/domain/monthly-tally.ts';
import {
  baselineKey,
  baselines,
  besideSchema,
  importEntrySchema,
  importFaults,
  importKind,
  type ImportSummary,
} from '../store/import-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { scorecardDefinition } from '../../scorecards/store/scorecard-store.ts';
import { countyIndex } from '../../kernel/table.ts';
import { everyPage } from '../../kernel/every-page.ts';
import { imports, partText, type ImportReading } from './import-cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readBeside, readThing } from '../../kernel/read-thing.ts';

export type AskedImport = { readonly id: ImportId; readonly principal: Principal };

/** An import as it stands. */
export const readImportQuery =
  (ports: ApprovalsPorts) =>
  (asked: AskedImport, now: Instant): Promise<Outcome<ImportReading, CodedError>> =>
    readThing(imports)(ports)(asked, now);

/** The groups that an import names: those of its lines read, or before it starts those of the parts that are there. */
export const groupsOfImportQuery =
  (ports: ApprovalsPorts) =>
  async (county: CountyCode, caseImport: CaseImport): Promise<readonly string[] | null> => {
    if (caseImport.state !== 'collecting') return caseImport.progress.groups;
    const { id, parts, missing } = caseImport;
    const texts = await Promise.all(parts.map(({ number }) => partText(ports, county, id, number)));
    return groupsNamed(texts.join(''), missing);
  };

/** The imports of a county, the latest first. */
export const listImportsQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (county: CountyCode, page: PageRequest): Promise<Outcome<Page<ImportSummary>, CodedError>> => {
    const newest = { ...page, descending: true };
    const listed = await table.list(
      countyIndex,
      countyPartition(county, importKind),
      newest,
      importEntrySchema,
    );
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

/** The lines and cases that were left out, in the order of their lines. */
export const listImportFaultsQuery =
  (ports: ApprovalsPorts) =>
  (asked: AskedImport, page: PageRequest): Promise<Outcome<Page<RowFault>, CodedError>> =>
    readBeside(imports, ports, asked, 'import.list-faults', () =>
      ports.table.children(
        { county: asked.principal.county, kind: importKind, id: asked.id },
        importFaults,
        page,
      ),
    );

type FinishedImport = ImportReading & { readonly lastInstant: Instant };

const finished =
  (ports: ApprovalsPorts) =>
  async (asked: AskedImport, now: Instant): Promise<Outcome<FinishedImport, CodedError>> => {
    const found = await readImportQuery(ports)(asked, now);
    if (!found.ok) return found;
    if (found.value.state.state !== 'finished') return failure(importRefused('IMPORT_NOT_FINISHED'));
    return success({ ...found.value, lastInstant: progressOf(found.value.state)?.lastInstant ?? now });
  };

/** Which scorecards of a baseline: of one month, of one department by its id or by the log's name for it, or of both. */
export type BaselineQuery = { readonly month?: Month | undefined; readonly department?: string | undefined };

const groupCalled = ({ departments }: CaseImport, called: string | undefined): string | undefined =>
  departments.find(({ department }) => department === called)?.group ?? called;

const baselinesOf = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  { id, principal: { county } }: AskedImport,
  group: string | undefined,
): Promise<readonly Baseline[]> => {
  if (group === undefined)
    return (await everyPage((page) => table.children({ county, kind: importKind, id }, baselines, page)))
      .items;
  const baseline = await table.get(baselineKey(county, id, group), besideSchema(baselines));
  return baseline === null ? [] : [baseline];
};

export type BaselineReading = {
  readonly caseImport: CaseImport;
  readonly scorecards: readonly BaselineScorecard[];
  readonly rules: ImportReading['rules'];
};

/** The scorecards that the baseline of a finished import comes to. */
export const readBaselineQuery =
  (ports: ApprovalsPorts) =>
  async (
    asked: AskedImport,
    { month, department }: BaselineQuery,
    now: Instant,
  ): Promise<Outcome<BaselineReading, CodedError>> => {
    const found = await finished(ports)(asked, now);
    if (!found.ok) return found;
    const { state: caseImport, rules, lastInstant } = found.value;
    const known = await baselinesOf(ports, asked, groupCalled(caseImport, department));
    const scorecards = known.flatMap((each) => scorecardsOf(each, rules.settings.scorecards, lastInstant));
    return success({
      caseImport,
      rules,
      scorecards: scorecards.filter((each) => month === undefined || each.month === month),
    });
  };

/** A department's past beside what was published of it. */
export type BaselineComparison = {
  readonly group: string;
  readonly department: CaseImport['departments'][number];
  readonly baseline: Average;
  readonly publishedAverage: Average;
  readonly published: readonly Scorecard[];
};

const monthsBefore = (month: Month, count: number): readonly Month[] => {
  const before = previousMonth(month);
  return count === 0 ? [] : [...monthsBefore(before, count - 1), before];
};

/** Compares the months of a baseline with the latest published ones of the department that its group is. */
export const compareWithBaselineQuery =
  (ports: ApprovalsPorts) =>
  async (
    asked: AskedImport,
    { department, months }: { readonly department: DepartmentId; readonly months: number },
    now: Instant,
  ): Promise<Outcome<BaselineComparison, CodedError>> => {
    const found = await finished(ports)(asked, now);
    if (!found.ok) return found;
    const named = found.value.state.departments.find((each) => each.department === department);
    if (named === undefined) return failure(importRefused('IMPORT_GROUP_UNKNOWN'));
    const latest = monthsBefore(monthOf(dateOf(now)), months);
    const [read, published] = await Promise.all([
      readBaselineQuery(ports)(asked, { department }, now),
      Promise.all(
        latest.map((month) =>
          ports.table.loadListed(scorecardDefinition, asked.principal.county, tallyId({ department, month })),
        ),
      ),
    ]);
    if (!read.ok) return read;
    const scorecards = published.flatMap((each) => (each === null ? [] : [each.state]));
    return success({
      group: named.group,
      department: named,
      baseline: averageOf(read.value.scorecards.filter(({ isPartial }) => !isPartial)),
      publishedAverage: averageOf(scorecards.map(inForce)),
      published: scorecards,
    });
  };

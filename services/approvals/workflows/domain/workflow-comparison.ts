import type { CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { Template } from '../../catalogue/domain/template.ts';
import { compareSchedules, type ScheduleComparison } from '../../catalogue/domain/compare-schedules.ts';
import { criticalPath, type Schedule } from '../../catalogue/domain/critical-path.ts';
import { planOf, planToWorks } from '../../catalogue/domain/plan.ts';
import { newWorkflowTally, workflowTallyId, type WorkflowTally } from './workflow-tally.ts';

/** Which versions are set side by side: of one matter under every template, of one template as a whole, or both. */
export type WorkflowQuestion = { readonly matter: string | null; readonly template: string | null };

/** A version of a template with what it plans; null where the days of some node are not known. */
type PlannedVersion = { readonly template: Template; readonly schedule: Schedule | null };

/** How a version stands to the one before it 改前改后; an average is null where one side has none. */
type SinceFormer = {
  readonly version: number;
  readonly averageWorkdays: number | null;
  readonly averageTrips: number | null;
  readonly planned: ScheduleComparison | null;
};

/** What one version of a template brought, and what it planned. */
export type WorkflowLine = {
  readonly tally: WorkflowTally;
  readonly averageWorkdays: number | null;
  readonly averageTrips: number | null;
  readonly planned: { readonly total: number; readonly totalInSeries: number } | null;
  readonly sinceFormer: SinceFormer | null;
};

/** Every version of every template that a county ever had in force; where orders changed under it, as they stand last. */
export const templateVersions = (catalogues: readonly CountyCatalogue[]): readonly PlannedVersion[] => {
  const versions = new Map<string, PlannedVersion>();
  for (const { catalogue, templates } of catalogues)
    for (const template of templates) {
      const schedule = criticalPath(planToWorks(planOf(template, catalogue.dependencies)));
      const planned = { template, schedule: schedule.ok ? schedule.value : null };
      versions.set(workflowTallyId({ matter: null, template }), planned);
    }
  return [...versions.values()];
};

const toTenths = (sum: number, by: number): number | null => (by === 0 ? null : Math.round((sum * 10) / by));

const inUnits = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10);

const averagesOf = ({ usedWorkdays, decided, trips, cases }: WorkflowTally) => ({
  workdays: toTenths(usedWorkdays, decided),
  trips: toTenths(trips, cases),
});

// Of the averages as they are shown, so that whoever subtracts one from the other finds the same.
const difference = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : inUnits(now - before);

type Schedules = ReadonlyMap<string, Schedule | null>;

const scheduleOf = (schedules: Schedules, { template }: WorkflowTally): Schedule | null =>
  schedules.get(workflowTallyId({ matter: null, template })) ?? null;

const sinceFormer = (schedules: Schedules, former: WorkflowTally, tally: WorkflowTally): SinceFormer => {
  const [before, after] = [averagesOf(former), averagesOf(tally)];
  const [planned, plannedNow] = [scheduleOf(schedules, former), scheduleOf(schedules, tally)];
  return {
    version: former.template?.version ?? 0,
    averageWorkdays: difference(after.workdays, before.workdays),
    averageTrips: difference(after.trips, before.trips),
    planned: planned === null || plannedNow === null ? null : compareSchedules(planned, plannedNow),
  };
};

const lineOf = (schedules: Schedules, former: WorkflowTally | null, tally: WorkflowTally): WorkflowLine => {
  const schedule = scheduleOf(schedules, tally);
  const averages = averagesOf(tally);
  return {
    tally,
    averageWorkdays: inUnits(averages.workdays),
    averageTrips: inUnits(averages.trips),
    planned: schedule === null ? null : { total: schedule.total, totalInSeries: schedule.totalInSeries },
    sinceFormer: former === null ? null : sinceFormer(schedules, former, tally),
  };
};

// What follows no template comes last.
const inOrder = ({ template: one }: WorkflowTally, { template: other }: WorkflowTally): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  return one.version - other.version;
};

const isFormerOf =
  ({ template }: WorkflowTally) =>
  ({ template: other }: WorkflowTally): boolean =>
    template !== null && other !== null && other.id === template.id && other.version < template.version;

/**
 * Sets the versions of the templates side by side 改前改后: what their matters took, how often the enterprise came, what
 * each planned (R088). A version of a template asked for as a whole is there before any case was opened by it.
 */
export const compareWorkflows = (
  { matter, template }: WorkflowQuestion,
  tallies: readonly WorkflowTally[],
  versions: readonly PlannedVersion[],
): readonly WorkflowLine[] => {
  const schedules = new Map(
    versions.map((version) => [
      workflowTallyId({ matter: null, template: version.template }),
      version.schedule,
    ]),
  );
  const counted = new Set(tallies.map(workflowTallyId));
  const uncounted = versions
    .filter((version) => matter === null && version.template.id === template)
    .map(({ template: { id, version } }) => newWorkflowTally({ matter, template: { id, version } }))
    .filter((tally) => !counted.has(workflowTallyId(tally)));
  const ordered = [...tallies, ...uncounted].toSorted(inOrder);
  return ordered.map((tally) => lineOf(schedules, ordered.findLast(isFormerOf(tally)) ?? null, tally));
};

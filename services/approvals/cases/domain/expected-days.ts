import { nthWorkdayAfter, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { laterOf } from '../../../../shared/time/dates.ts';
import { predecessorsOf, topologicalOrder } from '../../catalogue/domain/graph.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import { bindingEdges } from '../../catalogue/domain/plan.ts';
import type { ApprovalCase } from './approval-case.ts';

type Days = ReadonlyMap<NodeCode, LocalDate | null>;

/** The latest of some days; null as soon as one of them is not known. */
const latestOf = (since: LocalDate, days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.reduce((latest, day) => (latest === null || day === null ? null : laterOf(latest, day)), since);

const afterWorkdays = (
  calendar: WorkCalendar,
  start: LocalDate | null,
  workdays: number | null,
): LocalDate | null => {
  if (start === null || workdays === null) return null;
  return workdays === 0 ? start : nthWorkdayAfter(calendar, start, workdays);
};

/**
 * The day on which each node of a case can begin at the earliest: what is decided counts by its day, the rest by its
 * planned days. Null where that depends on days nobody has planned.
 */
export const expectedStarts = (
  { plan, nodes, openedAt }: Pick<ApprovalCase, 'plan' | 'nodes' | 'openedAt'>,
  calendar: WorkCalendar,
): Days => {
  const edges = bindingEdges(plan);
  const before = predecessorsOf(edges);
  const results = new Map(nodes.map(({ code, result }) => [code, result]));
  const planned = new Map(plan.nodes.map(({ code, plannedDays }) => [code, plannedDays]));
  const codes = plan.nodes.map(({ code }) => code);
  const starts = new Map<NodeCode, LocalDate | null>();
  const finishes = new Map<NodeCode, LocalDate | null>();
  for (const code of topologicalOrder(codes, edges) ?? []) {
    const result = results.get(code) ?? null;
    const start = latestOf(
      dateOf(openedAt),
      (before.get(code) ?? []).map((each) => finishes.get(each) ?? null),
    );
    starts.set(code, start);
    finishes.set(
      code,
      // What is not required takes no time, yet hands on what it would have waited for.
      result === null || result.result === 'not-required'
        ? afterWorkdays(calendar, start, result === null ? (planned.get(code) ?? null) : 0)
        : result.on,
    );
  }
  return starts;
};

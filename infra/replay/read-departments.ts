import * as z from 'zod';
import type { Department } from '../../services/approvals/catalogue/domain/department.ts';
import { buckPassingIndex } from '../../services/approvals/scorecards/domain/buck-passing.ts';
import { countedSchema, nothingCounted, plus } from '../../services/approvals/scorecards/domain/figures.ts';
import type { Counted } from '../../services/approvals/scorecards/domain/figures.ts';
import { fraction, roundedIn } from '../../services/approvals/scorecards/domain/fraction.ts';
import { monthOf, nextMonth, type Month } from '../../services/approvals/kernel/month.ts';
import { scorecardRulesSchema } from '../../services/approvals/county/domain/scorecard-rules.ts';
import type { ScorecardRules } from '../../services/approvals/county/domain/scorecard-rules.ts';
import { departmentIdSchema, type DepartmentId } from '../../shared/identifiers.ts';
import { dateOf } from '../../shared/time/clock.ts';
import { coordinator } from './county-of-the-log.ts';
import { forEachOf, type PlatformClient } from './platform-client.ts';
import type { HeldTask } from './read-transfers.ts';
import type { Schedule } from './schedule.ts';

/** A department over the whole time of a log. */
export type DepartmentFigures = {
  readonly name: string;
  /** The different applications it had, whoever decided them. */
  readonly handled: number;
  /** Decided on time among those it decided, 0…1 with four decimals; null where it decided none. */
  readonly onTimeRate: number | null;
  /** The buck-passing index 推诿指数, 0…100 with one decimal; null where it had nothing in hand (domain.md §5.4). */
  readonly bpi: number | null;
};

const monthsOf = ({ firstInstant, lastInstant }: Schedule): readonly Month[] => {
  const last = monthOf(dateOf(lastInstant));
  const months: Month[] = [];
  for (let month = monthOf(dateOf(firstInstant)); month <= last; month = nextMonth(month)) months.push(month);
  return months;
};

const listSchema = z.object({ items: z.array(z.object({ department: departmentIdSchema })) });
const scorecardSchema = z.object({ inForce: z.object({ figures: z.object(countedSchema.shape) }) });

/** What the published scorecards of all months count of each department. */
const countedByDepartment = async (
  client: PlatformClient,
  months: readonly Month[],
): Promise<ReadonlyMap<DepartmentId, Counted>> => {
  const counted = new Map<DepartmentId, Counted>();
  await forEachOf(months, async (month) => {
    const list = { as: coordinator, method: 'GET', path: `/v1/scorecards?month=${month}` } as const;
    const { items } = await client.call({ ...list, answer: listSchema });
    for (const { department } of items) {
      const path = `/v1/scorecards/${department}/${month}`;
      const { inForce } = await client.call({ ...list, path, answer: scorecardSchema });
      counted.set(department, plus(counted.get(department) ?? nothingCounted, inForce.figures));
    }
  });
  return counted;
};

const settingsSchema = z.object({ inForce: z.object({ scorecards: scorecardRulesSchema }) });

const figuresOf = (
  { id, name }: Department,
  counted: Counted,
  tasks: readonly HeldTask[],
  rules: ScorecardRules,
): DepartmentFigures => {
  const handled = tasks.filter(({ holders }) => holders.has(id)).length;
  const standing = { handled, openOverdue: 0, openLongOverdue: 0, openInBreach: 0 };
  const index = buckPassingIndex({ ...counted, ...standing }, rules);
  const { decided, decidedOnTime } = counted;
  return {
    name: name.zh,
    handled,
    onTimeRate: decided === 0 ? null : roundedIn(10_000, fraction(decidedOnTime, decided)) / 10_000,
    bpi: index === null ? null : roundedIn(10, index) / 10,
  };
};

/**
 * Reads what came of each department: what its scorecards count, summed over the months, and the applications it had.
 * The months have to be closed.
 */
export const readDepartments = async (
  client: PlatformClient,
  departments: readonly Department[],
  tasks: readonly HeldTask[],
  schedule: Schedule,
): Promise<{ readonly departments: readonly DepartmentFigures[]; readonly counted: Counted }> => {
  const settings = { as: coordinator, method: 'GET', path: '/v1/county-settings' } as const;
  const [byDepartment, { inForce }] = await Promise.all([
    countedByDepartment(client, monthsOf(schedule)),
    client.call({ ...settings, answer: settingsSchema }),
  ]);
  const countedOf = ({ id }: Department): Counted => byDepartment.get(id) ?? nothingCounted;
  return {
    departments: departments.map((department) =>
      figuresOf(department, countedOf(department), tasks, inForce.scorecards),
    ),
    counted: departments.map(countedOf).reduce(plus, nothingCounted),
  };
};

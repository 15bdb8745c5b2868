import { isDeepStrictEqual } from 'node:util';
import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import { leftOutOf } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { taskIdSchema, type CountyCode } from '../../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant, LocalDate } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { takeLateNews } from '../domain/correct-scorecard.ts';
import { isDepartments } from '../../accountability/domain/responsibility-clue.ts';
import type { Counted, Figures, Standing } from '../domain/figures.ts';
import { closesAt, lastDayOf, previousMonth } from '../../kernel/month.ts';
import { openInBreachOn, standingAt, type OpenMatter } from '../domain/month-end.ts';
import { publish } from '../domain/publish-scorecard.ts';
import { idleShareOf, isIdleTooLong } from '../../tasks/domain/idle-share.ts';
import { bouncesOf, isDifficult } from '../../tasks/domain/bounces.ts';
import { inForce, type TransferredMatter } from '../domain/scorecard.ts';
import { asPublished, following, lateNews, tallyId, type Tally } from '../domain/monthly-tally.ts';
import {
  clueIdOf,
  responsibilityClueDefinition,
} from '../../accountability/store/responsibility-clue-store.ts';
import { scorecardDefinition, tallyDefinition, tallyKind } from '../store/scorecard-store.ts';
import { laterMonths } from './later-months.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { mattersHandled, mattersOn, tasksTransferred } from './month-matters.ts';
import type { Whole } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { nameOfDepartment } from '../../county/usecases/name-of-department.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';

type Context = WriteContext<undefined>;

type Closing = {
  readonly ports: ApprovalsPorts;
  readonly context: Context;
  readonly rules: CountyRules;
  readonly before: Loaded<Tally>;
};

/** What stands of a department at the end of a day, and how much of it was found to be no fault of its own. */
type Stand = {
  readonly standing: Standing;
  readonly excused: number;
  /** How many matters could not be read and are not in it. */
  readonly unreadable?: number;
};

/** All figures of a month from what was counted and what stands. */
export const figuresOf = (counted: Counted, { standing, excused }: Stand): Figures => ({
  ...counted,
  ...standing,
  excusedBreaches: counted.excusedBreaches + excused,
});

const excusedAmong = async (
  { table }: ApprovalsPorts,
  county: CountyCode,
  inBreach: readonly OpenMatter[],
): Promise<number> => {
  const clues = await Promise.all(
    inBreach.map(({ id }) =>
      table.load(responsibilityClueDefinition, county, clueIdOf(taskIdSchema.parse(id))),
    ),
  );
  return clues.filter((clue) => clue !== null && !isDepartments(clue.state)).length;
};

/** What stands of a department at the end of a day of a month. */
export const standingOf = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  { department, month }: Pick<Tally, 'department' | 'month'>,
  on: LocalDate,
  { rules, now }: { readonly rules: CountyRules; readonly now: Instant },
): Promise<Stand> => {
  const [matters, handled] = await Promise.all([
    mattersOn(ports, { county, department, on, receiveWithin: rules.settings.tasks.receiveWithin }, now),
    mattersHandled(ports, county, { department, month }),
  ]);
  const at = { on, calendar: rules.calendar, rules: rules.settings.scorecards };
  const excused = await excusedAmong(ports, county, openInBreachOn(at, matters.items));
  return {
    standing: standingAt(at, matters.items, handled.items),
    excused,
    ...leftOutOf(matters, handled),
  };
};

// A scorecard keeps the size of an aggregate; no department asks for more transfers in a month.
const mostTransferred = 100;

/** How the matters went that a department asked others to take in a month, the most bounced first. */
export const transferredIn = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  month: Pick<Tally, 'department' | 'month'>,
  { rules, now }: { readonly rules: CountyRules; readonly now: Instant },
): Promise<Whole<TransferredMatter>> => {
  const { items, ...leftOut } = await tasksTransferred(ports, county, month);
  const matters = items
    .map((task) => {
      const idle = idleShareOf(task, rules.calendar, now);
      return {
        taskId: task.id,
        matterCode: task.matter.code,
        matterName: task.matter.name,
        bounces: bouncesOf(task),
        difficult: isDifficult(task),
        ...idle,
        idleTooLong: isIdleTooLong(idle, rules.settings.transfers),
      };
    })
    .sort((one, other) => other.bounces - one.bounces)
    .slice(0, mostTransferred);
  return { items: matters, ...leftOut };
};

const standingAtEnd = ({ ports, context, rules, before }: Closing): Promise<Stand> => {
  const { county, now } = context;
  return standingOf(ports, county, before.state, lastDayOf(before.state.month), { rules, now });
};

/** Publishes the scorecard of a month, closes its tally and begins the next month, in one write. */
const publishMonth = async (closing: Closing): Promise<Outcome<undefined, Refusal>> => {
  const { ports, context, rules, before } = closing;
  const { table } = ports;
  const { department, month, counted } = before.state;
  const next = following(before.state, rules.calendar);
  const [stand, transferred, departmentName, monthBefore, nextKnown] = await Promise.all([
    standingAtEnd(closing),
    transferredIn(ports, context.county, before.state, { rules, now: context.now }),
    nameOfDepartment(ports, context.county, department),
    table.load(scorecardDefinition, context.county, tallyId({ department, month: previousMonth(month) })),
    table.load(tallyDefinition, context.county, tallyId(next)),
  ]);
  const { scorecard, events } = publish(
    {
      department,
      departmentName,
      month,
      rules: rules.settings.scorecards,
      figures: figuresOf(counted, stand),
      transferred: transferred.items,
      ...leftOutOf(stand, transferred),
      before: monthBefore?.state ?? null,
    },
    context.now,
  );
  return table.commit(context, undefined, [
    ...table.steps(context, scorecardDefinition, { before: null, after: scorecard, events }),
    ...table.steps(context, tallyDefinition, { before, after: asPublished(before.state), events: [] }),
    ...(nextKnown === null
      ? table.steps(context, tallyDefinition, { before: null, after: next, events: [] })
      : []),
  ]);
};

/** Takes what came after the month was published into one correction; what changes nothing in the end corrects nothing. */
const correctMonth = async (closing: Closing): Promise<Outcome<undefined, Refusal>> => {
  const { ports, context, before } = closing;
  const { table } = ports;
  const published = await table.load(scorecardDefinition, context.county, tallyId(before.state));
  if (published === null) throw new Error(`${tallyId(before.state)} is closed and has no scorecard`);
  const { handled } = (await standingAtEnd(closing)).standing;
  const act = { by: deadlineCheck, at: context.now };
  const news = lateNews(before.state);
  const change =
    Object.keys(news).length === 0 && handled <= inForce(published.state).figures.handled
      ? null
      : takeLateNews(published.state, news, handled, act);
  const later = change === null ? [] : await laterMonths(ports)(context, change.scorecard, act);
  return table.commit(context, undefined, [
    ...(change === null
      ? []
      : table.steps(context, scorecardDefinition, {
          before: published,
          after: change.scorecard,
          events: change.events,
        })),
    ...later,
    ...table.steps(context, tallyDefinition, { before, after: asPublished(before.state), events: [] }),
  ]);
};

const settleTally = async (closing: Closing): Promise<Outcome<undefined, Refusal>> => {
  const { ports, context, rules, before } = closing;
  const tally = before.state;
  if (tally.nextCheckAt === null) return success(undefined);
  if (tally.published !== null) return correctMonth(closing);
  // An imported calendar may have moved the day on which the month is closed.
  const nextCheckAt = closesAt(tally.month, rules.calendar);
  if (nextCheckAt <= context.now) return publishMonth(closing);
  if (isDeepStrictEqual(nextCheckAt, tally.nextCheckAt)) return success(undefined);
  const after = { ...tally, nextCheckAt };
  const steps = ports.table.steps(context, tallyDefinition, { before, after, events: [] });
  return ports.table.commit(context, undefined, steps);
};

/**
 * Closes what is due of a department's month. A month waits for the one before it, since a row of yellow months runs
 * through both; checks late, twice or side by side publish each month once.
 */
const settleMonth = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  id: string,
  now: Instant,
): Promise<void> => {
  const context: Context = { county, actor: deadlineCheck, correlationId: ports.newId(), now };
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const [before, { rules }] = await Promise.all([
      ports.table.load(tallyDefinition, county, id),
      ports.loadCounty(county),
    ]);
    if (before === null) return success(undefined);
    const { department, month, published } = before.state;
    if (published === null) {
      const earlier = tallyId({ department, month: previousMonth(month) });
      const waiting = await ports.table.load(tallyDefinition, county, earlier);
      if (waiting !== null && waiting.state.published === null)
        await settleMonth(ports, county, earlier, now);
    }
    return settleTally({ ports, context, rules, before });
  });
  if (!outcome.ok) throw new Error(`month ${id} could not be closed: ${outcome.error.kind}`);
};

/** Months of departments as what the deadline check closes. */
export const monthlyScorecards = (ports: ApprovalsPorts): Work => ({
  kind: tallyKind,
  settle: ({ county, id }, now) => settleMonth(ports, county, id, now),
});

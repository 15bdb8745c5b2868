import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { dateOf, toInstant, type Instant } from '../../../shared/time/clock.ts';
import { openTask } from '../../../services/approvals/tasks/domain/open-task.ts';
import { settleTask } from '../../../services/approvals/tasks/domain/settle-task.ts';
import type { Task } from '../../../services/approvals/tasks/domain/task.ts';
import { aTaskOpening, at } from '../support/tasks.ts';
import { anyStep, departments, type AnyAct, type AnyStep } from './acts.ts';
import { compare, compareFallen } from './compare.ts';
import { expect as expected, isSensible } from './expected.ts';
import { anyEntry, limitsByTheRules, type AnyEntry } from './reference-limits.ts';
import { act, county, limitsOpened, patientCounty } from './real-task.ts';
import { dueShown, isInBreach, worked } from './reference-clock.ts';
import { liveUntil, newReferenceTask, type ReferenceTask } from './reference-task.ts';

// A run can be repeated: MODEL_SEED=… npx vitest run … test/approvals/model
const seed = Number(process.env['MODEL_SEED'] ?? Date.now() % 2 ** 31);
const lives = 200;

// Every kind of day to begin on: before Spring Festival, make-up Saturdays, days off, the last days of the published calendar.
const anyStart = fc.constantFrom(
  '2026-02-09',
  '2026-02-14',
  '2026-04-24',
  '2026-09-21',
  '2026-09-30',
  '2026-10-10',
  '2026-12-07',
  '2025-01-20',
  '2025-09-26',
  '2026-03-28',
  '2026-10-03',
);

type Count = {
  tried: number;
  refused: number;
  readonly codes: Map<string, number>;
  /** In how many lives each of what the rules are about came to pass. */
  readonly met: Map<string, number>;
};

const one = (counts: Map<string, number>, what: string): Map<string, number> =>
  counts.set(what, (counts.get(what) ?? 0) + 1);

/** What of a life the rules of limits and of days off are about. */
const metIn = ({ clock, today }: ReferenceTask, entry: AnyEntry, refused: string | null): readonly string[] =>
  Object.entries({
    'limits of the entry refused': refused !== null,
    'promise shortened by the entry': refused === null && entry.entered !== null,
    'accepted on a day off': clock !== null && !worked(clock.acceptedOn),
    'past a proven limit of the law': clock !== null && isInBreach(clock, today),
    'past a limit of the law that is not proven':
      clock !== null && !clock.proven && isInBreach({ ...clock, proven: true }, today),
  }).flatMap(([what, met]) => (met ? [what] : []));

/** Whatever happens to a clock, a promise shortened by an entry ends no later than the one that held without it. */
const compareWithUnshortened = ({ clock, today }: ReferenceTask, entry: AnyEntry): void => {
  if (clock === null) return;
  const { limits } = limitsByTheRules({ ...entry, entered: null });
  expect(dueShown(clock, today) <= dueShown({ ...clock, promised: limits.promised }, today)).toBe(true);
};

const rest: AnyAct = { kind: 'wait' };

const live = (
  start: Instant,
  entry: AnyEntry,
  steps: readonly AnyStep[],
  count: Count,
  patient: boolean,
): void => {
  const { limits, refused } = limitsOpened(entry);
  const byTheRules = limitsByTheRules(entry);
  expect(refused).toBe(byTheRules.refused);
  let task: Task = openTask(aTaskOpening(limits), county, start).task;
  const reference = newReferenceTask(dateOf(start), departments[0], byTheRules.limits);
  const told: DomainEvent[] = [];
  let now = Date.parse(start);
  for (const { choices, hours, checkFirst } of steps) {
    now += hours * 3_600_000;
    const instant = toInstant(new Date(now));
    if (checkFirst) {
      // Twice: what falls falls once, however often anybody looks.
      const once = settleTask(task, county, instant);
      const again = settleTask(once.task, county, instant);
      expect(again.events).toEqual([]);
      expect(again.task).toEqual(once.task);
      told.push(...once.events);
      task = once.task;
    }
    liveUntil(reference, dateOf(instant));
    const [first = rest, ...others] = choices.acts;
    const wanted = choices.blind
      ? first
      : ([first, ...others].find((each) => isSensible(reference, each)) ?? rest);
    const outcome = act(task, wanted, instant, patient ? patientCounty : county);
    const expectation = expected(reference, wanted, !patient);
    count.tried += 1;
    const code = outcome.ok ? outcome.value.refusal?.code : outcome.error.code;
    expect(code === undefined ? 'done' : { refused: code }).toEqual(expectation);
    if (code !== undefined) {
      count.refused += 1;
      one(count.codes, code);
    }
    if (outcome.ok) {
      task = outcome.value.task;
      told.push(...outcome.value.events);
    }
    const settled = settleTask(task, county, instant);
    compareFallen([...told, ...settled.events], reference);
    compare(settled.task, reference, instant);
    compareWithUnshortened(reference, entry);
  }
  metIn(reference, entry, refused).forEach((what) => one(count.met, what));
};

const listed = (counts: ReadonlyMap<string, number>): string =>
  JSON.stringify(Object.fromEntries([...counts].sort()));

describe(`whatever is done to a task, it stands as the plainest reading of the rules says (seed ${String(seed)})`, () => {
  it(
    'in thousands of random acts by random departments, looked at late, early and twice',
    { timeout: 240_000 },
    () => {
      const count: Count = { tried: 0, refused: 0, codes: new Map(), met: new Map() };
      fc.assert(
        fc.property(
          anyStart,
          anyEntry,
          fc.array(anyStep, { minLength: 8, maxLength: 45, size: 'max' }),
          fc.boolean(),
          (start, entry, steps, patient) => live(at(start), entry, steps, count, patient),
        ),
        { seed, numRuns: lives },
      );
      process.stdout.write(
        `model: seed ${String(seed)}, ${String(count.tried)} acts tried, ${String(count.refused)} refused: ${listed(count.codes)}; lives: ${listed(count.met)}\n`,
      );
      expect(count.tried).toBeGreaterThan(3000);
      // Chance must reach what the rules are about, refusals as well as acts done.
      expect(count.refused).toBeGreaterThan(count.tried / 20);
      expect(count.tried - count.refused).toBeGreaterThan(count.tried / 20);
      expect(count.met.size).toBe(5);
      expect(Math.min(...count.met.values())).toBeGreaterThan(2);
    },
  );
});

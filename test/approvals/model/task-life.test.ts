import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { dateOf, toInstant, type Instant } from '../../../shared/time/clock.ts';
import { openTask } from '../../../services/approvals/domain/tasks/open-task.ts';
import { settleTask } from '../../../services/approvals/domain/tasks/settle-task.ts';
import type { Task } from '../../../services/approvals/domain/tasks/task.ts';
import { aTaskOpening, at } from '../support/tasks.ts';
import { anyStep, departments, type AnyAct, type AnyStep } from './acts.ts';
import { compare, compareFallen } from './compare.ts';
import { expect as expected, isSensible } from './expected.ts';
import { act, county, patientCounty } from './real-task.ts';
import { liveUntil, newReferenceTask } from './reference-task.ts';

// A run can be repeated: MODEL_SEED=… npx vitest run … test/approvals/model
const seed = Number(process.env['MODEL_SEED'] ?? Date.now() % 2 ** 31);
const lives = 200;

const anyLimits = fc.record({
  promised: fc.integer({ min: 0, max: 12 }),
  statutory: fc.option(
    fc.record({ days: fc.integer({ min: 0, max: 25 }), unit: fc.constantFrom('workday', 'calendar-day') }),
  ),
});

// Every kind of day to begin on: before Spring Festival, make-up Saturdays, the last days of the published calendar.
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
);

type Count = { tried: number; refused: number; readonly codes: Map<string, number> };

const rest: AnyAct = { kind: 'wait' };

const live = (
  start: Instant,
  limits: { promised: number; statutory: AnyLimit },
  steps: readonly AnyStep[],
  count: Count,
  patient: boolean,
): void => {
  const matterLimits = {
    promised: { days: limits.promised, unit: 'workday' as const },
    statutory: limits.statutory,
  };
  let task: Task = openTask(aTaskOpening(matterLimits), county, start).task;
  const reference = newReferenceTask(dateOf(start), departments[0], limits);
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
      count.codes.set(code, (count.codes.get(code) ?? 0) + 1);
    }
    if (outcome.ok) {
      task = outcome.value.task;
      told.push(...outcome.value.events);
    }
    const settled = settleTask(task, county, instant);
    compareFallen([...told, ...settled.events], reference);
    compare(settled.task, reference, instant);
  }
};
type AnyLimit =
  typeof anyLimits extends fc.Arbitrary<infer Limits>
    ? Limits extends { statutory: infer S }
      ? S
      : never
    : never;

describe(`whatever is done to a task, it stands as the plainest reading of the rules says (seed ${String(seed)})`, () => {
  it(
    'in thousands of random acts by random departments, looked at late, early and twice',
    { timeout: 240_000 },
    () => {
      const count: Count = { tried: 0, refused: 0, codes: new Map() };
      fc.assert(
        fc.property(
          anyStart,
          anyLimits,
          fc.array(anyStep, { minLength: 8, maxLength: 45, size: 'max' }),
          fc.boolean(),
          (start, limits, steps, patient) => live(at(start), limits, steps, count, patient),
        ),
        { seed, numRuns: lives },
      );
      process.stdout.write(
        `model: seed ${String(seed)}, ${String(count.tried)} acts tried, ${String(count.refused)} refused: ${JSON.stringify(Object.fromEntries([...count.codes].sort()))}\n`,
      );
      expect(count.tried).toBeGreaterThan(3000);
      // Chance must reach what the rules are about, refusals as well as acts done.
      expect(count.refused).toBeGreaterThan(count.tried / 20);
      expect(count.tried - count.refused).toBeGreaterThan(count.tried / 20);
    },
  );
});

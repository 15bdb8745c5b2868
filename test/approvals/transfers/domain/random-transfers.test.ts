import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../../shared/time/clock.ts';
import type { TaskChange } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import type { Task } from '../../../../services/approvals/tasks/domain/task.ts';
import { partiesOf } from '../../../../services/approvals/tasks/domain/transfer-parties.ts';
import { holdersOf, isUnderWay, transfersOf } from '../../../../services/approvals/tasks/domain/transfer.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { anAcceptedTask, asAccepted, at, rules } from '../../support/tasks.ts';
import { adjudicate, answer, contest, join, latestOf, request } from '../../support/transfers.ts';

const county = rules({ transfers: { ...defaultSettings.transfers, noLateRule: true } });
const departments = [
  'housing-and-construction',
  'forestry',
  'health',
  'water-resources',
  'transport',
  'leading-group-office',
] as const;

const step = fc.record({
  // Requests and what puts them in force come more often, so that the limits are reached.
  act: fc.constantFrom(
    'request',
    'request',
    'request',
    'accept',
    'accept',
    'takes',
    'takes',
    'refuse',
    'keeps',
    'another',
    'contest',
    'contest',
    'join',
    'wait',
  ),
  department: fc.constantFrom(...departments),
  hours: fc.constantFrom(0, 0, 1, 3, 20, 40),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const start = at('2026-09-21');

const take = (task: Task, { act, department }: Step, now: typeof start) => {
  switch (act) {
    case 'request':
      return request(task, department, now, county);
    case 'accept':
    case 'refuse':
      return answer(task, act, now, county);
    case 'takes':
      return adjudicate(task, 'target-takes', now, department, county);
    case 'keeps':
      return adjudicate(task, 'sender-keeps', now, department, county);
    case 'another':
      return adjudicate(task, 'another-department', now, department, county);
    case 'contest':
      return contest(task, department, now, county);
    case 'join':
      return join(task, department, now, county);
    case 'wait': {
      const settled = settleTask(task, county, now);
      return { ok: true as const, value: settled satisfies TaskChange };
    }
  }
};

describe('whatever departments ask, answer and adjudicate', () => {
  it('a task never has more than three departments, never returns without a ruling, and keeps its due date', () => {
    const seen = { moved: 0, adjudicated: 0, twice: 0, final: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), (steps) => {
        const first = anAcceptedTask(start);
        let task: Task = first;
        let hours = 0;
        for (const each of steps) {
          hours += each.hours;
          const now = toInstant(new Date(Date.parse(start) + hours * 3_600_000));
          const before = task;
          const outcome = take(task, each, now);
          if (!outcome.ok) continue;
          task = outcome.value.task;
          const { events } = outcome.value;
          const moved = task.department !== before.department;
          const ruled = events.some(({ type }) => type === 'approvals.transfer.adjudicated.v1');
          expect(events.filter(({ type }) => type === 'approvals.task.moved.v1')).toHaveLength(moved ? 1 : 0);
          if (moved && holdersOf(before).has(task.department)) expect(ruled).toBe(true);
          if (moved && transfersOf(before).effective >= 1) expect(ruled).toBe(true);
          expect(holdersOf(task).size).toBeLessThanOrEqual(3);
          expect(transfersOf(task).effective).toBeLessThanOrEqual(2);
          expect(asAccepted(task).clock).toEqual(first.clock);
          expect(asAccepted(task).due).toEqual(first.due);
          const { latest } = transfersOf(task);
          if (latest !== null && isUnderWay(latest)) {
            const judge = 'pending' in latest ? latest.pending : latest;
            const parties = partiesOf(task, latest).map((party) => party.department);
            // Nobody judges their own: no party, and nobody who ever had the task.
            expect([...parties, ...holdersOf(task)]).not.toContain(judge.byLeader ? null : judge.adjudicator);
          }
          if (ruled && latestOf(task).state === 'final') {
            seen.final += 1;
            const asked = transfersOf(before).latest!;
            expect(partiesOf(before, asked).map((party) => party.department)).toContain(task.department);
          }
          if (moved) seen.moved += 1;
          if (ruled) seen.adjudicated += 1;
          if (transfersOf(task).effective === 2) seen.twice += 1;
        }
        const { idle } = transfersOf(task);
        for (const [index, { after, upTo }] of idle.entries()) {
          expect(upTo === null ? index === idle.length - 1 : after < upTo).toBe(true);
          expect(index === 0 || (idle[index - 1]!.upTo ?? '9') <= after).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    // The sequences really reach what the rules are about.
    expect(Math.min(seen.moved, seen.adjudicated, seen.twice, seen.final)).toBeGreaterThan(0);
  });
});

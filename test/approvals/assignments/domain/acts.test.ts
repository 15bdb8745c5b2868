import { describe, expect, it } from 'vitest';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import {
  complete,
  overtake,
  receive,
} from '../../../../services/approvals/assignments/domain/assignment-acts.ts';
import { isOpen, type Assignment } from '../../../../services/approvals/assignments/domain/assignment.ts';
import { anAssignment, at, rules } from '../../support/assignments.ts';

const by = subjectSchema.parse('clerk-1');
const result = { text: '同意进入洽谈', documentNumber: '招商函〔2026〕1号' };

const valueOf = <Value>(outcome: Outcome<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

const received = (when: Instant): Assignment =>
  valueOf(receive(anAssignment(), rules(), { by, at: when })).assignment;

const completed = (): Assignment =>
  valueOf(complete(received(at('2026-09-22')), rules(), { by, at: at('2026-09-23') }, result)).assignment;

const overtaken = (): Assignment => overtake(anAssignment(), rules(), at('2026-09-22'), 'lead').assignment;

const inState = {
  opened: () => anAssignment(),
  received: () => received(at('2026-09-22')),
  completed,
  overtaken,
};

describe('the acts on an assignment', () => {
  it.each([
    ['receive', 'opened', true],
    ['receive', 'received', false],
    ['receive', 'completed', false],
    ['receive', 'overtaken', false],
    ['complete', 'opened', false],
    ['complete', 'received', true],
    ['complete', 'completed', false],
    ['complete', 'overtaken', false],
  ] as const)('%s in state %s: allowed %s', (act, state, allowed) => {
    const acting = { by, at: at('2026-09-24') };
    const outcome =
      act === 'receive'
        ? receive(inState[state](), rules(), acting)
        : complete(inState[state](), rules(), acting, result);
    expect(outcome.ok).toBe(allowed);
    if (!outcome.ok)
      expect(outcome.error).toMatchObject({ code: 'ASSIGNMENT_WRONG_STATE', facts: { state } });
  });

  it('leave the clock running when the assignment is received', () => {
    const before = anAssignment();
    const after = received(at('2026-09-22'));
    expect(after.clock).toEqual(before.clock);
    expect(isOpen(after) && after.nextCheckAt).toBe(before.nextCheckAt);
  });

  it('tell first what had fallen before a decision, then the decision', () => {
    const decision = valueOf(
      complete(received(at('2026-09-22')), rules(), { by, at: at('2026-10-09') }, result),
    );
    expect(decision.events.map((event) => ('rung' in event.fact ? event.fact.rung : event.type))).toEqual([
      'rung-0',
      'rung-1',
      'rung-2',
      'approvals.assignment.completed.v1',
    ]);
    expect(decision.assignment.raised.map(({ rung }) => rung)).toEqual(['rung-0', 'rung-1', 'rung-2']);
  });

  it('leave a closed assignment without a next check', () => {
    expect(completed()).not.toHaveProperty('nextCheckAt');
    expect(overtaken()).not.toHaveProperty('nextCheckAt');
  });

  it('record what had fallen until the lead moved on, and nothing later', () => {
    const { assignment, events } = overtake(anAssignment(), rules(), at('2026-09-30'), 'negotiation');
    expect(assignment.raised.map(({ rung }) => rung)).toEqual(['rung-0', 'rung-1']);
    expect(assignment.overtaken).toEqual({ at: at('2026-09-30'), leadMovedTo: 'negotiation' });
    expect(events.at(-1)).toMatchObject({
      type: 'approvals.assignment.overtaken.v1',
      fact: { leadMovedTo: 'negotiation' },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { urgencies, type Urgency } from '../../../../shared/events/assignment-kinds.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { toInstant, type Instant } from '../../../../shared/time/clock.ts';
import {
  complete,
  receive,
  respond,
} from '../../../../services/approvals/assignments/domain/assignment-acts.ts';
import { isOpen, type Assignment } from '../../../../services/approvals/assignments/domain/assignment.ts';
import { settleAwaiting } from '../../../../services/approvals/assignments/domain/confirmation.ts';
import {
  confirm,
  rate,
  rejectCompletion,
} from '../../../../services/approvals/assignments/domain/enterprise-acts.ts';
import { giveOut } from '../../../../services/approvals/assignments/domain/give-out.ts';
import { settleAssignment } from '../../../../services/approvals/assignments/domain/settle-assignment.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { at, justBefore, rules } from '../../support/assignments.ts';

const by = subjectSchema.parse('clerk-1');
const creditCode = creditCodeSchema.parse(fictionalCreditCode(7));
const newId = () => assignmentIdSchema.parse('01J00000000000000000000009');
const result = { text: '已修复', documentNumber: null };

const aRequest = (urgency: Urgency, since: Instant) =>
  giveOut(
    {
      id: assignmentIdSchema.parse('01J00000000000000000000002'),
      kind: 'enterprise-request',
      title: { zh: '企业诉求：停水', en: 'Request: no water' },
      text: '停水',
      subject: { kind: 'enterprise', creditCode },
      enterprise: { name: '夔门光学（虚构）', creditCode },
      urgency,
      department: departmentIdSchema.parse('investment-promotion'),
      post: postIdSchema.parse('clerk'),
      reason: { kind: 'by-settings' },
      promised: rules().settings.requests.urgencies[urgency].completion,
      statutory: null,
      since,
    },
    rules(),
    since,
  ).assignment;

const valueOf = <Value>(outcome: Outcome<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

const lateTold = (events: readonly DomainEvent[]) =>
  events.filter(({ type }) => type === 'approvals.assignment.response-late.v1');

const oneMillisecondAfter = (instant: Instant): Instant => toInstant(new Date(Date.parse(instant) + 1));

describe('the first answer to a request', () => {
  // Asked, answer due, completion due. 2026-09-20 is a Sunday and 2026-10-10 a Saturday that are worked; 25–27 September and 1–7 October are holidays.
  it.each([
    ['urgent', at('2026-09-21', '09:00'), at('2026-09-21', '15:00'), '2026-09-22', 'across lunch'],
    ['urgent', at('2026-09-21', '11:30'), at('2026-09-21', '17:30'), '2026-09-22', 'half before lunch'],
    ['urgent', at('2026-09-21', '12:30'), at('2026-09-21', '18:00'), '2026-09-22', 'asked at lunch'],
    ['urgent', at('2026-09-21', '17:00'), at('2026-09-22', '12:00'), '2026-09-22', 'into the next morning'],
    ['urgent', at('2026-09-18', '17:00'), at('2026-09-20', '12:00'), '2026-09-20', 'a make-up Sunday'],
    ['urgent', at('2026-09-24', '17:00'), at('2026-09-28', '12:00'), '2026-09-28', 'over a holiday'],
    ['urgent', at('2026-09-26', '10:00'), at('2026-09-28', '15:00'), '2026-09-28', 'asked on a holiday'],
    ['normal', at('2026-09-21', '10:00'), at('2026-09-23', '00:00'), '2026-09-29', 'one working day'],
    ['slow', at('2026-09-21', '10:00'), at('2026-09-25', '00:00'), '2026-10-19', 'three working days'],
  ] as const)('%s asked at %s is due at %s, done by %s: %s', (urgency, since, dueAt, doneBy, _why) => {
    const request = aRequest(urgency, since);
    expect(request.response).toMatchObject({ dueAt, provisional: false, lateTold: false, given: null });
    expect(request.due).toEqual({ date: doneBy, provisional: false });
  });

  it('is late the moment after its last minute and tells the section head once', () => {
    const request = aRequest('urgent', at('2026-09-21', '09:00'));
    const due = at('2026-09-21', '15:00');
    expect(lateTold(settleAssignment(request, rules(), due).events)).toEqual([]);
    const late = settleAssignment(request, rules(), oneMillisecondAfter(due));
    expect(lateTold(late.events)).toMatchObject([
      {
        audience: [
          { department: 'investment-promotion', post: 'section-head', capacity: 'responsible' },
          { department: 'investment-promotion', post: 'clerk', capacity: 'informed' },
        ],
        fact: { respondBy: due },
      },
    ]);
    expect(lateTold(settleAssignment(late.assignment, rules(), at('2026-10-30')).events)).toEqual([]);
  });

  it('that is due in days is late when the working day after begins', () => {
    const request = aRequest('normal', at('2026-09-23', '10:00'));
    expect(lateTold(settleAssignment(request, rules(), justBefore('2026-09-28')).events)).toEqual([]);
    const late = settleAssignment(request, rules(), at('2026-09-28', '00:00'));
    expect(lateTold(late.events)).toHaveLength(1);
  });

  it('asks for the earliest look: the late answer before the rungs', () => {
    const request = aRequest('slow', at('2026-09-21', '10:00'));
    expect(request.nextCheckAt).toBe(at('2026-09-28', '00:00'));
    const answered = valueOf(respond(request, rules(), { by, at: at('2026-09-22') }, '已派人'));
    expect(isOpen(answered.assignment) && answered.assignment.nextCheckAt).toBe(at('2026-10-12', '00:00'));
  });

  it('receives what was not received, runs no clock down and is given once', () => {
    const request = aRequest('urgent', at('2026-09-21', '09:00'));
    const acting = { by, at: at('2026-09-21', '10:00') };
    const { assignment, events } = valueOf(respond(request, rules(), acting, '马上到'));
    expect(assignment).toMatchObject({ state: 'received', response: { given: { by, text: '马上到' } } });
    expect(assignment.clock).toEqual(request.clock);
    expect(events.map(({ type }) => type).slice(-2)).toEqual([
      'approvals.assignment.received.v1',
      'approvals.assignment.responded.v1',
    ]);
    expect(lateTold(moved(assignment, 'check', at('2026-10-30')).events)).toEqual([]);
    expect(respond(assignment, rules(), acting, '又到')).toMatchObject({
      error: { code: 'ASSIGNMENT_NO_RESPONSE_DUE' },
    });
  });

  it('given late is told late first', () => {
    const request = aRequest('urgent', at('2026-09-21', '09:00'));
    const { events } = valueOf(respond(request, rules(), { by, at: at('2026-09-21', '16:00') }, '来了'));
    expect(lateTold(events)).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('approvals.assignment.responded.v1');
  });
});

/** A request completed on 2026-09-22, so that the enterprise has until 2026-09-30: the holiday lies between. */
const awaiting = (): Assignment => {
  const request = aRequest('normal', at('2026-09-21', '09:00'));
  const received = valueOf(receive(request, rules(), { by, at: at('2026-09-21', '10:00') })).assignment;
  return valueOf(complete(received, rules(), { by, at: at('2026-09-22') }, result)).assignment;
};

const settled = (assignment: Assignment, until: Instant) => {
  if (assignment.state !== 'awaiting-confirmation') throw new Error(assignment.state);
  return settleAwaiting(assignment, rules(), until);
};

describe('a completion of which an enterprise is asked', () => {
  it('waits for it, asks it and is looked at again when its five working days are over', () => {
    expect(awaiting()).toMatchObject({
      state: 'awaiting-confirmation',
      confirmation: { date: '2026-09-30' },
      nextCheckAt: at('2026-10-08', '00:00'),
    });
  });

  it('closes by silence when the working day after begins, with the note, and not a millisecond earlier', () => {
    expect(settled(awaiting(), justBefore('2026-10-08')).assignment.state).toBe('awaiting-confirmation');
    const { assignment, events } = settled(awaiting(), at('2026-10-20'));
    expect(assignment).toMatchObject({
      state: 'completed',
      closure: { how: 'unanswered', at: at('2026-10-08', '00:00'), by: null },
    });
    expect(events).toMatchObject([{ fact: { closure: 'unanswered', onTime: true } }]);
  });

  it('closes when the enterprise confirms, unless its time is over', () => {
    const acting = { by, at: at('2026-09-30', '23:59') };
    expect(valueOf(confirm(awaiting(), rules(), acting)).assignment).toMatchObject({
      state: 'completed',
      closure: { how: 'confirmed' },
    });
    const tooLate = { by, at: at('2026-10-08', '00:00') };
    expect(confirm(awaiting(), rules(), tooLate)).toMatchObject({
      error: { code: 'ASSIGNMENT_WRONG_STATE', facts: { state: 'completed' } },
    });
    expect(rejectCompletion(awaiting(), rules(), tooLate, '不行').ok).toBe(false);
  });

  it('goes on when the enterprise rejects it, its days taken out of the clock, the reason on record', () => {
    const { assignment } = valueOf(
      rejectCompletion(awaiting(), rules(), { by, at: at('2026-09-24') }, '仍停水'),
    );
    expect(assignment).toMatchObject({
      state: 'received',
      rejections: [{ reason: '仍停水', completed: { result } }],
      // Two working days were the enterprise's, so the five end two working days later.
      due: { date: '2026-10-08', provisional: false },
      clock: { dueVersion: 1 },
    });
    expect(assignment).not.toHaveProperty('confirmation');
    expect(isOpen(assignment) && assignment.nextCheckAt).not.toBeNull();
  });
});

describe('a rating', () => {
  const closed = () => valueOf(confirm(awaiting(), rules(), { by, at: at('2026-09-23') })).assignment;
  const acting = { by, at: at('2026-09-24') };

  it.each([
    [1, '王某（虚构）', true],
    [2, '王某（虚构）', true],
    [3, '王某（虚构）', false],
    [1, null, false],
    [2, null, false],
    [5, null, false],
  ])('of %i under the name %s opens a rectification: %s', (rating, name, opens) => {
    const rated = valueOf(rate(closed(), rules(), acting, { rating, name, comment: '太慢' }, newId));
    expect(rated.rectification !== null).toBe(opens);
    expect(rated.assignment).toMatchObject({ rated: { rating, rectification: opens ? newId() : null } });
    if (opens)
      expect(rated.rectification).toMatchObject({
        kind: 'rectification',
        department: 'investment-promotion',
        post: 'section-head',
        text: '太慢',
        subject: { kind: 'assignment', assignmentId: closed().id },
      });
  });

  it('tells no name', () => {
    const { events } = valueOf(
      rate(closed(), rules(), acting, { rating: 1, name: '王某（虚构）', comment: null }, newId),
    );
    expect(JSON.stringify(events)).not.toContain('王某');
  });

  it('is given once, and not before the close', () => {
    const opinion = { rating: 5, name: null, comment: null };
    const once = valueOf(rate(closed(), rules(), acting, opinion, newId)).assignment;
    expect(rate(once, rules(), acting, opinion, newId)).toMatchObject({
      error: { code: 'ASSIGNMENT_RATED' },
    });
    expect(rate(awaiting(), rules(), acting, opinion, newId).ok).toBe(false);
  });
});

const moves = ['receive', 'respond', 'complete', 'confirm', 'reject', 'check'] as const;

/** Makes a move if the state allows it; what is refused changes nothing. */
const moved = (assignment: Assignment, move: (typeof moves)[number], now: Instant) => {
  const acting = { by, at: now };
  const nothing = { assignment, events: [] as readonly DomainEvent[] };
  const after = (outcome: Outcome<typeof nothing, unknown>) => (outcome.ok ? outcome.value : nothing);
  switch (move) {
    case 'receive':
      return after(receive(assignment, rules(), acting));
    case 'respond':
      return after(respond(assignment, rules(), acting, '到'));
    case 'complete':
      return after(complete(assignment, rules(), acting, result));
    case 'confirm':
      return after(confirm(assignment, rules(), acting));
    case 'reject':
      return after(rejectCompletion(assignment, rules(), acting, '不行'));
    case 'check':
      if (isOpen(assignment)) return settleAssignment(assignment, rules(), now);
      return assignment.state === 'awaiting-confirmation' ? settled(assignment, now) : nothing;
  }
};

describe('whatever is done to a request, and whenever it is looked at', () => {
  const life = fc.array(
    fc.record({ move: fc.constantFrom(...moves), minutes: fc.integer({ min: 0, max: 9 * 1440 }) }),
    { maxLength: 14 },
  );

  it('never closes without confirmation or five working days, and each rung and the late answer fall once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...urgencies), life, (urgency, steps) => {
        let assignment: Assignment = aRequest(urgency, at('2026-08-03', '09:00'));
        let now = Date.parse(at('2026-08-03', '09:00'));
        const told: string[] = [];
        for (const { move, minutes } of steps) {
          now += minutes * 60_000;
          const instant = toInstant(new Date(now));
          const before = assignment;
          const after = moved(assignment, move, instant);
          assignment = after.assignment;
          told.push(
            ...after.events.flatMap((event) => {
              if (event.type === 'approvals.assignment.rung-raised.v1') return [event.fact.rung];
              return lateTold([event]).map(({ type }) => type);
            }),
          );
          if (assignment.state === 'completed' && before.state !== 'completed') {
            expect(before.state).toBe('awaiting-confirmation');
            const { closure } = assignment;
            const silent = before.state === 'awaiting-confirmation' ? before.nextCheckAt : null;
            if (move !== 'confirm') expect(closure).toMatchObject({ how: 'unanswered', at: silent });
            if (closure?.how === 'unanswered') expect(silent !== null && silent <= instant).toBe(true);
          }
        }
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 200 },
    );
  });
});

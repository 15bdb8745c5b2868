import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenOut } from '../../../../shared/deadlines/deadline-clock.ts';
import { postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateOf, dateSchema } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { decide, receive } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { pause, resume } from '../../../../services/approvals/tasks/domain/pausing.ts';
import { correctAcceptance } from '../../../../services/approvals/tasks/domain/correcting.ts';
import { extend } from '../../../../services/approvals/tasks/domain/extending.ts';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { lightOfTask } from '../../../../services/approvals/tasks/domain/light-of-task.ts';
import { clockedPart, type Task } from '../../../../services/approvals/tasks/domain/task.ts';
import { summaryOf } from '../../../../services/approvals/tasks/store/task-store.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, anOpenedTask, asAccepted, at, by, done, rules } from '../../support/tasks.ts';

const days = (count: number) => ({ days: count, unit: 'workday' as const });
const clerk = (day: string, time = '10:00') => by('clerk-1', at(day, time));
const matter = {
  pauses: [
    { kind: 'expert-review', maximum: days(20), evidence: 'secondary-source' },
    { kind: 'public-notice', maximum: null, evidence: 'enacted-text' },
  ] as const,
};
const rulesOfMatter = { pauses: [...matter.pauses] };
const grounds = { legalBasis: '行政许可法第45条', noticeDocument: '告知书1号' };
const request = (kind: string, expected = days(5)) => ({ kind, ...grounds, expected });
const pausedOn = (task: Task, day: string, kind = 'hearing', expected = days(5)): Task =>
  done(pause(task, rules(), clerk(day), request(kind, expected), rulesOfMatter)).task;
const march = anAcceptedTask(at('2026-03-02'), { promised: days(7) });

describe('a pause', () => {
  it('takes the days after it began up to the day of resumption out of the clock (E6)', () => {
    const resumed = done(
      resume(pausedOn(march, '2026-03-04', 'hearing', days(9)), rules(), clerk('2026-03-11')),
    );
    expect(asAccepted(resumed.task).due).toEqual({ date: '2026-03-18', provisional: false });
    expect(resumed.events.at(-1)).toMatchObject({
      type: 'approvals.task.resumed.v1',
      audience: [{ kind: 'enterprise' }, {}],
      fact: { kind: 'hearing', dueOn: '2026-03-18' },
    });
  });

  it.each([
    ['the legal basis', { legalBasis: undefined }, ['/legalBasis']],
    ['the written notice', { noticeDocument: undefined }, ['/noticeDocument']],
    ['both', { legalBasis: undefined, noticeDocument: undefined }, ['/legalBasis', '/noticeDocument']],
  ])('without %s is refused, and the clock goes on (E17)', (_, left, pointers) => {
    const refused = pause(
      march,
      rules(),
      clerk('2026-03-04'),
      { ...request('hearing'), ...left },
      rulesOfMatter,
    );
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'PAUSE_LACKS_GROUNDS', faults: pointers.map((pointer) => ({ pointer })) },
    });
  });

  it.each(['leader-away', '领导出差', 'superior-consultation'])(
    'for %s is refused, and the answer names the white list of the matter',
    (kind) => {
      expect(pause(march, rules(), clerk('2026-03-04'), request(kind), rulesOfMatter)).toMatchObject({
        ok: false,
        error: {
          code: 'PAUSE_NOT_ALLOWED',
          facts: { allowed: 'hearing,tender,auction,inspection,appraisal,expert-review,public-notice' },
        },
      });
    },
  );

  it.each([
    [20, true],
    [21, false],
  ])('of %i days under a maximum of 20: %s', (count, allowed) => {
    const outcome = pause(
      march,
      rules(),
      clerk('2026-03-04'),
      request('expert-review', days(count)),
      rulesOfMatter,
    );
    expect(outcome.ok).toBe(allowed);
    if (!outcome.ok) expect(outcome.error.code).toBe('PAUSE_TOO_LONG');
  });

  it('again for the same kind has what is left of the maximum, not all of it anew', () => {
    const resumed = done(
      resume(pausedOn(march, '2026-03-04', 'expert-review', days(12)), rules(), clerk('2026-03-20')),
    ).task;
    const again = (count: number, kind = 'expert-review') =>
      pause(resumed, rules(), clerk('2026-03-23'), request(kind, days(count)), rulesOfMatter);
    expect(again(9)).toMatchObject({
      ok: false,
      error: {
        code: 'PAUSE_TOO_LONG',
        facts: { maximumDays: 20, takenDays: 12 },
        faults: [{ pointer: '/expected' }],
      },
    });
    expect([again(8).ok, again(9, 'hearing').ok]).toEqual([true, true]);
    const paused = done(again(8)).task;
    const { events } = settleTask(paused, rules(), at('2026-04-03', '00:00'));
    expect(events.filter(({ type }) => type === 'approvals.task.pause-ended.v1')).toMatchObject([
      { fact: { improper: true } },
    ]);
  });

  it.each([
    [60, true],
    [61, false],
  ])('of %i days for which no rule sets a maximum goes by the county’s own: %s', (count, allowed) => {
    const asked = request('public-notice', days(count));
    const outcome = pause(march, rules(), clerk('2026-03-04'), asked, rulesOfMatter);
    expect(outcome.ok).toBe(allowed);
    if (!outcome.ok) expect(outcome.error.code).toBe('PAUSE_TOO_LONG');
  });

  it('is ended by a decision, whose light is that of its day and not that of a clock standing still', () => {
    const decided = done(
      decide(pausedOn(march, '2026-03-04', 'hearing'), rules(), clerk('2026-03-06'), {
        outcome: 'approved',
        documentNumber: 'FJ-1',
      }),
    );
    expect(decided.events.map(({ type }) => type)).toEqual([
      'approvals.task.resumed.v1',
      'approvals.task.decided.v1',
    ]);
    const summary = summaryOf(decided.task);
    expect(lightOfTask(summary, rules(), at('2026-04-20'))).toBe('green');
    expect(clockedPart(decided.task)?.changes?.pauses).toMatchObject([{ resumed: { by: 'clerk-1' } }]);
  });

  it('is not begun while another runs, nor before acceptance, nor resumed when none runs', () => {
    const paused = pausedOn(march, '2026-03-04');
    expect(pause(paused, rules(), clerk('2026-03-05'), request('tender'), rulesOfMatter)).toMatchObject({
      error: { code: 'PAUSE_RUNNING' },
    });
    expect(
      pause(anOpenedTask(at('2026-03-02')), rules(), clerk('2026-03-02'), request('tender'), rulesOfMatter),
    ).toMatchObject({ error: { code: 'TASK_WRONG_STATE' } });
    expect(resume(march, rules(), clerk('2026-03-04'))).toMatchObject({ error: { code: 'NOT_PAUSED' } });
  });

  it.each([
    ['hearing', true, 'section-head'],
    ['public-notice', false, 'clerk'],
  ])('for %s ends by itself when it is over, once; improper: %s', (kind, improper, told) => {
    const paused = pausedOn(march, '2026-03-04', kind);
    expect(settleTask(paused, rules(), justBefore('2026-03-12')).events).toEqual([]);
    const { task, events } = settleTask(paused, rules(), at('2026-03-12', '00:00'));
    expect(events.filter(({ type }) => type === 'approvals.task.pause-ended.v1')).toMatchObject([
      { audience: [{ post: told }, ...(improper ? [{ post: 'clerk' }] : [])], fact: { kind, improper } },
    ]);
    expect(settleTask(task, rules(), at('2026-03-12', '00:00')).events).toEqual([]);
    expect(resume(task, rules(), clerk('2026-03-12'))).toMatchObject({ error: { code: 'NOT_PAUSED' } });
    // Five working days taken out: due 2026-03-11 becomes 2026-03-18.
    expect(asAccepted(task).due.date).toBe('2026-03-18');
  });

  it('may follow another, and lets no rung fall on a day that it takes out', () => {
    const step = fc.record({ gap: fc.integer({ min: 1, max: 12 }), length: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        let task: Task = march;
        let day = dateSchema.parse('2026-03-02');
        for (const { gap, length } of steps) {
          day = addDays(day, gap);
          const paused = pause(task, rules(), clerk(day), request('hearing', days(10)), rulesOfMatter);
          task = done(paused).task;
          day = addDays(day, length);
          const resumed = resume(task, rules(), clerk(day));
          task = resumed.ok ? resumed.value.task : settleTask(task, rules(), at(day)).task;
        }
        const { clock } = asAccepted(task);
        const fallen = settleTask({ ...asAccepted(task), raised: [] }, rules(), at('2026-12-01')).events;
        for (const { fact } of fallen)
          if ('fellAt' in fact) {
            const day = dateOf(fact.fellAt);
            const spans = takenOut(clock, rules().calendar);
            expect(spans.filter(({ after, upTo }) => day > after && day <= upTo)).toEqual([]);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an extension', () => {
  const statutory = days(20);
  const april = anAcceptedTask(at('2026-04-01'), { promised: days(20), statutory });
  const allowed = { ...days(10), approver: postIdSchema.parse('deputy-head') };
  const byTheHead = { ...allowed, approver: postIdSchema.parse('head') };
  const approvedBy = (post: string) => ({
    post: postIdSchema.parse(post),
    person: subjectSchema.parse('x'),
  });
  const asked = (overrides = {}) => ({
    days: 10,
    reason: '案情复杂',
    approvedBy: { post: postIdSchema.parse('head'), person: subjectSchema.parse('head-1') },
    ...overrides,
  });

  it('moves the due date, tells the enterprise the reason, and arms again what lies ahead (E7)', () => {
    const { task, events } = done(extend(april, rules(), clerk('2026-04-28'), asked(), allowed));
    expect(asAccepted(task)).toMatchObject({ due: { date: '2026-05-18' }, clock: { dueVersion: 2 } });
    expect(events.at(-1)).toMatchObject({
      type: 'approvals.task.extended.v1',
      audience: [{ kind: 'enterprise' }, {}],
      fact: { reason: '案情复杂', dueOn: { from: '2026-04-30', to: '2026-05-18' } },
    });
    const rungs = settleTask(task, rules(), at('2026-05-19', '00:00')).events;
    expect(rungs.map(({ fact }) => 'rung' in fact && fact.rung)).toEqual(['rung-0', 'rung-4']);
  });

  it.each([
    ['on the last day', '2026-04-30', asked(), allowed, null],
    ['a day too late (E16)', '2026-05-06', asked(), allowed, 'EXTENSION_TOO_LATE'],
    ['longer than the law allows', '2026-04-28', asked({ days: 11 }), allowed, 'EXTENSION_NOT_ALLOWED'],
    ['where no law allows any', '2026-04-28', asked(), null, 'EXTENSION_NOT_ALLOWED'],
    [
      'approved by a section head',
      '2026-04-28',
      asked({ approvedBy: { post: postIdSchema.parse('section-head'), person: subjectSchema.parse('x') } }),
      allowed,
      'EXTENSION_NOT_ENTITLED',
    ],
    [
      'approved by the deputy head',
      '2026-04-28',
      asked({ approvedBy: { post: postIdSchema.parse('deputy-head'), person: subjectSchema.parse('x') } }),
      allowed,
      null,
    ],
    ['where the rule names the head, by the head', '2026-04-28', asked(), byTheHead, null],
    [
      'where the rule names the head, by the deputy head',
      '2026-04-28',
      asked({ approvedBy: approvedBy('deputy-head') }),
      byTheHead,
      'EXTENSION_NOT_ENTITLED',
    ],
    [
      'where the rule names the head, by the deputy head who presides, with the document',
      '2026-04-28',
      asked({ approvedBy: { ...approvedBy('deputy-head'), presidingDocument: '县委组〔2026〕3号（虚构）' } }),
      byTheHead,
      null,
    ],
    [
      'where the rule names the head, by a section head with a document',
      '2026-04-28',
      asked({
        approvedBy: { ...approvedBy('section-head'), presidingDocument: '县委组〔2026〕3号（虚构）' },
      }),
      byTheHead,
      'EXTENSION_NOT_ENTITLED',
    ],
  ])('asked %s', (_, day, wanted, mayBe, code) => {
    const outcome = extend(april, rules(), clerk(day), wanted, mayBe);
    expect(outcome.ok ? null : outcome.error.code).toBe(code);
  });

  it('says which of the three is lacking: a limit of the law, a law that lets it be extended, or days', () => {
    const promisedOnly = anAcceptedTask(at('2026-04-01'), { promised: days(20), statutory: null });
    const why = (task: typeof april, wanted: ReturnType<typeof asked>, mayBe: typeof allowed | null) => {
      const outcome = extend(task, rules(), clerk('2026-04-28'), wanted, mayBe);
      return outcome.ok ? null : outcome.error.detail.en;
    };
    expect([
      why(promisedOnly, asked(), allowed),
      why(april, asked(), null),
      why(april, asked({ days: 11 }), allowed),
    ]).toEqual([
      'There is no limit of the law to extend; a promise is not extended.',
      'No law lets this limit be extended.',
      'At most 10 working days.',
    ]);
  });

  it('is granted once', () => {
    const { task } = done(extend(april, rules(), clerk('2026-04-28'), asked({ days: 5 }), allowed));
    expect(extend(task, rules(), clerk('2026-04-29'), asked({ days: 5 }), allowed)).toMatchObject({
      error: { code: 'EXTENSION_SECOND' },
    });
  });
});

describe('the correction of a day of acceptance', () => {
  const task = anAcceptedTask(at('2026-03-02'));
  const wanted = (acceptedOn: string, secondPerson = 'head-2') => ({
    acceptedOn: dateSchema.parse(acceptedOn),
    reason: '录入错误',
    secondPerson: subjectSchema.parse(secondPerson),
  });

  it('takes no day back that the law has set, because nobody told in time what was missing', () => {
    const opened = anOpenedTask(at('2026-03-02'));
    const received = done(receive(opened, rules(), clerk('2026-03-02'))).task;
    const deemed = settleTask(received, rules(), at('2026-03-10')).task;
    expect(asAccepted(deemed).clock.acceptedOn).toBe('2026-03-02');
    expect(correctAcceptance(deemed, rules(), clerk('2026-03-10'), wanted('2026-03-10'))).toMatchObject({
      ok: false,
      error: { code: 'ACCEPTANCE_DAY_IMPOSSIBLE', faults: [{ pointer: '/acceptedOn' }] },
    });
  });

  it('reckons the clock anew and says what moved', () => {
    const { task: corrected, events } = done(
      correctAcceptance(task, rules(), clerk('2026-03-04'), wanted('2026-03-04')),
    );
    const moved = {
      acceptedOn: { from: '2026-03-02', to: '2026-03-04' },
      dueOn: { from: '2026-03-09', to: '2026-03-11' },
    };
    expect(corrected).toMatchObject({
      due: { date: '2026-03-11' },
      clock: { acceptedOn: '2026-03-04', dueVersion: 2 },
      changes: { corrections: [moved] },
    });
    expect(events.at(-1)).toMatchObject({
      type: 'approvals.task.acceptance-corrected.v1',
      fact: { ...moved, correctedBy: 'clerk-1', secondPerson: 'head-2' },
    });
  });

  it.each([
    ['before the receipt', wanted('2026-03-01'), 'ACCEPTANCE_DAY_IMPOSSIBLE'],
    ['in the future', wanted('2026-03-05'), 'ACCEPTANCE_DAY_IMPOSSIBLE'],
    ['to the day on record', wanted('2026-03-02'), 'ACCEPTANCE_DAY_IMPOSSIBLE'],
    ['by one person alone', wanted('2026-03-03', 'clerk-1'), 'SECOND_PERSON_NEEDED'],
  ])('%s is refused', (_, asked, code) => {
    expect(correctAcceptance(task, rules(), clerk('2026-03-04'), asked)).toMatchObject({ error: { code } });
  });

  it('is for an accepted task alone', () => {
    const decided = done(
      decide(task, rules(), clerk('2026-03-04'), { outcome: 'approved', documentNumber: 'FJ-1' }),
    ).task;
    expect(correctAcceptance(decided, rules(), clerk('2026-03-05'), wanted('2026-03-03'))).toMatchObject({
      error: { code: 'TASK_WRONG_STATE' },
    });
  });
});

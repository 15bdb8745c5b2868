import { describe, expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import { packagedCalendar, workdaysBetween } from '../../../../shared/calendar/work-calendar.ts';
import { departmentIdSchema, postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import type { Caller } from '../../../support/service-client.ts';
import { at } from '../../support/assignments.ts';
import { eventsOf, investor } from '../../support/cases.ts';
import {
  acceptedAt,
  openOneTask,
  pauseFor,
  planning,
  planningClerk,
  planningHead,
  rungsOf,
  toldOf,
  workdays,
} from '../../support/one-task.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const byThemselves = `department:${planning}`;
const limits = { promisedLimit: workdays(10), statutoryLimit: workdays(20) };
const extension = {
  days: 5,
  reason: '案情复杂',
  approvedBy: { post: 'head', person: 'head-1' },
};
const correction = (acceptedOn: string) => ({ acceptedOn, reason: '录入错误', secondPerson: 'head-2' });

/** A task accepted on 2 March 2026, what is read of it on a day, and what an act on a day makes of it. */
const onRecord = async (overrides: Record<string, unknown> = limits) => {
  const { approvals, task } = await acceptedAt('2026-03-02', '10:00', overrides);
  const read = async (date: string) => {
    approvals.clock.set(at(date));
    const clock = await task.clock();
    const ledger = await task.ledger();
    // Whatever happened: every working day since opening is somebody's, and the parts add up to the whole.
    const elapsed = workdaysBetween(packagedCalendar, dateSchema.parse('2026-03-02'), dateSchema.parse(date));
    expect(ledger.workdays).toBe(elapsed);
    expect(ledger.before.workdays + ledger.running.workdays).toBe(elapsed);
    for (const part of [ledger.before, ledger.running])
      expect(part.parties.reduce((sum: number, each: { workdays: number }) => sum + each.workdays, 0)).toBe(
        part.workdays,
      );
    const days = Object.fromEntries(ledger.running.parties.map((each: any) => [each.party, each.workdays]));
    expect(days[byThemselves] ?? 0).toBe(clock.used);
    return { clock, before: ledger.before.workdays, days };
  };
  const acting = async (date: string, verb: string, as: Caller = planningClerk, body?: unknown) => {
    approvals.clock.set(at(date));
    const answer = await task.act(verb, as, body);
    if (answer.status === 200) expect(answer.body.clock).toEqual(await task.clock());
    return answer;
  };
  return { approvals, task, read, acting };
};

describe('pause, resume, extend and correct, read back each time', () => {
  it('move the clock and the ledger together', async () => {
    const { task, approvals, read, acting } = await onRecord();
    expect(await read('2026-03-02')).toMatchObject({
      clock: { used: 0, due: { date: '2026-03-16' }, statutoryDue: { date: '2026-03-30' }, light: 'green' },
      before: 0,
      days: {},
    });

    const paused = await acting('2026-03-04', 'pause', planningClerk, pauseFor('hearing', workdays(9)));
    expect(paused.body.pauses).toMatchObject([{ kind: 'hearing', resumed: null, ended: null }]);
    expect(await read('2026-03-09')).toMatchObject({
      clock: { used: 2, due: null, dueIfResumedToday: { date: '2026-03-19' }, light: 'blue' },
      days: { [byThemselves]: 2, 'excluded-by-law': 3 },
    });

    expect((await acting('2026-03-11', 'resume')).body.pauses[0].resumed).not.toBeNull();
    expect(await read('2026-03-12')).toMatchObject({
      clock: { used: 3, remaining: 7, due: { date: '2026-03-23' }, statutoryDue: { date: '2026-04-07' } },
      days: { [byThemselves]: 3, 'excluded-by-law': 5 },
    });

    const extended = await acting('2026-03-13', 'extend', planningHead, extension);
    expect(extended.body.extension).toMatchObject({ days: 5, reason: '案情复杂', approvedByPost: 'head' });
    expect(await read('2026-03-13')).toMatchObject({
      clock: { used: 4, remaining: 11, due: { date: '2026-03-30' }, statutoryDue: { date: '2026-04-14' } },
      days: { [byThemselves]: 4, 'excluded-by-law': 5 },
    });

    const corrected = await acting(
      '2026-03-16',
      'correct-acceptance',
      planningHead,
      correction('2026-03-03'),
    );
    expect(corrected.body.corrections).toMatchObject([
      {
        acceptedOn: { from: '2026-03-02', to: '2026-03-03' },
        dueOn: { from: '2026-03-30', to: '2026-03-31' },
      },
    ]);
    expect(await read('2026-03-16')).toMatchObject({
      clock: { acceptedOn: '2026-03-03', used: 4, due: { date: '2026-03-31' } },
      before: 1,
      days: { [byThemselves]: 4, 'excluded-by-law': 5 },
    });

    approvals.clock.set(at('2026-04-01', '00:00'));
    await approvals.check();
    expect((await task.clock()).rungsRaised).toEqual([
      { rung: 'rung-0', dueVersion: 3 },
      { rung: 'rung-1', dueVersion: 3 },
    ]);
    expect(
      (await eventsOf(approvals, 'approvals.task.acceptance-corrected.v1', task.caseId)).length +
        (await toldOf(approvals, task, 'approvals.task.extended.v1')).length,
    ).toBe(2);
  });

  it('a correction into the midst of a pause takes out only the days after acceptance', async () => {
    const { read, acting } = await onRecord();
    await acting('2026-03-04', 'pause', planningClerk, pauseFor('hearing', workdays(9)));
    await acting('2026-03-11', 'resume');
    await acting('2026-03-16', 'correct-acceptance', planningHead, correction('2026-03-06'));
    expect(await read('2026-03-16')).toMatchObject({
      clock: { used: 3, due: { date: '2026-03-25' } },
      before: 4,
      days: { [byThemselves]: 3, 'excluded-by-law': 3 },
    });
  });

  it('an extension while paused shows in the projection, and in the due date after resumption', async () => {
    const { read, acting } = await onRecord();
    await acting('2026-03-04', 'pause', planningClerk, pauseFor('hearing', workdays(9)));
    const extended = await acting('2026-03-09', 'extend', planningHead, extension);
    expect(extended.body.clock).toMatchObject({ due: null, dueIfResumedToday: { date: '2026-03-26' } });
    await acting('2026-03-09', 'resume');
    expect(await read('2026-03-10')).toMatchObject({ clock: { used: 3, due: { date: '2026-03-26' } } });
  });

  it('are for those whom the table of rights names', async () => {
    const { task } = await onRecord();
    const forestryHead = {
      subject: 'head-of-forestry',
      roles: ['section-head'] as const,
      department: 'forestry',
    };
    const statusOf = async (verb: string, as: Caller, body?: unknown) =>
      (await task.act(verb, as, body)).status;
    const hearing = pauseFor('hearing');
    expect([
      await statusOf('pause', investor, hearing),
      await statusOf('pause', clerkOf('forestry'), hearing),
      await statusOf('extend', planningClerk, extension),
      await statusOf('extend', forestryHead, extension),
      await statusOf('correct-acceptance', planningClerk, correction('2026-03-02')),
      await statusOf('resume', investor),
    ]).toEqual([403, 404, 403, 404, 403, 403]);
    const stale = await task.act('pause', planningClerk, hearing, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
  });
});

describe('an extension approved after the due date (E16)', () => {
  it.each([
    ['on the last day of the law', '2026-03-30', 200, undefined],
    ['the day after it', '2026-03-31', 409, 'EXTENSION_TOO_LATE'],
    ['long after it', '2026-04-20', 409, 'EXTENSION_TOO_LATE'],
  ])('%s', async (_, date, status, code) => {
    const { approvals, task, read, acting } = await onRecord();
    approvals.clock.set(at(date));
    const before = await task.see();
    const answer = await acting(date, 'extend', planningHead, extension);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (status === 200) return;
    expect(await task.see()).toEqual(before);
    expect(await read(date)).toMatchObject({
      clock: { due: { date: '2026-03-16' }, statutorilyOverdue: true, light: 'red-star' },
    });
    expect(await toldOf(approvals, task, 'approvals.task.extended.v1')).toEqual([]);
  });

  it('is measured by the date of the law as pauses have moved it', async () => {
    const { acting } = await onRecord();
    await acting('2026-03-04', 'pause', planningClerk, pauseFor('hearing', workdays(9)));
    await acting('2026-03-11', 'resume');
    expect((await acting('2026-04-07', 'extend', planningHead, extension)).status).toBe(200);
  });
});

const heldBy = (post: string, subject: string) => ({
  post: postIdSchema.parse(post),
  holders: [{ subject: subjectSchema.parse(subject), from: dateSchema.parse('2026-01-01') }],
});

/** Tells approvals who fills the head's and the clerk's post of a department, and who is away. */
const tellStaffing = (
  approvals: Approvals,
  department: string,
  leaves: Facts['notifications.staffing.changed.v1']['leaves'] = [],
): Promise<void> =>
  approvals.handle(
    approvals.envelopeOf({
      type: 'notifications.staffing.changed.v1',
      subject: department,
      sequence: 1,
      fact: {
        department: departmentIdSchema.parse(department),
        posts: [heldBy('head', 'head-9'), heldBy('clerk', 'clerk-9')],
        leaves,
      },
    }),
  );

describe('an extension whose rule names the head: A01h by forty days (rulings 30)', () => {
  const reform = 'development-and-reform';
  const by = (post: string, person: string, presidingDocument?: string) => ({
    days: 40,
    reason: '情况复杂',
    approvedBy: { post, person, ...(presidingDocument === undefined ? {} : { presidingDocument }) },
  });
  const document = '县委组〔2026〕3号（虚构）';

  it.each([
    ['the deputy head', by('deputy-head', 'deputy-1'), 422],
    ['the deputy head who presides', by('deputy-head', 'deputy-1', document), 200],
    ['the head', by('head', 'head-9'), 200],
    ['somebody who is not the head', by('head', 'x-1'), 422],
    ['who stands in for the head without a document', by('head', 'clerk-9'), 422],
    ['who stands in for the head, with the document', by('head', 'clerk-9', document), 200],
  ])('approved by %s', async (_, request, expected) => {
    const approvals = await startApprovals(at('2026-03-02'));
    const head = { subject: 'head-9', roles: ['head'] as const, department: reform };
    const task = await openOneTask(approvals, { matter: 'A01h', department: reform });
    expect((await task.act('accept', clerkOf(reform))).status).toBe(200);
    await tellStaffing(approvals, reform, [
      {
        person: subjectSchema.parse('head-9'),
        from: dateSchema.parse('2026-03-01'),
        to: dateSchema.parse('2026-03-31'),
        deputy: subjectSchema.parse('clerk-9'),
      },
    ]);
    const { status, body } = await task.act('extend', head, request);
    expect([status, body.code]).toEqual([expected, expected === 200 ? undefined : 'EXTENSION_NOT_ENTITLED']);
  });
});

describe('persons named by whoever acts', () => {
  const staffed = async () => {
    const own = await onRecord();
    await tellStaffing(own.approvals, planning);
    return own;
  };

  it('fill the post named, once the directory has told who does', async () => {
    const { task, acting } = await staffed();
    const before = await task.see();
    const stranger = await acting('2026-03-04', 'extend', planningHead, extension);
    expect([stranger.status, stranger.body.code, stranger.body.errors[0].pointer]).toEqual([
      422,
      'EXTENSION_NOT_ENTITLED',
      '/body/approvedBy/person',
    ]);
    expect((await task.see()).extension).toEqual(before.extension);
    const own = { ...extension, approvedBy: { post: 'head', person: 'head-9' } };
    expect((await acting('2026-03-04', 'extend', planningHead, own)).status).toBe(200);
  });

  it('fill some post of the department, to see a correction', async () => {
    const { acting } = await staffed();
    const wanted = (secondPerson: string) => ({ ...correction('2026-03-03'), secondPerson });
    const stranger = await acting('2026-03-04', 'correct-acceptance', planningHead, wanted('x-1'));
    expect([stranger.status, stranger.body.code, stranger.body.errors[0].pointer]).toEqual([
      422,
      'SECOND_PERSON_NEEDED',
      '/body/secondPerson',
    ]);
    expect((await acting('2026-03-04', 'correct-acceptance', planningHead, wanted('clerk-9'))).status).toBe(
      200,
    );
  });
});

describe('a pause without its grounds (E17)', () => {
  it.each([
    ['the legal basis', { legalBasis: undefined }, ['/body/legalBasis']],
    ['the written notice', { noticeDocument: undefined }, ['/body/noticeDocument']],
    [
      'both',
      { legalBasis: undefined, noticeDocument: undefined },
      ['/body/legalBasis', '/body/noticeDocument'],
    ],
    ['words in the basis', { legalBasis: '  ' }, ['/body/legalBasis']],
    ['words in the notice', { noticeDocument: '' }, ['/body/noticeDocument']],
  ])('lacking %s is refused at its place, and the clock goes on', async (_, left, pointers) => {
    const { approvals, task, read, acting } = await onRecord();
    const answer = await acting('2026-03-04', 'pause', planningClerk, pauseFor('hearing', workdays(9), left));
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.errors.map((each: any) => each.pointer)).toEqual(pointers);
    expect((await task.see()).pauses).toEqual([]);
    expect(await toldOf(approvals, task, 'approvals.task.paused.v1')).toEqual([]);
    expect(await read('2026-03-09')).toMatchObject({
      clock: { used: 5, due: { date: '2026-03-16' }, light: 'green' },
      days: { [byThemselves]: 5 },
    });
    approvals.clock.set(at('2026-03-17', '00:00'));
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(['rung-0', 'rung-1']);
  });

  it.each(['领导出差', '系统故障', 'waiting-for-other-departments', 'design-revision'])(
    'for %s, which is not on the white list of the matter, is refused with the list',
    async (kind) => {
      const { read, acting } = await onRecord();
      const answer = await acting('2026-03-04', 'pause', planningClerk, pauseFor(kind));
      expect([answer.status, answer.body.code]).toEqual([422, 'PAUSE_NOT_ALLOWED']);
      expect(answer.body.detail).toContain('听证');
      expect(answer.body.facts.allowed).toContain('hearing');
      expect((await read('2026-03-05')).clock).toMatchObject({ used: 3, light: 'green' });
    },
  );
});

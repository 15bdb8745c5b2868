import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { accept, decide, deliver } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import {
  acceptOnCommitment,
  revokeApproval,
  verifyCommitment,
} from '../../../../services/approvals/acceptance/domain/commitment.ts';
import type { FollowUpTerm } from '../../../../services/approvals/tasks/domain/follow-up.ts';
import { withdraw } from '../../../../services/approvals/tasks/domain/give-up-task.ts';
import { nextCheckOf } from '../../../../services/approvals/tasks/domain/next-check.ts';
import { openTask } from '../../../../services/approvals/tasks/domain/open-task.ts';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { taskSchema, type OpenedTask, type Task } from '../../../../services/approvals/tasks/domain/task.ts';
import {
  acceptWithTolerance,
  supplementOutstanding,
} from '../../../../services/approvals/acceptance/domain/tolerant-acceptance.ts';
import { justBefore } from '../../support/assignments.ts';
import { aTaskOpening, anOpenedTask, at, by, done, rules } from '../../support/tasks.ts';

const opened = (code: string, variant = 'standard', when = '2026-03-02'): OpenedTask => ({
  ...anOpenedTask(at(when)),
  matter: { code, variant, name: { zh: code, en: code } },
});

const within = (days: number): FollowUpTerm => ({ within: { days, unit: 'workday' } });
const funding = [{ material: 'funding-arrangement' }];

const clerk = (date: string) => by('clerk-1', at(date));
const verifier = (date: string) => by('clerk-2', at(date));

/** A construction permit accepted on 2026-03-02 with its funding arrangement to follow within five working days: 03-09. */
const tolerated = (term: FollowUpTerm = within(5)): Task =>
  done(acceptWithTolerance(opened('C05'), rules(), clerk('2026-03-02'), { outstanding: funding, term })).task;

const approvedOn = (task: Task, date: string): Task =>
  done(decide(task, rules(), clerk(date), { outcome: 'approved', documentNumber: 'FJ-1' })).task;

const deliveredOn = (task: Task, date: string): Task =>
  done(deliver(task, rules(), clerk(date), { receivedBy: '李工', method: 'post' })).task;

const told = (task: Task, until: Parameters<typeof settleTask>[2], type: string, county = rules()) =>
  settleTask(task, county, until).events.filter((event) => event.type === type);

const late = 'approvals.task.outstanding-late.v1';

describe('accepting with tolerance', () => {
  it('starts the clock as any acceptance and says what is missing and by when', () => {
    const act = acceptWithTolerance(opened('C05'), rules(), clerk('2026-03-02'), {
      outstanding: funding,
      term: within(5),
    });
    const { task, events } = done(act);
    const plain = done(accept(opened('C05'), rules(), clerk('2026-03-02')));
    expect(task).toMatchObject({ state: 'accepted', clock: { acceptedOn: '2026-03-02' } });
    expect(task.state === 'accepted' && task.due).toEqual(plain.task.state === 'accepted' && plain.task.due);
    expect(events.slice(0, -1)).toEqual(plain.events);
    expect(events.at(-1)).toMatchObject({
      type: 'approvals.task.accepted-with-tolerance.v1',
      fact: { outstanding: [{ material: 'funding-arrangement' }], supplementBy: '2026-03-09' },
    });
  });

  it.each([
    ['a critical document', [{ material: 'reviewed-construction-drawings' }], 0],
    ['a document the matter does not know', [{ material: 'horoscope' }], 0],
    ['a critical one beside a tolerable one', [...funding, { material: 'land-approval' }], 1],
  ])('is refused for %s, at its place', (_, outstanding, position) => {
    const refused = acceptWithTolerance(opened('C05'), rules(), clerk('2026-03-02'), {
      outstanding,
      term: within(5),
    });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'MATERIAL_NOT_TOLERABLE',
        faults: [{ pointer: `/outstanding/${position}/material` }],
      },
    });
  });

  it('names every document at fault at once', () => {
    const outstanding = ['horoscope', 'funding-arrangement', 'tarot'].map((material) => ({ material }));
    const refused = acceptWithTolerance(opened('C05'), rules(), clerk('2026-03-02'), {
      outstanding,
      term: within(5),
    });
    expect(!refused.ok && refused.error.faults?.map(({ pointer }) => pointer)).toEqual([
      '/outstanding/0/material',
      '/outstanding/2/material',
    ]);
  });

  it.each([
    ['A05', 'standard'],
    ['A09', 'table'],
    ['C02', 'standard'],
    ['C03', 'standard'],
  ])('is never possible for %s, whatever a catalogue says', (code, variant) => {
    const { catalogue, ...county } = rules();
    const permissive = {
      ...catalogue,
      catalogue: {
        ...catalogue.catalogue,
        matters: catalogue.catalogue.matters.map((matter) => ({
          ...matter,
          variants: matter.variants.map((each) => ({ ...each, tolerance: true })),
          materials: [
            {
              id: 'funding-arrangement',
              name: { zh: '资金安排', en: 'Funding arrangement' },
              importance: 'tolerable' as const,
              variants: [],
              evidence: 'assumption' as const,
            },
          ],
        })),
      },
    };
    const asked = { outstanding: funding, term: within(5) };
    const forced = { ...county, catalogue: permissive };
    expect(acceptWithTolerance(opened(code, variant), forced, clerk('2026-03-02'), asked)).toMatchObject({
      ok: false,
      error: { code: 'TOLERANCE_NOT_ALLOWED' },
    });
    expect(acceptWithTolerance(opened('D06'), forced, clerk('2026-03-02'), asked).ok).toBe(true);
  });

  it.each([
    [{ by: dateSchema.parse('2026-03-02') }, false],
    [{ by: dateSchema.parse('2026-03-03') }, true],
    // Thirty working days, 清明 between.
    [{ by: dateSchema.parse('2026-04-14') }, true],
    [{ by: dateSchema.parse('2026-04-15') }, false],
    [within(0), false],
    [within(1), true],
    [within(30), true],
    [within(31), false],
  ] satisfies [FollowUpTerm, boolean][])('within what the county allows: %j is %s', (term, allowed) => {
    const asked = { outstanding: funding, term };
    const outcome = acceptWithTolerance(opened('C05'), rules(), clerk('2026-03-02'), asked);
    expect(outcome.ok ? 'accepted' : outcome.error.code).toBe(allowed ? 'accepted' : 'FOLLOW_UP_TOO_LATE');
  });

  it('cannot be done twice, nor after a plain acceptance', () => {
    const asked = { outstanding: funding, term: within(5) };
    expect(acceptWithTolerance(tolerated(), rules(), clerk('2026-03-03'), asked)).toMatchObject({
      error: { code: 'TASK_WRONG_STATE' },
    });
  });
});

describe('what is outstanding', () => {
  it('is told late from the first working day past its day, once, to head, applicant and officer', () => {
    const task = tolerated();
    expect(nextCheckOf(task)! <= at('2026-03-10', '00:00')).toBe(true);
    expect(told(task, justBefore('2026-03-10'), late)).toEqual([]);
    const settled = settleTask(task, rules(), at('2026-03-10', '00:00'));
    const [event] = settled.events.filter(({ type }) => type === late);
    expect(event).toMatchObject({
      audience: [
        { kind: 'post', post: 'section-head' },
        { kind: 'post', post: 'clerk' },
        { kind: 'enterprise' },
        { kind: 'person', subject: 'officer-7' },
      ],
      fact: { supplementBy: '2026-03-09', outstanding: [{ material: 'funding-arrangement' }] },
    });
    expect(told(settled.task, at('2026-03-11'), late)).toEqual([]);
  });

  it('counts by working days: a week end between changes the day', () => {
    const friday = done(
      acceptWithTolerance(opened('C05', 'standard', '2026-03-06'), rules(), clerk('2026-03-06'), {
        outstanding: funding,
        term: { by: dateSchema.parse('2026-03-07') },
      }),
    ).task;
    expect(told(friday, justBefore('2026-03-09'), late)).toEqual([]);
    expect(told(friday, at('2026-03-09', '00:00'), late)).toHaveLength(1);
  });

  it.each([
    ['accepted', (task: Task) => task],
    ['decided', (task: Task) => approvedOn(task, '2026-03-03')],
    ['delivered', (task: Task) => deliveredOn(approvedOn(task, '2026-03-03'), '2026-03-04')],
  ])('falls on a task that is %s', (_, brought) => {
    const task = brought(tolerated());
    expect(nextCheckOf(task)).not.toBeNull();
    expect(told(task, at('2026-03-10', '00:00'), late)).toHaveLength(1);
  });

  it('falls no more once it is handed in, nor on what was refused or withdrawn', () => {
    const documents = [{ material: 'funding-arrangement', document: '资金证明.pdf' }];
    const supplied = done(supplementOutstanding(tolerated(), rules(), clerk('2026-03-09'), documents)).task;
    const refused = done(
      decide(tolerated(), rules(), clerk('2026-03-04'), {
        outcome: 'rejected',
        reasons: ['甲'],
        remedies: '复议',
      }),
    ).task;
    const gone = done(withdraw(tolerated(), rules(), clerk('2026-03-04'), '改址')).task;
    for (const task of [supplied, refused, gone]) expect(told(task, at('2026-06-01'), late)).toEqual([]);
    expect(supplementOutstanding(refused, rules(), clerk('2026-03-05'), documents)).toMatchObject({
      error: { code: 'TASK_WRONG_STATE' },
    });
  });

  it('is taken late too, on record as late, and cannot be handed in twice', () => {
    const documents = [{ material: 'funding-arrangement', document: '资金证明.pdf' }];
    const delivered = deliveredOn(approvedOn(tolerated(), '2026-03-03'), '2026-03-04');
    const { task, events } = done(supplementOutstanding(delivered, rules(), clerk('2026-03-20'), documents));
    expect(events.map(({ type }) => type)).toEqual([late, 'approvals.task.outstanding-supplemented.v1']);
    expect(events[1]).toMatchObject({ fact: { late: true, outstanding: [] } });
    expect(supplementOutstanding(task, rules(), clerk('2026-03-20'), documents)).toMatchObject({
      error: { code: 'NOTHING_OUTSTANDING' },
    });
    expect(
      supplementOutstanding(delivered, rules(), clerk('2026-03-20'), [{ material: 'x', document: 'y' }]),
    ).toMatchObject({
      error: { code: 'MATERIALS_NOT_ASKED_FOR', faults: [{ pointer: '/documents/0/material' }] },
    });
  });

  it('is not late by an unpublished calendar, is looked at day by day, and falls once the year is there', () => {
    const when = '2026-12-28';
    const task = done(
      acceptWithTolerance(opened('C05', 'standard', when), rules(), clerk(when), {
        outstanding: funding,
        term: within(5),
      }),
    ).task;
    const settled = settleTask(task, rules(), at('2027-01-12'));
    expect(settled.events.filter(({ type }) => type === late)).toEqual([]);
    expect(nextCheckOf(settled.task)).toBe(at('2027-01-13', '00:00'));
    const notice = { year: 2027, version: 1, noticeNumber: '（测试）1号', holidays: [], workdays: [] };
    const calendar = buildCalendar({ notices: [notice], adjustments: [] });
    expect(told(settled.task, at('2027-01-13'), late, { ...rules(), calendar })).toHaveLength(1);
  });
});

const given = {
  items: ['符合产业政策'],
  document: '承诺书1号',
  verifyWithin: { days: 5, unit: 'workday' } as const,
};

const promised = (): Task =>
  done(acceptOnCommitment(opened('A01'), rules(), clerk('2026-03-02'), given)).task;

const verifyLate = 'approvals.task.verification-late.v1';

describe('a commitment', () => {
  it('is taken only where the form allows it and the verification is soon enough', () => {
    const try_ = (code: string, days: number) => {
      const outcome = acceptOnCommitment(opened(code), rules(), clerk('2026-03-02'), {
        ...given,
        verifyWithin: { days, unit: 'workday' },
      });
      return outcome.ok ? 'accepted' : outcome.error.code;
    };
    expect(try_('C05', 5)).toBe('COMMITMENT_NOT_ALLOWED');
    expect([0, 1, 60, 61].map((days) => try_('A01', days))).toEqual([
      'FOLLOW_UP_TOO_LATE',
      'accepted',
      'accepted',
      'FOLLOW_UP_TOO_LATE',
    ]);
  });

  it('lets the decision come at once and is verified afterwards, late being told once', () => {
    const delivered = deliveredOn(approvedOn(promised(), '2026-03-02'), '2026-03-02');
    expect(told(delivered, justBefore('2026-03-10'), verifyLate)).toEqual([]);
    const settled = settleTask(delivered, rules(), at('2026-03-10', '00:00'));
    expect(settled.events.map(({ type }) => type)).toEqual([verifyLate]);
    expect(told(settled.task, at('2026-04-10'), verifyLate)).toEqual([]);
    const verified = done(
      verifyCommitment(settled.task, rules(), verifier('2026-03-12'), {
        result: 'fulfilled',
        findings: '相符',
      }),
    );
    expect(verified.events[0]).toMatchObject({ fact: { late: true, humanDecisionNeeded: false } });
    expect(nextCheckOf(verified.task)).toBeNull();
  });

  it('is verified once; broken, it revokes nothing by itself', () => {
    const broken = done(
      verifyCommitment(approvedOn(promised(), '2026-03-02'), rules(), verifier('2026-03-05'), {
        result: 'not-fulfilled',
        findings: '不符',
      }),
    );
    expect(broken.events.at(-1)).toMatchObject({ fact: { humanDecisionNeeded: true } });
    expect(broken.task).toMatchObject({ state: 'decided', decided: { decision: { outcome: 'approved' } } });
    expect('revoked' in broken.task).toBe(false);
    expect(
      verifyCommitment(broken.task, rules(), verifier('2026-03-06'), {
        result: 'fulfilled',
        findings: '相符',
      }),
    ).toMatchObject({ error: { code: 'NOTHING_TO_VERIFY' } });
  });

  it('is grounds for revocation only once it was found broken, and once', () => {
    const revocation = { documentNumber: '撤1号', reasons: ['承诺未兑现'] };
    const head = (date: string) => by('head-1', at(date));
    const decided = approvedOn(promised(), '2026-03-02');
    const verdict = (result: 'fulfilled' | 'not-fulfilled') =>
      done(verifyCommitment(decided, rules(), verifier('2026-03-05'), { result, findings: '核查' })).task;
    for (const task of [decided, verdict('fulfilled')])
      expect(revokeApproval(task, rules(), head('2026-03-06'), revocation)).toMatchObject({
        error: { code: 'NO_GROUNDS_TO_REVOKE' },
      });
    const { task, events } = done(
      revokeApproval(verdict('not-fulfilled'), rules(), head('2026-03-06'), revocation),
    );
    expect(events.at(-1)).toMatchObject({ type: 'approvals.task.approval-revoked.v1' });
    expect(revokeApproval(task, rules(), head('2026-03-07'), revocation)).toMatchObject({
      error: { code: 'NO_GROUNDS_TO_REVOKE' },
    });
    expect(deliver(task, rules(), clerk('2026-03-09'), { receivedBy: '李工', method: 'post' }).ok).toBe(true);
  });
});

describe('a task stored before there was anything to follow', () => {
  it('is read as one that owes nothing', () => {
    const plain = done(
      accept(openTask(aTaskOpening(), rules(), at('2026-03-02')).task, rules(), clerk('2026-03-02')),
    );
    const read = taskSchema.parse(structuredClone(plain.task));
    expect('tolerance' in read || 'commitment' in read).toBe(false);
    expect(settleTask(read, rules(), at('2026-03-03')).events).toEqual([]);
  });
});

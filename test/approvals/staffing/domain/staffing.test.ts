import { describe, expect, it } from 'vitest';
import { standInsIn } from '../../../../services/approvals/staffing/domain/stand-in.ts';
import { hearOf, settleStaffing } from '../../../../services/approvals/staffing/domain/settle-staffing.ts';
import { belongsToDepartment, mayStandFor } from '../../../../services/approvals/staffing/domain/persons.ts';
import { coversOn, staffingSchema } from '../../../../services/approvals/staffing/domain/staffing.ts';
import { workloadOf } from '../../../../services/approvals/workload/domain/workload.ts';
import { postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { at, rules } from '../../support/assignments.ts';

type Holders = Record<string, readonly string[]>;
type Leave = readonly [person: string, from: string, to: string, deputy?: string];

const news = (holders: Holders, leaves: readonly Leave[] = [], sequence = 1) =>
  staffingSchema.parse({
    department: 'health',
    sequence,
    posts: Object.entries(holders).map(([post, people]) => ({
      post,
      holders: people.map((subject) => ({ subject, from: '2026-01-01' })),
    })),
    leaves: leaves.map(([person, from, to, deputy = null]) => ({ person, from, to, deputy })),
    covers: [],
    nextCheckAt: null,
  });

const clerk = postIdSchema.parse('clerk');
const both = { clerk: ['a'], 'deputy-clerk': ['b'] };
const on = (date: string) => dateSchema.parse(date);

describe('whose word counts for a post', () => {
  const staffing = news({ head: ['h'], 'deputy-head': ['d'], clerk: ['a'] }, [
    ['h', '2026-09-21', '2026-09-25', 's'],
  ]);
  const person = (subject: string) => subjectSchema.parse(subject);
  const head = postIdSchema.parse('head');

  it.each([
    ['its holder', 'h', '2026-09-18', true],
    ['its holder on leave, who is still its holder', 'h', '2026-09-22', true],
    ['who acts while its holder is away', 's', '2026-09-22', true],
    ['who will act, before the leave', 's', '2026-09-18', false],
    ['the holder of another post', 'a', '2026-09-22', false],
    ['somebody the department never heard of', 'x', '2026-09-22', false],
    ['its holder before taking the post', 'h', '2025-12-31', true],
  ])('%s', (_, subject, day, may) => {
    expect(mayStandFor(staffing, head, person(subject), on(day))).toBe(may);
  });

  it('is taken where the directory has told nothing of the post or the department', () => {
    expect(mayStandFor(null, head, person('x'), on('2026-09-22'))).toBe(true);
    expect(mayStandFor(news({ clerk: ['a'] }), head, person('x'), on('2026-09-22'))).toBe(true);
  });

  it('belongs to a department through any of its posts', () => {
    const belongs = (subject: string) => belongsToDepartment(staffing, person(subject), on('2026-09-22'));
    expect([belongs('a'), belongs('d'), belongs('x')]).toEqual([true, true, false]);
    expect(belongsToDepartment(null, person('x'), on('2026-09-22'))).toBe(true);
    expect(belongsToDepartment(staffing, person('x'), on('2025-12-31'))).toBe(true);
  });
});

describe('who covers a post', () => {
  it.each<[string, Holders, readonly Leave[], unknown]>([
    [
      'nobody while somebody is there',
      { clerk: ['a', 'c'], 'deputy-clerk': ['b'] },
      [['a', '2026-09-21', '2026-09-25']],
      null,
    ],
    [
      'the B clerk for the A clerk',
      both,
      [['a', '2026-09-21', '2026-09-25']],
      ['deputy-clerk', ['b'], '2026-09-25'],
    ],
    [
      'on to the end of a leave that follows',
      both,
      [
        ['a', '2026-09-21', '2026-09-25'],
        ['a', '2026-09-26', '2026-09-30'],
      ],
      ['deputy-clerk', ['b'], '2026-09-30'],
    ],
    [
      'the person named, where the B clerk is away as well',
      both,
      [
        ['a', '2026-09-21', '2026-09-25', 'c'],
        ['b', '2026-09-20', '2026-09-21'],
      ],
      [null, ['c'], '2026-09-25'],
    ],
    [
      'the person named, where a post has no standing deputy',
      { head: ['h'] },
      [['h', '2026-09-21', '2026-09-21', 'x']],
      [null, ['x'], '2026-09-21'],
    ],
    ['nobody at all', { head: ['h'] }, [['h', '2026-09-21', '2026-09-21']], [null, [], '2026-09-21']],
    ['nobody before and after', both, [['a', '2026-09-22', '2026-09-25']], null],
  ])('is %s', (_, holders, leaves, expected) => {
    const found = coversOn(news(holders, leaves), on('2026-09-21')).find(
      ({ post }) => post !== 'deputy-clerk',
    );
    expect(found === undefined ? null : [found.actingPost, found.deputies, found.until]).toEqual(expected);
  });

  it('is told as it begins and ends, once each, and looked at again when it may change', () => {
    const heard = hearOf(null, news(both, [['a', '2026-09-22', '2026-09-23']]), rules(), at('2026-09-21'))!;
    expect([heard.events, heard.staffing.nextCheckAt]).toEqual([[], '2026-09-21T16:00:00.000Z']);
    const begun = settleStaffing(heard.staffing, rules(), at('2026-09-22', '00:00'));
    expect(begun.events).toMatchObject([
      {
        type: 'approvals.cover.began.v1',
        audience: [
          { post: 'deputy-clerk', capacity: 'responsible' },
          { post: 'section-head', capacity: 'informed' },
        ],
        fact: { post: 'clerk', actingPost: 'deputy-clerk', away: ['a'], until: '2026-09-23' },
      },
    ]);
    expect(begun.staffing.nextCheckAt).toBe('2026-09-23T16:00:00.000Z');
    expect(standInsIn(begun.staffing, at('2026-09-22'))(clerk).actingPost).toBe('deputy-clerk');
    expect(settleStaffing(begun.staffing, rules(), at('2026-09-23')).events).toEqual([]);
    const ended = settleStaffing(begun.staffing, rules(), at('2026-09-24', '00:00'));
    expect(ended.events.map(({ type }) => type)).toEqual(['approvals.cover.ended.v1']);
    expect([ended.staffing.covers, ended.staffing.nextCheckAt]).toEqual([[], null]);
    expect(standInsIn(ended.staffing, at('2026-09-24'))(clerk)).toEqual({ actingPost: 'clerk', cover: null });
  });

  it('asks the overseer to act where nobody does', () => {
    const heard = hearOf(
      null,
      news({ head: ['h'] }, [['h', '2026-09-21', '2026-09-21']]),
      rules(),
      at('2026-09-21'),
    )!;
    expect(heard.events[0]?.audience).toEqual([
      { kind: 'post', capacity: 'responsible', department: 'health', post: 'section-head' },
    ]);
  });

  it('follows the latest news alone, and ends a cover whose leave is taken back', () => {
    const away = hearOf(null, news(both, [['a', '2026-09-21', '2026-09-25']], 2), rules(), at('2026-09-21'))!;
    expect(hearOf(away.staffing, news(both, [], 2), rules(), at('2026-09-21'))).toBeNull();
    expect(hearOf(away.staffing, news(both, [], 1), rules(), at('2026-09-21'))).toBeNull();
    const back = hearOf(away.staffing, news(both, [], 3), rules(), at('2026-09-21'))!;
    expect(back.events.map(({ type }) => type)).toEqual(['approvals.cover.ended.v1']);
  });
});

describe('the load of posts', () => {
  it('counts work where it belongs and where it is in hand, and averages over those who are there', () => {
    const deputy = postIdSchema.parse('deputy-clerk');
    const item = (overdue: boolean, dueSoon: boolean) => ({
      post: clerk,
      actingPost: deputy,
      overdue,
      dueSoon,
    });
    const load = workloadOf(
      [item(true, false), item(false, true), item(false, false)],
      [
        { post: clerk, people: 0 },
        { post: deputy, people: 2 },
      ],
    );
    expect(load).toEqual({
      open: 3,
      perPerson: 1.5,
      posts: [
        { post: 'clerk', open: 3, overdue: 1, dueSoon: 1, inHand: 0, people: 0, perPerson: null },
        { post: 'deputy-clerk', open: 0, overdue: 0, dueSoon: 0, inHand: 3, people: 2, perPerson: 1.5 },
      ],
    });
  });
});

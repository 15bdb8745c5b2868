import { describe, expect, it } from 'vitest';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { buildCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema, instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { bookVisit } from '../../../../services/approvals/visits/domain/book-visit.ts';
import { settleVisit } from '../../../../services/approvals/visits/domain/settle-visit.ts';
import {
  cancelVisit,
  confirmTime,
  giveFeedback,
  holdVisit,
  type VisitDecided,
} from '../../../../services/approvals/visits/domain/visit-acts.ts';
import { visitSchema, type Visit } from '../../../../services/approvals/visits/domain/visit.ts';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  visitIdSchema,
} from '../../../../shared/identifiers.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { at, justBefore, rules } from '../../support/assignments.ts';

const by = subjectSchema.parse('clerk-1');
const enterprise = { name: '夔门光学（虚构）', creditCode: creditCodeSchema.parse(fictionalCreditCode(7)) };

const booked = (since = at('2026-09-21')): Visit =>
  bookVisit(
    {
      id: visitIdSchema.parse('01J0000000000000000000000Z'),
      enterprise,
      wish: '指导消防验收',
      place: '草堂园区',
      preferred: [at('2026-09-24')],
      department: departmentIdSchema.parse('investment-promotion'),
      post: postIdSchema.parse('clerk'),
      booked: { at: since, by },
    },
    rules(),
  ).visit;

const done = (decided: VisitDecided) => {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
};
const codeOf = (decided: VisitDecided) => (decided.ok ? null : decided.error.code);

const confirmed = (time: Instant): Visit =>
  done(confirmTime(booked(), rules(), { at: at('2026-09-21'), by }, time)).visit;

const types = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);
const notHeld = 'approvals.visit.not-held.v1';

describe('a visit whose time was confirmed and that nobody records as held', () => {
  it.each([
    ['a Thursday', '2026-09-23', '2026-09-24'],
    ['the eve of Mid-Autumn', '2026-09-24', '2026-09-28'],
    ['a Saturday', '2026-10-17', '2026-10-19'],
    ['the eve of a Saturday that is worked', '2026-10-09', '2026-10-10'],
    ['a day of the National Day holiday', '2026-10-03', '2026-10-08'],
  ])('falls at 00:00 of the first working day after %s, not a millisecond earlier', (_, day, told) => {
    const visit = confirmed(at(day, '15:00'));
    expect(visit).toMatchObject({ nextCheckAt: at(told, '00:00'), notHeldToldAt: null });
    expect(settleVisit(visit, rules(), justBefore(told))).toEqual({ visit, events: [] });
    const fallen = settleVisit(visit, rules(), at(told, '00:00'));
    expect(types(fallen)).toEqual([notHeld]);
    expect(fallen.visit).toMatchObject({ nextCheckAt: null, notHeldToldAt: at(told, '00:00') });
  });

  it('is told to the section head and the post of the department, and to the enterprise', () => {
    const { events } = settleVisit(confirmed(at('2026-09-23', '15:00')), rules(), at('2026-09-24'));
    const department = 'investment-promotion';
    expect(events.map(({ audience, fact }) => ({ audience, fact }))).toEqual([
      {
        audience: [
          { kind: 'post', capacity: 'responsible', department, post: 'section-head' },
          { kind: 'post', capacity: 'informed', department, post: 'clerk' },
          { kind: 'enterprise', capacity: 'informed', creditCode: enterprise.creditCode },
        ],
        fact: {
          visitId: '01J0000000000000000000000Z',
          department,
          enterprise,
          wish: '指导消防验收',
          place: '草堂园区',
          at: at('2026-09-23', '15:00'),
        },
      },
    ]);
  });

  it('is told once, however late and often it is looked at', () => {
    const late = settleVisit(confirmed(at('2026-09-23')), rules(), at('2026-10-30'));
    expect(types(late)).toEqual([notHeld]);
    expect(settleVisit(late.visit, rules(), at('2026-11-30'))).toEqual({ visit: late.visit, events: [] });
  });

  it('falls for the new time alone when the time is moved before', () => {
    const acting = { at: at('2026-09-22'), by };
    const moved = done(confirmTime(confirmed(at('2026-09-23')), rules(), acting, at('2026-10-12')));
    expect(types(moved)).toEqual(['approvals.visit.time-confirmed.v1']);
    expect(types(settleVisit(moved.visit, rules(), at('2026-10-12')))).toEqual([]);
    expect(types(settleVisit(moved.visit, rules(), at('2026-10-13')))).toEqual([notHeld]);
  });

  it('falls anew for a time agreed after it was told', () => {
    const acting = { at: at('2026-09-24'), by };
    const moved = done(confirmTime(confirmed(at('2026-09-23')), rules(), acting, at('2026-10-12')));
    expect(types(moved)).toEqual([notHeld, 'approvals.visit.time-confirmed.v1']);
    expect(moved.visit).toMatchObject({ nextCheckAt: at('2026-10-13', '00:00'), notHeldToldAt: null });
    expect(types(settleVisit(moved.visit, rules(), at('2026-10-13')))).toEqual([notHeld]);
  });

  it.each([
    ['held', (visit: Visit, on: Instant) => holdVisit(visit, rules(), { at: on, by }, '已指导')],
    ['cancelled', (visit: Visit, on: Instant) => cancelVisit(visit, rules(), { at: on, by }, '已解决')],
  ])('no longer falls once %s, and is told first where it had fallen', (state, act) => {
    const visit = confirmed(at('2026-09-23', '09:00'));
    const inTime = done(act(visit, at('2026-09-23', '17:00')));
    expect(types(inTime)).toEqual([`approvals.visit.${state}.v1`]);
    expect(inTime.visit).toMatchObject({ state, notHeldToldAt: null });
    expect(settleVisit(inTime.visit, rules(), at('2026-10-30')).events).toEqual([]);
    const late = done(act(visit, at('2026-09-28')));
    expect(types(late)).toEqual([notHeld, `approvals.visit.${state}.v1`]);
    expect(late.visit).toMatchObject({ state, notHeldToldAt: at('2026-09-28') });
  });

  it('takes the feedback of the enterprise once it was told, once, and keeps it whatever follows', () => {
    const visit = confirmed(at('2026-09-23'));
    const opinion = { rating: 1, comment: '无人上门' };
    const rate = (of: Visit, on: Instant) => giveFeedback(of, rules(), { at: on, by }, opinion);
    expect(codeOf(rate(booked(), at('2026-09-21')))).toBe('VISIT_WRONG_STATE');
    expect(codeOf(rate(visit, justBefore('2026-09-24')))).toBe('VISIT_WRONG_STATE');
    const rated = done(rate(visit, at('2026-09-24')));
    expect(types(rated)).toEqual([notHeld, 'approvals.visit.feedback-given.v1']);
    expect(codeOf(rate(rated.visit, at('2026-09-24')))).toBe('VISIT_RATED');
    const acting = { at: at('2026-09-28'), by };
    const moved = done(confirmTime(rated.visit, rules(), acting, at('2026-10-12'))).visit;
    const held = done(holdVisit(moved, rules(), { at: at('2026-10-12'), by }, '已补上门')).visit;
    const cancelled = done(cancelVisit(rated.visit, rules(), acting, '已解决')).visit;
    for (const later of [moved, held, cancelled]) expect(later).toMatchObject({ feedback: opinion });
  });

  it.each(['2027-01-04T02:00:00.000Z', '9999-12-31T20:00:00.000Z'])(
    'falls at no instant yet when its time %s lies beyond the published calendar',
    (time) => {
      expect(confirmed(instantSchema.parse(time))).toMatchObject({ state: 'confirmed', nextCheckAt: null });
    },
  );

  it('waits for the calendar of a year not yet published', () => {
    const visit = done(
      confirmTime(booked(), rules(), { at: at('2026-09-21'), by }, at('2026-12-31', '10:00')),
    ).visit;
    expect(visit).toMatchObject({ nextCheckAt: null });
    const notice = {
      year: 2027,
      version: 1,
      noticeNumber: '（虚构）〔2026〕27号',
      holidays: ['01-01', '01-04', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) =>
        dateSchema.parse(`2027-${day}`),
      ),
      workdays: [],
    };
    const calendar = buildCalendar({ notices: [notice], adjustments: [] });
    const imported = { ...rules(), calendar };
    expect(settleVisit(visit, imported, at('2026-12-31', '11:00')).visit).toMatchObject({
      nextCheckAt: at('2027-01-05', '00:00'),
      calendarVersion: calendar.version,
    });
  });
});

describe('a visit stored before it was kept what became of its time', () => {
  const since = new Set(['nextCheckAt', 'notHeldToldAt', 'feedback']);
  const storedOf = (visit: Visit) =>
    Object.fromEntries(Object.entries(visit).filter(([field]) => !since.has(field)));

  it('is read as not told, and is armed when it is next looked at', () => {
    const visit = confirmed(at('2026-09-23'));
    const read = visitSchema.parse(storedOf(visit));
    expect(read).toEqual({ ...visit, nextCheckAt: null });
    expect(settleVisit(read, rules(), at('2026-09-22')).visit).toEqual(visit);
  });

  it.each([
    ['held', holdVisit],
    ['cancelled', cancelVisit],
  ])('is read when %s', (state, act) => {
    const { visit } = done(
      act(confirmed(at('2026-09-23')), rules(), { at: at('2026-09-23', '17:00'), by }, '毕'),
    );
    const before = state === 'held' ? { ...storedOf(visit), feedback: null } : storedOf(visit);
    expect(visitSchema.parse(before)).toEqual(visit);
  });
});

import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { buildCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { settleAssignment } from '../../../../services/approvals/assignments/domain/settle-assignment.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { anAssignment, at, justBefore, rules } from '../../support/assignments.ts';

const rungsOf = (events: readonly DomainEvent[]) =>
  events.flatMap((event) => (event.type === 'approvals.assignment.rung-raised.v1' ? [event.fact.rung] : []));

const toldOf = (events: readonly DomainEvent[]) =>
  events.map(({ audience }) =>
    audience.map((one) => (one.kind === 'post' ? `${one.department}/${one.post} ${one.capacity}` : one.kind)),
  );

describe('the ladder of an assignment due on 2026-09-29', () => {
  const falls = [
    ['rung-0', '2026-09-24', 0],
    ['rung-1', '2026-09-30', 1],
    ['rung-2', '2026-10-09', 2],
    ['rung-3', '2026-10-12', 3],
    ['rung-4', '2026-10-19', 4],
    ['rung-5', '2026-10-26', 5],
  ] as const;

  it.each(falls)('raises %s at 00:00 on %s and not a millisecond earlier', (rung, day, lower) => {
    const assignment = anAssignment();
    expect(rungsOf(settleAssignment(assignment, rules(), justBefore(day)).events)).toHaveLength(lower);
    const settled = settleAssignment(assignment, rules(), at(day, '00:00'));
    expect(rungsOf(settled.events).at(-1)).toBe(rung);
    expect(rungsOf(settled.events)).toHaveLength(lower + 1);
  });

  it.each(falls)('asks to be looked at again when %s falls on %s', (_rung, day) => {
    const settled = settleAssignment(anAssignment(), rules(), justBefore(day));
    expect(settled.assignment.nextCheckAt).toBe(at(day, '00:00'));
  });

  it('raises every rung missed in thirty days once, in order, each with the instant it fell', () => {
    const settled = settleAssignment(anAssignment(), rules(), at('2026-10-30'));
    expect(rungsOf(settled.events)).toEqual(falls.map(([rung]) => rung));
    expect(settled.events.map(({ fact }) => 'fellAt' in fact && fact.fellAt)).toEqual(
      falls.map(([, day]) => at(day, '00:00')),
    );
    expect(settled.assignment.nextCheckAt).toBeNull();
  });

  it('finds nothing more when it is settled again', () => {
    const once = settleAssignment(anAssignment(), rules(), at('2026-10-12'));
    const twice = settleAssignment(once.assignment, rules(), at('2026-10-12'));
    expect(twice.events).toEqual([]);
    expect(twice.assignment).toEqual(once.assignment);
  });

  it('tells each rung to those whom domain.md §5.5 names', () => {
    const told = toldOf(settleAssignment(anAssignment(), rules(), at('2026-10-30')).events);
    expect(told).toEqual([
      ['investment-promotion/clerk responsible', 'investment-promotion/deputy-clerk responsible'],
      ['investment-promotion/section-head responsible', 'investment-promotion/clerk informed'],
      ['investment-promotion/deputy-head responsible'],
      ['supervision-office/clerk responsible', 'leading-group-office/clerk responsible'],
      ['leading-group/head responsible', 'investment-promotion/head responsible'],
      ['leading-group-office/clerk responsible', 'supervision-office/clerk responsible'],
    ]);
  });
});

describe('an assignment that exceeds a limit of the law', () => {
  const lawful = rules({
    assignments: {
      ...defaultSettings.assignments,
      screening: {
        ...defaultSettings.assignments.screening,
        statutory: { days: 5, unit: 'workday' },
      },
    },
  });

  it('jumps to rung 4 with copies to rungs 1 to 3 and names those it passed over', () => {
    const settled = settleAssignment(anAssignment(lawful), lawful, at('2026-09-30', '00:00'));
    expect(rungsOf(settled.events)).toEqual(['rung-0', 'rung-4']);
    const [, jump] = settled.events;
    expect(jump?.fact).toMatchObject({
      cause: 'statutory',
      superseded: ['rung-1', 'rung-2', 'rung-3'],
      dueOn: '2026-09-29',
    });
    expect(toldOf(settled.events)[1]).toEqual([
      'leading-group/head responsible',
      'investment-promotion/head responsible',
      'investment-promotion/section-head informed',
      'investment-promotion/clerk informed',
      'investment-promotion/deputy-head informed',
      'supervision-office/clerk informed',
      'leading-group-office/clerk informed',
    ]);
  });
});

describe('an assignment whose due date rests on a year nobody has published', () => {
  const openedAtYearsEnd = () => anAssignment(rules(), { since: at('2026-12-28') });
  const notice2027 = {
    year: 2027,
    noticeNumber: '（虚构）〔2026〕27号',
    version: 1,
    holidays: [
      '2027-01-01',
      '2027-01-04',
      '2027-05-01',
      '2027-05-02',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ].map((day) => dateSchema.parse(day)),
    workdays: [],
  };
  const imported = { ...rules(), calendar: buildCalendar({ notices: [notice2027], adjustments: [] }) };

  it('shows the projection as provisional', () => {
    expect(openedAtYearsEnd().due).toEqual({ date: '2027-01-05', provisional: true });
  });

  it('raises what falls within the published year and nothing beyond it', () => {
    const settled = settleAssignment(openedAtYearsEnd(), rules(), at('2027-03-01'));
    expect(rungsOf(settled.events)).toEqual(['rung-0']);
    expect(settled.assignment.nextCheckAt).toBeNull();
  });

  it('moves the due date and arms the rungs ahead when the year is imported', () => {
    const before = settleAssignment(openedAtYearsEnd(), rules(), at('2026-12-31')).assignment;
    const after = settleAssignment(before, imported, at('2026-12-31', '12:00')).assignment;
    expect(after.due).toEqual({ date: '2027-01-06', provisional: false });
    expect(after.clock.dueVersion).toBe(before.clock.dueVersion + 1);
    expect(after.nextCheckAt).toBe(at('2027-01-07', '00:00'));
  });
});

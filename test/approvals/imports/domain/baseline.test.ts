import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { toInstant } from '../../../../shared/time/clock.ts';
import {
  contributionsOf,
  unassignedGroup,
  withContributions,
  type BaselineTerms,
  type ReckonableCase,
} from '../../../../services/approvals/imports/domain/baseline.ts';

const at = (written: string) => toInstant(new Date(written));
const terms: BaselineTerms = {
  limits: { promisedDays: 3, statutoryDays: null },
  calendar: packagedCalendar,
  rules: { yellow: { scoreBelow: 90, buckPassingFrom: 10, overdueWorkdays: 3 } },
  lastInstant: at('2011-06-30T10:00:00+08:00'),
};

const logged = (
  start: string,
  end: string | null,
  ...named: readonly (readonly [group: string, on: string])[]
): ReckonableCase => ({
  name: 'case',
  line: 2,
  start: at(`${start}T09:00:00+08:00`),
  end: end === null ? null : at(`${end}T09:00:00+08:00`),
  named: named.map(([group, on], position) => ({
    line: position + 2,
    at: at(`${on}T10:00:00+08:00`),
    group,
  })),
});

const reckoned = (one: ReckonableCase, given = terms) =>
  Object.fromEntries(
    [...withContributions(new Map(), contributionsOf(one, given))].map(([group, { months }]) => [
      group,
      months,
    ]),
  );

describe('what a case adds to a baseline', () => {
  it('belongs to the first group that is named, from the start on, and to nobody where none is', () => {
    expect(reckoned(logged('2011-03-01', '2011-03-02', ['East', '2011-03-01']))).toEqual({
      East: { '2011-03': { accepted: 1, handled: 1, decided: 1, decidedOnTime: 1, workdaysUsed: 1 } },
    });
    expect(Object.keys(reckoned(logged('2011-03-01', null)))).toEqual([unassignedGroup]);
  });

  it('counts as handled in every month in which a group had it, once', () => {
    const months = reckoned(
      logged(
        '2011-03-01',
        '2011-05-02',
        ['East', '2011-03-02'],
        ['West', '2011-04-04'],
        ['East', '2011-04-06'],
      ),
    );
    const handled = (group: string) =>
      Object.entries(months[group]!).map(([month, figures]) => [month, figures.handled ?? 0]);
    expect(handled('East')).toEqual([
      ['2011-03', 1],
      ['2011-04', 1],
      ['2011-05', 1],
    ]);
    expect(handled('West')).toEqual([['2011-04', 1]]);
    expect(months['West']!['2011-04' as never]).toMatchObject({ handedOn: 1, returned: 1 });
  });

  it('is late at the end of each month, and of the log, against whoever then has it', () => {
    const months = reckoned(logged('2011-04-29', null, ['East', '2011-04-29'], ['West', '2011-05-20']));
    const open = (group: string) =>
      Object.entries(months[group]!).map(([month, figures]) => [month, figures.openOverdue ?? 0]);
    expect(open('East')).toEqual([
      ['2011-04', 0],
      ['2011-05', 0],
    ]);
    expect(open('West')).toEqual([
      ['2011-05', 1],
      ['2011-06', 1],
    ]);
  });

  it('takes over at the start what was handed on before, and nothing after the end', () => {
    const before = logged('2011-03-10', '2011-03-11', ['East', '2011-03-01'], ['West', '2011-03-02']);
    expect(reckoned(before)['West']).toMatchObject({ '2011-03': { decided: 1 } });
    const after = logged('2011-03-10', '2011-03-11', ['East', '2011-03-10'], ['West', '2011-03-14']);
    expect(Object.keys(reckoned(after))).toEqual(['East']);
  });

  it('says where days off are guessed, and counts plain weeks there', () => {
    const old = reckoned(logged('2003-12-29', '2004-01-02', ['East', '2003-12-29']), {
      ...terms,
      lastInstant: at('2004-02-01T00:00:00+08:00'),
    });
    // 1 January 2004 is a day off by the published calendar, the days of 2003 are plain weeks.
    expect(old['East']).toMatchObject({ '2004-01': { guessedCalendar: 1, workdaysUsed: 3 } });
  });

  it('adds up to the same in whatever order cases come, and to as many decisions as there are ends', () => {
    const group = fc.constantFrom('East', 'West', 'North');
    const day = fc.integer({ min: 0, max: 170 });
    const date = (n: number) => new Date(Date.UTC(2011, 0, 4 + n)).toISOString().slice(0, 10);
    const aCase = fc
      .tuple(
        day,
        fc.option(fc.integer({ min: 0, max: 60 })),
        fc.array(fc.tuple(group, day), { maxLength: 6 }),
      )
      .map(([from, length, events]) =>
        logged(
          date(from),
          length === null ? null : date(Math.min(from + length, 172)),
          ...events.map(([name, n]) => [name, date(n)] as const),
        ),
      );
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1, maxLength: 8 }), (cases) => {
        const sum = (ordered: readonly ReckonableCase[]) =>
          ordered.reduce<ReturnType<typeof withContributions>>(
            (known, one) => new Map([...known, ...withContributions(known, contributionsOf(one, terms))]),
            new Map(),
          );
        const forwards = sum(cases);
        const backwards = sum(cases.toReversed());
        expect(Object.fromEntries(forwards)).toEqual(Object.fromEntries(backwards));
        const count = (figure: 'decided' | 'accepted') =>
          [...forwards.values()]
            .flatMap(({ months }) => Object.values(months))
            .reduce((total, figures) => total + (figures[figure] ?? 0), 0);
        expect(count('decided')).toBe(cases.filter(({ end }) => end !== null).length);
        expect(count('accepted')).toBe(cases.length);
      }),
    );
  });
});

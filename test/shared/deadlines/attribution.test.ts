import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isWorkday, packagedCalendar, workdaysBetween } from '../../../shared/calendar/work-calendar.ts';
import {
  attribute,
  attributeClock,
  attributeLife,
  partySchema,
  type Ledger,
  type Party,
  type Stretch,
} from '../../../shared/deadlines/attribution.ts';
import { used } from '../../../shared/deadlines/deadline-clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { day, daysFrom } from '../calendar/days.ts';
import { aClock, anyClock, aPause } from './clocks.ts';

const planning: Party = 'department:natural-resources';
const housing: Party = 'department:housing';

const stretch = (party: Party, after: string, upTo: string | null): Stretch => ({
  party,
  after: day(after),
  upTo: upTo === null ? null : day(upTo),
});

const held = (...stretches: Stretch[]): Ledger => ({ holder: planning, stretches });

describe('the working days of a clock', () => {
  const clock = aClock('2026-03-02', 20);
  const on = day('2026-03-16');

  it('are all the holder’s when nobody else had the matter', () => {
    expect(attributeClock(clock, packagedCalendar, held(), on)).toEqual({
      workdays: 10,
      parties: [{ party: planning, workdays: 10 }],
    });
  });

  it('pass to the next department on the day after the hand-over', () => {
    expect(
      attributeClock(clock, packagedCalendar, held(stretch(housing, '2026-03-04', null)), on).parties,
    ).toEqual([
      { party: planning, workdays: 2 },
      { party: housing, workdays: 8 },
    ]);
  });

  it('are idle while a transfer is under way, and the law’s while paused, even where both overlap', () => {
    const paused = { ...clock, pauses: [aPause('2026-03-05', '2026-03-10')] };
    const ledger = held(
      stretch('transfer-idle', '2026-03-03', '2026-03-06'),
      stretch(housing, '2026-03-06', null),
    );
    const { parties } = attributeClock(paused, packagedCalendar, ledger, on);
    expect(parties).toEqual([
      { party: planning, workdays: 1 },
      { party: 'transfer-idle', workdays: 2 },
      { party: 'excluded-by-law', workdays: 3 },
      { party: housing, workdays: 4 },
    ]);
  });

  it('go to the later hand-over where departments overlap', () => {
    const ledger = held(
      stretch('department:water', '2026-03-04', null),
      stretch(housing, '2026-03-06', null),
    );
    expect(attributeClock(clock, packagedCalendar, ledger, on).parties).toEqual([
      { party: planning, workdays: 2 },
      { party: 'department:water', workdays: 2 },
      { party: housing, workdays: 6 },
    ]);
  });

  it('of two hand-overs on one day belong to the one recorded last', () => {
    const ledger = held(
      stretch('department:water', '2026-03-04', null),
      stretch(housing, '2026-03-04', null),
    );
    expect(attributeClock(clock, packagedCalendar, ledger, on).parties.map(({ party }) => party)).toEqual([
      planning,
      housing,
    ]);
  });

  it('are none before acceptance', () => {
    expect(attributeClock(clock, packagedCalendar, held(), day('2026-02-02'))).toEqual({
      workdays: 0,
      parties: [],
    });
  });
});

describe('the life of a matter', () => {
  it('counts the days before acceptance apart and adds up as a whole', () => {
    const clock = aClock('2026-03-09', 20);
    const before = {
      holder: 'waiting',
      stretches: [stretch(planning, '2026-03-03', '2026-03-05'), stretch('applicant', '2026-03-05', null)],
    } satisfies Ledger;
    const life = attributeLife(
      clock,
      packagedCalendar,
      { openedOn: day('2026-03-02'), ledger: before },
      { ledger: held(), on: day('2026-03-16') },
    );
    expect(life).toEqual({
      before: {
        workdays: 5,
        parties: [
          { party: 'waiting', workdays: 1 },
          { party: planning, workdays: 2 },
          { party: 'applicant', workdays: 2 },
        ],
      },
      running: { workdays: 5, parties: [{ party: planning, workdays: 5 }] },
      workdays: workdaysBetween(packagedCalendar, day('2026-03-02'), day('2026-03-16')),
    });
  });
});

describe('parties', () => {
  it.each([
    ['department:housing', true],
    ['applicant', true],
    ['transfer-idle', true],
    ['excluded-by-law', true],
    ['waiting', true],
    ['department:', false],
    ['nobody', false],
  ])('%s is one: %s', (party, expected) => {
    expect(partySchema.safeParse(party).success).toBe(expected);
  });
});

describe('for any clock and any ledger', () => {
  const anyParty = fc.constantFrom<Party>(
    planning,
    housing,
    'department:water',
    'applicant',
    'transfer-idle',
    'excluded-by-law',
    'waiting',
  );
  const anyLedger = (from: string): fc.Arbitrary<Ledger> =>
    fc.record({
      holder: fc.constant(planning),
      stretches: fc.array(
        fc
          .record({
            party: anyParty,
            offset: fc.integer({ min: -10, max: 90 }),
            length: fc.option(fc.integer({ min: 0, max: 40 })),
          })
          .map(({ party, offset, length }) => {
            const after = addDays(day(from), offset);
            return { party, after, upTo: length === null ? null : addDays(after, length) };
          }),
        { maxLength: 6 },
      ),
    });
  const anyCase = anyClock.chain((clock) =>
    fc.record({
      clock: fc.constant(clock),
      ledger: anyLedger(clock.acceptedOn),
      length: fc.integer({ min: -3, max: 130 }),
    }),
  );

  it('the parties add up exactly to the days elapsed', () => {
    fc.assert(
      fc.property(anyCase, ({ clock, ledger, length }) => {
        const on = addDays(clock.acceptedOn, length);
        const { workdays, parties } = attributeClock(clock, packagedCalendar, ledger, on);
        expect(workdays).toBe(workdaysBetween(packagedCalendar, clock.acceptedOn, on));
        expect(parties.reduce((sum, party) => sum + party.workdays, 0)).toBe(workdays);
        expect(new Set(parties.map(({ party }) => party)).size).toBe(parties.length);
      }),
      { numRuns: 500 },
    );
  });

  it('what the law excludes is what the clock did not use', () => {
    fc.assert(
      fc.property(anyCase, ({ clock, ledger, length }) => {
        const on = addDays(clock.acceptedOn, length);
        const stretches = ledger.stretches.filter(({ party }) => party !== 'excluded-by-law');
        const { workdays, parties } = attributeClock(clock, packagedCalendar, { ...ledger, stretches }, on);
        const excluded = parties.find(({ party }) => party === 'excluded-by-law')?.workdays ?? 0;
        expect(excluded).toBe(workdays - used(clock, packagedCalendar, on));
      }),
      { numRuns: 300 },
    );
  });

  it('each day has one owner, so days told singly add up to the same', () => {
    fc.assert(
      fc.property(anyCase, ({ clock, ledger, length }) => {
        const span = { after: clock.acceptedOn, upTo: addDays(clock.acceptedOn, Math.max(0, length)) };
        const singly = new Map<Party, number>();
        for (const date of daysFrom(addDays(span.after, 1), span.upTo)) {
          if (!isWorkday(packagedCalendar, date)) continue;
          const [owner] = attribute(packagedCalendar, ledger, {
            after: addDays(date, -1),
            upTo: date,
          }).parties;
          singly.set(owner!.party, (singly.get(owner!.party) ?? 0) + 1);
        }
        const { parties } = attribute(packagedCalendar, ledger, span);
        expect(new Map(parties.map(({ party, workdays }) => [party, workdays]))).toEqual(singly);
      }),
    );
  });
});

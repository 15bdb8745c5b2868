import { expect, it } from 'vitest';
import { countTrips } from '../../../../services/approvals/cases/domain/trip-figures.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { monthSchema } from '../../../../services/approvals/kernel/month.ts';

const at = (openedAt: string, trips: number) => ({ openedAt: instantSchema.parse(openedAt), trips });

// The first is still February, the second already March, by the county's time.
const cases = [
  at('2026-02-28T15:59:59.999Z', 5),
  at('2026-02-28T16:00:00.000Z', 0),
  at('2026-03-05T02:00:00.000Z', 1),
  at('2026-03-06T02:00:00.000Z', 2),
  at('2026-03-07T02:00:00.000Z', 3),
];

const march = monthSchema.parse('2026-03');

it('counts a case as over the promise from one trip more on, the most trips first', () => {
  const figures = countTrips(cases, { tripsPromised: 1 }, march);
  expect({ ...figures, exceeding: figures.exceeding.map(({ trips }) => trips) }).toEqual({
    promised: 1,
    cases: 4,
    trips: 6,
    departments: [],
    unnamed: 6,
    exceeding: [3, 2],
  });
});

it('goes by what the county promises, and counts all where no month is named', () => {
  const figures = countTrips(cases, { tripsPromised: 2 }, null);
  expect([figures.cases, figures.trips, figures.exceeding.map(({ trips }) => trips)]).toEqual([
    5,
    11,
    [5, 3],
  ]);
});

it('counts them by department, those of which nobody said apart', () => {
  const [planning, health] = ['planning-and-natural-resources', 'health'].map((id) =>
    departmentIdSchema.parse(id),
  );
  const to = (department: typeof planning, trips: number) => ({ department: department!, trips });
  const visited = [
    { ...at('2026-03-05T02:00:00.000Z', 3), tripsTo: [to(health, 1), to(planning, 1)] },
    { ...at('2026-03-06T02:00:00.000Z', 2), tripsTo: [to(planning, 2)] },
    at('2026-03-07T02:00:00.000Z', 4),
    { ...at('2026-02-07T02:00:00.000Z', 9), tripsTo: [to(health, 9)] },
  ];
  const { trips, departments, unnamed } = countTrips(visited, { tripsPromised: 1 }, march);
  expect({ trips, departments, unnamed }).toEqual({
    trips: 9,
    departments: [to(planning, 3), to(health, 1)],
    unnamed: 5,
  });
});

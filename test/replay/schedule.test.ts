import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePermitLog } from '../../infra/replay/permit-log.ts';
import { scheduleOf } from '../../infra/replay/schedule.ts';
import { permitLogOf, type LogLine } from './permit-logs.ts';

const logOf = (...lines: readonly (readonly [name: string, start: string, end: string])[]) =>
  parsePermitLog(
    permitLogOf(lines.map(([name, start, end]): LogLine => [name, start, end, 'Group 1', start])),
  );

const namesOf = (applications: readonly { readonly name: string }[]) => applications.map(({ name }) => name);
const checksOf = ({ moments }: ReturnType<typeof scheduleOf>) =>
  moments.filter(({ check }) => check).map(({ at }) => at);

describe('the schedule of a replay', () => {
  it('accepts at the start and decides at the end, in order of time, and checks once more at the end', () => {
    const log = logOf(
      ['late', '2011-03-09 10:00:00+08:00', '2011-03-10 10:00:00+08:00'],
      ['early', '2011-03-08 10:00:00+08:00', '2011-03-11 10:00:00+08:00'],
      ['open', '2011-03-09 10:00:00+08:00', ''],
    );
    const { moments } = scheduleOf(log, { limitDays: 40, cases: null, followHandOffs: false });
    expect(
      moments.map(({ at, check, accepted, decided }) => [at, check, namesOf(accepted), namesOf(decided)]),
    ).toEqual([
      ['2011-03-08T02:00:00.000Z', false, ['early'], []],
      ['2011-03-09T02:00:00.000Z', false, ['late', 'open'], []],
      ['2011-03-10T02:00:00.000Z', false, [], ['late']],
      ['2011-03-11T02:00:00.000Z', true, [], ['early']],
    ]);
  });

  it('checks at the midnights at which rungs fall, and at no other', () => {
    // Friday; three working days end on Wednesday the 16th, yellow from the 15th.
    const log = logOf(
      ['open', '2011-03-11 10:00:00+08:00', ''],
      ['other', '2011-03-11 10:00:00+08:00', '2011-03-11 11:00:00+08:00'],
      ['last', '2011-03-11 10:00:00+08:00', '2011-04-08 10:00:00+08:00'],
    );
    const midnight = (date: string) => new Date(`${date}T00:00:00+08:00`).toISOString();
    // The 3rd to the 5th of April 2011 are days off, and the 2nd, a Saturday, is worked in exchange.
    expect(checksOf(scheduleOf(log, { limitDays: 3, cases: null, followHandOffs: false }))).toEqual([
      midnight('2011-03-15'),
      midnight('2011-03-17'),
      midnight('2011-03-21'),
      midnight('2011-03-23'),
      midnight('2011-03-30'),
      midnight('2011-04-07'),
      '2011-04-08T02:00:00.000Z',
    ]);
  });

  it('leaves out what ends before it starts and keeps what ends as it starts', () => {
    const log = logOf(
      ['backwards', '2011-03-09 10:00:00+08:00', '2011-03-09 09:59:59.999+08:00'],
      ['at once', '2011-03-09 10:00:00+08:00', '2011-03-09 03:00:00+01:00'],
    );
    const schedule = scheduleOf(log, { limitDays: 40, cases: null, followHandOffs: false });
    expect(namesOf(schedule.applications)).toEqual(['at once']);
    expect(schedule.skipped).toBe(1);
  });

  it('takes as many applications as asked for from the first on, and lasts as long as the whole file', () => {
    const log = logOf(
      ['first', '2011-03-09 10:00:00+08:00', ''],
      ['backwards', '2011-03-09 10:00:00+08:00', '2011-03-08 10:00:00+08:00'],
      ['third', '2011-05-09 10:00:00+08:00', ''],
    );
    const two = scheduleOf(log, { limitDays: 40, cases: 2, followHandOffs: false });
    expect([namesOf(two.applications), two.skipped]).toEqual([['first'], 1]);
    expect(two.moments.at(-1)?.at).toBe('2011-05-09T02:00:00.000Z');
    expect(scheduleOf(log, { limitDays: 40, cases: 9, followHandOffs: false }).applications).toHaveLength(2);
  });

  it('never does in the last seconds of a day what could slip into the next', () => {
    const log = logOf(['evening', '2011-03-09 23:59:59.900+08:00', '2011-03-10 23:59:50.001+08:00']);
    const { moments } = scheduleOf(log, { limitDays: 40, cases: null, followHandOffs: false });
    expect(moments.map(({ at }) => at)).toEqual([
      '2011-03-09T15:59:50.000Z',
      '2011-03-10T15:59:50.000Z',
      '2011-03-10T15:59:50.001Z',
    ]);
  });

  it('hands on between start and end, what came before the start at the start, and nothing unless asked to', () => {
    const start = '2011-03-09 10:00:00+08:00';
    const end = '2011-03-11 10:00:00+08:00';
    const line = (group: string, at: string): LogLine => ['handed', start, end, group, at];
    const log = parsePermitLog(
      permitLogOf([
        line('Group 1', '2011-03-08 09:00:00+08:00'),
        line('Group 2', '2011-03-08 10:00:00+08:00'),
        line('Group 3', '2011-03-10 23:59:59+08:00'),
        line('Group 4', end),
        line('Group 5', '2011-03-11 10:00:00.001+08:00'),
      ]),
    );
    const settings = { limitDays: 40, cases: null };
    const handed = (followHandOffs: boolean) =>
      scheduleOf(log, { ...settings, followHandOffs }).moments.flatMap(
        ({ at, accepted, handedOff, decided }) => [
          ...handedOff.map(({ to }) => [at, namesOf(accepted), to, namesOf(decided)]),
        ],
      );
    expect(handed(true)).toEqual([
      ['2011-03-09T02:00:00.000Z', ['handed'], 'Group 2', []],
      ['2011-03-10T15:59:50.000Z', [], 'Group 3', []],
      ['2011-03-11T02:00:00.000Z', [], 'Group 4', ['handed']],
    ]);
    expect(handed(false)).toEqual([]);
  });

  it('runs forwards, holds each application once, and decides none before it is accepted', () => {
    const day = fc.integer({ min: 0, max: 400 * 86_400 }).map((seconds) => {
      const moment = new Date(Date.parse('2010-10-01T00:00:00Z') + seconds * 1000).toISOString();
      return moment.replace('Z', '+00:00');
    });
    const application = fc.tuple(day, fc.option(day, { nil: '' }));
    fc.assert(
      fc.property(
        fc.array(application, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (applications, limitDays) => {
          const log = logOf(
            ...applications.map(([start, end], position) => [`case-${position}`, start, end] as const),
          );
          const {
            moments,
            applications: taken,
            skipped,
          } = scheduleOf(log, {
            limitDays,
            cases: null,
            followHandOffs: false,
          });
          const instants = moments.map(({ at }) => at);
          expect(instants).toEqual([...new Set(instants)].sort());
          expect(instants.at(-1)).toBe(log.lastInstant);
          expect(taken.length + skipped).toBe(applications.length);
          const order = moments.flatMap(({ accepted, decided }) => [
            ...accepted.map(({ name }) => `accept ${name}`),
            ...decided.map(({ name }) => `decide ${name}`),
          ]);
          const acts = taken.flatMap(({ name, end }) =>
            end === null ? [`accept ${name}`] : [`accept ${name}`, `decide ${name}`],
          );
          expect([...order].sort()).toEqual([...acts].sort());
          for (const { name, end } of taken)
            if (end !== null)
              expect(order.indexOf(`decide ${name}`)).toBeGreaterThan(order.indexOf(`accept ${name}`));
        },
      ),
    );
  });
});

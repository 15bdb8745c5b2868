import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standing } from '../../infra/costs/units.ts';
import { readStage } from '../../infra/stage.ts';
import type { DueItem, ReadDue } from '../../shared/deadlines/sweep.ts';
import { reportUnreadable } from '../../shared/dynamo/readable.ts';
import { ShapeError } from '../../shared/dynamo/stored-shape.ts';
import { checkDeadlines } from '../../shared/functions/check-function.ts';
import { createServiceApp } from '../../shared/http/service-app.ts';
import { defineEndpoint, none, noInput } from '../../shared/http/endpoint.ts';
import { countyCodeSchema } from '../../shared/identifiers.ts';
import { alarmSignals, type AlarmSignal } from '../../shared/log.ts';
import { createLog } from '../../shared/logger.ts';
import { serviceNames } from '../../shared/service-names.ts';
import { success } from '../../shared/outcome.ts';
import { toInstant } from '../../shared/time/clock.ts';
import { principalOf } from '../support/service-client.ts';
import * as z from 'zod';
import { ofType, pointedAt, render, synthesiseStages, type Resource } from './templates.ts';

const [stage] = await synthesiseStages(['prod']);
const alarms = ofType(stage!, 'AWS::CloudWatch::Alarm');
const filters = ofType(stage!, 'AWS::Logs::MetricFilter').filter(({ properties }) =>
  render(properties.FilterPattern).includes('$.signal'),
);

let written: string[] = [];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

const lines = (): Record<string, unknown>[] =>
  written
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** Whether a log line is what a filter pattern of the form `{ $.field = "value" }` looks for. */
const matches = (pattern: string, line: Record<string, unknown>): boolean => {
  const [, field, value] = /^\{ \$\.(\w+) = "([^"]+)" \}$/.exec(pattern) ?? [];
  if (field === undefined) throw new Error(`the test does not know the pattern ${pattern}`);
  return line[field] === value;
};

const county = countyCodeSchema.parse('500236');
const now = toInstant(new Date('2026-03-10T00:00:00Z'));
const due = (...ids: string[]): ReadDue => ({
  shards: ['one'],
  page: () =>
    Promise.resolve({
      items: ids.map((id): DueItem => ({ dueAt: now, county, kind: 'task', id })),
      position: null,
    }),
});
// The quietest log a stage may have: what alarms watch for is written all the same.
const quiet = () => createLog('approvals', 'ERROR');
const check = (read: ReadDue, milliseconds = 60_000) =>
  checkDeadlines({
    due: read,
    settle: ({ id }) => (id.startsWith('bad') ? Promise.reject(new Error('broken')) : Promise.resolve()),
    clock: { now: () => now },
    log: quiet(),
  })({}, { getRemainingTimeInMillis: () => milliseconds });

const unwritable = () =>
  createServiceApp({
    service: 'approvals',
    endpoints: [
      defineEndpoint({
        act: 'thing.write',
        method: 'post',
        path: '/v1/things',
        summary: 'Writes what cannot be read back',
        tag: 'Things',
        params: none,
        query: none,
        input: noInput,
        status: 200,
        output: z.object({}),
        refusals: [],
        handle: () => Promise.reject(new ShapeError('unstorable', '500236#thing#1', [])),
      }),
    ],
    rights: { 'thing.write': { officer: ['anyone'] } },
    statusOf: () => undefined,
    verifyToken: () => Promise.resolve(principalOf({})),
    answers: { answerGiven: () => Promise.resolve(null), versionOf: () => Promise.resolve(null) },
    door: () => Promise.resolve(success({ now, beside: [], answer: (body: unknown) => body })),
    clock: { now: () => now },
    newCorrelationId: () => 'correlation-1',
    log: quiet(),
  }).request('/v1/things', { method: 'POST' }, {});

/** For each signal what gives it, done by the code itself. */
const demonstrations: Record<AlarmSignal, () => Promise<unknown>> = {
  'unsettled-item': () => check(due('good', 'bad')),
  'unfinished-check': () => check(due('good'), 0),
  'unreadable-item': () => {
    reportUnreadable(quiet(), new ShapeError('unreadable', '500236#thing#1 state', []));
    return Promise.resolve();
  },
  'unstorable-item': () => Promise.resolve(unwritable()),
};

const signalled = async (signal: AlarmSignal): Promise<Record<string, unknown>[]> => {
  await demonstrations[signal]();
  return lines();
};

const metricOf = ({ properties }: Resource) => {
  const [transformation] = properties.MetricTransformations;
  return `${render(transformation.MetricNamespace)} ${render(transformation.MetricName)}`;
};
const watchedBy = ({ properties }: Resource) =>
  filters.filter(
    (filter) => metricOf(filter) === `${render(properties.Namespace)} ${render(properties.MetricName)}`,
  );
const onLogs = alarms.filter((alarm) => watchedBy(alarm).length > 0);

describe('the alarms of a stage', () => {
  it('are about as many as the month is billed for', () => {
    expect(alarms.length).toBeCloseTo(standing.alarms, -1);
  });
});

describe('Every alarm on a log', () => {
  it.each(Object.values(alarmSignals))(
    '%s rings in each service for what really writes it',
    async (signal) => {
      const written = await signalled(signal);
      for (const service of serviceNames) {
        const ringing = onLogs.filter((alarm) =>
          watchedBy(alarm).some(
            (filter) =>
              filter.stack.endsWith(`-${service}`) &&
              written.some((line) => matches(filter.properties.FilterPattern, line)),
          ),
        );
        expect(ringing.map(({ properties }) => [properties.MetricName, properties.Threshold])).toEqual([
          [`${service}-${signal}`, 1],
        ]);
      }
    },
  );

  it('is demonstrated here: there is no alarm on a log for which nothing can ring', () => {
    expect(onLogs).toHaveLength(serviceNames.length * Object.keys(alarmSignals).length);
    for (const alarm of onLogs) expect(watchedBy(alarm).length).toBeGreaterThan(0);
    for (const filter of filters)
      expect(onLogs.filter((alarm) => watchedBy(alarm).includes(filter))).toHaveLength(1);
  });

  it('watches the log of each function that reads and writes the table', () => {
    for (const signal of [alarmSignals.unreadable, alarmSignals.unstorable])
      for (const lambda of ofType(stage!, 'AWS::Lambda::Function')) {
        const name = render(lambda.properties.FunctionName);
        const service = serviceNames.find((each) => lambda.stack.endsWith(`-${each}`));
        if (service === undefined || name.endsWith('-publish-events')) continue;
        const group = pointedAt(stage!, lambda, lambda.properties.LoggingConfig.LogGroup);
        const watching = filters.filter(
          (filter) =>
            pointedAt(stage!, filter, filter.properties.LogGroupName) === group &&
            matches(filter.properties.FilterPattern, { signal }),
        );
        expect(watching, `${name} ${signal}`).toHaveLength(1);
      }
  });
});

describe('A deadline check', () => {
  it('that settled all it found says nothing that rings', async () => {
    await check(due('good', 'better'));
    expect(lines().filter((line) => 'signal' in line)).toEqual([]);
  });

  it('whose items all fail rings for each, counts as unfinished and stops nothing', async () => {
    const report = await check(due('bad-1', 'bad-2'));
    expect(report).toMatchObject({ settled: 0, finished: true });
    expect(lines().map(({ signal }) => signal)).toEqual([
      alarmSignals.unsettled,
      alarmSignals.unsettled,
      alarmSignals.unfinished,
    ]);
  });

  it('with one bad item among good ones rings for that one and counts as finished', async () => {
    await check(due('bad', 'good'));
    expect(lines().map(({ signal }) => signal)).toEqual([alarmSignals.unsettled]);
  });

  it('is finished for the dead man only where it neither threw nor ended unfinished', () => {
    const deadMen = alarms.filter(({ properties }) => properties.TreatMissingData === 'breaching');
    expect(deadMen).toHaveLength(serviceNames.length);
    for (const { properties } of deadMen) {
      const expression = properties.Metrics.find((metric: any) => 'Expression' in metric)
        .Expression as string;
      const finished = (invocations: number, errors: number, unfinished: number) => {
        const values = new Map(Object.entries({ invocations, errors, unfinished }));
        const terms = expression.replaceAll(/FILL\((\w+), 0\)/g, '$1').split(' - ');
        const [from, ...taken] = terms.map((term) => values.get(term) ?? Number.NaN);
        return taken.reduce((left, each) => left - each, from!);
      };
      expect([properties.ComparisonOperator, properties.Threshold]).toEqual(['LessThanThreshold', 1]);
      expect(finished(3, 0, 0)).toBe(3);
      expect(finished(3, 2, 0)).toBe(1);
      expect([finished(3, 0, 3), finished(3, 3, 0), finished(3, 1, 2)]).toEqual([0, 0, 0]);
    }
  });

  it('that cannot read what is due throws, which Lambda counts as an error of the function', async () => {
    const broken: ReadDue = { shards: ['one'], page: () => Promise.reject(new Error('no table')) };
    await expect(check(broken)).rejects.toThrow('no table');
    const errors = alarms.filter(({ properties }) => properties.MetricName === 'Errors');
    const rung = errors.map((alarm) => {
      const [dimension] = alarm.properties.Dimensions;
      return render(pointedAt(stage!, alarm, dimension.Value)?.properties.FunctionName);
    });
    for (const service of serviceNames)
      expect(rung).toContain(`zhaoshang-${readStage('prod').stage}-${service}-check-deadlines`);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawnPlatform } from '../support/platform.ts';
import { quantile, round, type Extent, type Measure } from './measure.ts';
import { residentMegabytes } from './resident-memory.ts';
import { openWay, type InboxWay } from './way-to-the-inbox.ts';

const idleMilliseconds = 8_000;
const warmingWays = 5;

type Running = { readonly platform: Awaited<ReturnType<typeof spawnPlatform>>; readonly seconds: number };

const start = async (dataDirectory: string): Promise<Running> => {
  const began = performance.now();
  const platform = await spawnPlatform(dataDirectory);
  return { platform, seconds: round((performance.now() - began) / 1000, 1) };
};

const stop = async ({ platform }: Running): Promise<void> => {
  platform.child.kill('SIGTERM');
  await platform.ended;
};

const startMeasure = (name: string, seconds: number): Measure => ({
  figure: 'start',
  name,
  measured: `${seconds} s`,
  budget: '',
  within: null,
  values: { seconds },
});

const memoryBudgetMegabytes = 1.2 * 1024;

const measureMemory = async (name: string, { platform }: Running): Promise<Measure> => {
  await platform.drain();
  await pause(idleMilliseconds);
  const { total, java } = residentMegabytes(platform.child.pid ?? 0);
  return {
    figure: '11',
    name,
    measured: `${total} MB, ${java} of them Java's`,
    budget: `${Math.round(memoryBudgetMegabytes)} MB`,
    within: total <= memoryBudgetMegabytes,
    values: { megabytes: total, javaMegabytes: java },
  };
};

const budget = { p50: 60, p95: 150 };

const wayMeasure = (name: string, milliseconds: readonly number[]): Measure => {
  const [p50, p95] = [round(quantile(milliseconds, 0.5), 0), round(quantile(milliseconds, 0.95), 0)];
  return {
    figure: '9',
    name,
    measured: `${p50} / ${p95} ms of ${milliseconds.length}`,
    budget: `${budget.p50} / ${budget.p95} ms`,
    within: p50 <= budget.p50 && p95 <= budget.p95,
    values: { p50, p95, largest: round(Math.max(...milliseconds), 0), count: milliseconds.length },
  };
};

const measureWays = async ({ platform }: Running, quick: boolean): Promise<readonly Measure[]> => {
  const way = await openWay(platform);
  for (let turn = 0; turn < warmingWays; turn += 1) await way();
  const ways: InboxWay[] = [];
  while (ways.length < (quick ? 5 : 100)) ways.push(await way());
  return [
    wayMeasure(
      'answer → inbox item, through leads and approvals, p50 / p95',
      ways.map(({ fromAnotherService }) => fromAnotherService),
    ),
    wayMeasure(
      'answer → inbox item, from approvals itself, p50 / p95',
      ways.map(({ fromTheServiceItself }) => fromTheServiceItself),
    ),
  ];
};

/** Figures 9 and 11 and the start: the whole platform in a process of its own, as `npm start` runs it. */
export const measureWholePlatform = async ({ quick }: Extent): Promise<readonly Measure[]> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'zhaoshang-bench-'));
  let running = await start(dataDirectory);
  try {
    const first = startMeasure('start in an empty directory, with the demonstration county', running.seconds);
    const idle = await measureMemory('resident memory of the whole platform, idle', running);
    const ways = await measureWays(running, quick);
    const after = await measureMemory(
      'resident memory of the whole platform, idle after these requests',
      running,
    );
    await stop(running);
    running = await start(dataDirectory);
    return [...ways, idle, after, first, startMeasure('start on its data', running.seconds)];
  } finally {
    await stop(running);
    rmSync(dataDirectory, { recursive: true, force: true });
  }
};

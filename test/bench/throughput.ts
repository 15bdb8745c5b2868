import { join } from 'node:path';
import { bundledFile, functionDirectory } from '../../infra/bundle.ts';
import { table as definition } from '../../services/leads/kernel/table.ts';
import { startMemoryDatabase } from '../support/memory-database.ts';
import { createTestTable } from '../support/test-table.ts';
import { bundleEntry } from './bundle-entry.ts';
import { bundleAll } from './bundle-sizes.ts';
import { functionEnvironment } from './function-environment.ts';
import { startFunction, type FunctionUnderLoad } from './function-under-load.ts';
import { operations, type LoadReport, type Operation } from './load.ts';
import { median, quantile, round, type Extent, type Measure } from './measure.ts';
import { startIssuer, type TokenIssuer } from './token-issuer.ts';

/** The product; the floor, one call of the SDK a request; and the floor with the calls the product makes. */
const systems = ['product', 'floor', 'sameCalls'] as const;
type System = (typeof systems)[number];
type Functions = Readonly<Record<System, FunctionUnderLoad>>;

const concurrency = 32;

/** A JVM's figures mean nothing before it has compiled what it runs. */
const plans = {
  full: { warmingMilliseconds: 2_500, milliseconds: 2_500, rounds: 3 },
  quick: { warmingMilliseconds: 400, milliseconds: 400, rounds: 1 },
};

const startFunctions = async (endpoint: string, issuer: TokenIssuer): Promise<Functions> => {
  const [{ directory }, floor] = await Promise.all([bundleAll(), bundleEntry('floor-function')]);
  const product = join(functionDirectory(directory, 'leads', 'api'), bundledFile);
  const start = async (bundle: string, more: Record<string, string> = {}): Promise<FunctionUnderLoad> => {
    const table = await createTestTable('leads', definition, endpoint);
    const environment = { ...functionEnvironment(table.name, endpoint, issuer), ...more };
    return startFunction(bundle, issuer.authorization, environment);
  };
  return {
    product: await start(product),
    floor: await start(floor),
    sameCalls: await start(floor, { SAME_CALLS: 'yes' }),
  };
};

type Reports = Readonly<Record<Operation, Readonly<Record<System, LoadReport[]>>>>;

const noReports = (): Reports => {
  const none = (): Record<System, LoadReport[]> => ({ product: [], floor: [], sameCalls: [] });
  return { get: none(), list: none(), update: none(), create: none() };
};

const runRounds = async (functions: Functions, extent: Extent): Promise<Reports> => {
  const plan = extent.quick ? plans.quick : plans.full;
  const reports = noReports();
  for (let turn = 0; turn <= plan.rounds; turn += 1) {
    const warming = turn === 0;
    const milliseconds = warming ? plan.warmingMilliseconds : plan.milliseconds;
    for (const operation of operations) {
      for (const system of systems) {
        const report = await functions[system].load({ operation, milliseconds, concurrency });
        if (!warming) reports[operation][system].push(report);
      }
    }
  }
  return reports;
};

/** The middle of the rounds' ratios: what disturbs a machine disturbs neighbours in time alike. */
const ratioOf = (
  ours: readonly LoadReport[],
  theirs: readonly LoadReport[],
  read: (report: LoadReport) => number,
): number => round(median(ours.map((report, turn) => read(report) / read(theirs[turn] ?? report))));

const perSecond = (report: LoadReport): number => report.perSecond;
const tail = (report: LoadReport): number => quantile(report.latencies, 0.975);
const processor = (report: LoadReport): number => report.processorMilliseconds;
const typical = (reports: readonly LoadReport[], read: (report: LoadReport) => number): number =>
  round(median(reports.map(read)));

const throughputBudget: Readonly<Record<Operation, number>> = {
  get: 0.75,
  list: 0.75,
  update: 0.45,
  create: 0.5,
};
/** Of a floor that makes the same calls. */
const sameCallsBudget = 0.85;
const tailBudget = 1.6;

const compare = (
  operation: Operation,
  { product, floor, sameCalls }: Reports[Operation],
): readonly Measure[] => {
  const throughput = ratioOf(product, floor, perSecond);
  const calls = ratioOf(product, sameCalls, perSecond);
  const latency = ratioOf(product, floor, tail);
  const [ours, least] = [typical(product, perSecond), typical(floor, perSecond)];
  const [ourWork, leastWork] = [typical(product, processor), typical(floor, processor)];
  const [ourTail, leastTail] = [typical(product, tail), typical(floor, tail)];
  return [
    {
      figure: '6',
      name: `throughput ÷ floor: ${operation}`,
      measured: `${throughput} (${Math.round(ours)} ÷ ${Math.round(least)} per s, ${ourWork} ÷ ${leastWork} ms of processor; ${calls} of a floor with the same calls)`,
      budget: `${throughputBudget[operation]}; ${sameCallsBudget}`,
      within: throughput >= throughputBudget[operation] && calls >= sameCallsBudget,
      values: {
        ratio: throughput,
        perSecond: ours,
        floorPerSecond: least,
        processorMilliseconds: ourWork,
        floorProcessorMilliseconds: leastWork,
        sameCallsProcessorMilliseconds: typical(sameCalls, processor),
        ratioToSameCalls: calls,
      },
    },
    {
      figure: '7',
      name: `p97.5 ÷ floor: ${operation}`,
      measured: `${latency} (${ourTail} ÷ ${leastTail} ms; ${ratioOf(product, sameCalls, tail)} of a floor with the same calls)`,
      budget: `${tailBudget}`,
      within: latency <= tailBudget,
      values: { ratio: latency, milliseconds: ourTail, floorMilliseconds: leastTail },
    },
  ];
};

/** Figures 6 and 7: the leads API, with token, rights, validation and events, beside the least that could do it. */
export const measureThroughput = async (extent: Extent): Promise<readonly Measure[]> => {
  const [database, issuer] = await Promise.all([startMemoryDatabase(), startIssuer()]);
  try {
    const functions = await startFunctions(database.endpoint, issuer);
    const reports = await runRounds(functions, extent);
    for (const system of systems) functions[system].stop();
    const measures = operations.flatMap((operation) => compare(operation, reports[operation]));
    return measures.toSorted((one, other) => one.figure.localeCompare(other.figure));
  } finally {
    database.stop();
    issuer.stop();
  }
};

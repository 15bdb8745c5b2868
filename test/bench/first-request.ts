import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { coordinator } from '../support/callers.ts';
import { bundledFile, functionDirectory } from '../../infra/bundle.ts';
import { leadsApi } from '../../services/leads/service.ts';
import { table as leadsTable } from '../../services/leads/kernel/table.ts';
import { approvalsApi } from '../../services/approvals/service.ts';
import { table as approvalsTable } from '../../services/approvals/kernel/table.ts';
import { table as notificationsTable } from '../../services/notifications/kernel/table.ts';
import type { ServiceName } from '../../shared/service-names.ts';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import { oneMatter } from '../approvals/support/cases.ts';
import { aRegistration } from '../support/leads.ts';
import { startMemoryDatabase } from '../support/memory-database.ts';
import { createServiceClient, createTestClock, foundationsOf } from '../support/service-client.ts';
import { createTestTable, type TestTable } from '../support/test-table.ts';
import { apiEvent } from './api-event.ts';
import { bundleEntry } from './bundle-entry.ts';
import { bundleAll } from './bundle-sizes.ts';
import { functionEnvironment } from './function-environment.ts';
import { median, round, type Extent, type Measure } from './measure.ts';
import { startIssuer } from './token-issuer.ts';

const readingSchema = z.object({ load: z.number(), request: z.number() });
type Reading = z.infer<typeof readingSchema>;

const run = promisify(execFile);

const readOnce = async (bundle: string, event: string, env: Record<string, string>): Promise<Reading> => {
  const script = join(import.meta.dirname, 'first-request-process.ts');
  const { stdout } = await run(process.execPath, [script, bundle, event], { env });
  return readingSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
};

/** A service whose API is started, and how a test puts something there for the officer to read; answers its path. */
type Started = {
  readonly service: ServiceName;
  readonly definition: TableDefinition;
  readonly budget: number;
  readonly prepare: (table: TestTable) => Promise<string>;
};

const today = '2026-03-02T01:00:00Z';

const registerLead = async (table: TestTable): Promise<string> => {
  const { send } = createServiceClient(leadsApi, foundationsOf(table, createTestClock(today)));
  const { body } = await send('POST', '/v1/leads', { body: aRegistration(), as: {} });
  return `/v1/leads/${body.id}`;
};

const openCase = async (table: TestTable): Promise<string> => {
  const { send } = createServiceClient(approvalsApi, foundationsOf(table, createTestClock(today)));
  const { body } = await send('POST', '/v1/cases', {
    body: { ...oneMatter(), officer: 'officer-1' },
    as: coordinator,
  });
  return `/v1/cases/${body.id}`;
};

const inbox = (): Promise<string> => Promise.resolve('/v1/inbox-items');

const started: readonly Started[] = [
  { service: 'leads', definition: leadsTable, budget: 5, prepare: registerLead },
  { service: 'approvals', definition: approvalsTable, budget: 6, prepare: openCase },
  { service: 'notifications', definition: notificationsTable, budget: 4, prepare: inbox },
];

const typical = (readings: readonly Reading[]): Reading & { readonly both: number } => ({
  load: round(median(readings.map(({ load }) => load)), 1),
  request: round(median(readings.map(({ request }) => request)), 1),
  both: round(median(readings.map(({ load, request }) => load + request)), 1),
});

const compare = (
  { service, budget }: Started,
  product: readonly Reading[],
  empty: readonly Reading[],
): readonly Measure[] => {
  const ours = typical(product);
  const least = typical(empty);
  const ratio = round(ours.both / least.both, 1);
  const loading = round(ours.load / least.load, 1);
  return [
    {
      figure: '5',
      name: `init + first request, ${service} API ÷ empty Hono`,
      measured: `${ratio} (${ours.load} + ${ours.request} ms ÷ ${least.load} + ${least.request} ms)`,
      budget: `${budget}`,
      within: ratio <= budget,
      values: {
        ratio,
        load: ours.load,
        request: ours.request,
        emptyLoad: least.load,
        emptyRequest: least.request,
      },
    },
    {
      figure: '5',
      name: `init alone, ${service} API ÷ empty Hono`,
      measured: `${loading}`,
      budget: '',
      within: null,
      values: { loading },
    },
  ];
};

/**
 * Figure 5: from the start of a function to its first answer, in a process of its own each time. Each API fetches the
 * issuer's keys, verifies the token and reads one thing; the empty function answers by itself.
 */
export const measureFirstRequest = async ({ quick }: Extent): Promise<readonly Measure[]> => {
  const [database, issuer, empty, { directory }] = await Promise.all([
    startMemoryDatabase(),
    startIssuer(),
    bundleEntry('empty-function'),
    bundleAll(),
  ]);
  const { authorization } = issuer;
  const eventFor = (path: string) =>
    JSON.stringify(apiEvent({ method: 'GET', path, headers: { authorization } }));
  const emptyEvent = eventFor('/v1/leads/1');
  const measureOne = async (one: Started): Promise<readonly Measure[]> => {
    const { service, definition, prepare } = one;
    const table = await createTestTable(service, definition, database.endpoint);
    const product = join(functionDirectory(directory, service, 'api'), bundledFile);
    const event = eventFor(await prepare(table));
    const environment = functionEnvironment(table.name, database.endpoint, issuer);
    const readings: { product: Reading[]; empty: Reading[] } = { product: [], empty: [] };
    for (let round = 0; round < (quick ? 3 : 21); round += 1) {
      readings.product.push(await readOnce(product, event, environment));
      readings.empty.push(await readOnce(empty, emptyEvent, environment));
    }
    return compare(one, readings.product, readings.empty);
  };
  try {
    const measures: Measure[] = [];
    for (const one of started) measures.push(...(await measureOne(one)));
    return measures;
  } finally {
    database.stop();
    issuer.stop();
  }
};

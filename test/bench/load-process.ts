import { pathToFileURL } from 'node:url';
import { aRegistration } from '../support/leads.ts';
import { apiEvent, type ApiAnswer, type ApiHandler, type ApiRequest } from './api-event.ts';
import type { LoadOrder, LoadReport, Operation } from './load.ts';

// Holds one function and calls it as Lambda does, with no HTTP between, so that nothing is measured but the function
// and its database. A request of one slot never meets another's on the same lead.
const [bundle = '', authorization = ''] = process.argv.slice(2);
const { handler }: { handler: ApiHandler } = await import(pathToFileURL(bundle).href);

type Known = { readonly id: string; version: number };
const known: Known[] = [];
const bodies: string[] = [];
const leadsPerSlot = 8;
const mostCreatedPerSecond = 1_500;

const call = async (request: ApiRequest): Promise<ApiAnswer> => {
  const answer = await handler(apiEvent({ ...request, headers: { authorization, ...request.headers } }), {});
  if (answer.statusCode >= 300) throw new Error(`${request.method} ${answer.statusCode}: ${answer.body}`);
  return answer;
};

const create = async (): Promise<void> => {
  const body = bodies.pop() ?? JSON.stringify(aRegistration());
  const answer = await call({ method: 'POST', path: '/v1/leads', body });
  if (known.length < 1_000) known.push({ id: JSON.parse(answer.body).id, version: 1 });
};

const leadOf = (slot: number, turn: number): Known => {
  const lead = known[slot * leadsPerSlot + (turn % leadsPerSlot)];
  if (lead === undefined) throw new Error('too few leads to ask for');
  return lead;
};

const requests: Record<Operation, (slot: number, turn: number) => Promise<unknown>> = {
  create,
  get: (slot, turn) => call({ method: 'GET', path: `/v1/leads/${leadOf(slot, turn).id}` }),
  list: () => call({ method: 'GET', path: '/v1/leads', query: 'stage=lead&limit=20' }),
  update: async (slot, turn) => {
    const lead = leadOf(slot, turn);
    await call({
      method: 'PATCH',
      path: `/v1/leads/${lead.id}`,
      headers: { 'if-match': `"${lead.version}"` },
      body: JSON.stringify({ source: `驻点招商小分队第${lead.version}次走访` }),
    });
    lead.version += 1;
  },
};

const load = async ({ operation, milliseconds, concurrency }: LoadOrder): Promise<LoadReport> => {
  while (known.length < concurrency * leadsPerSlot) await create();
  const needed = operation === 'create' ? (milliseconds / 1000) * mostCreatedPerSecond : 0;
  while (bodies.length < needed) bodies.push(JSON.stringify(aRegistration()));
  const latencies: number[] = [];
  const usedBefore = process.cpuUsage();
  const began = performance.now();
  const slots = Array.from({ length: concurrency }, async (_, slot) => {
    for (let turn = 0; performance.now() - began < milliseconds; turn += 1) {
      const asked = performance.now();
      await requests[operation](slot, turn);
      latencies.push(performance.now() - asked);
    }
  });
  await Promise.all(slots);
  const { user, system } = process.cpuUsage(usedBefore);
  return {
    perSecond: (latencies.length / (performance.now() - began)) * 1000,
    processorMilliseconds: (user + system) / 1000 / latencies.length,
    latencies,
  };
};

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/http/problem.ts';
import { valuesOf, type Offered } from '../../support/bodies-of.ts';
import { offeredBeside } from '../../support/offered.ts';
import { everyRole, type Answer } from '../../support/service-client.ts';
import { everybodyAtOnce, isPaged, startWholePlatform, type Mounted } from '../../support/whole-platform.ts';

/** Says which requests were made; set FUZZ_SEED to make them again, FUZZ_RUNS to make more of each. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const runs = Number(process.env['FUZZ_RUNS'] ?? 10);

let mounted: readonly Mounted[] = [];
let named: Readonly<Record<string, string>> = {};
let offered: Offered;

beforeAll(async () => {
  ({ mounted, named } = await startWholePlatform());
  offered = offeredBeside(named);
  console.info(`fuzz: FUZZ_SEED=${seed} FUZZ_RUNS=${runs}, ${mounted.length} endpoints`);
});

/** Whole of it in GBK: 奉节 are bytes that no UTF-8 has. */
const inGbk = (body: unknown): Uint8Array =>
  Buffer.concat([
    Buffer.from('{"text":"'),
    Buffer.from([0xb7, 0xee, 0xbd, 0xda]),
    Buffer.from(JSON.stringify(body)),
  ]);

const spoil = (body: unknown): fc.Arbitrary<unknown> => {
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const names = Object.keys(fields);
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(body) },
    { weight: 1, arbitrary: fc.constant(inGbk(body)) },
    { weight: 1, arbitrary: fc.constant({ ...fields, ghost: 1, __proto__: { a: 1 } }) },
    { weight: 1, arbitrary: fc.constantFrom([], 'x', 7, null, [body], { body }) },
    ...(names.length === 0
      ? []
      : [
          {
            weight: 2,
            arbitrary: fc
              .tuple(
                fc.constantFrom(...names),
                fc.constantFrom(null, [], {}, '', 'x', -1, true, Array(3000).fill('x')),
              )
              .map(([name, value]) => ({ ...fields, [name]: value })),
          },
        ]),
  );
};

const cursors = ['', 'x', Buffer.from('{"pk":"a","sk":""}').toString('base64url'), 'eyJwayI6MX0', 'a.b.c'];

const queryOf = ({ endpoint }: Mounted): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(valuesOf(endpoint.schemas.query, offered, 2), fc.constantFrom(undefined, undefined, ...cursors))
    .map(([query, cursor]) => ({ ...(query as object), cursor }));

const requestOf = (each: Mounted) =>
  fc.record({
    query: queryOf(each),
    body: each.endpoint.takesInput
      ? valuesOf(each.endpoint.schemas.input, offered, 2).chain(spoil)
      : fc.constantFrom(undefined, undefined, {}, { ghost: 1 }),
    params: fc.oneof(
      { weight: 9, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...offered.edge.map(String)) },
    ),
    role: fc.option(fc.constantFrom(...everyRole), { freq: 4 }),
    ifMatch: fc.constantFrom(undefined, undefined, '*', '"1"', '"1", "2"', 'x', '""'),
    key: fc.constantFrom(undefined, undefined, 'k1', '', 'ab c'),
  });

type Made = ReturnType<typeof requestOf> extends fc.Arbitrary<infer Request> ? Request : never;

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const sent = async (
  { send, endpoint, path }: Mounted,
  { query, body, params, role, ifMatch, key }: Made,
): Promise<Answer> => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, asText(value).toWellFormed());
  const last = params !== null && params.isWellFormed() ? encodeURIComponent(params) : '';
  const place =
    last === '' || !endpoint.path.includes('{') ? path : endpoint.path.replaceAll(/\{\w+\}/g, last);
  return send(endpoint.method.toUpperCase(), `${place}?${search.toString()}`, {
    as: role === null ? everybodyAtOnce : { ...everybodyAtOnce, roles: [role] },
    ...(body === undefined || endpoint.method === 'get' ? {} : { body }),
    headers: {
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
  });
};

const needed: Record<string, string> = {
  '/v1/leads': 'stage=lead',
  '/v1/notices': 'subject=x',
  '/v1/precedents': 'matter=B03',
};

const everyListAnswers = async (): Promise<void> => {
  for (const list of mounted.filter(isPaged)) {
    const { status, body } = await list.send(
      'GET',
      `${list.path}?limit=100&${needed[list.endpoint.path] ?? ''}`,
      {
        as: everybodyAtOnce,
      },
    );
    expect([list.endpoint.path, status, body.code]).toEqual([list.endpoint.path, 200, undefined]);
  }
};

describe('requests at the edge of every schema', () => {
  it('are never answered with an error of ours, and leave every list readable', async () => {
    const failures: string[] = [];
    let done = 0;
    for (const each of mounted) {
      for (const made of fc.sample(requestOf(each), {
        seed,
        numRuns: each.endpoint.takesInput ? runs * 2 : runs,
      })) {
        const { status, body } = await sent(each, made);
        if (status < 300) done += 1;
        const fault = `${each.endpoint.method} ${each.endpoint.path} ${status} ${JSON.stringify(made).slice(0, 700)}`;
        if (status >= 500) failures.push(fault);
        else if (status >= 400) problemSchema.parse(body);
      }
    }
    console.info(`fuzz: ${done} were taken`);
    const kinds = [
      ...new Map(failures.map((fault) => [fault.split(' ').slice(0, 3).join(' '), fault])).values(),
    ];
    expect(kinds).toEqual([]);
    expect(done).toBeGreaterThan(30);
    await everyListAnswers();
  }, 300_000);
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeApprovalsApi } from '../../approvals/support/whole-api.ts';
import { table as approvalsTable } from '../../../services/approvals/kernel/table.ts';
import { leadsApi } from '../../../services/leads/service.ts';
import { table as leadsTable } from '../../../services/leads/kernel/table.ts';
import { notificationsApi } from '../../../services/notifications/service.ts';
import { table as notificationsTable } from '../../../services/notifications/kernel/table.ts';
import { problemSchema } from '../../../shared/http/problem.ts';
import type { Endpoint } from '../../../shared/http/endpoint.ts';
import {
  createServiceClient,
  createTestClock,
  everyRole,
  foundationsOf,
  type Send,
} from '../../support/service-client.ts';
import { createMemoryFiles } from '../../support/memory-files.ts';
import { createTestTable } from '../../support/test-table.ts';

type Target = { send: Send; endpoint: Endpoint<string> };
const targets: Target[] = [];

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  const leads = createServiceClient(
    leadsApi,
    foundationsOf(await createTestTable('leads', leadsTable), clock),
  );
  const approvals = createServiceClient(
    wholeApprovalsApi(createMemoryFiles().files),
    foundationsOf(await createTestTable('approvals', approvalsTable), clock),
  );
  const notifications = createServiceClient(
    notificationsApi,
    foundationsOf(await createTestTable('notifications', notificationsTable), clock),
  );
  for (const { send, endpoints } of [leads, approvals, notifications]) {
    targets.push(...endpoints.map((endpoint) => ({ send, endpoint })));
  }
});

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    '../..',
    '%00',
    '\u202e',
    'null',
    '-1',
    '1e400',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anything = fc.oneof(
  { withCrossShrink: true },
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(nasty, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 }),
  fc.constantFrom({ __proto__: { admin: true } }, [[[[[[[[]]]]]]]], 1e308, '𠀀'.repeat(500)),
);
const segment = fc.oneof(
  fc.constantFrom(
    '01HZZZZZZZZZZZZZZZZZZZZZZZ',
    'investment-promotion',
    'clerk',
    '2026-03-02',
    'industrial-cleared-land',
  ),
  nasty.map((text) => (text.isWellFormed() ? encodeURIComponent(text) : 'x')).filter((text) => text !== ''),
);
const request = fc.record({
  target: fc.nat(),
  segments: fc.array(segment, { minLength: 4, maxLength: 4 }),
  body: anything,
  query: fc.dictionary(
    fc.constantFrom('limit', 'cursor', 'stage', 'state', 'department', 'subject', 'x'),
    nasty,
    { maxKeys: 3 },
  ),
  role: fc.constantFrom(...everyRole),
  ifMatch: fc.constantFrom('"1"', '"0"', '*', 'x', '"99999999999"'),
  key: fc.option(fc.constantFrom('k1', 'k2', 'ä', 'x'.repeat(256)), { nil: undefined }),
});

describe('hostile input', () => {
  it('is never answered with an internal error, and always with a problem document or the documented shape', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ target, segments, body, query, role, ifMatch, key }) => {
        const { send, endpoint } = targets[target % targets.length]!;
        let next = 0;
        const path = endpoint.path.replaceAll(/\{\w+\}/g, () => segments[next++ % segments.length]!);
        const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value.isWellFormed()));
        const { status, body: answer } = await send(
          endpoint.method.toUpperCase(),
          `${path}?${search.toString()}`,
          {
            as: { roles: [role], department: 'investment-promotion' },
            ...(endpoint.takesInput ? { body } : {}),
            headers: {
              'if-match': ifMatch,
              ...(key === undefined || key === 'ä' ? {} : { 'idempotency-key': key }),
            },
          },
        );
        expect([endpoint.method, path, status, answer?.code]).not.toContain(500);
        expect(status).toBeLessThan(500);
        if (status >= 400) problemSchema.parse(answer);
        else endpoint.schemas.output.parse(answer);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['{', '{"a":1,}', 'nonsense', '{"a":1}{"b":2}'])(
    'that is no JSON is named as such: %s',
    async (body) => {
      const { send } = targets[0]!;
      const answer = await send('POST', '/v1/leads', { body, as: { roles: ['officer'] } });
      expect([answer.status, answer.body.code]).toEqual([400, 'MALFORMED_BODY']);
    },
  );

  it('over 256 KiB is refused', async () => {
    const answer = await targets[0]!.send('POST', '/v1/leads', { body: { x: 'x'.repeat(257 * 1024) } });
    expect([answer.status, answer.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('to a route that is none is refused with a problem document', async () => {
    const answer = await targets[0]!.send('GET', '/v1/leads/a/b/c/d');
    expect([answer.status, answer.body.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
  });
});

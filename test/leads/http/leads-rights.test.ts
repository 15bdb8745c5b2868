import { beforeAll, describe, expect, it } from 'vitest';
import { leadsApi } from '../../../services/leads/wire.ts';
import { table as definition } from '../../../services/leads/store/table.ts';
import { aRegistration } from '../../support/leads.ts';
import {
  createServiceClient,
  createTestClock,
  everyRole,
  foundationsOf,
  type Send,
} from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';

/**
 * What each role may do to a lead it follows (f), to any lead of the county (a), or never (-), in the order of the
 * roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'lead.register': '- a - - - a - - -',
  'lead.list': '- a - - - a a a -',
  'lead.read': '- a - - - a a a -',
  'lead.read-timeline': '- a - - - a a a -',
  'lead.amend': '- f - - - - - - -',
  'lead.record-first-contact': '- f - - - - - - -',
  'lead.disclose-contact': '- f - - - a - - -',
  'lead.move-stage': '- f - - - a - - -',
};

let send: Send;
let endpoints: ReturnType<typeof createServiceClient>['endpoints'];

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  const client = createServiceClient(
    leadsApi,
    foundationsOf(await createTestTable('leads', definition), clock),
  );
  send = client.send;
  endpoints = client.endpoints;
});

const bodies: Record<string, () => unknown> = {
  'lead.register': () => aRegistration(),
  'lead.amend': () => ({ source: `另一来源 ${Math.random()}` }),
  'lead.record-first-contact': () => ({ contactedOn: '2026-03-02', summary: '电话' }),
  'lead.disclose-contact': () => ({ reason: '联系' }),
  'lead.move-stage': () => ({ to: 'screening' }),
};

const allowed = async (act: string, role: (typeof everyRole)[number], follows: boolean): Promise<boolean> => {
  const owner = { subject: 'owner', roles: ['officer'] as const };
  const { body: lead } = await send('POST', '/v1/leads', { body: aRegistration(), as: owner });
  const endpoint = endpoints.find((known) => known.act === act)!;
  const path = endpoint.path.replace('{leadId}', lead.id) + (act === 'lead.list' ? '?stage=lead' : '');
  const { status } = await send(endpoint.method.toUpperCase(), path, {
    ...(endpoint.takesInput ? { body: bodies[act]!() } : {}),
    as: { subject: follows ? 'owner' : 'someone', roles: [role] },
    headers: { 'if-match': '"1"' },
  });
  return status !== 403 && status !== 404;
};

describe('who may do what with leads', () => {
  it('is stated for every endpoint', () => {
    expect(endpoints.map(({ act }) => act).sort()).toEqual(Object.keys(expected).sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    expect(await allowed(act, role, true)).toBe(right !== '-');
    expect(await allowed(act, role, false)).toBe(right === 'a');
  });

  it('asks everybody for a token', async () => {
    for (const endpoint of endpoints) {
      const { status, body } = await send(endpoint.method.toUpperCase(), endpoint.path, { as: 'nobody' });
      expect([endpoint.act, status, body.code]).toEqual([endpoint.act, 401, 'UNAUTHENTICATED']);
    }
  });
});

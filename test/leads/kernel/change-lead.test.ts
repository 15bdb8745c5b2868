import { beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../support/callers.ts';
import { table as definition } from '../../../services/leads/kernel/table.ts';
import { leadsApi } from '../../../services/leads/service.ts';
import type { Foundations } from '../../../shared/functions/dependencies.ts';
import { racingTable } from '../../support/racing-table.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';
import { register } from '../support/http-leads.ts';

const clock = createTestClock('2026-03-02T01:00:00.000Z');
let foundations: Foundations;
let send: Send;

beforeAll(async () => {
  foundations = foundationsOf(await createTestTable('leads', definition), clock);
  ({ send } = createServiceClient(leadsApi, foundations));
});

const contacted = { as: officer, body: { contactedOn: '2026-03-02', summary: '电话沟通选址与用工' } };

describe('two acts on one lead at the same moment', () => {
  it('are both done where neither stands in the way of the other', async () => {
    const { id } = await register(send);
    const table = racingTable(foundations.table, 'lead', () =>
      send('POST', `/v1/leads/${id}/disclose-contact`, { as: officer, body: { reason: '约谈' } }),
    );
    const raced = createServiceClient(leadsApi, { ...foundations, table }).send;
    const { status, body } = await raced('POST', `/v1/leads/${id}/record-first-contact`, contacted);
    expect([status, body.version]).toEqual([200, 3]);
  });

  it('are decided on what stands: the second of the same is refused as such', async () => {
    const { id } = await register(send);
    const table = racingTable(foundations.table, 'lead', () =>
      send('POST', `/v1/leads/${id}/record-first-contact`, contacted),
    );
    const raced = createServiceClient(leadsApi, { ...foundations, table }).send;
    const { status, body } = await raced('POST', `/v1/leads/${id}/record-first-contact`, contacted);
    expect([status, body.code]).toEqual([409, 'FIRST_CONTACT_RECORDED']);
  });
});

import { expect, it } from 'vitest';
import { listInboxQuery } from '../../../../services/notifications/inbox/usecases/read-inbox.ts';
import { table as definition } from '../../../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../../../services/notifications/service.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import { admin } from '../../../support/callers.ts';
import { createServiceClient, createTestClock, foundationsOf } from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { anEnvelope, subject, toPerson } from '../../support/directory-of-a-county.ts';
import { agencyOrder } from '../../support/example-facts.ts';

const matters = [{ code: 'B03', name: { zh: '建设工程规划许可证', en: 'planning permit' } }];

const opened = (agent: string, number: number) =>
  anEnvelope({
    id: `E${number}.1.1`,
    type: 'approvals.agency-order.opened.v1',
    audience: [toPerson('investor-1')],
    fact: { ...agencyOrder, agent, matters },
  });

it('a message calls a person by the name in the directory, and never by their account', async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  const foundations = foundationsOf(await createTestTable('notifications', definition), clock);
  const { send } = createServiceClient(notificationsApi, foundations);
  const consume = async (envelope: Envelope) => {
    const handlers = notificationsHandlers(foundations).filter(({ type }) => type === envelope.type);
    for (const handler of handlers) await handler.prepare(envelope)?.();
  };
  const bodies = async () => {
    const county = countyCodeSchema.parse('500236');
    const listed = await listInboxQuery(foundations)(county, subject('investor-1'), 'all', { limit: 100 });
    return listed.ok ? listed.value.items.map(({ state }) => state.body) : [];
  };
  const departments = [
    { id: 'health', posts: ['clerk'] },
    { id: 'finance', posts: ['clerk'] },
  ];
  await consume(anEnvelope({ type: 'approvals.departments.listed.v1', audience: [], fact: { departments } }));
  const holders = [{ subject: 'agent-7', displayName: '张某某', from: '2026-01-01' }];
  await send('PUT', '/v1/post-holders/finance/clerk', { as: admin, body: { holders } });

  await consume(opened('agent-7', 1));
  await consume(opened('agent-8', 2));
  const told = await bodies();
  expect(told).toHaveLength(2);
  expect(told.map(({ zh }) => zh).sort()).toEqual([
    expect.stringContaining('代办员为“夔门光学镜片厂（虚构）”提供帮代办服务'),
    expect.stringContaining('代办员张某某为“夔门光学镜片厂（虚构）”提供帮代办服务'),
  ]);
  expect(JSON.stringify(told)).not.toContain('agent-');
});

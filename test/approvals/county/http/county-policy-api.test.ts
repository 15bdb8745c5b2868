import { expect, it } from 'vitest';
import { startApprovals } from '../../support/service.ts';

const admin = { subject: 'admin-1', roles: ['admin'] as const };
const coordinator = { subject: 'office-1', roles: ['coordinator'] as const };

const policyOf = async (send: Awaited<ReturnType<typeof startApprovals>>['send'], setting: string) => {
  const { status, body } = await send('GET', '/v1/county-policy', { as: coordinator });
  expect(status).toBe(200);
  return body.settings.find((each: { setting: string }) => each.setting === setting);
};

it('shows each limit with its default, unit, source and evidence, and the change of it from its day on (R145)', async () => {
  const { send, clock } = await startApprovals('2026-03-02T01:00:00.000Z');
  const standard = { days: 1, unit: 'workday' };
  expect(await policyOf(send, '/tasks/receiveWithin')).toMatchObject({
    value: standard,
    default: standard,
    source: 'rulings.md 9',
    evidence: 'assumption',
    isOwn: false,
  });
  expect(await policyOf(send, '/jointClock/limit')).toMatchObject({ evidence: 'enacted-text' });
  const value = { days: 2, unit: 'workday' };
  const proposed = await send('POST', '/v1/catalogue-changes', {
    as: coordinator,
    body: {
      reason: '节前集中收件',
      effectiveFrom: '2026-03-04',
      operations: [{ kind: 'set-county-limit', setting: '/tasks/receiveWithin', value }],
    },
  });
  expect(proposed.status).toBe(201);
  const approved = await send('POST', `/v1/catalogue-changes/${proposed.body.id}/approve`, { as: admin });
  expect(approved.status).toBe(200);
  expect(await policyOf(send, '/tasks/receiveWithin')).toMatchObject({ value: standard, isOwn: false });
  clock.set('2026-03-04T01:00:00.000Z');
  expect(await policyOf(send, '/tasks/receiveWithin')).toMatchObject({
    value,
    default: standard,
    isOwn: true,
  });
});

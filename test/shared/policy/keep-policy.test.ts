import { expect, it } from 'vitest';
import { notificationPolicy } from '../../../services/notifications/policy.ts';
import {
  notificationSettingsDefinition,
  notificationSettingsId,
} from '../../../services/notifications/settings/store/policy-store.ts';
import { createPolicyOf } from '../../../shared/policy/keep-policy.ts';
import { policyRegisterSchema } from '../../../shared/policy/policy-register.ts';
import { countyCodeSchema } from '../../../shared/identifiers.ts';
import { createTestClock } from '../../support/service-client.ts';

const done = (by: string) => ({ at: '2026-03-02T01:00:00.000Z', by });
const register = policyRegisterSchema.parse({
  changes: [
    {
      id: '01KJQ0000000000000000000AA',
      reason: '理由',
      effectiveFrom: '2026-03-03',
      settings: [{ setting: '/urgentHours/opens', value: 480 }],
      proposed: done('one'),
      state: 'approved',
      approved: done('two'),
      inForceFrom: '2026-03-03',
    },
  ],
});

it('is read anew when the day has turned, however short a time ago it was read', async () => {
  const clock = createTestClock('2026-03-02T15:59:30.000Z');
  const table: any = { load: () => Promise.resolve({ state: register, version: 1 }) };
  const policyOf = createPolicyOf(
    {
      service: 'notifications',
      policy: notificationPolicy,
      definition: notificationSettingsDefinition,
      id: notificationSettingsId,
    },
    table,
    clock,
  );
  const county = countyCodeSchema.parse('500236');
  expect((await policyOf(county)).urgentHours.opens).toBe(450);
  clock.set('2026-03-02T15:59:59.000Z');
  expect((await policyOf(county)).urgentHours.opens).toBe(450);
  clock.set('2026-03-02T16:00:00.000Z');
  expect((await policyOf(county)).urgentHours.opens).toBe(480);
});

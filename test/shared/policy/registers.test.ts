import { expect, it } from 'vitest';
import { leadPolicyId } from '../../../services/leads/settings/store/policy-store.ts';
import { notificationSettingsId } from '../../../services/notifications/settings/store/policy-store.ts';

it('the registers of two services have ids of their own, so that no change of one passes for a repeat of the other’s', () => {
  expect(leadPolicyId).not.toBe(notificationSettingsId);
});

import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { createCountyRegister } from '../../../../shared/names/county-register.ts';
import type { KeptPolicy } from '../../../../shared/policy/keep-policy.ts';
import { policyEndpoints } from '../../../../shared/policy/policy-endpoints.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import type { SettingsAct } from '../domain/settings-rights.ts';

/** What a county sets for its leads. */
export const settingsEndpoints = (
  { table, newId }: LeadPorts,
  kept: KeptPolicy<LeadPolicy>,
): readonly Endpoint<SettingsAct>[] => {
  const register = createCountyRegister(table);
  return policyEndpoints(
    {
      kept,
      path: '/v1/lead-policy',
      tag: 'Lead policy',
      acts: {
        read: 'lead-policy.read',
        listChanges: 'lead-policy.list-changes',
        propose: 'lead-policy.propose',
        approve: 'lead-policy.approve',
        refuse: 'lead-policy.refuse',
        withdraw: 'lead-policy.withdraw',
      },
    },
    {
      table,
      newId,
      coordinatingDepartment: async (county) => (await register.rules(county)).coordinatingDepartment,
    },
  );
};

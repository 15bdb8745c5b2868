import { ladderSettings } from '../../shared/policy/ladder-settings.ts';
import type { PolicyDefinition } from '../../shared/policy/policy.ts';
import { countySettingsSchema, type CountySettings } from './county/domain/county-settings.ts';
import { defaultSettings } from './county/domain/default-settings.ts';
import { policyOfCoordination } from './policy-of-coordination.ts';
import { policyOfScorecards } from './policy-of-scorecards.ts';
import { policyOfWork } from './policy-of-work.ts';
import { settingsOf } from './policy-row.ts';

/**
 * Every limit, threshold and weight that a county may set of its approvals, with its unit, source and evidence; the defaults
 * stand with who does what in county/domain/default-settings.ts. They change by a change of the catalogue (`set-county-limit`),
 * which a second person approves and which holds from a day on (R145).
 */
export const approvalPolicy = /* @__PURE__ */ ((): PolicyDefinition<CountySettings> => ({
  schema: countySettingsSchema,
  defaults: defaultSettings,
  settings: {
    ...settingsOf([...policyOfWork, ...policyOfCoordination, ...policyOfScorecards]),
    ...ladderSettings,
  },
}))();

import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { evidenceLevels } from '../../../../shared/evidence.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { success } from '../../../../shared/outcome.ts';
import type { PolicyDefinition } from '../../../../shared/policy/policy.ts';
import { countyLimitValueSchema, limitsOf } from '../domain/county-limits.ts';
import type { CountyAct } from '../domain/county-rights.ts';
import type { CountySettings } from '../domain/county-settings.ts';
import type { ApprovalsPorts } from '../usecases/approvals-ports.ts';

const policyView = z.object({
  settings: z.array(
    z.object({
      /** The pointer under which `set-county-limit` names it. */
      setting: z.string(),
      name: bilingualSchema,
      value: countyLimitValueSchema,
      default: countyLimitValueSchema,
      unit: bilingualSchema.nullable(),
      /** Where the default comes from, and how far that is proven. */
      source: z.string(),
      evidence: z.enum(evidenceLevels),
      /** Whether the county departs from the default. */
      isOwn: z.boolean(),
    }),
  ),
});

/** Every limit, threshold and weight a county may set of its approvals, with where its default comes from. */
export const policyEndpoint = (
  ports: ApprovalsPorts,
  policy: PolicyDefinition<CountySettings>,
): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'county-policy.read',
    method: 'get',
    path: '/v1/county-policy',
    summary: '县级可调时限与阈值 · Every limit and threshold that the county may set',
    description:
      'What holds today, the default, its unit, its source and how far that is proven. They change by `set-county-limit` of /v1/catalogue-changes, which a second person approves and which holds from a day on; its changes are the history.',
    tag: 'County settings',
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: policyView,
    refusals: [],
    handle: async ({ principal, now }) => {
      const { rules } = await ports.loadCounty(principal.county, now);
      const defaults = limitsOf(policy.defaults);
      const settings = [...limitsOf(rules.settings)].flatMap(([setting, value]) => {
        const known = policy.settings[setting];
        const standard = defaults.get(setting);
        return known === undefined || standard === undefined
          ? []
          : [{ setting, ...known, value, default: standard, isOwn: !isDeepStrictEqual(value, standard) }];
      });
      return success({ body: { settings } });
    },
  });

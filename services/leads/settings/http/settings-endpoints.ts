import * as z from 'zod';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { LeadPolicy } from '../../kernel/lead-policy.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { leadSettingsSchema, policyWith, type LeadSettings } from '../domain/lead-settings.ts';
import { readLeadSettingsQuery, putLeadSettingsCommand } from '../usecases/lead-settings.ts';
import type { SettingsAct } from '../domain/settings-rights.ts';

const tag = '线索设置 Lead settings';

const settingsView = z.object({
  /** What holds now. */
  inForce: z.object({ concessionWords: z.array(z.string()) }),
  /** What the county adds to what holds everywhere. */
  overrides: leadSettingsSchema,
});

const present =
  (packaged: LeadPolicy) =>
  ({ state, version }: Versioned<LeadSettings>): Reply<z.input<typeof settingsView>> => {
    const { words } = policyWith(packaged, state).fairCompetition;
    return {
      body: { inForce: { concessionWords: [...words] }, overrides: state },
      ...(version === 0 ? {} : { version }),
    };
  };

/** What a county sets for its leads. */
export const settingsEndpoints = (ports: LeadPorts): readonly Endpoint<SettingsAct>[] => [
  defineEndpoint({
    act: 'lead-settings.read',
    method: 'get',
    path: '/v1/lead-settings',
    summary: '线索设置 · What the county has set for its leads',
    tag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: settingsView,
    refusals: [],
    handle: async ({ principal }) =>
      success(present(ports.policy)(await readLeadSettingsQuery(ports)(principal.county))),
  }),
  defineEndpoint({
    act: 'lead-settings.put',
    method: 'put',
    path: '/v1/lead-settings',
    summary: '修改线索设置 · Set what the county decides for its leads',
    description:
      'The body holds all that the county adds; what it leaves out is as it is everywhere. `concessionWords` are looked for in clauses beside the packaged ones, in simplified and traditional script alike. If-Match with the ETag read, once there is one.',
    tag,
    params: none,
    query: none,
    input: leadSettingsSchema,
    status: 200,
    output: settingsView,
    refusals: ['IF_MATCH_REQUIRED', 'STALE', 'LOST_RACE'],
    handle: ({ input, ifMatch, write }) =>
      write(putLeadSettingsCommand(ports)(input, ifMatch), present(ports.policy)),
  }),
];

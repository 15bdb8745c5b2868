import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import { pilotIdSchema } from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import { line } from '../../../../shared/text.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { PilotAct } from '../domain/pilot-rights.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { templateEdgeSchema } from '../../catalogue/domain/template.ts';
import { isInForce, opinionConclusions, pilotSchema, type Pilot } from '../domain/pilot.ts';
import { enablePilot } from '../domain/pilot-acts.ts';
import { actOn } from '../../kernel/act-on.ts';
import type { Reading } from '../../kernel/admit.ts';
import { enterPilotCommand, listPilotsQuery, pilots, readPilotQuery } from '../usecases/pilots.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CountyRules } from '../../county/domain/county.ts';

const tag = 'Pilots';

const legalOpinion = z.strictObject({
  document: line(300),
  conclusion: z.enum(opinionConclusions),
  by: line(200),
});

const pilotBody = z.strictObject({
  title: line(200),
  /** Whose practice it is measured by 对标对象. */
  benchmark: line(300),
  scope: z
    .strictObject({
      edges: z.array(templateEdgeSchema).max(40).default([]),
      commitments: z.array(matterCodeSchema).max(40).default([]),
    })
    .refine(
      ({ edges, commitments }) => edges.length + commitments.length > 0,
      '试点范围不能为空 · the scope is empty',
    ),
  from: enteredWorkDay,
  until: enteredWorkDay,
  legalOpinion: legalOpinion.optional(),
  /** 容错备案: its number. */
  toleranceFiling: line(200).optional(),
});

const pilotParams = z.strictObject({ pilotId: pilotIdSchema });
const enableBody = z.strictObject({ legalOpinion: legalOpinion.optional() });

const inForce = { inForce: z.boolean() };
const [registered, enabled, ended] = pilotSchema.options;
const pilotViewSchema = z.discriminatedUnion('state', [
  registered.extend(inForce),
  enabled.omit({ nextCheckAt: true }).extend(inForce),
  ended.extend(inForce),
]);
type PilotView = z.input<typeof pilotViewSchema>;

const presentPilot = (pilot: Pilot, now: Instant): PilotView => ({
  ...pilot,
  inForce: isInForce(pilot, now),
});

const presentReading = ({ state, version, now }: Reading<Pilot, CountyRules>) => ({
  body: presentPilot(state, now),
  version,
});

const register = (ports: ApprovalsPorts): Endpoint<PilotAct> =>
  defineEndpoint({
    act: 'pilot.register',
    method: 'post',
    path: '/v1/pilots',
    summary: '登记创新试点 · Register a pilot: scope, days, whose practice it is measured by',
    description: 'A legal order in its scope is refused. Nothing rests on it before it is enabled.',
    tag,
    params: none,
    query: none,
    input: pilotBody,
    status: 201,
    output: pilotViewSchema,
    refusals: ['PILOT_INVALID', 'LEGAL_EDGE'],
    handle: ({ input, write }) =>
      write(
        (context) =>
          enterPilotCommand(ports)(context, {
            ...input,
            legalOpinion: input.legalOpinion ?? null,
            toleranceFiling: input.toleranceFiling ?? null,
          }),
        (reading: Reading<Pilot, CountyRules>) => ({
          ...presentReading(reading),
          location: `/v1/pilots/${reading.state.id}`,
        }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<PilotAct> =>
  defineEndpoint({
    act: 'pilot.list',
    method: 'get',
    path: '/v1/pilots',
    summary: '创新试点列表 · List pilots, the newest first',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(pilotViewSchema),
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query, now }) => {
      const listed = await listPilotsQuery(ports)(principal.county, pageOf(query));
      if (!listed.ok) return listed;
      const items = listed.value.items.map((pilot) => presentPilot(pilot, now));
      return success({ body: { ...listed.value, items } });
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<PilotAct> =>
  defineEndpoint({
    act: 'pilot.read',
    method: 'get',
    path: '/v1/pilots/{pilotId}',
    summary: '一个试点 · A pilot',
    tag,
    params: pilotParams,
    query: none,
    input: noInput,
    status: 200,
    output: pilotViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readPilotQuery(ports)({ id: params.pilotId, principal }, now);
      return found.ok ? success(presentReading(found.value)) : found;
    },
  });

const enable = (ports: ApprovalsPorts): Endpoint<PilotAct> =>
  defineEndpoint({
    act: 'pilot.enable',
    method: 'post',
    path: '/v1/pilots/{pilotId}/enable',
    summary: '启用试点 · Enable a pilot on a legal opinion',
    description: 'The opinion given now, or the one registered. The pilot stops by itself at its end.',
    tag,
    params: pilotParams,
    query: none,
    input: enableBody,
    status: 200,
    output: pilotViewSchema,
    refusals: [
      'NOT_FOUND',
      'ACT_NOT_YOURS',
      'STALE',
      'LOST_RACE',
      'PILOT_WRONG_STATE',
      'PILOT_LACKS_LEGAL_OPINION',
      'PILOT_FOUND_UNLAWFUL',
      'PILOT_OVER',
      'LEGAL_EDGE',
    ],
    handle: ({ principal, params, input, ifMatch, now, write }) =>
      write(
        (context) =>
          actOn(pilots)(ports)(context, {
            id: params.pilotId,
            principal,
            act: 'pilot.enable',
            ifMatch,
            decide: (pilot, rules) =>
              enablePilot(pilot, rules, { at: now, by: principal.subject }, input.legalOpinion ?? null),
          }),
        presentReading,
      ),
  });

/** What one can see of pilots 创新试点 and do with them (R128). */
export const pilotEndpoints = (ports: ApprovalsPorts): readonly Endpoint<PilotAct>[] => [
  register(ports),
  list(ports),
  read(ports),
  enable(ports),
];

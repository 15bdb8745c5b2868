import * as z from 'zod';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../shared/http/endpoint.ts';
import { bilingualSchema } from '../../../shared/language.ts';
import { failure, success } from '../../../shared/outcome.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import { ruleBook } from '../domain/rules/rule-book.ts';
import { ruleIds, type Rule } from '../domain/rules/rule.ts';
import type { ApprovalsPorts } from '../usecases/ports.ts';

const tag = '规则库 Rules';

const ruleView = z.object({
  id: z.enum(ruleIds),
  name: bilingualSchema,
  basis: z.string(),
  version: z.string(),
  figures: z.array(z.string()),
  refusals: z.array(z.string()),
  events: z.array(z.string()),
  /** The part of the county settings that holds what may be configured of it. */
  setting: z.string().nullable(),
});

const inForceSchema = z.record(z.string(), z.unknown()).nullable();

const present = ({ figures, refusals, events, ...rule }: Rule): z.input<typeof ruleView> => ({
  ...rule,
  figures: [...figures],
  refusals: [...refusals],
  events: [...events],
});

const listRules = (): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'rule.list',
    method: 'get',
    path: '/v1/rules',
    summary: '规则库 · The rules by which the platform acts of itself or refuses',
    description: 'Each with its basis, its version, and the figures, refusals and news that follow from it.',
    tag,
    params: none,
    query: z.strictObject({
      figure: z.string().optional(),
      refusal: z.string().optional(),
      event: z.string().optional(),
    }),
    input: noInput,
    status: 200,
    output: z.object({ items: z.array(ruleView), nextCursor: z.null() }),
    refusals: [],
    handle: ({ query: { figure, refusal, event } }) => {
      const items = ruleBook
        .map(present)
        .filter((rule) => figure === undefined || rule.figures.includes(figure))
        .filter((rule) => refusal === undefined || rule.refusals.includes(refusal))
        .filter((rule) => event === undefined || rule.events.includes(event));
      return Promise.resolve(success({ body: { items, nextCursor: null } }));
    },
  });

const readRule = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'rule.read',
    method: 'get',
    path: '/v1/rules/{rule}',
    summary: '规则 · A rule, with what the county has set of it',
    tag,
    params: z.object({ rule: z.string().max(60) }),
    query: none,
    input: noInput,
    status: 200,
    output: ruleView.extend({
      /** What holds in this county now, and the version of its settings; null for a rule that cannot be configured. */
      inForce: inForceSchema,
      settingsVersion: z.int().nullable(),
    }),
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const rule = ruleBook.find(({ id }) => id === params.rule);
      if (rule === undefined) return failure(edgeError('NOT_FOUND'));
      if (rule.setting === null)
        return success({ body: { ...present(rule), inForce: null, settingsVersion: null } });
      const { before, rules } = await ports.loadCounty(principal.county);
      const inForce = inForceSchema.parse(rules.settings[rule.setting]);
      return success({ body: { ...present(rule), inForce, settingsVersion: before?.version ?? 0 } });
    },
  });

/** The rules, for whoever asks why. */
export const ruleEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => [
  listRules(),
  readRule(ports),
];

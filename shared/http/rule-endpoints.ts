import * as z from 'zod';
import { commonRefusal } from '../common-refusals.ts';
import type { CountyCode } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { failure, success } from '../outcome.ts';
import type { Rule, RuleBook } from '../rules/rule-book.ts';
import { defineEndpoint, none, noInput, type Endpoint } from './endpoint.ts';
import type { Instant } from '../time/clock.ts';

const tag = 'Rules';

const ruleViewOf = <Id extends string>(ids: readonly Id[]) =>
  z.object({
    id: z.enum(ids),
    name: bilingualSchema,
    basis: z.string(),
    version: z.string(),
    figures: z.array(z.string()),
    refusals: z.array(z.string()),
    events: z.array(z.string()),
    /** The part of the county settings that holds what may be configured of it. */
    setting: z.string().nullable(),
  });

/** What holds of a setting in a county, and the version of its settings; 0 while it has set nothing of its own. */
export type InForce = { readonly inForce: unknown; readonly version: number };

const inForceSchema = z.record(z.string(), z.unknown()).nullable();

/** The rules of a service, where they stand, by which acts they are read, and what a county has set of one. */
export type PublishedRules<Act extends string, Id extends string, Setting extends string> = {
  readonly path: string;
  readonly acts: { readonly list: Act; readonly read: Act };
  readonly ids: readonly Id[];
  readonly book: RuleBook<Id, string, Setting>;
  readonly inForceOf: (county: CountyCode, setting: Setting, now: Instant) => Promise<InForce>;
};

const present = <Id extends string, Setting extends string>({
  figures,
  refusals,
  events,
  ...rule
}: Rule<Id, string, Setting>) => ({
  ...rule,
  figures: [...figures],
  refusals: [...refusals],
  events: [...events],
});

const listRules = <Act extends string, Id extends string, Setting extends string>({
  path,
  acts,
  ids,
  book,
}: PublishedRules<Act, Id, Setting>): Endpoint<Act> =>
  defineEndpoint({
    act: acts.list,
    method: 'get',
    path,
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
    output: z.object({ items: z.array(ruleViewOf(ids)), nextCursor: z.null() }),
    refusals: [],
    handle: ({ query: { figure, refusal, event } }) => {
      const items = book.rules
        .map(present)
        .filter((rule) => figure === undefined || rule.figures.includes(figure))
        .filter((rule) => refusal === undefined || rule.refusals.includes(refusal))
        .filter((rule) => event === undefined || rule.events.some((type) => type === event));
      return Promise.resolve(success({ body: { items, nextCursor: null } }));
    },
  });

const readRule = <Act extends string, Id extends string, Setting extends string>({
  path,
  acts,
  ids,
  book,
  inForceOf,
}: PublishedRules<Act, Id, Setting>): Endpoint<Act> =>
  defineEndpoint({
    act: acts.read,
    method: 'get',
    path: `${path}/{rule}`,
    summary: '规则 · A rule, with what the county has set of it',
    tag,
    params: z.object({ rule: z.string().max(60) }),
    query: none,
    input: noInput,
    status: 200,
    output: ruleViewOf(ids).extend({
      /** What holds in this county now, and the version of its settings; null for a rule that cannot be configured. */
      inForce: inForceSchema,
      settingsVersion: z.int().nullable(),
    }),
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const rule = book.rules.find(({ id }) => id === params.rule);
      if (rule === undefined) return failure(commonRefusal('NOT_FOUND'));
      if (rule.setting === null)
        return success({ body: { ...present(rule), inForce: null, settingsVersion: null } });
      const { inForce, version } = await inForceOf(principal.county, rule.setting, now);
      return success({
        body: { ...present(rule), inForce: inForceSchema.parse(inForce), settingsVersion: version },
      });
    },
  });

/** The rules of a service, for whoever asks why. */
export const ruleEndpointsOf = <Act extends string, Id extends string, Setting extends string>(
  published: PublishedRules<Act, Id, Setting>,
): readonly Endpoint<Act>[] => [listRules(published), readRule(published)];

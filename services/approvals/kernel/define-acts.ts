import type * as z from 'zod';
import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { IfMatch } from '../../../shared/dynamo/if-match.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { Reply } from '../../../shared/http/call.ts';
import { defineEndpoint, none, type Endpoint } from '../../../shared/http/endpoint.ts';
import type { CountyCode } from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { Act as Done } from './act.ts';

/** One act on a kind of thing, as people call for it. `Given` is what the domain decides from, before who acts and what was entered. */
export type ActSpec<
  Act extends string,
  Input extends z.ZodType,
  Given extends readonly unknown[],
  Decision,
> = {
  readonly act: Act;
  /** The verb of the trade, the last part of the path. */
  readonly verb: string;
  readonly summary: string;
  readonly description?: string;
  readonly input: Input;
  /** Why it may be refused beside what every act on the thing may. */
  readonly refusals?: readonly string[];
  readonly decide: (...given: [...Given, done: Done, input: z.output<Input>, county: CountyCode]) => Decision;
};

/** What is asked of the use case that changes the thing. */
export type AskedAct<Act extends string, Params, Given extends readonly unknown[], Decision> = {
  readonly params: Params;
  readonly principal: Principal;
  readonly act: Act;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  readonly decide: (...given: Given) => Decision;
};

/** What all acts on a kind of thing share. */
export type ActedOnByPath<
  Act extends string,
  Params extends z.ZodObject,
  View extends z.ZodType,
  Given extends readonly unknown[],
  Decision,
  Changed,
> = {
  readonly path: string;
  readonly tag: string;
  readonly params: Params;
  readonly output: View;
  readonly refusals: readonly string[];
  /** Loads the thing, lets the act decide and saves: one read beside the county's, one write. */
  readonly change: (
    context: WriteContext<Changed>,
    asked: AskedAct<Act, z.output<Params>, Given, Decision>,
  ) => Promise<Outcome<Changed, CodedError | Refusal>>;
  readonly present: (principal: Principal) => (changed: Changed) => Reply<z.input<View>>;
};

/** The acts on a kind of thing, each at a sub-resource named by its verb; each answers the thing as it then stands. */
export const defineActs =
  <
    Act extends string,
    Params extends z.ZodObject,
    View extends z.ZodType,
    Given extends readonly unknown[],
    Decision,
    Changed,
  >({
    path,
    refusals: always,
    change,
    present,
    ...shared
  }: ActedOnByPath<Act, Params, View, Given, Decision, Changed>) =>
  <Own extends Act, Input extends z.ZodType>({
    verb,
    decide,
    refusals = [],
    ...spec
  }: ActSpec<Own, Input, Given, Decision>): Endpoint<Own> =>
    defineEndpoint({
      ...shared,
      ...spec,
      method: 'post',
      path: `${path}/${verb}`,
      query: none,
      status: 200,
      refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', ...always, ...refusals],
      handle: ({ principal, params, input, ifMatch, now, write }) => {
        const done = { at: now, by: principal.subject };
        return write(
          (context) =>
            change(context, {
              params,
              principal,
              act: spec.act,
              ifMatch,
              decide: (...given) => decide(...given, done, input, principal.county),
            }),
          present(principal),
        );
      },
    });

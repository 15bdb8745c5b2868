import type * as z from 'zod';
import type { CountyCode } from '../identifiers.ts';

/** A state with the version at which it was read or written; the version is the ETag of HTTP. */
export type Versioned<State> = { readonly state: State; readonly version: number };

/** A state as loaded, with stored fields this code does not know, which a write keeps (one version may roll back). */
export type Loaded<State> = Versioned<State> & { readonly unknownFields: Readonly<Record<string, unknown>> };

/** How a kind of aggregate is stored. */
export type AggregateDefinition<State> = {
  /** First word of its keys, ids of events and errors. */
  readonly kind: string;
  readonly schema: z.ZodType<State>;
  /** The aggregate's id, and the root whose facts keep their order. */
  readonly identify: (state: State) => { readonly id: string; readonly root: string };
  /** Attributes of the secondary indexes in which the state stands. */
  readonly indexAttributes: (county: CountyCode, state: State) => Readonly<Record<string, unknown>>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a stored item; throws when it does not have the stored shape. */
export const parseStored = <State>(
  definition: AggregateDefinition<State>,
  item: Readonly<Record<string, unknown>>,
): Loaded<State> => {
  const { data, version } = item;
  if (!isRecord(data) || typeof version !== 'number')
    throw new Error(`${String(item['pk'])} is no ${definition.kind}`);
  const state = definition.schema.parse(data);
  const known = isRecord(state) ? state : {};
  const unknownFields = Object.fromEntries(
    Object.entries(data).filter(([field]) => !Object.hasOwn(known, field)),
  );
  return { state, version, unknownFields };
};

import type * as z from 'zod';
import type { CountyCode } from '../identifiers.ts';
import { readShape, ShapeError } from './stored-shape.ts';
import { volumesOf } from './volumes.ts';

/** A state with the version at which it was read or written; the version is the ETag of HTTP. */
export type Versioned<State> = { readonly state: State; readonly version: number };

/** A state as loaded, with stored fields this code does not know, which a write keeps (one version may roll back). */
export type Loaded<State> = Versioned<State> & {
  readonly unknownFields: Readonly<Record<string, unknown>>;
  /** In how many volumes it stood, which a write takes the place of. */
  readonly volumes?: number;
};

/** Where an aggregate stands: its county, kind and id. */
export type AggregateAddress = { readonly county: CountyCode; readonly kind: string; readonly id: string };

/** How a kind of aggregate is stored. */
export type AggregateDefinition<State> = {
  /** First word of its keys, ids of events and errors. */
  readonly kind: string;
  readonly schema: z.ZodType<State>;
  /** The aggregate's id, and the root whose facts keep their order. */
  readonly identify: (state: State) => { readonly id: string; readonly root: string };
  /** Attributes of the secondary indexes in which the state stands. */
  readonly indexAttributes: (county: CountyCode, state: State) => Readonly<Record<string, unknown>>;
  /** What a list reads of the state's item; needed as soon as the attributes of its indexes carry a summary. */
  readonly entry?: z.ZodType;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a stored item; throws a `ShapeError` when it does not have the stored shape. */
export const parseStored = <State>(
  definition: AggregateDefinition<State>,
  item: Readonly<Record<string, unknown>>,
): Loaded<State> => {
  const { data, version } = item;
  const name = String(item['pk']);
  if (!isRecord(data) || typeof version !== 'number')
    throw new ShapeError('unreadable', name, [{ path: '', code: `no ${definition.kind}` }]);
  const state = readShape(name, definition.schema, data);
  const known = isRecord(state) ? state : {};
  const unknownFields = Object.fromEntries(
    Object.entries(data).filter(([field]) => !Object.hasOwn(known, field)),
  );
  return { state, version, unknownFields, volumes: volumesOf(item) };
};

import type * as z from 'zod';
import type { DomainEvent } from '../events/catalogue.ts';
import type { AggregateDefinition, Loaded, Versioned } from './aggregate.ts';
import { dueEntrySchema } from './due-entry.ts';
import { eventItems } from './event-items.ts';
import { childSortKey, partitionOf, stateSortKey, type Key } from './keys.ts';
import { checkStorable, ShapeError } from './stored-shape.ts';
import { inVolumes, volumeKeysAfter } from './volumes.ts';
import type { WriteContext } from './write-context.ts';
import type { WriteStep } from './write-step.ts';

export type { WriteStep } from './write-step.ts';

export const unlessPresent = { ConditionExpression: 'attribute_not_exists(pk)' };

const ifAt = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** A change of one aggregate: what it was (null when new), what it becomes and what that tells the world. */
export type Change<State> = {
  readonly before: Loaded<State> | null;
  readonly after: State;
  readonly events: readonly DomainEvent[];
};

export const versionAfter = (before: Versioned<unknown> | null): number => (before?.version ?? 0) + 1;

type StateItem = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly summary?: unknown;
  readonly dueSk?: unknown;
};

/** That the state and what lists and the deadline check read of it can be read back; throws a `ShapeError` otherwise. */
const checkState = <State>(
  { kind, schema, entry }: AggregateDefinition<State>,
  { pk }: Key,
  item: StateItem,
): void => {
  checkStorable(pk, schema, item.data);
  if (entry !== undefined) checkStorable(pk, entry, item);
  else if (item.summary !== undefined)
    throw new ShapeError('unstorable', pk, [{ path: 'summary', code: `no entry of ${kind}` }]);
  if (item.dueSk !== undefined) checkStorable(pk, dueEntrySchema, item);
};

/** The item of a state, and its volumes where it is too large for one; those it no longer needs are taken out. */
const stateSteps = (
  key: Key,
  item: StateItem & Record<string, unknown>,
  before: Pick<Loaded<unknown>, 'version' | 'volumes'> | null,
): WriteStep[] => {
  const condition = before === null ? unlessPresent : ifAt(before.version);
  const kept = inVolumes(key, item, 'data');
  return [
    { refusal: { kind: 'stale' }, put: { Item: kept.item, ...condition } },
    ...kept.volumes.map((Item): WriteStep => ({ refusal: null, put: { Item } })),
    ...volumeKeysAfter(key, kept.volumes.length, before?.volumes ?? 0).map((Key): WriteStep => ({
      refusal: null,
      delete: { Key },
    })),
  ];
};

/** State and events of one aggregate, conditional on the version that was read; throws a `ShapeError` for what could not be read back. */
export const changeSteps = <State>(
  source: string,
  context: WriteContext<never>,
  definition: AggregateDefinition<State>,
  change: Change<State>,
): WriteStep[] => {
  const version = versionAfter(change.before);
  const { id, root } = definition.identify(change.after);
  const key = { pk: partitionOf(context.county, definition.kind, id), sk: stateSortKey };
  const item = {
    entity: definition.kind,
    version,
    ...definition.indexAttributes(context.county, change.after),
    data: { ...change.before?.unknownFields, ...change.after },
  };
  checkState(definition, key, item);
  const reference = { kind: definition.kind, id, root };
  return [
    ...stateSteps(key, item, change.before),
    ...eventItems(source, context, reference, version, change.events).map((event) => ({
      refusal: { kind: 'stale' } as const,
      put: { Item: event, ...unlessPresent },
    })),
  ];
};

/** A revision of a child that several may change: null where there was none. */
type Revision = { readonly before: number | null; readonly after: number };

const unlessRevised = ({ before }: Revision) =>
  before === null
    ? unlessPresent
    : {
        ConditionExpression: '#revision = :revision',
        ExpressionAttributeNames: { '#revision': 'revision' },
        ExpressionAttributeValues: { ':revision': before },
      };

/** What grows beside an aggregate under one name, each item of one shape. */
export type Collection<Child = unknown> = { readonly name: string; readonly schema: z.ZodType<Child> };

/** A child item of an aggregate, which grows beside it; with a revision it is written only over the one that was read. */
export const childStep = (
  context: WriteContext<never>,
  parent: { readonly kind: string; readonly id: string },
  child: {
    readonly collection: Collection;
    readonly id: string;
    readonly data: unknown;
    /** Attributes of the secondary indexes in which the child stands, with what a list reads of them. */
    readonly listed?: { readonly attributes: Record<string, unknown>; readonly entry: z.ZodType };
    readonly revision?: Revision;
  },
): WriteStep => {
  const { collection, id, data, listed, revision } = child;
  const Item = {
    pk: partitionOf(context.county, parent.kind, parent.id),
    sk: childSortKey(collection.name, id),
    entity: collection.name,
    ...listed?.attributes,
    ...(revision === undefined ? {} : { revision: revision.after }),
    data,
  };
  const name = `${Item.pk} ${Item.sk}`;
  checkStorable(name, collection.schema, data);
  if (listed !== undefined) checkStorable(name, listed.entry, Item);
  return {
    refusal: revision === undefined ? null : { kind: 'stale' },
    put: { Item, ...(revision === undefined ? {} : unlessRevised(revision)) },
  };
};

/** Where it stands who holds a name. */
export const claimKey = ({ county }: Pick<WriteContext<never>, 'county'>, claim: string): Key => ({
  pk: `${county}#claim#${claim}`,
  sk: 'claim',
});

/** Takes a name that one holder may have at a time, such as an enterprise's open lead. */
export const takeClaim = (context: WriteContext<never>, claim: string, holder: string): WriteStep => ({
  refusal: { kind: 'claimed', claim },
  put: { Item: { ...claimKey(context, claim), entity: 'claim', holder, at: context.now }, ...unlessPresent },
});

export const releaseClaim = (context: WriteContext<never>, claim: string): WriteStep => ({
  refusal: null,
  delete: { Key: claimKey(context, claim) },
});

/** Blanks one field of a fact where an event is stored, so that what was to be forgotten is; it is not told anew. */
export const blankStep = (event: Key, field: string): WriteStep => ({
  refusal: null,
  update: {
    Key: event,
    UpdateExpression: 'SET #envelope.#data.#fact.#field = :blank',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: {
      '#envelope': 'envelope',
      '#data': 'data',
      '#fact': 'fact',
      '#field': field,
    },
    ExpressionAttributeValues: { ':blank': null },
  },
});

import type { DomainEvent } from '../events/catalogue.ts';
import type { AggregateDefinition, Loaded, Versioned } from './aggregate.ts';
import { eventItems } from './event-items.ts';
import { childSortKey, partitionOf, stateSortKey, type Key } from './keys.ts';
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

/** State and events of one aggregate, conditional on the version that was read. */
export const changeSteps = <State>(
  source: string,
  context: WriteContext<never>,
  definition: AggregateDefinition<State>,
  change: Change<State>,
): WriteStep[] => {
  const version = versionAfter(change.before);
  const { id, root } = definition.identify(change.after);
  const Item = {
    pk: partitionOf(context.county, definition.kind, id),
    sk: stateSortKey,
    entity: definition.kind,
    version,
    ...definition.indexAttributes(context.county, change.after),
    data: { ...change.before?.unknownFields, ...change.after },
  };
  const condition = change.before === null ? unlessPresent : ifAt(change.before.version);
  const reference = { kind: definition.kind, id, root };
  return [
    { refusal: { kind: 'stale' }, put: { Item, ...condition } },
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

/** A child item of an aggregate, which grows beside it; with a revision it is written only over the one that was read. */
export const childStep = (
  context: WriteContext<never>,
  parent: { readonly kind: string; readonly id: string },
  child: {
    readonly collection: string;
    readonly id: string;
    readonly data: unknown;
    readonly attributes?: Record<string, unknown>;
    readonly revision?: Revision;
  },
): WriteStep => ({
  refusal: child.revision === undefined ? null : { kind: 'stale' },
  put: {
    Item: {
      pk: partitionOf(context.county, parent.kind, parent.id),
      sk: childSortKey(child.collection, child.id),
      entity: child.collection,
      ...child.attributes,
      ...(child.revision === undefined ? {} : { revision: child.revision.after }),
      data: child.data,
    },
    ...(child.revision === undefined ? {} : unlessRevised(child.revision)),
  },
});

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

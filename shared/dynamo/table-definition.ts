/** A global secondary index, named by the question it answers. */
export type IndexDefinition = {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Extra attributes an entry carries beside the keys; an empty list keeps the entry at its keys. */
  readonly include: readonly string[];
};

/** What one service's table needs beyond `pk`, `sk`, the stream and the time-to-live attribute, which all tables share. */
export type TableDefinition = { readonly indexes: readonly IndexDefinition[] };

/** Open items by the instant at which something falls; the one index that spans counties. */
export const dueIndex = {
  name: 'due',
  partitionKey: 'duePk',
  sortKey: 'dueSk',
  include: [],
} as const satisfies IndexDefinition;

/** Event items by county and day, so that a span of time can be sent again. */
export const eventDayIndex = {
  name: 'event-day',
  partitionKey: 'eventDayPk',
  sortKey: 'eventDaySk',
  include: [],
} as const satisfies IndexDefinition;

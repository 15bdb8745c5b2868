import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { leftOutOf, type Page } from '../../../shared/dynamo/page.ts';
import type { ListFailure, PageRequest } from '../../../shared/dynamo/table.ts';
import type { CountyCode } from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { PortsOf } from './ports.ts';

const pageSize = 100;

/** A list read to its end; `unreadable` counts what could not be read and is not in it, absent where that is nothing. */
export type Whole<Item> = Omit<Page<Item>, 'nextCursor'>;

/** Reads a list to its end, for what is known only of all of it. */
export const everyPage = async <Item>(
  read: (page: PageRequest) => Promise<Outcome<Page<Item>, ListFailure>>,
): Promise<Whole<Item>> => {
  const pages: Page<Item>[] = [];
  let cursor: string | null = null;
  do {
    const page = await read({ limit: pageSize, ...(cursor === null ? {} : { cursor }) });
    if (!page.ok) throw new Error('a list gave out a cursor it does not take');
    pages.push(page.value);
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return together(...pages);
};

/** Several lists as one. */
export const together = <Item>(...lists: readonly Whole<Item>[]): Whole<Item> => ({
  items: lists.flatMap(({ items }) => items),
  ...leftOutOf(...lists),
});

/** What lists name, each as it stands; one that cannot be read is counted as lists count it. */
export const loadEvery = async <State>(
  { table }: Pick<PortsOf<unknown>, 'table'>,
  definition: AggregateDefinition<State>,
  county: CountyCode,
  ids: readonly string[],
): Promise<Whole<State>> => {
  const loaded = await Promise.all(ids.map((id) => table.loadListed(definition, county, id)));
  const items = loaded.flatMap((each) => (each === null ? [] : [each.state]));
  return { items, ...leftOutOf({ unreadable: ids.length - items.length }) };
};

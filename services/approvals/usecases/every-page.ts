import type { Page } from '../../../shared/dynamo/page.ts';
import type { ListFailure, PageRequest } from '../../../shared/dynamo/table.ts';
import type { Outcome } from '../../../shared/outcome.ts';

const pageSize = 100;

/** Reads a list to its end, for what is known only of all of it. */
export const everyPage = async <Item>(
  read: (page: PageRequest) => Promise<Outcome<Page<Item>, ListFailure>>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page = await read({ limit: pageSize, ...(cursor === null ? {} : { cursor }) });
    if (!page.ok) throw new Error('a list gave out a cursor it does not take');
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return items;
};

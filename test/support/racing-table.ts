import type { Table } from '../../shared/dynamo/table.ts';

/** A table on which somebody else gets something in between the first read of a kind of thing and what is then written. */
export const racingTable = (table: Table, kind: string, meanwhile: () => Promise<unknown>): Table => {
  let raced = false;
  return {
    ...table,
    load: async (...asked) => {
      const loaded = await table.load(...asked);
      if (!raced && asked[0].kind === kind) {
        raced = true;
        await meanwhile();
      }
      return loaded;
    },
  };
};

import { dueIndex, type TableDefinition } from '../../shared/dynamo/table-definition.ts';
import { table as approvals } from '../../services/approvals/kernel/table.ts';
import { table as leads } from '../../services/leads/kernel/table.ts';
import { table as notifications } from '../../services/notifications/kernel/table.ts';
import { itemBytes, valueBytes, type Item } from '../../shared/dynamo/item-size.ts';
import { entryIn } from '../support/write-cost.ts';
import type { Services } from './course-of-a-lead.ts';
import { round, type Measure } from './measure.ts';

const definitions: Readonly<Record<keyof Services, TableDefinition>> = { leads, approvals, notifications };

/** What an item is there for: the state of an aggregate or an event in its envelope. */
const payloadOf = (item: Item): unknown => item['data'] ?? item['envelope'];

const mean = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((total, each) => total + each, 0) / numbers.length);

const withIndexes = (definition: TableDefinition, item: Item): number =>
  definition.indexes.reduce((bytes, index) => {
    const entry = entryIn(index, item);
    return entry === null ? bytes : bytes + itemBytes(entry);
  }, itemBytes(item));

const ratioBudget = 1.25;

const ratioOf = (service: keyof Services, entity: string, items: readonly Item[]): Measure => {
  const stored = mean(items.map(itemBytes));
  const payload = mean(items.map((item) => valueBytes(payloadOf(item))));
  const indexed = mean(items.map((item) => withIndexes(definitions[service], item)));
  const json = mean(items.map((item) => Buffer.byteLength(JSON.stringify(payloadOf(item)))));
  const ratio = stored / payload;
  return {
    figure: '3',
    name: `stored ÷ payload: ${entity} of ${service}`,
    measured: `${round(ratio)} (${stored} B of ${payload} B; ${round(stored / json)} of its JSON; ${round(indexed / payload)} with index entries)`,
    budget: `${ratioBudget}`,
    within: ratio <= ratioBudget,
    values: { stored, payload, json, indexed, ratio: round(ratio) },
  };
};

const dueEntryBudget = 250;

const dueEntries = (service: keyof Services, items: readonly Item[]): readonly Measure[] => {
  const sizes = items.flatMap((item) => {
    const entry = entryIn(dueIndex, item);
    return entry === null ? [] : [itemBytes(entry)];
  });
  if (sizes.length === 0) return [];
  const largest = Math.max(...sizes);
  return [
    {
      figure: '3',
      name: `due-index entry of ${service}, largest`,
      measured: `${largest} B`,
      budget: `${dueEntryBudget} B`,
      within: largest <= dueEntryBudget,
      values: { largest },
    },
  ];
};

/** Figure 3: what is stored beside what it is stored for, both counted by the rules of DynamoDB. */
export const measureStoredBytes = (services: Services): readonly Measure[] =>
  (['leads', 'approvals', 'notifications'] as const).flatMap((service) => {
    const items = services[service].observed.items();
    const paid = items.filter((item) => payloadOf(item) !== undefined);
    const entities = [...new Set(paid.map(({ entity }) => String(entity)))];
    return [
      ...entities.map((entity) =>
        ratioOf(
          service,
          entity,
          paid.filter((item) => item['entity'] === entity),
        ),
      ),
      ...dueEntries(service, items),
    ];
  });

import { alarmSignals, type Log } from '../log.ts';
import { shapeErrorOf, type ShapeError } from './stored-shape.ts';

type Item = Readonly<Record<string, unknown>>;

/** The name of an item for whoever has to find it: its key in the table. */
export const nameOfItem = (item: Item): string => `${String(item['pk'])} ${String(item['sk'])}`;

/** Says that an item cannot be read, so that the alarm on it rings; its key and the places at fault, nothing it holds. */
export const reportUnreadable = (log: Log, { item, issues }: ShapeError): void =>
  log.error('a stored item cannot be read', { signal: alarmSignals.unreadable, item, issues });

/** Reads what can be read of a page and counts what cannot; one bad item never costs the others. */
export const readReadable = <Read>(
  log: Log,
  items: readonly Item[],
  read: (item: Record<string, unknown>) => Read,
): { readonly items: readonly Read[]; readonly unreadable: number } => {
  const readable: Read[] = [];
  for (const item of items) {
    try {
      readable.push(read(item));
    } catch (thrown) {
      reportUnreadable(log, shapeErrorOf('unreadable', nameOfItem(item), thrown));
    }
  }
  return { items: readable, unreadable: items.length - readable.length };
};

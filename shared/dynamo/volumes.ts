import * as z from 'zod';
import type { ReadItem } from './item-reads.ts';
import { itemBytes } from './item-size.ts';
import { volumeSortKey, type Key } from './keys.ts';
import { ShapeError } from './stored-shape.ts';

type Item = Readonly<Record<string, unknown>>;

/** No item of a record is larger, in bytes as DynamoDB counts them (DESIGN §4). */
export const largestItem = 32 * 1024;

/** The text of a volume, in bytes: its keys and names take a little of the item, too. */
export const largestText = 30 * 1024;

/** In so many volumes the largest record stands: one transaction holds them, and what else an act writes. */
export const mostVolumes = 60;

/** Marks the volumes of a record. */
export const volumeEntity = 'volume';

/** How a record's content is kept: in the item itself, or in so many volumes 分册 beside it. */
type Kept = { readonly item: Record<string, unknown>; readonly volumes: readonly Record<string, unknown>[] };

/** Which writing a volume belongs to, so that volumes of two writings are never read as one. */
const stampOf = ({ version, expiresAt }: Item): string => `${String(version)} ${String(expiresAt)}`;

// Between two letters: a byte 10xxxxxx continues the letter before it.
const continues = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

const slices = (text: string): readonly string[] => {
  const bytes = Buffer.from(text, 'utf8');
  const cut: string[] = [];
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(from + largestText, bytes.length);
    while (continues(bytes[to])) to -= 1;
    cut.push(bytes.toString('utf8', from, to));
    from = to;
  }
  return cut;
};

/**
 * Keeps the content of a record so that no item of it passes 32 KB: as a rule in the item itself, otherwise as text in
 * volumes 分册 that are written with it. What makes an item expire makes its volumes expire.
 * @param field the attribute that holds the content
 */
export const inVolumes = (key: Key, item: Readonly<Record<string, unknown>>, field: string): Kept => {
  const record = { ...key, ...item };
  if (itemBytes(record) <= largestItem) return { item: record, volumes: [] };
  const stamp = stampOf(item);
  const expiry = item['expiresAt'] === undefined ? {} : { expiresAt: item['expiresAt'] };
  const volumes = slices(JSON.stringify(item[field])).map((text, index) => ({
    ...volumeKey(key, index + 1),
    entity: volumeEntity,
    ...expiry,
    stamp,
    text,
  }));
  return { item: { ...record, [field]: undefined, volumes: volumes.length }, volumes };
};

/** Where the n-th volume of a record stands, counted from 1. */
export const volumeKey = ({ pk }: Pick<Key, 'pk'>, n: number): Key => ({ pk, sk: volumeSortKey(n) });

/** The keys of a record's volumes after the first so many. */
export const volumeKeysAfter = (key: Pick<Key, 'pk'>, kept: number, count: number): readonly Key[] =>
  Array.from({ length: Math.max(0, count - kept) }, (_, index) => volumeKey(key, kept + index + 1));

const countSchema = z.object({ volumes: z.int().min(0).default(0) });
const volumeSchema = z.object({ stamp: z.string(), text: z.string() });

/** In how many volumes an item's content stands beside it; 0 where it holds its content itself. */
export const volumesOf = (item: Item): number => countSchema.safeParse(item).data?.volumes ?? 0;

const contentOf = (texts: readonly string[]): unknown => JSON.parse(texts.join(''));

// A volume is read after its item: meanwhile another may have written both.
const readings = 5;

/**
 * Reads an item with its content, wherever that stands; undefined when there is none. What is changed while it is read
 * is read anew; throws a `ShapeError` when volumes are missing.
 */
export const readWhole = async (readItem: ReadItem, key: Key, field: string): Promise<Item | undefined> => {
  for (let reading = 0; reading < readings; reading += 1) {
    const item = await readItem(key);
    if (item === undefined) return undefined;
    const keys = volumeKeysAfter(key, 0, volumesOf(item));
    if (keys.length === 0) return item;
    const found = await Promise.all(keys.map(readItem));
    const volumes = found.flatMap((each) => volumeSchema.safeParse(each).data ?? []);
    if (volumes.length === keys.length && volumes.every(({ stamp }) => stamp === stampOf(item)))
      return { ...item, [field]: contentOf(volumes.map(({ text }) => text)) };
  }
  throw new ShapeError('unreadable', `${key.pk} ${key.sk}`, [{ path: field, code: 'volumes are missing' }]);
};

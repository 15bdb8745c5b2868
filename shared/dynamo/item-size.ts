/** Attributes of an item, as the document client hands them over. */
export type Item = Readonly<Record<string, unknown>>;

const textBytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const numberBytes = (value: number): number => {
  const significant = Math.abs(value)
    .toString()
    .replace('.', '')
    .replaceAll(/^0+|0+$/g, '').length;
  return 1 + Math.ceil(significant / 2) + (value < 0 ? 1 : 0);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const collectionBytes = 3;
const elementBytes = 1;

/** Bytes of an attribute's value (DynamoDB developer guide, "Item sizes and formats"). */
export const valueBytes = (value: unknown): number => {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return numberBytes(value);
  if (Array.isArray(value))
    return collectionBytes + sum(value.map((each) => elementBytes + valueBytes(each)));
  if (typeof value === 'object') {
    const present = Object.entries(value).filter(([, each]) => each !== undefined);
    return (
      collectionBytes + sum(present.map(([name, each]) => elementBytes + textBytes(name) + valueBytes(each)))
    );
  }
  throw new Error(`no attribute holds a ${typeof value}`);
};

/** Bytes of an item as DynamoDB counts and bills them: names and values in UTF-8. */
export const itemBytes = (item: Item): number =>
  sum(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => textBytes(name) + valueBytes(value)),
  );

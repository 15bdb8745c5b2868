import { isFields, rebuilt, type Fields } from './walk.ts';
import { wordsAToM } from './words-a-to-m.ts';
import { wordsNToZ } from './words-n-to-z.ts';

/** What fields and parameters of a name mean, in Chinese and English. */
export const words: Readonly<Record<string, string>> = { ...wordsAToM, ...wordsNToZ };

const wordsOf = (name: unknown): string | undefined =>
  typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined;

const described = (name: unknown, part: Fields): Fields => {
  const description = wordsOf(name);
  return description === undefined || part['description'] !== undefined ? part : { ...part, description };
};

const isParameter = (part: Fields): boolean =>
  typeof part['in'] === 'string' && typeof part['name'] === 'string';

const describedFields = (properties: Fields): Fields =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]): readonly [string, unknown] => [
      name,
      isFields(field) ? described(name, field) : field,
    ]),
  );

/** Says of each field and parameter what it means, where its name alone does not. */
export const describeFields = (document: unknown): unknown =>
  rebuilt(document, (part) => {
    if (isParameter(part)) return described(part['name'], part);
    const { properties } = part;
    return part['type'] === 'object' && isFields(properties)
      ? { ...part, properties: describedFields(properties) }
      : part;
  });

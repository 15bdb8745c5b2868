/** A part of a document that has fields. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rebuilds a document from its leaves up; each part is handed over with its own parts done. */
export const rebuilt = (value: unknown, change: (part: Fields) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => rebuilt(each, change));
  if (!isFields(value)) return value;
  return change(
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rebuilt(each, change)])),
  );
};

/** Every reference inside a part of a document. */
export const referencesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === '$ref' && typeof each === 'string' ? [each] : referencesIn(each),
  );
};

export const shapesPlace = '#/components/schemas/';

/** The shape that a reference names, or null where it names something else. */
export const shapeNamedBy = (reference: string): string | null =>
  reference.startsWith(shapesPlace) ? reference.slice(shapesPlace.length) : null;

/** `record-trip` and `recordTrip` as `RecordTrip`. */
export const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** A part as text that is the same however its fields are ordered. */
export const asKey = (value: unknown): string =>
  JSON.stringify(
    rebuilt(value, (part) =>
      Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))),
    ),
  );

/** The parts of a part, or none. */
export const eachIn = (value: unknown): readonly unknown[] =>
  isFields(value) || Array.isArray(value) ? Object.values(value) : [];

import * as z from 'zod';
import { boundOf } from '../../shared/bounds.ts';

/** The largest value of a schema, in bytes as DynamoDB counts them, and the places that have no bound. */
export type Largest = {
  readonly bytes: number;
  readonly unbounded: readonly string[];
  /** Every list by its place, with what it may hold. */
  readonly lists: readonly (readonly [string, number])[];
};

// A letter takes at most three bytes for each unit in which zod counts it.
const bytesPerLetter = 3;
// Texts that are bounded together also bring their names and marks.
const lettersAndFrame = 4;
// Seventeen digits, a sign and the length of it.
const numberBytes = 11;
const collectionBytes = 3;
const elementBytes = 1;

const ofBytes = (bytes: number): Largest => ({ bytes, unbounded: [], lists: [] });
const nothing = ofBytes(1);
const unbounded = (what: string): Largest => ({ ...nothing, unbounded: [what] });

const sum = (parts: readonly Largest[], beside: number): Largest => ({
  bytes: beside + parts.reduce((bytes, part) => bytes + part.bytes, 0),
  unbounded: parts.flatMap((part) => part.unbounded),
  lists: parts.flatMap((part) => part.lists),
});
const largestOf = (parts: readonly Largest[]): Largest => ({
  bytes: Math.max(0, ...parts.map(({ bytes }) => bytes)),
  unbounded: [...new Set(parts.flatMap((part) => part.unbounded))],
  lists: parts.flatMap((part) => part.lists),
});

/** How long a match can be, generously: every sign of the pattern once, and what is repeated as often as it may be. */
const longestMatch = (pattern: RegExp): number | null => {
  if (/(?<!\\)[*+]|\{\d+,\}|\)\{/.test(pattern.source.replaceAll(/\[[^\]]*\]/g, 'x'))) return null;
  const repeated = [...pattern.source.matchAll(/\{(?:\d+,)?(\d+)\}/g)].map(([, most]) => Number(most));
  return pattern.source.length + repeated.reduce((letters, most) => letters + most, 0);
};

const longestOf = (values: readonly unknown[]): number =>
  Math.max(...values.map((value) => String(value).length));

const takesAsciiOnly = ({ source }: RegExp): boolean =>
  !/\\p|\[\^|\\[WDS]|\./.test(source.replaceAll(/\[[^^\]][^\]]*\]/g, ''));

// An instant or a day, whose letters take one byte each.
const longestFormat = 40;

const checkSchema = z.object({
  check: z.string(),
  maximum: z.number().optional(),
  pattern: z.instanceof(RegExp).optional(),
  format: z.string().optional(),
});

/** What the checks of a schema say of its length. */
const lengthOf = (schema: z.ZodType) => {
  const checks = (schema._zod.def.checks ?? []).map(({ _zod: { def } }) => checkSchema.parse(def));
  const most = checks.flatMap(({ check, maximum }) => (check === 'max_length' ? [maximum ?? Infinity] : []));
  const letters = checks.flatMap(({ pattern }) => (pattern === undefined ? [] : [longestMatch(pattern)]));
  const isAscii = checks.some(({ pattern }) => pattern !== undefined && takesAsciiOnly(pattern));
  return {
    most: Math.min(...most),
    letters: Math.min(...letters.filter((count) => count !== null)),
    perLetter: isAscii ? 1 : bytesPerLetter,
  };
};

const ofText = (schema: z.ZodString | z.ZodStringFormat, place: string): Largest => {
  const { most, letters, perLetter } = lengthOf(schema);
  if (letters < Infinity) return ofBytes(Math.min(letters, most));
  if (most < Infinity) return ofBytes(most * perLetter);
  return schema instanceof z.ZodStringFormat ? ofBytes(longestFormat) : unbounded(`${place}: a text`);
};

const ofList = (schema: z.ZodArray, place: string): Largest => {
  const each = reckon(schema.element as z.ZodType, `${place}[]`);
  const { most } = lengthOf(schema);
  if (most === Infinity) return sum([each, unbounded(`${place}: a list`)], 0);
  return {
    ...each,
    bytes: collectionBytes + most * (elementBytes + each.bytes),
    lists: [[place, most], ...each.lists],
  };
};

const ofRecord = (schema: z.ZodRecord, place: string): Largest => {
  const each = reckon(schema.valueType as z.ZodType, `${place}{}`);
  const most = schema.keyType._zod.values?.size ?? boundOf(schema).entries;
  if (most === undefined) return sum([each, unbounded(`${place}: a record`)], 0);
  return { ...each, bytes: collectionBytes + most * (elementBytes + longestKey + each.bytes) };
};

const longestKey = 60;

const ofFields = (shape: Readonly<Record<string, unknown>>, place: string): Largest =>
  sum(
    Object.entries(shape).map(([name, field]) => {
      const largest = reckon(field as z.ZodType, `${place}/${name}`);
      return { ...largest, bytes: largest.bytes + name.length + elementBytes };
    }),
    collectionBytes,
  );

const ofPipe = ({ in: from, out }: z.ZodPipe, place: string): Largest =>
  reckon(
    (out instanceof z.ZodTransform ? from : from instanceof z.ZodTransform ? out : from) as z.ZodType,
    place,
  );

/** Reckons the largest value that a schema lets pass; a place without a bound counts nothing and is named. */
export const reckon = (schema: z.ZodType, place = ''): Largest => {
  const { letters } = boundOf(schema);
  const largest = reckonPlace(schema, place);
  return letters === undefined
    ? largest
    : { ...largest, bytes: Math.min(largest.bytes, letters * lettersAndFrame) };
};

const reckonPlace = (schema: z.ZodType, place: string): Largest => {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return ofText(schema, place);
  if (schema instanceof z.ZodArray) return ofList(schema, place);
  if (schema instanceof z.ZodRecord) return ofRecord(schema, place);
  if (schema instanceof z.ZodObject) return ofFields(schema.shape, place);
  if (schema instanceof z.ZodUnion)
    return largestOf(schema.options.map((option) => reckon(option as z.ZodType, place)));
  if (schema instanceof z.ZodIntersection)
    return sum(
      [reckon(schema.def.left as z.ZodType, place), reckon(schema.def.right as z.ZodType, place)],
      0,
    );
  if (schema instanceof z.ZodTuple)
    return sum(
      schema.def.items.map((item, n) => reckon(item as z.ZodType, `${place}[${n}]`)),
      collectionBytes,
    );
  if (schema instanceof z.ZodPipe) return ofPipe(schema, place);
  if (schema instanceof z.ZodNumber) return ofBytes(numberBytes);
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodNull) return nothing;
  if (schema instanceof z.ZodEnum) return ofBytes(longestOf(schema.options));
  if (schema instanceof z.ZodLiteral) return ofBytes(longestOf([...schema.def.values]));
  if (schema instanceof z.ZodTemplateLiteral) return ofBytes((longestMatch(schema._zod.pattern) ?? 0) || 200);
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType === undefined ? unbounded(`${place}: ${schema.def.type}`) : reckon(innerType, place);
};

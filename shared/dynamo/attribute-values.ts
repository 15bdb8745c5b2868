import type { Answer, Fields } from './ask.ts';

/** A value as DynamoDB writes it: `{"S": "…"}`. */
type AttributeValue = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a mere record of fields and no date, set or class of another kind. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const present = ([, value]: [string, unknown]): boolean => value !== undefined;

const mapped = (fields: Fields, each: (value: unknown) => unknown): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(present)
      .map(([name, value]) => [name, each(value)]),
  );

const numberOf = (value: number): string => {
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
  throw new Error('a number that no attribute holds as it is');
};

/** A value of JSON as an attribute holds it, without what is undefined; throws for what is no JSON. */
export const toAttribute = (value: unknown): AttributeValue => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: numberOf(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.filter((each) => each !== undefined).map(toAttribute) };
  if (isFields(value) && isPlain(value)) return { M: mapped(value, toAttribute) };
  throw new Error(`no attribute for a ${typeof value}`);
};

/** The value an attribute holds, as `toAttribute` was given it; throws for the kinds that makes none of. */
export const fromAttribute = (attribute: unknown): unknown => {
  if (!isFields(attribute)) throw new Error('no attribute');
  const { S, N, BOOL, NULL, L, M } = attribute;
  if (typeof S === 'string') return S;
  if (typeof N === 'string') return Number(numberOf(Number(N)));
  if (typeof BOOL === 'boolean') return BOOL;
  if (NULL === true) return null;
  if (Array.isArray(L)) return L.map(fromAttribute);
  if (isFields(M)) return mapped(M, fromAttribute);
  throw new Error('an attribute of another kind');
};

const everyField =
  (each: (value: unknown) => unknown) =>
  (fields: unknown): unknown => {
    if (isFields(fields)) return mapped(fields, each);
    throw new Error('no item');
  };

const everyOne =
  (each: (value: unknown) => unknown) =>
  (values: unknown): unknown => {
    if (Array.isArray(values)) return values.map(each);
    throw new Error('no list of items');
  };

type Places = Readonly<Record<string, (value: unknown) => unknown>>;

const within = (places: Places, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => within(places, each));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(present)
      .map(([name, each]) => [
        name,
        Object.hasOwn(places, name) ? places[name]?.(each) : within(places, each),
      ]),
  );
};

const written = everyField(toAttribute);
const read = everyField(fromAttribute);

const placesAsked: Places = {
  Item: written,
  Key: written,
  Keys: everyOne(written),
  ExclusiveStartKey: written,
  ExpressionAttributeValues: written,
};

const placesAnswered: Places = {
  Item: read,
  Items: everyOne(read),
  Keys: everyOne(read),
  LastEvaluatedKey: read,
  Responses: everyField(everyOne(read)),
};

/** What is asked of a table, its values as attributes. */
export const askedInAttributes = (input: unknown): unknown => within(placesAsked, input);

const absentOr = (value: unknown, fits: (value: unknown) => boolean): boolean =>
  value === undefined || fits(value);
const isListOfFields = (value: unknown): boolean => Array.isArray(value) && value.every(isFields);
const isFieldsOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isFields(value) && Object.values(value).every(fits);
const isKeysLeft = (value: unknown): boolean => isFields(value) && absentOr(value['Keys'], isListOfFields);

const isAnswer = (value: unknown): value is Answer =>
  isFields(value) &&
  [value['Item'], value['LastEvaluatedKey'], value['Attributes']].every((part) => absentOr(part, isFields)) &&
  absentOr(value['Items'], isListOfFields) &&
  absentOr(value['Responses'], isFieldsOf(isListOfFields)) &&
  absentOr(value['UnprocessedKeys'], isFieldsOf(isKeysLeft));

/** What a table answered, its attributes as values; throws for what is no answer of a table. */
export const answeredInValues = (answer: unknown): Answer => {
  const values = within(placesAnswered, answer);
  if (isAnswer(values)) return values;
  throw new Error('no answer of a table');
};

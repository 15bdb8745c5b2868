import * as z from 'zod';
import { dayUnits, longestLimit } from '../calendar/due-date.ts';
import type { FieldFault } from '../coded-error.ts';
import { linesOf, typedFault } from '../text.ts';
import type { LocalDate } from '../time/clock.ts';
import { dateFaultOf, horizonOf, instantFaultOf } from '../time/entered.ts';
import { bilingualText, pointerTo } from './faults.ts';

/** What is wrong with a value that people typed, today, as `中文 · English`; or null. */
type Judge = (value: string, today: LocalDate) => string | null;

/**
 * Where in a part of a request a typed value stands; null stands for each entry of a list or of a named group. A length of
 * time is held against the longest there may be.
 */
type TypedPlace = { readonly path: readonly (string | null)[] } & (
  { readonly judge: Judge } | { readonly longest: typeof longestLimit }
);

const judgeOfDate = (schema: z.ZodType): Judge => {
  const horizon = horizonOf(schema);
  return (value, today) => dateFaultOf(value, horizon, today);
};

/** Of a name or sign for which its schema sets no bound. */
const longestUnbounded = 500;
const tooLong = `不得超过${longestUnbounded}个字 · must be at most ${longestUnbounded} characters`;

const judgeOfText = (schema: z.ZodString | z.ZodStringFormat): Judge => {
  const lines = linesOf(schema);
  const isBounded = schema.maxLength !== null || lines === 'as-it-comes';
  return (value) => {
    if (!isBounded && value.length > longestUnbounded) return tooLong;
    // An empty one is missing; the schema says whether it may be.
    return value === '' ? null : typedFault(value.trim(), lines);
  };
};

/** Whether a schema takes a length of time with its unit. */
const takesLength = ({ shape: { days, unit } }: z.ZodObject): boolean =>
  days instanceof z.ZodNumber &&
  unit instanceof z.ZodType &&
  dayUnits.some((each) => unit.safeParse(each).success);

const lengthSchema = z.object({ days: z.int(), unit: z.enum(dayUnits) });

const faultOfLength = (value: unknown, longest: typeof longestLimit): string | null => {
  const { success, data } = lengthSchema.safeParse(value);
  if (!success || data.days <= longest[data.unit]) return null;
  const most = longest[data.unit];
  return data.unit === 'workday'
    ? `不得超过${most}个工作日 · must be at most ${most} working days`
    : `不得超过${most}日 · must be at most ${most} days`;
};

const under = (step: string | null, schema: z.core.$ZodType): TypedPlace[] =>
  typedPlacesOf(schema).map(({ path, ...place }) => ({ path: [step, ...path], ...place }));

/** Where a schema takes what people type, found once for its endpoint. */
export const typedPlacesOf = (schema: z.core.$ZodType): readonly TypedPlace[] => {
  if (schema instanceof z.ZodObject)
    return [
      ...(takesLength(schema) ? [{ path: [], longest: longestLimit }] : []),
      ...Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => under(name, field)),
    ];
  if (schema instanceof z.ZodArray) return under(null, schema.element);
  if (schema instanceof z.ZodRecord) return under(null, schema.valueType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(typedPlacesOf);
  const horizon = schema instanceof z.ZodType ? horizonOf(schema) : null;
  if (schema instanceof z.ZodPipe && horizon !== null)
    return [{ path: [], judge: (value, today) => instantFaultOf(value, horizon, today) }];
  if (schema instanceof z.ZodPipe) return typedPlacesOf(schema.in);
  if (schema instanceof z.ZodISODate) return [{ path: [], judge: judgeOfDate(schema) }];
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return [{ path: [], judge: judgeOfText(schema) }];
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
    ? typedPlacesOf(schema.unwrap())
    : [];
};

type Found = { readonly at: readonly string[]; readonly value: unknown };

const step = ({ at, value }: Found, name: string | null): Found[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value)
        .filter(([key]) => name === null || key === name)
        .map(([key, entry]: [string, unknown]) => ({ at: [...at, key], value: entry }));

const placesIn = (entered: unknown, path: TypedPlace['path']): readonly Found[] =>
  path.reduce<readonly Found[]>(
    (found, name) => found.flatMap((each) => step(each, name)),
    [{ at: [], value: entered }],
  );

const judged = (judge: Judge, value: unknown, today: LocalDate): string | null =>
  typeof value === 'string' ? judge(value, today) : null;

/**
 * What is wrong with the texts, days and lengths of time of a part of a request, whichever schema takes them (rulings 38): a text shows
 * something and has the lines its field allows; a day lies within the calendar, a due day not too
 * far ahead of today; a limit is not longer than that either.
 */
export const typedFaults = (
  part: string,
  places: readonly TypedPlace[],
  entered: unknown,
  today: LocalDate,
): readonly FieldFault[] =>
  places.flatMap((place) =>
    placesIn(entered, place.path).flatMap(({ at, value }) => {
      const isLength = 'longest' in place;
      const fault = isLength ? faultOfLength(value, place.longest) : judged(place.judge, value, today);
      const pointer = pointerTo(part, isLength ? [...at, 'days'] : at);
      return fault === null ? [] : [{ pointer, detail: bilingualText(fault) }];
    }),
  );

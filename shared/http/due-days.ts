import * as z from 'zod';
import type { FieldFault } from '../coded-error.ts';
import type { Bilingual } from '../language.ts';
import type { LocalDate } from '../time/clock.ts';
import { yearOf } from '../time/dates.ts';
import { enteredDate, horizonOf, yearsAhead, type Horizon } from '../time/entered.ts';

/** Where in a part of a request a day stands by which something is due; null stands for each entry of a list. */
type DueDay = { readonly path: readonly (string | null)[]; readonly horizon: Horizon };

const under = (step: string | null, schema: z.core.$ZodType): DueDay[] =>
  dueDaysOf(schema).map(({ path, horizon }) => ({ path: [step, ...path], horizon }));

/** The due days that a schema takes, found once when its endpoint is defined. */
export const dueDaysOf = (schema: z.core.$ZodType): readonly DueDay[] => {
  if (!(schema instanceof z.ZodType)) return [];
  const horizon = horizonOf(schema);
  if (horizon !== null) return [{ path: [], horizon }];
  if (schema instanceof z.ZodObject)
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => under(name, field));
  if (schema instanceof z.ZodArray) return under(null, schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(dueDaysOf);
  if (schema instanceof z.ZodPipe) return dueDaysOf(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  )
    return dueDaysOf(schema.unwrap());
  return [];
};

type Found = { readonly at: readonly string[]; readonly value: unknown };

const step = (found: Found, name: string | null): Found[] => {
  const { at, value } = found;
  if (typeof value !== 'object' || value === null) return [];
  if (name === null)
    return Array.isArray(value)
      ? value.map((entry: unknown, index) => ({ at: [...at, String(index)], value: entry }))
      : [];
  const entry: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return [{ at: [...at, name], value: entry }];
};

const tooFar = (years: number, last: LocalDate): Bilingual => ({
  zh: `最多在 ${years} 年以内（不晚于 ${last}）`,
  en: `must be at most ${years} years ahead, no later than ${last}`,
});

/** The same day of the year some years later; 29 February ends on the 28th where the year has none. */
const inYears = (today: LocalDate, years: number): LocalDate => {
  const year = String(yearOf(today) + years);
  const sameDay = enteredDate.safeParse(`${year}${today.slice(4)}`);
  return sameDay.success ? sameDay.data : enteredDate.parse(`${year}-02-28`);
};

/** The due days of a request that lie further ahead than their kind may (rulings 38). */
export const dueDayFaults = (
  part: string,
  dueDays: readonly DueDay[],
  entered: unknown,
  today: LocalDate,
): FieldFault[] =>
  dueDays.flatMap(({ path, horizon }) => {
    const years = yearsAhead[horizon];
    const last = inYears(today, years);
    const found = path.reduce<readonly Found[]>(
      (places, name) => places.flatMap((place) => step(place, name)),
      [{ at: [part], value: entered }],
    );
    return found.flatMap(({ at, value }) =>
      typeof value === 'string' && enteredDate.safeParse(value).success && value > last
        ? [{ pointer: `/${at.join('/')}`, detail: tooFar(years, last) }]
        : [],
    );
  });

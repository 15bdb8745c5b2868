import type * as z from 'zod';
import type { FieldFault } from '../coded-error.ts';
import { namedIn, type Named } from '../names/named-in.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { LocalDate } from '../time/clock.ts';
import { faultsOf, oneFaultEach } from './faults.ts';
import { typedFaults, typedPlacesOf } from './typed-values.ts';

/** Reads a part of a request; what people typed is judged as well, whichever schema takes it. */
export const partReader = <T extends z.ZodType>(part: string, schema: T) => {
  // Found at the first request: a start would find those of every route and use those of few.
  let places: ReturnType<typeof typedPlacesOf> | null = null;
  return (value: unknown, today: LocalDate): Outcome<z.output<T>, FieldFault[]> => {
    const parsed = schema.safeParse(value, { reportInput: true });
    places ??= typedPlacesOf(schema);
    const typed = typedFaults(part, places, value, today);
    if (parsed.success && typed.length === 0) return success(parsed.data);
    return failure(oneFaultEach([...faultsOf(part, parsed.error?.issues ?? []), ...typed]));
  };
};

/** Many clients send `{}` where there is nothing to say. */
export const unlessEmpty = (body: unknown): unknown =>
  typeof body === 'object' && (body === null || Object.keys(body).length === 0) ? undefined : body;

/** What a request names that has to be there: a path does so only where it puts something; elsewhere it leads there or nowhere. */
export const namedInRequest = <I extends z.ZodType>(
  spec: {
    readonly method: string;
    readonly params: z.ZodType;
    readonly query: z.ZodType;
    readonly input: I;
    readonly refusesUnknownNames?: true;
    readonly alsoNames?: (input: z.output<I>) => readonly Named[];
  },
  { params, query, input }: { params: unknown; query: unknown; input: z.output<I> },
): readonly Named[] =>
  [
    ...(spec.method === 'put' ? namedIn(spec.params, params, '/path') : []),
    ...namedIn(spec.query, query, '/query'),
    ...namedIn(spec.input, input, '/body'),
    ...(spec.alsoNames?.(input) ?? []),
  ].filter(({ kind }) => spec.refusesUnknownNames !== true || kind === 'person');

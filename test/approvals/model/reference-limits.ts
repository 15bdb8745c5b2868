import fc from 'fast-check';
import type { DayCount } from '../../../shared/calendar/due-date.ts';

/** What a task of the reference runs by. */
export type ReferenceLimits = {
  readonly promised: DayCount;
  readonly statutory: DayCount | null;
  readonly proven: boolean;
};

const anyLength = (most: number) =>
  fc.record(
    { days: fc.integer({ min: 0, max: most }), unit: fc.constantFrom('workday', 'workday', 'calendar-day') },
    { noNullPrototype: true },
  );

/** How a county knows a limit of the law: by its text, by a source two persons confirmed, by hearsay, or from memory. */
const anyProof = fc.constantFrom(
  'enacted',
  'confirmed',
  'unconfirmed',
  'remembered',
  'remembered, with a source',
);

/** What the catalogue says of a matter, and what whoever opens the case enters beside it. */
export const anyEntry = fc.record({
  promised: fc.option(anyLength(12), { freq: 6 }),
  law: fc.option(fc.record({ limit: anyLength(25), proof: anyProof })),
  /** What the county promises where neither says anything. */
  countyDefault: anyLength(20),
  entered: fc.option(anyLength(12)),
  enteredLaw: fc.option(
    fc.oneof(fc.constant('as the catalogue has it' as const), fc.constant('none' as const), anyLength(40)),
    { freq: 5 },
  ),
});
export type AnyEntry = typeof anyEntry extends fc.Arbitrary<infer Entry> ? Entry : never;

/** The law's limit as entered with the case; undefined where nothing is entered of it. */
export const lawEntered = ({ law, enteredLaw }: AnyEntry): DayCount | null | undefined => {
  if (enteredLaw === null) return undefined;
  if (enteredLaw === 'none') return null;
  return enteredLaw === 'as the catalogue has it' ? (law?.limit ?? null) : enteredLaw;
};

/** What holds where nothing is entered: the catalogue's promise, else the law's limit, else the county's default. */
const inForce = ({ promised, law, countyDefault }: AnyEntry): DayCount =>
  promised ?? law?.limit ?? countyDefault;

/** A promise may only be shortened: to be done at once, or to no more days, none of them longer than before. */
const shortens = (entered: DayCount, than: DayCount): boolean =>
  entered.days === 0 ||
  (entered.days <= than.days && (entered.unit === than.unit || entered.unit === 'calendar-day'));

/** To be done at once is so in any unit; what an extension adds counts as it would have without the entry. */
const shortened = (entered: DayCount, than: DayCount): DayCount =>
  entered.days === 0 ? { days: 0, unit: than.unit } : entered;

const same = (one: DayCount | null, other: DayCount | null): boolean =>
  one?.days === other?.days && one?.unit === other?.unit;

/** The limits of a task whose case was opened so; where the entry is refused, those of a case opened without it. */
export const limitsByTheRules = (
  entry: AnyEntry,
): { readonly refused: string | null; readonly limits: ReferenceLimits } => {
  const { entered, law } = entry;
  const ofLaw = lawEntered(entry);
  const statutory = law?.limit ?? null;
  const stands =
    (entered === null || shortens(entered, inForce(entry))) &&
    (ofLaw === undefined || same(ofLaw, statutory));
  return {
    refused: stands ? null : 'LIMIT_NOT_THE_CATALOGUES',
    limits: {
      promised: stands && entered !== null ? shortened(entered, inForce(entry)) : inForce(entry),
      statutory,
      proven: law?.proof === 'enacted' || law?.proof === 'confirmed',
    },
  };
};

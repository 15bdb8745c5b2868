import * as z from 'zod';
import { mostDaysStored } from '../../../../shared/calendar/due-date.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { departmentIdSchema, importIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import type { Act } from '../../tasks/domain/task.ts';
import { longestRecord } from './csv.ts';
import type { LogHeader } from './event-log.ts';
import { importRefused, type ImportError } from './import-errors.ts';

/** Parts of one log; with 200 KB each they hold what a county keeps of ten years. */
export const mostParts = 50;

/** Bytes of one part, so that the request that brings it and the item that keeps it stay within what each may hold. */
export const longestPart = 200_000;

/** Groups of one log: a county has some dozens of departments. */
export const mostGroups = 50;

const act = z.object({ at: instantSchema, by: subjectSchema });
const days = z.int().min(1).max(mostDaysStored);

const opened = {
  id: importIdSchema,
  title: keptLine(),
  /** The limits that decided cases are held against, in working days; none is on record for a past the platform did not see. */
  limits: z.object({ promisedDays: days, statutoryDays: days.nullable() }),
  /** Which departments of the county the groups of the log are, as far as that was said. */
  departments: z
    .array(
      z.object({ group: keptLine(), department: departmentIdSchema, departmentName: bilingualNameSchema }),
    )
    .max(mostGroups)
    .readonly(),
  /** What this log writes where a value is missing, beside the usual words. */
  missing: z.array(keptLine()).max(50).readonly().default([]),
  opened: act,
};

const partSchema = z.object({
  number: z.int().min(1).max(mostParts),
  characters: z.int().positive(),
  digest: keptLine(),
});
export type ImportPart = Readonly<z.infer<typeof partSchema>>;

const progressSchema = z.object({
  /** Lines read, those at fault included. */
  rows: z.int(),
  /** Lines that were left out, and cases that were. */
  rowFaults: z.int(),
  skippedCases: z.int(),
  cases: z.int(),
  reckoned: z.int(),
  groups: z.array(keptLine()).max(mostGroups).readonly(),
  /** The greatest event, start or end read so far: what has not ended by then is open. */
  lastInstant: instantSchema.nullable(),
});
export type ImportProgress = Readonly<z.infer<typeof progressSchema>>;

const begun = { ...opened, parts: z.int(), started: act, progress: progressSchema };

const headerSchema = z.object({
  width: z.int(),
  places: z.object({
    'case:concept:name': z.int(),
    'case:startdate': z.int(),
    'case:enddate': z.int(),
    'org:group': z.int(),
    'time:timestamp': z.int(),
  }),
});

/** Where the next record begins: in which part, at which character of it, on which line of the log. */
const placeSchema = z.object({ part: z.int(), offset: z.int(), line: z.int() });
export type ReadingPlace = Readonly<z.infer<typeof placeSchema>>;

/**
 * The import of the finished cases of a past period: handed in by parts, read line by line, reckoned case by case. How
 * far it has come is on record, so that it goes on wherever it was stopped.
 */
export const caseImportSchema = z.discriminatedUnion('state', [
  z.object({
    ...opened,
    state: z.literal('collecting'),
    parts: z.array(partSchema).max(mostParts).readonly(),
  }),
  z.object({ ...begun, state: z.literal('reading'), header: headerSchema, place: placeSchema }),
  z.object({ ...begun, state: z.literal('reckoning'), cursor: keptText().nullable() }),
  z.object({ ...begun, state: z.literal('finished'), finishedAt: instantSchema }),
]);
export type CaseImport = Readonly<z.infer<typeof caseImportSchema>>;
type In<State extends CaseImport['state']> = Extract<CaseImport, { state: State }>;
export type CollectingImport = In<'collecting'>;
export type ReadingImport = In<'reading'>;
export type ReckoningImport = In<'reckoning'>;

export type ImportChange = { readonly caseImport: CaseImport; readonly events: readonly DomainEvent[] };

const nothingRead: ImportProgress = {
  rows: 0,
  rowFaults: 0,
  skippedCases: 0,
  cases: 0,
  reckoned: 0,
  groups: [],
  lastInstant: null,
};

/** What an import has done so far; null before it was started. */
export const progressOf = (caseImport: CaseImport): ImportProgress | null =>
  caseImport.state === 'collecting' ? null : caseImport.progress;

// Nobody is told: the announcement brings the next page to this service itself.
const announced = (caseImport: Exclude<CaseImport, CollectingImport>): ImportChange => ({
  caseImport,
  events: [
    {
      type: 'approvals.import.advanced.v1',
      audience: [],
      fact: {
        importId: caseImport.id,
        state: caseImport.state,
        rows: caseImport.progress.rows,
        cases: caseImport.progress.cases,
        reckoned: caseImport.progress.reckoned,
      },
    },
  ],
});

export const openImport = (draft: Omit<CollectingImport, 'state' | 'parts'>): ImportChange => ({
  caseImport: { ...draft, state: 'collecting', parts: [] },
  events: [
    { type: 'approvals.import.opened.v1', audience: [], fact: { importId: draft.id, title: draft.title } },
  ],
});

/** Takes a part in; the same part again changes nothing, another text under its number is refused. */
export const takePart = (caseImport: CaseImport, part: ImportPart): Outcome<ImportChange, ImportError> => {
  if (caseImport.state !== 'collecting') return failure(importRefused('IMPORT_STARTED'));
  const known = caseImport.parts.find(({ number }) => number === part.number);
  if (known !== undefined)
    return known.digest === part.digest
      ? success({ caseImport, events: [] })
      : failure(importRefused('IMPORT_PART_OTHER'));
  const parts = [...caseImport.parts, part].toSorted((one, other) => one.number - other.number);
  return success({ caseImport: { ...caseImport, parts }, events: [] });
};

/** Whether so many parts are there, each long enough: a record reaches over one end of a part at most, so that two parts are enough to read it. */
export const hasAllParts = ({ parts }: CollectingImport, count: number): boolean =>
  parts.length === count &&
  parts.every(
    ({ number, characters }, position) =>
      number === position + 1 && (number === parts.length || characters >= longestRecord),
  );

/** Starts an import whose parts are all there; `header` is what stands on the first line that is not blank. */
export const startImport = (
  { parts, ...caseImport }: CollectingImport,
  header: LogHeader,
  place: ReadingPlace,
  started: Act,
): ImportChange =>
  announced({
    ...caseImport,
    state: 'reading',
    parts: parts.length,
    started,
    header: { width: header.width, places: { ...header.places } },
    place,
    progress: nothingRead,
  });

/** Goes on after a page of lines; after the last one the cases are reckoned. */
export const readOn = (
  { header, place: _, ...caseImport }: ReadingImport,
  progress: ImportProgress,
  place: ReadingPlace | null,
): ImportChange =>
  announced(
    place === null
      ? { ...caseImport, state: 'reckoning', progress, cursor: null }
      : { ...caseImport, header, place, progress },
  );

/** Goes on after a page of cases; after the last one the import is finished. */
export const reckonOn = (
  { cursor: _, ...caseImport }: ReckoningImport,
  progress: ImportProgress,
  cursor: string | null,
  now: Act['at'],
): ImportChange =>
  announced(
    cursor === null
      ? { ...caseImport, state: 'finished', progress, finishedAt: now }
      : { ...caseImport, progress, cursor },
  );

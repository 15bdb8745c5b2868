import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { yearOf } from '../../../../shared/time/dates.ts';
import { yearsBack } from './baseline.ts';
import {
  mostGroups,
  readOn,
  type ImportChange,
  type ImportProgress,
  type ReadingImport,
} from './case-import.ts';
import { recordAt, type CsvPlace, type CsvRecord } from './csv.ts';
import { eventOf, type LogEvent, type RowFault } from './event-log.ts';
import { withEvent, type LoggedCase } from './logged-case.ts';

// One write holds a page: its cases, its faults, the import itself and what that tells.
const casesPerPage = 45;
const faultsPerPage = 40;

/** Faults of one log that are told line by line; a file with more is no event log, and the rest is only counted. */
export const mostFaultsTold = 2000;

/** The text in which a page is read: the part in hand, and the next one, into which its last record may reach. */
export type PageText = {
  readonly part: string;
  readonly next: string;
  /** Whether nothing follows `next`. */
  readonly isWhole: boolean;
};

type Row = { readonly record: CsvRecord; readonly event: Outcome<LogEvent, RowFault> | null };

/** The lines of a page, and the names of the cases they are about. */
export type PageRows = { readonly rows: readonly Row[]; readonly names: readonly string[] };

const rowsFrom = function* (
  { header, missing }: Pick<ReadingImport, 'header' | 'missing'>,
  { part, next, isWhole }: PageText,
  from: CsvPlace,
): Generator<Row & { readonly begins: CsvPlace }> {
  const text = `${part}${next}`;
  let begins = from;
  while (begins.offset < part.length) {
    const record = recordAt(text, begins, isWhole);
    if (record === null) return;
    yield { begins, record, event: eventOf(header, record, missing) };
    begins = record.next;
  }
};

/** How many more faults a page may tell; without end once the log has told all it may. */
const roomForFaults = ({ progress }: ReadingImport): number =>
  progress.rowFaults < mostFaultsTold ? faultsPerPage : Infinity;

/** Takes lines until the page is full of cases or of faults, or its part is read. */
export const rowsOfPage = (caseImport: ReadingImport, text: PageText): PageRows => {
  const names = new Set<string>();
  const rows: Row[] = [];
  let room = roomForFaults(caseImport);
  for (const row of rowsFrom(caseImport, text, caseImport.place)) {
    const { event } = row;
    const name = event?.ok === true ? event.value.name : null;
    if (name !== null && !names.has(name) && names.size === casesPerPage) break;
    if (name !== null) names.add(name);
    if (event?.ok === false) room -= 1;
    rows.push(row);
    if (room === 0) break;
  }
  return { rows, names: [...names] };
};

const outOfSpan = (event: LogEvent, startedAt: Instant): RowFault | null => {
  const earliest = yearOf(dateOf(startedAt)) - yearsBack;
  const columns = [
    ['time:timestamp', event.at],
    ['case:startdate', event.start],
    ['case:enddate', event.end],
  ] as const;
  const found = columns.find(([, at]) => at !== null && (at > startedAt || yearOf(dateOf(at)) < earliest));
  if (found === undefined) return null;
  const [column] = found;
  return {
    line: event.line,
    column,
    detail: {
      zh: `“${column}”应在${earliest}年至导入开始之间`,
      en: `${column} is not between ${earliest} and the start of the import`,
    },
  };
};

const oneGroupTooMany = (event: LogEvent, groups: ReadonlySet<string>): RowFault | null =>
  event.group === null || groups.has(event.group) || groups.size < mostGroups
    ? null
    : {
        line: event.line,
        column: 'org:group',
        detail: {
          zh: `承办组多于${mostGroups}个`,
          en: `it names more than ${mostGroups} groups`,
        },
      };

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other > one) ? other : one;

/** What a page brought: the cases as they now stand, the lines left out, and how the import goes on. */
export type PageRead = {
  readonly change: ImportChange;
  readonly cases: readonly LoggedCase[];
  readonly faults: readonly RowFault[];
};

type Gathered = {
  readonly cases: Map<string, LoggedCase>;
  readonly touched: Set<string>;
  readonly groups: Set<string>;
  readonly faults: RowFault[];
  rows: number;
  lastInstant: Instant | null;
  next: CsvPlace;
};

const take = (gathered: Gathered, event: LogEvent, startedAt: Instant): Outcome<null, RowFault> => {
  const { cases, touched, groups } = gathered;
  const fault = outOfSpan(event, startedAt) ?? oneGroupTooMany(event, groups);
  if (fault !== null) return failure(fault);
  const kept = withEvent(cases.get(event.name) ?? null, event);
  if (!kept.ok) return kept;
  cases.set(event.name, kept.value);
  touched.add(event.name);
  if (event.group !== null) groups.add(event.group);
  gathered.lastInstant = [event.at, event.start, event.end].reduce(later, gathered.lastInstant);
  return success(null);
};

const placeAfter = (
  caseImport: ReadingImport,
  text: PageText,
  next: CsvPlace,
): ReadingImport['place'] | null => {
  const { part } = caseImport.place;
  if (next.offset < text.part.length) return { part, ...next };
  const beyond = { part: part + 1, offset: next.offset - text.part.length, line: next.line };
  return part < caseImport.parts ? beyond : null;
};

/**
 * Reads a page of lines into the cases known so far. A line at fault is left out, told by its number and column, and
 * takes nothing else with it; a page full of faults ends early.
 */
export const readPage = (
  caseImport: ReadingImport,
  text: PageText,
  { rows }: PageRows,
  known: ReadonlyMap<string, LoggedCase>,
): PageRead => {
  const before = caseImport.progress;
  const gathered: Gathered = {
    cases: new Map(known),
    touched: new Set(),
    groups: new Set(before.groups),
    faults: [],
    rows: 0,
    lastInstant: before.lastInstant,
    next: caseImport.place,
  };
  const room = roomForFaults(caseImport);
  for (const { record, event } of rows) {
    if (gathered.faults.length === room) break;
    gathered.next = record.next;
    if (event === null) continue;
    gathered.rows += 1;
    const taken = event.ok ? take(gathered, event.value, caseImport.started.at) : event;
    if (!taken.ok) gathered.faults.push(taken.error);
  }
  const { touched, faults } = gathered;
  const progress: ImportProgress = {
    ...before,
    rows: before.rows + gathered.rows,
    rowFaults: before.rowFaults + faults.length,
    cases: before.cases + [...touched].filter((name) => !known.has(name)).length,
    groups: [...gathered.groups],
    lastInstant: gathered.lastInstant,
  };
  return {
    change: readOn(caseImport, progress, placeAfter(caseImport, text, gathered.next)),
    cases: [...gathered.cases.values()].filter(({ name }) => touched.has(name)),
    faults: room === Infinity ? [] : faults,
  };
};

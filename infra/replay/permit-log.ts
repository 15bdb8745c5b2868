import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { packagedCalendar } from '../../shared/calendar/work-calendar.ts';
import { text } from '../../shared/text.ts';
import { dateOf, type Instant } from '../../shared/time/clock.ts';
import { logInstant } from './log-instant.ts';
import { ReplayFailure } from './replay-failure.ts';

/** A change of the group that a log names for an application. */
export type HandOff = { readonly at: Instant; readonly group: string };

/** One application of a permit log: when it came, when it was decided, who first had it and to whom it was handed on. */
export type Application = {
  readonly name: string;
  /** The first group that is named; null when none ever is. */
  readonly group: string | null;
  readonly start: Instant;
  /** Null when the log knows of no end. */
  readonly end: Instant | null;
  /** In order of time, also what was logged before the start or after the end. */
  readonly handOffs: readonly HandOff[];
};

export type PermitLog = {
  /** In the order in which the file first names them. */
  readonly applications: readonly Application[];
  /** The greatest event, start or end in the file: what has not ended by then stays open. */
  readonly lastInstant: Instant;
};

/** The columns of an event log that a replay cannot do without; others are ignored. */
const columns = [
  'case:concept:name',
  'case:startdate',
  'case:enddate',
  'org:group',
  'time:timestamp',
] as const;
type Column = (typeof columns)[number];

/** What a log writes where no group has an application (rulings 16). */
const noGroup = 'EMPTY';

type Row = { readonly line: number; readonly cells: Readonly<Record<Column, string>> };

const cellsSchema = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }));

const readCells = (content: string) => {
  try {
    return cellsSchema.parse(
      parse(content, { bom: true, info: true, trim: true, skipEmptyLines: true, relaxColumnCount: true }),
    );
  } catch (error) {
    if (error instanceof CsvError) throw new ReplayFailure(`It is no CSV: ${error.message}.`);
    throw error;
  }
};

const readRows = (content: string): readonly Row[] => {
  const [header, ...records] = readCells(content);
  if (header === undefined) throw new ReplayFailure('It is empty.');
  const missing = columns.filter((column) => !header.record.includes(column));
  if (missing.length > 0) throw new ReplayFailure(`It has no column ${missing.join(', ')}.`);
  return records.map(({ info, record }) => {
    if (record.length !== header.record.length)
      throw new ReplayFailure(
        `Line ${info.lines} has ${record.length} cells where the header has ${header.record.length}.`,
      );
    const cell = (column: Column): string => record[header.record.indexOf(column)] ?? '';
    const cells = {
      'case:concept:name': cell('case:concept:name'),
      'case:startdate': cell('case:startdate'),
      'case:enddate': cell('case:enddate'),
      'org:group': cell('org:group'),
      'time:timestamp': cell('time:timestamp'),
    };
    return { line: info.lines, cells };
  });
};

// Beyond the published years days off are guesses, and the platform lets nothing fall on a guess (rulings 1).
const { publishedFrom, publishedThrough } = packagedCalendar;

const instantIn = ({ line, cells }: Row, column: Column): Instant | null => {
  const written = cells[column];
  if (written === '') return null;
  const instant = logInstant(written);
  if (instant === null)
    throw new ReplayFailure(
      `Line ${line}: ${column} is "${written}", not a time with its offset such as 2010-10-01 09:30:00+02:00.`,
    );
  const day = dateOf(instant);
  if (day < publishedFrom || day > publishedThrough)
    throw new ReplayFailure(
      `Line ${line}: ${column} is ${written}, outside the calendar published from ${publishedFrom} to ${publishedThrough}.`,
    );
  return instant;
};

type Event = {
  readonly line: number;
  readonly at: Instant;
  readonly group: string | null;
  readonly start: Instant | null;
  readonly end: Instant | null;
};

// Applications and groups become projects and departments, whose names are no longer.
const longestName = 100;
const nameSchema = text(longestName);

const nameIn = ({ line, cells }: Row, column: Column): string => {
  const name = nameSchema.safeParse(cells[column]);
  if (!name.success)
    throw new ReplayFailure(
      `Line ${line}: ${column} is no name of 1 to ${longestName} printable characters.`,
    );
  return name.data;
};

const groupIn = (row: Row): string | null => {
  const written = row.cells['org:group'];
  return written === '' || written === noGroup ? null : nameIn(row, 'org:group');
};

const eventOf = (row: Row): Event => {
  const at = instantIn(row, 'time:timestamp');
  if (at === null) throw new ReplayFailure(`Line ${row.line} has no time:timestamp.`);
  return {
    line: row.line,
    at,
    group: groupIn(row),
    start: instantIn(row, 'case:startdate'),
    end: instantIn(row, 'case:enddate'),
  };
};

/** What all lines of an application say alike; those that say nothing say nothing else. */
const agreed = (name: string, column: Column, events: readonly Event[], of: 'start' | 'end') => {
  const [first, ...others] = events.filter((event) => event[of] !== null);
  const other = others.find((event) => event[of] !== first?.[of]);
  if (other !== undefined)
    throw new ReplayFailure(`Line ${other.line} gives ${name} another ${column} than a line before it.`);
  return first?.[of] ?? null;
};

// An event without a group names nobody to whom anything could have been handed (rulings 16).
const handOffsIn = (inTime: readonly Event[]): readonly HandOff[] => {
  const named = inTime.flatMap(({ at, group }) => (group === null ? [] : [{ at, group }]));
  return named.filter(({ group }, position) => position > 0 && group !== named[position - 1]?.group);
};

const applicationOf = (name: string, events: readonly Event[]): Application => {
  const start = agreed(name, 'case:startdate', events, 'start');
  if (start === null) throw new ReplayFailure(`${name} has no case:startdate.`);
  const inTime = events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return {
    name,
    group: inTime.find(({ group }) => group !== null)?.group ?? null,
    start,
    end: agreed(name, 'case:enddate', events, 'end'),
    handOffs: handOffsIn(inTime),
  };
};

/** Reads the content of an event log, one line per event, as its applications. Throws a `ReplayFailure` where it cannot. */
export const parsePermitLog = (content: string): PermitLog => {
  const eventsOf = new Map<string, Event[]>();
  for (const row of readRows(content)) {
    const name = nameIn(row, 'case:concept:name');
    const events = eventsOf.get(name);
    if (events === undefined) eventsOf.set(name, [eventOf(row)]);
    else events.push(eventOf(row));
  }
  const instants = [...eventsOf.values()].flat().flatMap(({ at, start, end }) => [at, start, end]);
  const lastInstant = instants.filter((instant) => instant !== null).reduce<Instant | null>(later, null);
  if (lastInstant === null) throw new ReplayFailure('It holds no applications, only a header.');
  return {
    applications: [...eventsOf].map(([name, events]) => applicationOf(name, events)),
    lastInstant,
  };
};

const later = (one: Instant | null, other: Instant): Instant => (one === null || other > one ? other : one);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be read',
};

/** Reads a permit log from a file; the sentence of a `ReplayFailure` names the file. */
export const readPermitLog = async (file: string): Promise<PermitLog> => {
  try {
    return parsePermitLog(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof ReplayFailure)
      throw new ReplayFailure(`${file} cannot be replayed. ${error.message}`);
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new ReplayFailure(`${file} cannot be read: ${reasons[code] ?? code}.`);
  }
};

import { readFile } from 'node:fs/promises';
import { recordsOf } from '../../services/approvals/imports/domain/csv.ts';
import {
  eventOf,
  headerOf,
  type LogEvent,
  type LogHeader,
  type RowFault,
} from '../../services/approvals/imports/domain/event-log.ts';
import {
  handOffsOf,
  withEvent,
  type HandOff,
  type LoggedCase,
} from '../../services/approvals/imports/domain/logged-case.ts';
import { packagedCalendar } from '../../shared/calendar/work-calendar.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { dateOf, type Instant } from '../../shared/time/clock.ts';
import { ReplayFailure } from './replay-failure.ts';

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

/** A replay takes a log as it is or not at all: the first fault ends it. */
const demanded = <Value>(outcome: Outcome<Value, RowFault>): Value => {
  if (outcome.ok) return outcome.value;
  const { line, detail } = outcome.error;
  throw new ReplayFailure(`Line ${line}: ${detail.en}.`);
};

// Beyond the published years days off are guesses, and the platform lets nothing fall on a guess (rulings 1).
const { publishedFrom, publishedThrough } = packagedCalendar;

const demandPublished = ({ line, at, start, end }: LogEvent): void => {
  for (const [column, instant] of [
    ['time:timestamp', at],
    ['case:startdate', start],
    ['case:enddate', end],
  ] as const) {
    const day = instant === null ? publishedFrom : dateOf(instant);
    if (day < publishedFrom || day > publishedThrough)
      throw new ReplayFailure(
        `Line ${line}: ${column} is on ${day}, outside the calendar published from ${publishedFrom} to ${publishedThrough}.`,
      );
  }
};

const eventsIn = function* (content: string): Generator<LogEvent> {
  let header: LogHeader | null = null;
  for (const record of recordsOf(content)) {
    if (header === null) {
      const cells = 'cells' in record ? record.cells : [];
      if (cells.length === 0) continue;
      const read = headerOf(cells);
      if (!read.ok) throw new ReplayFailure(`It has no column ${read.error.join(', ')}.`);
      header = read.value;
      continue;
    }
    const event = eventOf(header, record, []);
    if (event !== null) yield demanded(event);
  }
  if (header === null) throw new ReplayFailure('It is empty.');
};

const applicationOf = (logged: LoggedCase): Application => {
  const { name, start, end } = logged;
  if (start === null) throw new ReplayFailure(`${name} has no case:startdate.`);
  return { name, start, end, ...handOffsOf(logged) };
};

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other > one) ? other : one;

/** Reads the content of an event log, one line per event, as its applications. Throws a `ReplayFailure` where it cannot. */
export const parsePermitLog = (content: string): PermitLog => {
  const cases = new Map<string, LoggedCase>();
  let lastInstant: Instant | null = null;
  for (const event of eventsIn(content)) {
    demandPublished(event);
    cases.set(event.name, demanded(withEvent(cases.get(event.name) ?? null, event)));
    lastInstant = [event.at, event.start, event.end].reduce(later, lastInstant);
  }
  if (lastInstant === null) throw new ReplayFailure('It holds no applications, only a header.');
  return { applications: [...cases.values()].map(applicationOf), lastInstant };
};

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

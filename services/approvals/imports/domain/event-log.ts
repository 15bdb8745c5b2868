import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { line } from '../../../../shared/text.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { beginningOf, recordAt, type CsvFault, type CsvPlace, type CsvRecord } from './csv.ts';
import { groupName, isMissing } from './group-name.ts';
import { logInstant } from './log-instant.ts';

/** The columns of an event log that are read, by the names of the XES standard; others are ignored. */
export const logColumns = [
  'case:concept:name',
  'case:startdate',
  'case:enddate',
  'org:group',
  'time:timestamp',
] as const;
export type LogColumn = (typeof logColumns)[number];

/** What is wrong with one line of a log; `column` is null where it is the line as a whole. */
export type RowFault = {
  readonly line: number;
  readonly column: LogColumn | null;
  readonly detail: Bilingual;
};

/** One event: what happened to a case, and what its line says about the case. */
export type LogEvent = {
  readonly line: number;
  readonly name: string;
  readonly at: Instant;
  /** Null where the log names nobody. */
  readonly group: string | null;
  readonly start: Instant | null;
  readonly end: Instant | null;
};

/** Where the header has each column, and how many columns it has. */
export type LogHeader = {
  readonly width: number;
  readonly places: Readonly<Record<LogColumn, number>>;
};

/** Reads a header; answers the columns that are missing where it cannot. */
export const headerOf = (cells: readonly string[]): Outcome<LogHeader, readonly LogColumn[]> => {
  const missing = logColumns.filter((column) => !cells.includes(column));
  if (missing.length > 0) return failure(missing);
  const place = (column: LogColumn): number => cells.indexOf(column);
  return success({
    width: cells.length,
    places: {
      'case:concept:name': place('case:concept:name'),
      'case:startdate': place('case:startdate'),
      'case:enddate': place('case:enddate'),
      'org:group': place('org:group'),
      'time:timestamp': place('time:timestamp'),
    },
  });
};

/** Reads the header of a text: the first line that is not blank, and where the line after it begins. */
export const headerAt = (
  content: string,
  isWhole: boolean,
): Outcome<{ readonly header: LogHeader; readonly next: CsvPlace }, readonly LogColumn[]> => {
  let place = beginningOf(content);
  for (;;) {
    const record = recordAt(content, place, isWhole);
    const cells = record !== null && 'cells' in record ? record.cells : null;
    if (record === null || cells === null) return failure(logColumns);
    if (cells.length > 0) {
      const header = headerOf(cells);
      return header.ok ? success({ header: header.value, next: record.next }) : header;
    }
    place = record.next;
  }
};

const unreadable: Record<CsvFault, Bilingual> = {
  quote: { zh: '引号不成对', en: 'it has a quote that does not close its cell' },
  'too-long': { zh: '本行过长', en: 'it is longer than a record may be' },
  'too-many-cells': { zh: '单元格过多', en: 'it has more cells than a record may have' },
};

// Cases and groups become projects and departments, whose names are no longer.
const longestName = 100;
const nameSchema = line(longestName);

type Row = {
  readonly line: number;
  readonly cellOf: (column: LogColumn) => string;
  /** Words of this log for a missing value, beside the usual ones. */
  readonly missing: readonly string[];
};

const faultIn = ({ line }: Pick<Row, 'line'>, column: LogColumn | null, zh: string, en: string) =>
  failure<RowFault>({ line, column, detail: { zh, en } });

const nameIn = (row: Row, column: LogColumn, written: string): Outcome<string, RowFault> => {
  const name = nameSchema.safeParse(written);
  return name.success
    ? success(name.data)
    : faultIn(
        row,
        column,
        `“${column}”应为1至${longestName}个可打印字符`,
        `${column} is no name of 1 to ${longestName} printable characters`,
      );
};

const groupIn = (row: Row): Outcome<string | null, RowFault> => {
  const written = row.cellOf('org:group');
  return isMissing(written, row.missing) ? success(null) : nameIn(row, 'org:group', groupName(written));
};

const shown = (written: string): string => JSON.stringify(written.slice(0, 60));

const instantIn = (row: Row, column: LogColumn): Outcome<Instant | null, RowFault> => {
  const written = row.cellOf(column);
  if (isMissing(written, row.missing)) return success(null);
  const instant = logInstant(written);
  return instant === null
    ? faultIn(
        row,
        column,
        `“${column}”的值“${shown(written)}”不是带时区的有效时间`,
        `${column} is ${shown(written)}, not a time with its offset such as 2010-10-01 09:30:00+02:00`,
      )
    : success(instant);
};

/** The first of several outcomes that failed. */
const firstFault = (...outcomes: readonly Outcome<unknown, RowFault>[]): RowFault | null =>
  outcomes.reduce<RowFault | null>((found, outcome) => found ?? (outcome.ok ? null : outcome.error), null);

const eventIn = (row: Row): Outcome<LogEvent, RowFault> => {
  const name = nameIn(row, 'case:concept:name', row.cellOf('case:concept:name'));
  const at = instantIn(row, 'time:timestamp');
  const group = groupIn(row);
  const start = instantIn(row, 'case:startdate');
  const end = instantIn(row, 'case:enddate');
  if (!name.ok || !at.ok || !group.ok || !start.ok || !end.ok) {
    const fault = firstFault(name, at, group, start, end);
    return fault === null ? faultIn(row, null, '本行有误', 'it has a fault') : failure(fault);
  }
  if (at.value === null)
    return faultIn(row, 'time:timestamp', '缺少时间列', 'it has no time in its column time:timestamp');
  return success({
    line: row.line,
    name: name.value,
    at: at.value,
    group: group.value,
    start: start.value,
    end: end.value,
  });
};

/** Whether a text was no UTF-8 where it came from: the letters that nobody could read have become this sign. */
const isBroken = (cell: string): boolean => cell.includes('\ufffd');

/** Reads a record below the header as an event; null for a blank line. `missing` are this log's own words for no value. */
export const eventOf = (
  { width, places }: LogHeader,
  record: CsvRecord,
  missing: readonly string[],
): Outcome<LogEvent, RowFault> | null => {
  if ('fault' in record) {
    const { zh, en } = unreadable[record.fault];
    return faultIn(record, null, zh, en);
  }
  const { line, cells } = record;
  if (cells.length === 0) return null;
  if (cells.some(isBroken))
    return faultIn(
      record,
      null,
      '本行有无法识别的字符，请以UTF-8编码导出',
      'it has letters that are not UTF-8',
    );
  return cells.length === width
    ? eventIn({ line, missing, cellOf: (column) => cells[places[column]] ?? '' })
    : faultIn(
        record,
        null,
        `有${cells.length}个单元格，表头有${width}个`,
        `it has ${cells.length} cells where the header has ${width}`,
      );
};

/** Group names shown before a log is read; a log with more is refused line by line. */
const mostGroupsShown = 200;

/** The groups that the lines of a text name, in the order in which they first stand; null where it has no header. */
export const groupsNamed = (content: string, missing: readonly string[]): readonly string[] | null => {
  const found = headerAt(content, true);
  if (!found.ok) return null;
  const { header, next } = found.value;
  const groups = new Set<string>();
  let place = next;
  while (groups.size < mostGroupsShown) {
    const record = recordAt(content, place, true);
    if (record === null) break;
    const event = eventOf(header, record, missing);
    if (event?.ok === true && event.value.group !== null) groups.add(event.value.group);
    place = record.next;
  }
  return [...groups];
};

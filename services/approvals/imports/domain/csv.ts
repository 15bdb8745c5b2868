/** Where a record begins: its place in the text and the line of the file, from 1. */
export type CsvPlace = { readonly offset: number; readonly line: number };

export const csvFaults = ['quote', 'too-long', 'too-many-cells'] as const;
export type CsvFault = (typeof csvFaults)[number];

/** One record, read or not, and where the next one begins. Blank lines are no records and have no cells. */
export type CsvRecord = {
  readonly line: number;
  readonly next: CsvPlace;
} & ({ readonly cells: readonly string[] } | { readonly fault: CsvFault });

/** Characters of one record, line breaks in quotes included. */
export const longestRecord = 4000;
const mostCells = 100;

// RFC 4180, with blanks around a cell left out.
const cellForm = /[ \t]*"((?:[^"]|"")*)"[ \t]*(?=[,\r\n]|$)|([^,\r\n]*)/y;
const lineEnd = /\r\n|\r|\n/g;

const lineEndsIn = (text: string): number => text.match(lineEnd)?.length ?? 0;

type Scan = { readonly cells: string[]; readonly at: number; readonly fault: CsvFault | null };

const scanCells = (text: string): Scan => {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    cellForm.lastIndex = at;
    const [, quoted, plain = ''] = cellForm.exec(text) ?? [];
    if (quoted === undefined && plain.trimStart().startsWith('"')) return { cells, at, fault: 'quote' };
    if (cells.length === mostCells) return { cells, at, fault: 'too-many-cells' };
    cells.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    at = cellForm.lastIndex;
    if (text[at] !== ',') return { cells, at, fault: null };
    at += 1;
  }
};

/** The length of the line with which a text begins, its end included. */
const lengthOfLine = (text: string): number => {
  lineEnd.lastIndex = 0;
  return lineEnd.exec(text) === null ? text.length : lineEnd.lastIndex;
};

// What cannot be read ends with its line, so that an open quote takes no other record with it.
const passed = (text: string, { offset, line }: CsvPlace, fault: CsvFault): CsvRecord => ({
  line,
  fault,
  next: { offset: offset + lengthOfLine(text), line: line + 1 },
});

/**
 * Reads the record of a comma-separated text that begins at a place. Null where the text ends before the record does;
 * `isWhole` says that nothing follows the text, so that its end is the end of the last record.
 */
export const recordAt = (text: string, place: CsvPlace, isWhole: boolean): CsvRecord | null => {
  const { offset, line } = place;
  const window = text.slice(offset, offset + longestRecord);
  const reachesEnd = offset + window.length >= text.length;
  const mayGoOn = reachesEnd && !isWhole && window.length < longestRecord;
  if (window === '') return null;
  const { cells, at, fault } = scanCells(window);
  if (fault !== null) return fault === 'quote' && mayGoOn ? null : passed(window, place, fault);
  const isOpen = at === window.length || (window[at] === '\r' && at + 1 === window.length);
  if (isOpen && mayGoOn) return null;
  if (at === window.length && !reachesEnd) return passed(window, place, 'too-long');
  const length = at + (window.startsWith('\r\n', at) ? 2 : at === window.length ? 0 : 1);
  const isBlank = cells.length === 1 && cells[0] === '';
  const next = { offset: offset + length, line: line + Math.max(1, lineEndsIn(window.slice(0, length))) };
  return { line, cells: isBlank ? [] : cells, next };
};

/** Where the first record of a text begins: behind the byte order mark that spreadsheets put first. */
export const beginningOf = (text: string): CsvPlace => ({
  offset: text.startsWith('\uFEFF') ? 1 : 0,
  line: 1,
});

/** All records of a whole text. */
export const recordsOf = function* (text: string): Generator<CsvRecord> {
  let place = beginningOf(text);
  for (;;) {
    const record = recordAt(text, place, true);
    if (record === null) return;
    yield record;
    place = record.next;
  }
};

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  longestRecord,
  recordAt,
  recordsOf,
  type CsvPlace,
} from '../../../../services/approvals/imports/domain/csv.ts';

const read = (text: string) =>
  [...recordsOf(text)].map((record) => [record.line, 'fault' in record ? record.fault : record.cells]);

describe('a comma-separated text', () => {
  it('is read record by record, each with the line it begins on; blank lines are none', () => {
    expect(read('\uFEFFa,b\r\n"x, ""1""","two\nlines"\n\n c , \rlast')).toEqual([
      [1, ['a', 'b']],
      [2, ['x, "1"', 'two\nlines']],
      [4, []],
      [5, ['c', '']],
      [6, ['last']],
    ]);
  });

  it.each([
    ['an open quote', 'a,"b\nc,d\n', 'quote'],
    ['something behind a quote', 'a,"b"x\nc,d\n', 'quote'],
    ['more cells than a record may have', `${'a,'.repeat(100)}\nc,d\n`, 'too-many-cells'],
    ['a record longer than may be', `${'a'.repeat(longestRecord)}\nc,d\n`, 'too-long'],
  ])('loses one line and no other to %s', (_, text, fault) => {
    const [first, ...others] = read(text);
    expect(first).toEqual([1, fault]);
    expect(others.at(-1)?.[1]).toEqual(['c', 'd']);
  });

  it('keeps the lines behind an open quote, however many they are', () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `case-${n},x`);
    const found = read(['"open', ...lines].join('\n'));
    expect(found[0]).toEqual([1, 'quote']);
    expect(found.slice(1)).toEqual(lines.map((line, n) => [n + 2, line.split(',')]));
  });

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\n', '许', '=', "'"), maxLength: 8 });
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );
  const lineEnd = fc.constantFrom('\n', '\r\n');

  it('is read as an established parser reads it', () => {
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end);
        const found = [...recordsOf(text)].map((record) => ('cells' in record ? record.cells : record.fault));
        expect(found).toEqual(
          parse(text, { relaxColumnCount: true }).map((row: string[]) =>
            row.length === 1 && row[0] === '' ? [] : row,
          ),
        );
      }),
    );
  });

  it('is read the same wherever it is cut, a record that is not whole yet being none', () => {
    fc.assert(
      fc.property(table, lineEnd, fc.nat(), (rows, end, at) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end);
        const cut = at % (text.length + 1);
        const records = [];
        let place: CsvPlace = beginningOf(text);
        for (;;) {
          const record = recordAt(text.slice(0, cut), place, false);
          if (record === null) break;
          records.push(record);
          place = record.next;
        }
        for (;;) {
          const record = recordAt(text, place, true);
          if (record === null) break;
          records.push(record);
          place = record.next;
        }
        expect(records).toEqual([...recordsOf(text)]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { importIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { toInstant } from '../../../../shared/time/clock.ts';
import { startImport, type CaseImport } from '../../../../services/approvals/imports/domain/case-import.ts';
import { headerAt, type RowFault } from '../../../../services/approvals/imports/domain/event-log.ts';
import type { LoggedCase } from '../../../../services/approvals/imports/domain/logged-case.ts';
import {
  mostFaultsTold,
  readPage,
  rowsOfPage,
} from '../../../../services/approvals/imports/domain/read-page.ts';
import { permitLogOf, type LogLine } from '../../../replay/permit-logs.ts';
import { cutInto } from '../../support/imports.ts';

const act = { at: toInstant(new Date('2026-03-02T02:00:00Z')), by: subjectSchema.parse('coordinator-1') };

const begin = (parts: readonly string[], missing: readonly string[]): CaseImport => {
  const header = headerAt(parts[0] ?? '', parts.length === 1);
  if (!header.ok) throw new Error('no header');
  const collecting = {
    id: importIdSchema.parse('01J0000000000000000000000Z'),
    title: '历史办件（虚构）',
    limits: { promisedDays: 3, statutoryDays: null },
    departments: [],
    missing,
    opened: act,
    state: 'collecting' as const,
    parts: parts.map((text, position) => ({
      number: position + 1,
      characters: text.length,
      digest: String(position),
    })),
  };
  return startImport(collecting, header.value.header, { part: 1, ...header.value.next }, act).caseImport;
};

/** Reads a log page by page as the service does. */
const readAll = (parts: readonly string[], missing: readonly string[] = []) => {
  let caseImport = begin(parts, missing);
  const cases = new Map<string, LoggedCase>();
  const faults: RowFault[] = [];
  let pages = 0;
  let largest = 0;
  while (caseImport.state === 'reading') {
    const { part } = caseImport.place;
    const text = { part: parts[part - 1] ?? '', next: parts[part] ?? '', isWhole: part + 1 >= parts.length };
    const page = rowsOfPage(caseImport, text);
    const known = new Map([...cases].filter(([name]) => page.names.includes(name)));
    const read = readPage(caseImport, text, page, known);
    for (const each of read.cases) cases.set(each.name, each);
    faults.push(...read.faults);
    largest = Math.max(largest, read.cases.length + read.faults.length);
    caseImport = read.change.caseImport;
    pages += 1;
  }
  if (caseImport.state === 'collecting') throw new Error('not started');
  return { cases, faults, pages, largest, progress: caseImport.progress };
};

const start = '2010-10-11 09:00:00+02:00';
const line = (name: string, group = 'East', at = start): LogLine => [name, start, '', group, at];

describe('a log read page by page', () => {
  it('fits each page into one write and gathers what lines far apart say of one case', () => {
    const names = Array.from({ length: 200 }, (_, n) => `case-${n}`);
    const log = permitLogOf([
      ...names.map((name) => line(name)),
      ...names.map((name) => line(name, 'West', '2010-10-12 09:00:00+02:00')),
    ]);
    const whole = readAll([log]);
    expect(whole.progress).toMatchObject({ rows: 400, cases: 200, rowFaults: 0, groups: ['East', 'West'] });
    expect(whole.largest).toBeLessThanOrEqual(85);
    expect(whole.cases.get('case-7')?.named.map(({ group }) => group)).toEqual(['East', 'West']);
    for (const characters of [4000, 4777, 9999]) {
      const cut = readAll(cutInto(log, characters));
      expect(cut.cases).toEqual(whole.cases);
      expect(cut.progress).toEqual(whole.progress);
    }
  });

  it('goes on behind a page full of faults', () => {
    const lines = Array.from({ length: 100 }, (_, n) => line(`case-${n}`, 'East', 'yesterday'));
    const { faults, progress, largest, pages } = readAll([permitLogOf([...lines, line('good')])]);
    expect(faults.map((fault) => fault.line)).toEqual(lines.map((_, n) => n + 2));
    expect(progress).toMatchObject({ rows: 101, rowFaults: 100, cases: 1 });
    expect(largest).toBeLessThanOrEqual(85);
    expect(pages).toBe(3);
  });

  it('counts faults beyond those it tells, without a page for each few', () => {
    const header = permitLogOf([]);
    const rubbish = 'x\n'.repeat(50_000);
    const { faults, progress, pages } = readAll([
      `${header}\n${rubbish}${permitLogOf([line('good')]).split('\n')[1]}`,
    ]);
    expect(faults).toHaveLength(mostFaultsTold);
    expect(progress).toMatchObject({ rows: 50_001, rowFaults: 50_000, cases: 1 });
    expect(pages).toBe(mostFaultsTold / 40 + 1);
  });

  it.each([
    ['an event to come', line('new', 'East', '2026-03-03 09:00:00+08:00'), 'time:timestamp'],
    [
      'an event of a time before all records',
      line('old', 'East', '1995-12-31 09:00:00+08:00'),
      'time:timestamp',
    ],
    ['a name that is none', line(' '), 'case:concept:name'],
    ['a group that no department can be called', line('case-1', 'x'.repeat(101)), 'org:group'],
  ])('leaves out %s', (_, bad, column) => {
    const { faults, cases } = readAll([permitLogOf([line('good'), bad])]);
    expect(faults).toMatchObject([{ line: 3, column }]);
    expect([...cases.keys()]).toEqual(['good']);
  });

  it('takes no more groups than a county has departments', () => {
    const lines = Array.from({ length: 52 }, (_, n) => line('one', `Group ${n}`));
    const { faults, progress } = readAll([permitLogOf(lines)]);
    expect(faults).toMatchObject([
      { line: 52, column: 'org:group' },
      { line: 53, column: 'org:group' },
    ]);
    expect(progress.groups).toHaveLength(50);
  });
});

describe('what a log says of a group', () => {
  const groupsIn = (names: readonly string[], missing: readonly string[] = []) =>
    readAll([permitLogOf(names.map((group, n) => line(`case-${n}`, group)))], missing).progress.groups;

  it.each([
    '',
    ' ',
    'EMPTY',
    'nan',
    'NaN',
    'NULL',
    'null',
    'None',
    'MISSING',
    'Undefined',
    'N/A',
    'n/a',
    '-',
    'ＮＵＬＬ',
  ])('%j is nobody', (written) => expect(groupsIn(['East', written])).toEqual(['East']));

  it.each(['Nanjing', 'None of these', '--', 'NULLA', 'N A', '无'])('%j is a group', (written) =>
    expect(groupsIn(['East', written])).toEqual(['East', written]),
  );

  it('says nobody in the words of the county, too', () =>
    expect(groupsIn(['East', '未分派', '无'], ['未分派', '无'])).toEqual(['East']));

  it('has one name, whatever white space it is written with', () =>
    expect(groupsIn(['Group 1', 'Group  1', 'Group\u00a01', ' Group\u30001 ', 'Group 2'])).toEqual([
      'Group 1',
      'Group 2',
    ]));
});

describe('a line that cannot be meant', () => {
  const read = (at: string, group = 'East') =>
    readAll([permitLogOf([line('case-1'), line('case-2', group, at)])]);

  it.each([
    '9999-12-31 23:59:59-23:59',
    '0000-01-01 00:00:00+23:59',
    '2200-01-01 00:00:00+08:00',
    '1599-12-31 00:00:00+08:00',
  ])('at %s is left out, and the log is read on', (at) => {
    const { cases, faults } = read(at);
    expect([...cases.keys()]).toEqual(['case-1']);
    expect(faults).toMatchObject([{ line: 3, column: 'time:timestamp' }]);
  });

  it('is one with letters that are not UTF-8', () => {
    const { cases, faults } = read(start, '\ufffd\ufffd局');
    expect([...cases.keys()]).toEqual(['case-1']);
    expect(faults).toMatchObject([
      { line: 3, column: null, detail: { zh: expect.stringContaining('UTF-8') } },
    ]);
  });

  it('is one whose group has no letter that shows', () =>
    expect(read(start, '\u200b\u3164').faults).toMatchObject([{ line: 3, column: 'org:group' }]));
});

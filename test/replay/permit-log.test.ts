import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePermitLog, readPermitLog } from '../../infra/replay/permit-log.ts';
import { permitLogOf, type LogLine } from './permit-logs.ts';

const start = '2010-10-11 09:00:00.020000+02:00';
const end = '2010-10-15 09:00:00+02:00';
const at = '2010-10-11 10:00:00+02:00';
const lineOf = (group: string, time = at): LogLine => ['case-1', start, end, group, time];
const groupFrom = (...lines: LogLine[]) => parsePermitLog(permitLogOf(lines)).applications[0]?.group;

describe('a permit log', () => {
  it('tells of each application once, in the order of the file, with the greatest instant of all', () => {
    const log = parsePermitLog(
      permitLogOf([
        ['case-2', start, end, 'Group 1', at],
        ['case-1', start, '', 'Group 2', '2010-10-20 10:00:00+02:00'],
        ['case-2', start, end, 'Group 3', at],
      ]),
    );
    expect(log).toEqual({
      applications: [
        {
          name: 'case-2',
          group: 'Group 1',
          start: '2010-10-11T07:00:00.020Z',
          end: '2010-10-15T07:00:00.000Z',
          handOffs: [{ at: '2010-10-11T08:00:00.000Z', group: 'Group 3' }],
        },
        { name: 'case-1', group: 'Group 2', start: '2010-10-11T07:00:00.020Z', end: null, handOffs: [] },
      ],
      lastInstant: '2010-10-20T08:00:00.000Z',
    });
  });

  it('lasts until the latest end where that is later than every event', () => {
    expect(parsePermitLog(permitLogOf([lineOf('Group 1')])).lastInstant).toBe('2010-10-15T07:00:00.000Z');
  });

  it('gives an application to the first group named, EMPTY being none', () => {
    expect(groupFrom(lineOf('EMPTY'), lineOf(''), lineOf('Group 2'), lineOf('Group 1'))).toBe('Group 2');
    expect(groupFrom(lineOf('EMPTY'))).toBeNull();
  });

  it('tells the first group by the time of the events, not by their place in the file', () => {
    const later = lineOf('Group 1', '2010-10-12 10:00:00+02:00');
    expect(groupFrom(later, lineOf('Group 2'))).toBe('Group 2');
    // One o’clock in the west is later than two o’clock in the east.
    expect(
      groupFrom(
        lineOf('Group 1', '2010-10-11 13:00:00-05:00'),
        lineOf('Group 2', '2010-10-11 14:00:00+08:00'),
      ),
    ).toBe('Group 2');
  });

  it('hands an application on where another group is named than before, whatever EMPTY stands between', () => {
    const on = (day: number, group: string) => lineOf(group, `2010-10-${day} 10:00:00+02:00`);
    const { applications } = parsePermitLog(
      permitLogOf([
        on(20, 'Group 1'),
        on(11, 'EMPTY'),
        on(12, 'Group 1'),
        on(13, 'EMPTY'),
        on(14, 'Group 1'),
        on(15, 'Group 2'),
        on(16, ''),
        on(17, 'Group 2'),
      ]),
    );
    expect(applications[0]).toMatchObject({
      group: 'Group 1',
      handOffs: [
        { at: '2010-10-15T08:00:00.000Z', group: 'Group 2' },
        { at: '2010-10-20T08:00:00.000Z', group: 'Group 1' },
      ],
    });
  });

  it('is read with a byte order mark, quotes, Windows line ends, blank lines and columns in any order', () => {
    const content = [
      '\uFEFF"time:timestamp","org:group","case:concept:name","case:enddate","case:startdate","remark"',
      `"${at}","Group 1, east","case ""1""","","${start}","two`,
      'lines"',
      '',
      `"${at}","Group 2","case-2","","${start}",""`,
      '',
    ].join('\r\n');
    expect(parsePermitLog(content).applications).toEqual([
      {
        name: 'case "1"',
        group: 'Group 1, east',
        start: '2010-10-11T07:00:00.020Z',
        end: null,
        handOffs: [],
      },
      { name: 'case-2', group: 'Group 2', start: '2010-10-11T07:00:00.020Z', end: null, handOffs: [] },
    ]);
  });
});

describe('what is no permit log', () => {
  const header = permitLogOf([]);
  const columns = 'case:concept:name,case:startdate,case:enddate,org:group,time:timestamp';
  it.each([
    ['nothing', '', 'It is empty.'],
    ['only blank lines', '\n\n', 'It is empty.'],
    ['only a header', header, 'It holds no applications, only a header.'],
    [
      'other columns',
      'case:concept:name,org:group\nx,y',
      'It has no column case:startdate, case:enddate, time:timestamp.',
    ],
    [
      'a short line',
      `${columns}\ncase-1,${start},,Group 1`,
      'Line 2: it has 4 cells where the header has 5.',
    ],
    [
      'an open quote',
      `${columns}\n"case-1,${start},,Group 1,${at}`,
      'Line 2: it has a quote that does not close its cell.',
    ],
    [
      'a time without offset',
      permitLogOf([['case-1', '2010-10-11 09:00:00', '', 'Group 1', at]]),
      'Line 2: case:startdate is "2010-10-11 09:00:00", not a time with its offset',
    ],
    [
      'a year whose days off nobody published',
      permitLogOf([['case-1', start, '2027-01-01 09:00:00+08:00', 'Group 1', at]]),
      'Line 2: case:enddate is on 2027-01-01, outside the calendar published from 2004-01-01 to 2026-12-31.',
    ],
    [
      'an event without time',
      permitLogOf([['case-1', start, '', 'Group 1', '']]),
      'Line 2: it has no time in its column time:timestamp.',
    ],
    ['no start', permitLogOf([['case-1', '', '', 'Group 1', at]]), 'case-1 has no case:startdate.'],
    ['no name', permitLogOf([['', start, '', 'Group 1', at]]), 'Line 2: case:concept:name is no name'],
    [
      'two starts of one application',
      permitLogOf([lineOf('Group 1'), ['case-1', at, end, 'Group 1', at]]),
      'Line 3: it gives case-1 another case:startdate than a line before it.',
    ],
    [
      'two ends of one application',
      permitLogOf([lineOf('Group 1'), ['case-1', start, at, 'Group 1', at]]),
      'Line 3: it gives case-1 another case:enddate than a line before it.',
    ],
  ])('is refused in one sentence: %s', (_, content, sentence) => {
    expect(() => parsePermitLog(content)).toThrow(sentence);
  });
});

describe('the file of a permit log', () => {
  const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-log-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is named in the sentence that refuses it', async () => {
    const missing = join(directory, 'missing.csv');
    await expect(readPermitLog(missing)).rejects.toThrow(`${missing} cannot be read: there is no such file.`);
    await expect(readPermitLog(directory)).rejects.toThrow(`${directory} cannot be read: it is a directory.`);
    const empty = join(directory, 'empty.csv');
    writeFileSync(empty, '');
    await expect(readPermitLog(empty)).rejects.toThrow(`${empty} cannot be replayed. It is empty.`);
  });
});

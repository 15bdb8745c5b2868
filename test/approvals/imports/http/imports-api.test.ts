import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator, supervisor } from '../../../support/callers.ts';
import { subscribers } from '../../../../shared/events/subscribers.ts';
import { countyCodeSchema, departmentIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { defaultScorecardRules } from '../../../../services/approvals/county/domain/default-scorecard-rules.ts';
import { monthSchema } from '../../../../services/approvals/kernel/month.ts';
import { publish } from '../../../../services/approvals/scorecards/domain/publish-scorecard.ts';
import { scorecardDefinition } from '../../../../services/approvals/scorecards/store/scorecard-store.ts';
import { excerpt, limitDays } from '../../../replay/excerpt.ts';
import { permitLogOf, type LogLine } from '../../../replay/permit-logs.ts';
import { recompute } from '../../../replay/recompute.ts';
import { cutInto, handIn, importLog, runPages, start } from '../../support/imports.ts';
import { figures } from '../../support/scorecards.ts';
import { itemsOf, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals('2026-04-02T02:00:00.000Z');
  send = approvals.send;
});

const read = async (path: string) => (await send('GET', path, { as: supervisor })).body;

/** Every month of every group. */
const scorecards = async (path: string): Promise<any[]> => {
  const { progress } = await read(path);
  const groups = [...progress.groups, '未分派'];
  const lists = await Promise.all(
    groups.map((group) => read(`${path}/scorecards?department=${encodeURIComponent(group)}`)),
  );
  return lists.flatMap(({ items }) => items);
};

const total = (items: any[], figure: string): number =>
  items.reduce<number>((sum, { assessment }) => sum + Number(assessment.figures[figure]), 0);

const start11 = '2010-10-11 09:00:00+02:00';
const line = (name: string, end: string, group: string, at: string): LogLine => [
  name,
  start11,
  end,
  group,
  at,
];

describe('the import of finished cases', () => {
  it('comes to the figures that a replay of the same log comes to', async () => {
    const path = await importLog(approvals, excerpt, { limits: { promisedDays: limitDays } });
    const expected = recompute(excerpt, limitDays);
    const found = await read(path);
    expect(found).toMatchObject({
      state: 'finished',
      progress: { rowFaults: 0, cases: expected.cases + expected.skipped, reckoned: expected.cases },
    });
    expect(found.progress.skippedCases).toBe(expected.skipped);
    const items = await scorecards(path);
    expect(items.every(({ baseline }) => baseline)).toBe(true);
    const decided = total(items, 'decided');
    const onTime = total(items, 'decidedOnTime');
    expect([decided, onTime, decided - onTime]).toEqual([
      expected.decided,
      expected.onTime,
      expected.overdue,
    ]);
    expect(total(items, 'accepted') - decided).toBe(expected.stillOpen);
  });

  it('shows which groups the log names before it starts', async () => {
    const log = permitLogOf(
      ['Group 1', 'Group  1', 'nan', '无', 'Group 2'].map((group, n) =>
        line(`case-${n}`, '', group, start11),
      ),
    );
    const path = await handIn(approvals, cutInto(log, 60_000), {
      missing: ['无'],
      departments: [],
    });
    expect(await read(path)).toMatchObject({
      state: 'collecting',
      missing: ['无'],
      groups: ['Group 1', 'Group 2'],
    });
    await start(approvals, path, 1);
    await runPages(approvals);
    expect(await read(path)).toMatchObject({ state: 'finished', groups: ['Group 1', 'Group 2'] });
  });

  it('tells of each month what each group decided, used and handed on', async () => {
    const path = await importLog(
      approvals,
      permitLogOf([
        line('late', '2010-10-20 09:00:00+02:00', 'East', '2010-10-12 09:00:00+02:00'),
        line('late', '2010-10-20 09:00:00+02:00', 'West', '2010-10-13 09:00:00+02:00'),
        line('late', '2010-10-20 09:00:00+02:00', 'East', '2010-10-14 09:00:00+02:00'),
        line('late', '2010-10-20 09:00:00+02:00', 'North', '2010-10-15 09:00:00+02:00'),
        line('open', '', 'West', '2010-10-12 09:00:00+02:00'),
        line('open', '', 'West', '2010-12-10 09:00:00+01:00'),
      ]),
    );
    const october = (await read(`${path}/scorecards?month=2010-10`)).items;
    const by = new Map<string, any>(october.map((item: any) => [item.group, item]));
    expect(by.get('East')).toMatchObject({
      department: null,
      partial: false,
      logged: { handedOn: 2, returned: 0, handedOnBeyondLimit: 1, workdaysUsed: 0 },
      assessment: { figures: { accepted: 1, handled: 1, decided: 0 } },
    });
    expect(by.get('West')).toMatchObject({
      logged: { handedOn: 1, returned: 1 },
      // Open and late at the end of the month.
      assessment: { figures: { accepted: 1, handled: 2, openOverdue: 1, openLongOverdue: 1 } },
    });
    expect(by.get('North')).toMatchObject({
      logged: { handedOn: 0, workdaysUsed: 7, guessedCalendar: 0 },
      assessment: {
        score: 25,
        figures: { decided: 1, decidedOnTime: 0, handled: 1 },
        buckPassing: { index: 0, handled: 1 },
      },
    });
    const west = (await read(`${path}/scorecards?department=West`)).items;
    expect(west.map((item: any) => [item.month, item.partial, item.assessment.figures.openOverdue])).toEqual([
      ['2010-10', false, 1],
      ['2010-11', false, 1],
      ['2010-12', true, 1],
    ]);
  });

  it('holds speed and breaches against the limit of the law where one is given', async () => {
    const log = permitLogOf([line('late', '2010-10-20 09:00:00+02:00', 'East', start11)]);
    const path = await importLog(approvals, log, { limits: { promisedDays: 3, statutoryDays: 5 } });
    const { items } = await read(`${path}/scorecards?month=2010-10`);
    expect(items[0].assessment.figures).toMatchObject({
      usedWorkdays: 7,
      statutoryWorkdays: 5,
      decidedInBreach: 1,
    });
    expect(items[0].assessment.card.card).toBe('red');
  });

  it('leaves out a line at fault with its number and column, and nothing else', async () => {
    const good = excerpt.split('\n');
    const bad = [
      good[1]!.replace(/,Group 1,/, ',"Group 1,'),
      good[1]!.replace('2010-10-14 09:00:00+02:00', '2010-10-14 09:00:00'),
      good[1]!.replace('2010-10-14 09:00:00+02:00', '2010-10-13 09:00:00+02:00'),
      good[1]!.replaceAll('2010-10-14 09:00:00+02:00', '2026-05-01 09:00:00+02:00'),
      'a,b',
    ];
    const path = await importLog(approvals, [...good, ...bad].join('\n'), {
      limits: { promisedDays: limitDays },
    });
    const { progress } = await read(path);
    const expected = recompute(excerpt, limitDays);
    expect(progress).toMatchObject({
      rows: good.length - 1 + bad.length,
      rowFaults: bad.length,
      reckoned: expected.cases,
      skippedCases: 1,
    });
    const { items } = await read(`${path}/faults?limit=100`);
    const first = good.length + 1;
    expect(items.map((fault: any) => [fault.line, fault.column])).toEqual([
      [4, 'case:enddate'],
      [first, null],
      [first + 1, 'case:enddate'],
      [first + 2, 'case:enddate'],
      [first + 3, 'case:enddate'],
      [first + 4, null],
    ]);
    expect(items[0].detail.en).toBe('ends-before-it-starts ends before it starts');
    expect(total(await scorecards(path), 'decided')).toBe(expected.decided);
  });

  it('is the same however the log is cut and however often the announcements come', async () => {
    const lines = Array.from({ length: 100 }, (_, n) =>
      line(`case-${n}`, n % 3 === 0 ? '' : '2010-10-20 09:00:00+02:00', `组 ${n % 7}`, start11),
    );
    const log = permitLogOf([...lines, ...lines]);
    const whole = await importLog(approvals, log);
    const parts = cutInto(log, 9001);
    const cut = await handIn(approvals, parts);
    await start(approvals, cut, parts.length);
    await runPages(approvals, async (envelope) => {
      await Promise.allSettled([approvals.handle(envelope), approvals.handle(envelope)]);
      await approvals.handle(envelope);
    });
    const strip = ({ id: _, finishedAt: __, ...rest }: any) => rest;
    expect(strip((await read(cut)).progress)).toEqual(strip((await read(whole)).progress));
    expect(await scorecards(cut)).toEqual(await scorecards(whole));
    expect((await read(whole)).progress).toMatchObject({ rows: 200, cases: 100, reckoned: 100 });
  });

  it('keeps nothing of the text it has read', async () => {
    const path = await importLog(approvals, excerpt);
    const items = await itemsOf(approvals, `500236#import#${path.slice('/v1/imports/'.length)}`);
    expect(items.map(({ entity }) => entity)).not.toContain('part');
    expect(items.map(({ entity }) => entity)).toContain('baseline');
    expect(JSON.stringify(items)).not.toContain('Resource');
  });

  it('tells nobody, and enters neither tallies nor published scorecards', async () => {
    await seedDepartment(approvals, 'housing-and-construction');
    const before = (await approvals.announced()).length;
    await importLog(approvals, excerpt, {
      departments: [{ group: 'Group 1', department: 'housing-and-construction' }],
    });
    const types = new Set((await approvals.announced()).slice(before).map(({ type }) => type));
    for (const type of types) expect(subscribers[type]).not.toContain('notifications');
    const published = await send('GET', '/v1/scorecards/housing-and-construction/2010-10', {
      as: supervisor,
    });
    expect(published.status).toBe(404);
    expect((await read('/v1/scorecards?month=2010-10')).items).toEqual([]);
    expect((await read('/v1/cases')).items).toEqual([]);
    expect((await approvals.check()).settled).toBe(0);
  });
});

describe('the past beside the present', () => {
  const department = departmentIdSchema.parse('forestry');

  const publishMonth = async (month: string, said: Parameters<typeof figures>[0]): Promise<void> => {
    const now = instantSchema.parse('2026-04-01T00:00:00.000Z');
    const { scorecard, events } = publish(
      {
        department,
        departmentName: { zh: '林业局', en: 'Forestry' },
        month: monthSchema.parse(month),
        rules: defaultScorecardRules,
        transferred: [],
        figures: figures(said),
        before: null,
      },
      now,
    );
    const county = countyCodeSchema.parse('500236');
    const context = { county, actor: subjectSchema.parse('test'), correlationId: 'test-1234', now };
    const change = { before: null, after: scorecard, events };
    await approvals.foundations.table.save(context, scorecardDefinition, change);
  };

  it('compares the whole months of a group with the latest published ones of its department', async () => {
    await seedDepartment(approvals, 'forestry');
    const on = (name: string, days: string, end: string): LogLine => [
      name,
      `${days} 09:00:00+08:00`,
      `${end} 09:00:00+08:00`,
      '林业组',
      `${days} 10:00:00+08:00`,
    ];
    const log = permitLogOf([
      on('one', '2010-11-01', '2010-11-03'),
      on('two', '2010-11-01', '2010-11-30'),
      on('three', '2010-12-01', '2010-12-02'),
      on('of a month that is not whole', '2011-01-03', '2011-01-20'),
    ]);
    const path = await importLog(approvals, log, { departments: [{ group: '林业组', department }] });
    await publishMonth('2026-02', { accepted: 4, decided: 4, decidedOnTime: 4, handled: 4 });
    await publishMonth('2026-03', { accepted: 4, decided: 4, decidedOnTime: 2, handled: 4, silences: 3 });
    const found = await read(`${path}/comparison?department=forestry`);
    expect(found).toMatchObject({
      group: '林业组',
      departmentName: { zh: '林业局' },
      // What can be measured weighs 30 and 10: (15 + 10) / 40 in November, all of it in December.
      baseline: { months: 2, decided: 3, onTimePercent: 66.7, score: 81.3, buckPassingIndex: 0 },
      published: { months: 2, decided: 8, onTimePercent: 75, buckPassingIndex: 12.5 },
    });
    expect(
      found.published.items.map(({ month, buckPassingIndex }: any) => [month, buckPassingIndex]),
    ).toEqual([
      ['2026-02', 0],
      ['2026-03', 25],
    ]);
    const latest = await read(`${path}/comparison?department=forestry&months=1`);
    expect(latest.published).toMatchObject({ months: 1, decided: 4 });
    const byId = await read(`${path}/scorecards?department=forestry&month=2010-11`);
    expect(byId.items).toMatchObject([{ group: '林业组', department: 'forestry', month: '2010-11' }]);
  });

  it('knows no department that no group was said to be', async () => {
    await seedDepartment(approvals, 'forestry');
    const path = await importLog(approvals, excerpt);
    const { status, body } = await send('GET', `${path}/comparison?department=forestry`, { as: supervisor });
    expect([status, body.code]).toEqual([404, 'IMPORT_GROUP_UNKNOWN']);
  });
});

describe('handing in', () => {
  it('takes the same part twice and another text under its number never', async () => {
    const path = await handIn(approvals, [excerpt]);
    const again = await send('POST', `${path}/parts`, { as: coordinator, body: { number: 1, csv: excerpt } });
    expect([again.status, again.body.parts]).toEqual([200, [1]]);
    const other = await send('POST', `${path}/parts`, { as: coordinator, body: { number: 1, csv: 'x' } });
    expect([other.status, other.body.code]).toEqual([409, 'IMPORT_PART_OTHER']);
  });

  it('starts with all parts and a header, once, and takes no part afterwards', async () => {
    const empty = await handIn(approvals, []);
    expect((await start(approvals, empty, 1)).body.code).toBe('IMPORT_INCOMPLETE');
    const short = await handIn(approvals, ['case:concept:name\n', 'x\n']);
    expect((await start(approvals, short, 2)).body.code).toBe('IMPORT_INCOMPLETE');
    expect((await start(approvals, short, 3)).body.code).toBe('IMPORT_INCOMPLETE');
    const headless = await handIn(approvals, ['case:concept:name,org:group\nx,y\n']);
    const refused = await start(approvals, headless, 1);
    expect([refused.status, refused.body.code]).toEqual([422, 'IMPORT_HEADER']);
    expect(refused.body.detail).toContain('case:startdate');
    const path = await handIn(approvals, [excerpt]);
    expect((await start(approvals, path, 1)).status).toBe(200);
    expect((await start(approvals, path, 1)).body.code).toBe('IMPORT_STARTED');
    const late = await send('POST', `${path}/parts`, { as: coordinator, body: { number: 2, csv: 'x' } });
    expect(late.body.code).toBe('IMPORT_STARTED');
    const baseline = await send('GET', `${path}/scorecards?month=2010-10`, { as: supervisor });
    expect([baseline.status, baseline.body.code]).toEqual([409, 'IMPORT_NOT_FINISHED']);
  });

  it('refuses at the edge what no part and no import can be', async () => {
    const path = await handIn(approvals, []);
    const parts = [
      { number: 0, csv: 'x' },
      { number: 51, csv: 'x' },
      { number: 1, csv: '' },
      { number: 1, csv: '许'.repeat(66_667) },
    ];
    for (const body of parts)
      expect((await send('POST', `${path}/parts`, { as: coordinator, body })).status).toBe(400);
    const twice = { group: 'East', department: 'forestry' };
    const drafts = [
      { title: '一', limits: { promisedDays: 0 } },
      { title: '一', limits: { promisedDays: 3 }, departments: [twice, { ...twice, group: 'West' }] },
    ];
    for (const body of drafts)
      expect((await send('POST', '/v1/imports/cases', { as: coordinator, body })).status).toBe(400);
    const unknown = { title: '一', limits: { promisedDays: 3 }, departments: [twice] };
    const { status, body } = await send('POST', '/v1/imports/cases', { as: coordinator, body: unknown });
    expect([status, body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    expect((await send('GET', `${path}/scorecards`, { as: supervisor })).status).toBe(400);
  });
});

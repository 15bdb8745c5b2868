import { beforeEach, describe, expect, it } from 'vitest';
import { admin } from '../../../support/callers.ts';
import { departments } from '../../../../services/approvals/catalogue/domain/data/departments.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { seededDepartment } from '../../support/assignments.ts';
import {
  clerk,
  openScreening,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  send = approvals.send;
});

const bodyOf = (id: string) => {
  const { id: _, ...body } = seededDepartment(id);
  return body;
};

describe('the register of departments', () => {
  it('takes every department of the catalogue and lists them by id', async () => {
    for (const { id } of departments) await seedDepartment(approvals, id);
    const { body } = await send('GET', '/v1/departments?limit=100', { as: clerk });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(
      departments.map(({ id }) => String(id)).sort(),
    );
  });

  it('changes a department only for whoever names the version that was read', async () => {
    await seedDepartment(approvals, 'forestry');
    const path = '/v1/departments/forestry';
    const changed = { ...bodyOf('forestry'), name: { zh: '林业和草原局', en: 'Forestry Bureau' } };
    const put = (headers: Record<string, string>) => send('PUT', path, { body: changed, as: admin, headers });
    expect((await put({})).body.code).toBe('IF_MATCH_REQUIRED');
    expect((await put({ 'if-match': '"9"' })).body.code).toBe('STALE');
    const { status, body, headers } = await put({ 'if-match': '"1"' });
    expect([status, body.name.zh, headers.get('etag')]).toEqual([200, '林业和草原局', '"2"']);
    expect((await send('GET', path, { as: clerk })).body).toEqual(body);
    expect((await approvals.announced()).map(({ type }) => type).sort()).toEqual([
      'approvals.department.changed.v1',
      'approvals.department.changed.v1',
      'approvals.departments.listed.v1',
      'approvals.departments.listed.v1',
    ]);
  });

  it('does not create a department for whoever believes it is there', async () => {
    const { status } = await send('PUT', '/v1/departments/forestry', {
      body: bodyOf('forestry'),
      as: admin,
      headers: { 'if-match': '"1"' },
    });
    expect(status).toBe(412);
  });

  it('names all that is wrong with a department at once', async () => {
    const { status, body } = await send('PUT', '/v1/departments/forestry', {
      as: admin,
      body: { name: { zh: '', en: 'x' }, kind: 'bureau', posts: [], head: 'somebody' },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/body/head',
      '/body/kind',
      '/body/name/zh',
      '/body/posts',
    ]);
  });

  it('takes no post twice', async () => {
    const post = { id: 'clerk', name: { zh: '承办人', en: 'Clerk' } };
    const { status } = await send('PUT', '/v1/departments/forestry', {
      as: admin,
      body: { ...bodyOf('forestry'), posts: [post, post] },
    });
    expect(status).toBe(400);
  });
});

describe('the settings of a county over HTTP', () => {
  const path = '/v1/county-settings';

  it('are the defaults until they are set', async () => {
    const { body, headers } = await send('GET', path, { as: clerk });
    expect(body).toMatchObject({ inForce: JSON.parse(JSON.stringify(defaultSettings)), overrides: {} });
    expect(body.limits).toMatchObject({ '/tasks/receiveWithin': { days: 1, unit: 'workday' } });
    expect(headers.get('etag')).toBeNull();
  });

  it('refuse a screening department that is not there', async () => {
    const { status, body } = await send('PUT', path, {
      as: admin,
      body: { screeningDepartment: 'forestry' },
    });
    expect([status, body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
  });

  it('give new assignments the limit the county sets', async () => {
    await seedDepartment(approvals, 'investment-promotion');
    const screening = { post: 'section-head', promised: { days: 3, unit: 'workday' }, statutory: null };
    const { headers } = await send('PUT', path, { as: admin, body: { assignments: { screening } } });
    expect(headers.get('etag')).toBe('"1"');
    const id = await openScreening(approvals);
    const { body } = await send('GET', `/v1/assignments/${id}`, { as: clerk });
    expect(body).toMatchObject({ post: 'section-head', clock: { due: { date: '2026-09-24' } } });
  });
});

describe('importing a calendar year over HTTP', () => {
  const path = '/v1/calendar-years';
  const year2027 = {
    year: 2027,
    noticeNumber: '（虚构）〔2026〕27号',
    holidays: ['01-01', '01-04', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`),
    workdays: [],
  };

  it('publishes the year and announces the notice', async () => {
    const { status, body } = await send('POST', path, { as: admin, body: year2027 });
    expect([status, body.publishedThrough, body.imported]).toEqual([
      201,
      '2027-12-31',
      [{ ...year2027, version: 1 }],
    ]);
    expect(await approvals.announced()).toMatchObject([
      { type: 'approvals.calendar.imported.v1', data: { fact: { notice: { year: 2027, version: 1 } } } },
    ]);
    expect((await send('GET', path, { as: clerk })).body).toEqual(body);
  });

  it('imports the same arrangement once', async () => {
    await send('POST', path, { as: admin, body: year2027 });
    expect((await send('POST', path, { as: admin, body: year2027 })).status).toBe(201);
    expect(await approvals.announced()).toHaveLength(1);
  });

  it('leaves the calendar of another county alone', async () => {
    await send('POST', path, { as: admin, body: year2027 });
    const { body } = await send('GET', path, { as: { ...clerk, county: '500101' } });
    expect(body).toMatchObject({ publishedThrough: '2026-12-31', imported: [] });
  });

  it('refuses a notice that leaves out a holiday fixed by law', async () => {
    const { status, body } = await send('POST', path, {
      as: admin,
      body: { ...year2027, holidays: year2027.holidays.slice(1) },
    });
    expect([status, body.errors[0].pointer]).toEqual([400, '/body/holidays']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { supervisor } from '../../../support/callers.ts';
import {
  clerk,
  openFactorSupport,
  openScreening,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];
let path: string;

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  send = approvals.send;
  await seedDepartment(approvals, 'investment-promotion');
  path = `/v1/assignments/${await openFactorSupport(approvals)}`;
});

const done = { result: '同意进入洽谈', documentNumber: '招商函〔2026〕1号' };

describe('an assignment over HTTP', () => {
  it('is received and completed, and its timeline tells who did so', async () => {
    const received = await send('POST', `${path}/receive`, { as: clerk });
    expect([received.status, received.headers.get('etag')]).toEqual([200, '"2"']);
    expect(received.body).toMatchObject({ state: 'received', received: { by: 'clerk-1' } });
    approvals.clock.set('2026-09-22T02:00:00.000Z');
    const completed = await send('POST', `${path}/complete`, { as: clerk, body: done });
    expect(completed.body).toMatchObject({
      state: 'completed',
      completed: { by: 'clerk-1', result: { text: done.result, documentNumber: done.documentNumber } },
      clock: { used: 1, remaining: 4, light: 'green', nextCheckAt: null },
    });
    const timeline = await send('GET', `${path}/timeline`, { as: supervisor });
    expect(
      timeline.body.items.map(({ type, actor, version }: Record<string, unknown>) => [type, actor, version]),
    ).toEqual([
      ['approvals.assignment.opened.v1', 'officer-1', 1],
      ['approvals.assignment.received.v1', 'clerk-1', 2],
      ['approvals.assignment.completed.v1', 'clerk-1', 3],
    ]);
  });

  it('shows the clock with the source of each figure', async () => {
    const { body } = await send('GET', path, { as: clerk });
    expect(body.clock).toMatchObject({
      limit: { promised: { days: 5, unit: 'workday' }, statutory: null },
      acceptedOn: '2026-09-21',
      readOn: '2026-09-21',
      used: 0,
      remaining: 5,
      due: { date: '2026-09-29', provisional: false },
      light: 'green',
      yellowFrom: 2,
      rungsRaised: [],
      nextCheckAt: '2026-09-23T16:00:00.000Z',
    });
    expect(body.clock.sources.map(({ figure }: { figure: string }) => figure)).toEqual([
      'limit',
      'used',
      'due',
      'light',
      'rungs',
    ]);
  });

  it('keeps the clock of a completed assignment as it was at the close', async () => {
    await send('POST', `${path}/receive`, { as: clerk });
    approvals.clock.set('2026-09-28T02:00:00.000Z');
    await send('POST', `${path}/complete`, { as: clerk, body: done });
    approvals.clock.set('2026-12-01T02:00:00.000Z');
    const { body } = await send('GET', path, { as: clerk });
    expect(body.clock).toMatchObject({ readOn: '2026-09-28', used: 4, light: 'yellow', overdue: false });
  });

  it('refuses an act in the wrong state with 409 and says which state it is in', async () => {
    const { status, body } = await send('POST', `${path}/complete`, { as: clerk, body: done });
    expect([status, body.code, body.facts]).toEqual([
      409,
      'ASSIGNMENT_WRONG_STATE',
      { state: 'opened', needed: 'received' },
    ]);
  });

  it('lets one of many completions at once win and answers the others 409', async () => {
    await send('POST', `${path}/receive`, { as: clerk });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        send('POST', `${path}/complete`, { as: { ...clerk, subject: `clerk-${n}` }, body: done }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    const completed = (await approvals.announced()).filter(({ type }) => type.endsWith('completed.v1'));
    expect(completed).toHaveLength(1);
  });

  it('answers a repeated act with the same Idempotency-Key as the first time', async () => {
    const headers = { 'idempotency-key': 'receive-1' };
    const first = await send('POST', `${path}/receive`, { as: clerk, headers });
    const again = await send('POST', `${path}/receive`, { as: clerk, headers });
    expect([again.status, again.body, again.headers.get('idempotency-replayed')]).toEqual([
      200,
      first.body,
      'true',
    ]);
  });

  it('refuses an act on a version that has changed since', async () => {
    await send('POST', `${path}/receive`, { as: clerk });
    const headers = { 'if-match': '"1"' };
    const { status, body } = await send('POST', `${path}/complete`, { as: clerk, body: done, headers });
    expect([status, body.code]).toEqual([412, 'STALE']);
  });

  it('tells every field at fault at once and takes none it does not know', async () => {
    await send('POST', `${path}/receive`, { as: clerk });
    const { status, body } = await send('POST', `${path}/complete`, {
      as: clerk,
      body: { result: ' ', documentNumber: 'x'.repeat(101), state: 'completed' },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/body/documentNumber',
      '/body/result',
      '/body/state',
    ]);
  });
});

describe('the list of assignments', () => {
  const states = async (query: string, as: object = clerk) => {
    const { body } = await send('GET', `/v1/assignments${query}`, { as });
    return body.items.map(({ state }: { state: string }) => state);
  };

  beforeEach(async () => {
    await send('POST', `${path}/receive`, { as: clerk });
    await send('POST', `${path}/complete`, { as: clerk, body: done });
    const received = await openScreening(approvals);
    await send('POST', `/v1/assignments/${received}/receive`, { as: clerk });
    await openScreening(approvals);
  });

  it('runs through what waits first and what is closed last', async () => {
    expect(await states('')).toEqual(['opened', 'received', 'completed']);
    expect(await states('', supervisor)).toEqual(['opened', 'received', 'completed']);
  });

  it.each(['opened', 'received', 'completed', 'overtaken'])('filters by state %s', async (state) => {
    expect(await states(`?state=${state}`)).toEqual(state === 'overtaken' ? [] : [state]);
  });

  it('pages by a cursor that leads through all of it once', async () => {
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = await send('GET', `/v1/assignments${query}`, { as: clerk });
      found.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(new Set(found).size).toBe(3);
    expect(found).toHaveLength(3);
  });

  it('refuses the list of another department, and a cursor of another list', async () => {
    await seedDepartment(approvals, 'forestry');
    const other = await send('GET', '/v1/assignments?department=forestry', { as: clerk });
    expect([other.status, other.body.code]).toEqual([403, 'ACT_NOT_YOURS']);
    const page = await send('GET', '/v1/assignments?limit=1', { as: clerk });
    const foreign = { ...clerk, department: 'forestry' };
    const { status, body } = await send('GET', `/v1/assignments?cursor=${page.body.nextCursor}`, {
      as: foreign,
    });
    expect([status, body.code]).toEqual([400, 'BAD_CURSOR']);
  });

  it('refuses a caller whose token names no department', async () => {
    expect((await send('GET', '/v1/assignments', { as: { roles: ['clerk'] } })).status).toBe(403);
  });
});

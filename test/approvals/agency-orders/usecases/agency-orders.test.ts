import * as z from 'zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import type { Caller } from '../../../support/service-client.ts';
import { at } from '../../support/assignments.ts';
import { investor } from '../../support/cases.ts';
import { openOneTask, type OneTask } from '../../support/one-task.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const agent = clerkOf('administrative-approval');

let approvals: Approvals;
let task: OneTask;
let path: string;

beforeEach(async () => {
  approvals = await startApprovals(at('2026-03-02'));
  task = await openOneTask(approvals);
  path = await open();
});

const open = async (): Promise<string> => {
  const { status, body } = await approvals.send('POST', '/v1/agency-orders', {
    as: coordinator,
    body: { caseId: task.caseId, matters: ['B03'], agent: agent.subject },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return `/v1/agency-orders/${body.id}`;
};

const act = (verb: string, body: unknown, as = agent) =>
  approvals.send('POST', `${path}/${verb}`, { as, body });

const see = async (as: Caller = supervisor) => (await approvals.send('GET', path, { as })).body;

const told = async (what: string): Promise<any[]> =>
  (await approvals.announced())
    .filter(({ type }) => type === `approvals.agency-order.${what}.v1`)
    .map(({ data }) => data);

const checkOn = async (day: string): Promise<void> => {
  approvals.clock.set(at(day, '00:00'));
  await approvals.check();
  await Promise.all([approvals.check(), approvals.check()]);
};

describe('the daily status of an agency order', () => {
  it('is asked for once for each working day without one, and after three in a row of those above', async () => {
    await act('status', { text: '开单当日已对接' });
    const days = async () => (await told('status-missing')).map(({ fact }) => fact.days);
    await checkOn('2026-03-03');
    expect(await days()).toEqual([]);
    await checkOn('2026-03-04');
    await checkOn('2026-03-05');
    expect(await days()).toEqual([['2026-03-03'], ['2026-03-04']]);
    expect(await told('status-neglected')).toEqual([]);
    await checkOn('2026-03-06');
    expect(await told('status-neglected')).toMatchObject([
      {
        audience: [{ kind: 'post', department: 'leading-group-office' }],
        fact: { agent: agent.subject, since: '2026-03-02', workdays: 3 },
      },
    ]);
    await checkOn('2026-03-07');
    await checkOn('2026-03-08');
    await checkOn('2026-03-09');
    expect(await days()).toEqual([['2026-03-03'], ['2026-03-04'], ['2026-03-05'], ['2026-03-06']]);
    expect(await told('status-neglected')).toHaveLength(1);
  });

  it('recorded in time is not asked for, and what had fallen before it falls first', async () => {
    approvals.clock.set(at('2026-03-03', '23:59'));
    await act('status', { text: '已收齐材料' });
    await checkOn('2026-03-04');
    expect(await told('status-missing')).toEqual([]);
    approvals.clock.set(at('2026-03-05', '09:00'));
    await act('status', { on: '2026-03-04', text: '补登' });
    expect((await told('status-missing')).map(({ fact }) => fact.days)).toEqual([['2026-03-04']]);
    await checkOn('2026-03-05');
    expect(await told('status-missing')).toHaveLength(1);
  });
});

describe('a status that was wrong', () => {
  it('is corrected beside what was written, with who, when and why, and no more than a few times', async () => {
    await act('status', { text: '已领证' });
    approvals.clock.set(at('2026-03-03'));
    const correction = { on: '2026-03-02', text: '尚未领证', reason: '看错项目' };
    const { status, body } = await act('correct-status', correction);
    expect([status, body.statuses]).toMatchObject([
      200,
      [
        {
          on: '2026-03-02',
          text: '已领证',
          by: agent.subject,
          corrections: [{ text: '尚未领证', reason: '看错项目', by: agent.subject, at: at('2026-03-03') }],
        },
      ],
    ]);
    expect((await see(investor)).statuses[0].corrections).toMatchObject([{ text: '尚未领证', by: null }]);
    expect(await told('status-corrected')).toMatchObject([{ fact: correction }]);
    for (const text of ['三', '四'])
      expect((await act('correct-status', { ...correction, text })).status).toBe(200);
    const full = await act('correct-status', correction);
    expect([full.status, full.body.code]).toEqual([409, 'AGENCY_CORRECTIONS_FULL']);
    const none = await act('correct-status', { ...correction, on: '2026-03-03' });
    expect([none.status, none.body.code]).toEqual([422, 'AGENCY_DAY_UNRECORDED']);
  });
});

describe('an agency order whose case completes', () => {
  const completed = async () =>
    (await approvals.announced()).filter(({ type }) => type === 'approvals.case.completed.v1');

  const complete = async (): Promise<void> => {
    await task.act('accept');
    await task.act('approve', undefined, { documentNumber: '规〔2026〕1号' });
    const decided = (await approvals.announced()).find(({ type }) => type === 'approvals.task.decided.v1');
    await approvals.handle(decided!);
  };

  it('closes by itself, once however often the news comes, and is told', async () => {
    const other = await open();
    await act('close', { result: '企业自行办理' });
    path = other;
    approvals.clock.set(at('2026-03-04', '09:00'));
    await complete();
    const [news] = await completed();
    approvals.clock.set(at('2026-03-06'));
    for (let times = 0; times < 3; times += 1) await approvals.handle(news!);
    expect(await see()).toMatchObject({
      state: 'closed',
      light: 'grey',
      closed: { by: 'system:case-completed', result: expect.stringContaining('自动办结') },
    });
    const closed = await told('closed');
    expect(closed).toHaveLength(2);
    expect(closed.map(({ fact }) => fact.result).sort()).toContain('企业自行办理');
    // The day that went by before the case was complete; none after it.
    expect((await told('status-missing')).map(({ fact }) => fact.days)).toEqual([['2026-03-03']]);
    await checkOn('2026-03-09');
    expect(await told('status-missing')).toHaveLength(1);
    const again = await approvals.send('POST', '/v1/agency-orders', {
      as: coordinator,
      body: { caseId: task.caseId, matters: ['B03'], agent: agent.subject },
    });
    expect([again.status, again.body.code]).toEqual([409, 'AGENCY_CASE_COMPLETED']);
  });

  it('closes at the next check where the news was lost', async () => {
    await complete();
    await checkOn('2026-03-04');
    expect((await see()).state).toBe('closed');
    expect(await told('status-missing')).toEqual([]);
  });

  it('stays open where an approval was revoked before the news came', async () => {
    await complete();
    const decided = (await approvals.announced()).find(({ type }) => type === 'approvals.task.decided.v1')!;
    await approvals.handle({
      ...decided,
      id: `${decided.subject}.99.1`,
      type: 'approvals.task.approval-revoked.v1',
      sequence: 99,
      data: {
        audience: [],
        fact: {
          ...z.looseObject({}).parse(decided.data['fact']),
          documentNumber: '撤1号',
          reasons: ['承诺未兑现'],
        },
      },
    });
    const [news] = await completed();
    await approvals.handle(news!);
    expect((await see()).state).toBe('open');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { coordinator, supervisor } from '../../support/callers.ts';
import { creditCode, oneMatter } from '../support/cases.ts';
import { aRequest, asking, bringThrough, otherEnterprise } from '../support/requests.ts';
import { seedDepartment, startApprovals, type Approvals } from '../support/service.ts';

let approvals: Approvals;
let minute = 0;

beforeAll(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  await seedDepartment(approvals, 'planning-and-natural-resources');
});

/** A time of its own for each test, far from the others. */
const anHour = (): number => (minute += 60) * 60_000;

type Sent = { path: string; as: object; body: unknown; headers?: Record<string, string> };
const post = async ({ path, as, body, headers = {} }: Sent, takenAt: number) => {
  const answer = await approvals.send('POST', path, { as, body, headers, takenAt });
  return {
    status: answer.status,
    id: answer.body.id,
    marked: answer.headers.get('idempotency-replayed') === 'true',
    etag: answer.headers.get('etag'),
    location: answer.headers.get('location'),
  };
};

const request: Sent = { path: '/v1/requests', as: asking, body: aRequest() };
const responsible = {
  department: 'investment-promotion',
  post: 'clerk',
  limit: { days: 5, unit: 'workday' },
};
const things: readonly (readonly [string, Sent])[] = [
  ['request', request],
  [
    'issue',
    {
      path: '/v1/assignments',
      as: supervisor,
      body: {
        kind: 'issue',
        title: '进厂道路破损',
        enterprise: { name: '夔门光学（虚构）', creditCode },
        ...responsible,
      },
    },
  ],
  [
    'visit',
    {
      path: '/v1/visits',
      as: asking,
      body: {
        enterpriseName: '夔门光学（虚构）',
        wish: '指导消防验收',
        place: '草堂园区',
        preferred: ['2026-09-24T02:00:00.000Z'],
        department: 'investment-promotion',
      },
    },
  ],
  [
    'meeting',
    {
      path: '/v1/meetings',
      as: supervisor,
      body: {
        title: '专题会议（虚构）',
        heldOn: '2026-09-18',
        resolutions: [{ text: '落实供电', ...responsible }],
      },
    },
  ],
  ['case without a project', { path: '/v1/cases', as: coordinator, body: oneMatter() }],
];

describe.each(things)('a %s', (_, sent) => {
  it('sent three times at once is one thing', async () => {
    const at = anHour();
    const answers = await Promise.all([post(sent, at), post(sent, at), post(sent, at)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ marked }) => !marked)).toHaveLength(1);
    expect(new Set(answers.map(({ etag, location }) => `${etag} ${location}`)).size).toBe(1);
  });

  it('sent again is the first for ten minutes', async () => {
    const at = anHour();
    const first = await post(sent, at);
    const [before, exactly, after] = [
      await post(sent, at + 599_000),
      await post(sent, at + 600_000),
      await post(sent, at + 601_000),
    ];
    expect([before.id, before.marked]).toEqual([first.id, true]);
    expect([exactly.id, exactly.marked]).toEqual([first.id, true]);
    expect(after.id).not.toBe(first.id);
    expect(after.marked).toBe(false);
  });

  it('with an Idempotency-Key, or without the key of the first, is another', async () => {
    const at = anHour();
    const bare = await post(sent, at);
    const keyed = await post({ ...sent, headers: { 'idempotency-key': `k${at}` } }, at);
    const again = await post({ ...sent, headers: { 'idempotency-key': `k${at}` } }, at);
    const other = await post({ ...sent, headers: { 'idempotency-key': `l${at}` } }, at);
    expect(new Set([bare.id, keyed.id, other.id]).size).toBe(3);
    expect([again.id, again.marked]).toEqual([keyed.id, true]);
  });
});

describe('what was pressed', () => {
  it('is another once the first has moved on, and then the second is the first', async () => {
    const at = anHour();
    const first = await post(request, at);
    await bringThrough(approvals, `/v1/assignments/${first.id}`, 'receive');
    const moved = await Promise.all([post(request, at + 1000), post(request, at + 1000)]);
    expect(moved.map(({ id }) => id)).not.toContain(first.id);
    const last = await post(request, at + 2000);
    expect(last.marked).toBe(true);
    expect(moved.map(({ id }) => id)).toContain(last.id);
  });

  it('by another person, or in other words, is another', async () => {
    const at = anHour();
    const first = await post(request, at);
    const colleague = await post({ ...request, as: { ...asking, subject: 'investor-9' } }, at);
    const elsewhere = await post({ ...request, as: otherEnterprise }, at);
    const other = await post({ ...request, body: aRequest({ text: '仍然停水' }) }, at);
    expect(new Set([first.id, colleague.id, elsewhere.id, other.id]).size).toBe(4);
  });

  it('is no act: the second is refused for what the first did', async () => {
    const at = anHour();
    const { id } = await post(request, at);
    const receive = () =>
      approvals.send('POST', `/v1/assignments/${id}/receive`, {
        as: { subject: 'clerk-1', roles: ['clerk'], department: 'investment-promotion' },
        takenAt: at,
      });
    expect([(await receive()).status, (await receive()).status]).toEqual([200, 409]);
  });
});

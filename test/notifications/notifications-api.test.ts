import { beforeAll, describe, expect, it } from 'vitest';
import { admin, supervisor } from '../support/callers.ts';
import { table as definition } from '../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers, resources } from '../../services/notifications/service.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { createServiceClient, createTestClock, foundationsOf, type Send } from '../support/service-client.ts';
import { createTestTable } from '../support/test-table.ts';
import { anEnvelope, toEnterprise, toPost } from './support/directory-of-a-county.ts';

const office = 'health';
const clerk = { subject: 'clerk-1', roles: ['clerk'] as const };
const colleague = { subject: 'clerk-2', roles: ['clerk'] as const };
const creditCode = fictionalCreditCode(1);

let send: Send;
let paths: readonly string[];
let tell: (id: string) => Promise<void>;
const clock = createTestClock('2026-03-02T01:00:00.000Z');

const named = (...people: readonly string[]) => ({
  holders: people.map((subject) => ({ subject, displayName: `${subject}（虚构）`, from: '2026-01-01' })),
});

beforeAll(async () => {
  const foundations = foundationsOf(await createTestTable('notifications', definition), clock);
  const client = createServiceClient(notificationsApi, foundations);
  send = client.send;
  paths = client.endpoints.map(({ path }) => path);
  tell = async (id) => {
    const audience = [toPost(office, 'clerk'), toPost(office, 'head'), toEnterprise(creditCode)];
    const envelope = anEnvelope({ id, audience });
    await notificationsHandlers(foundations)
      .find(({ type }) => type === envelope.type)
      ?.prepare(envelope)?.();
  };
  await send('PUT', `/v1/post-holders/${office}/clerk`, { as: admin, body: named('clerk-1') });
  for (const n of [1, 2, 3]) {
    clock.set(`2026-03-02T01:0${n}:00.000Z`);
    await tell(`E${n}.1.1`);
  }
});

const titlesOf = (body: { items: { eventId: string }[] }) => body.items.map(({ eventId }) => eventId);

describe('the directory', () => {
  it('shows who fills the posts of a department, with its version', async () => {
    const { status, headers, body } = await send('GET', `/v1/post-holders?department=${office}`, {
      as: clerk,
    });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      department: office,
      posts: [
        {
          post: 'clerk',
          holders: [{ subject: 'clerk-1', displayName: 'clerk-1（虚构）', from: '2026-01-01' }],
        },
      ],
    });
  });

  it('shows a department nobody has entered as one without posts', async () => {
    const { status, body } = await send('GET', '/v1/post-holders?department=forestry', { as: clerk });
    expect([status, body]).toEqual([200, { department: 'forestry', posts: [] }]);
  });

  it('takes the same holders again without a new version', async () => {
    const put = () => send('PUT', '/v1/post-holders/transport/clerk', { as: admin, body: named('t-1') });
    expect((await put()).headers.get('etag')).toBe('"1"');
    expect((await put()).headers.get('etag')).toBe('"1"');
  });

  it.each([
    ['a person named twice', named('a', 'a')],
    ['an unknown field', { ...named('a'), phone: '13800138000' }],
    ['more holders than a post has', named(...Array.from({ length: 11 }, (_, n) => `p-${n}`))],
    ['a holder without a name', { holders: [{ subject: 'a', displayName: ' ', from: '2026-01-01' }] }],
    ['no body', undefined],
  ])('refuses %s', async (_, body) => {
    const { status } = await send('PUT', '/v1/post-holders/finance/clerk', { as: admin, body });
    expect(status).toBe(400);
  });

  it('refuses a change of what has changed since it was read', async () => {
    await send('PUT', '/v1/post-holders/finance/clerk', { as: admin, body: named('f-1') });
    const stale = { as: admin, body: named('f-2'), headers: { 'if-match': '"7"' } };
    const { status, body } = await send('PUT', '/v1/post-holders/finance/clerk', stale);
    expect([status, body.code]).toEqual([412, 'DIRECTORY_STALE']);
  });

  it('records, lists and withdraws a leave', async () => {
    await send('PUT', '/v1/post-holders/forestry/head', { as: admin, body: named('head-f') });
    await send('PUT', '/v1/post-holders/forestry/deputy-head', { as: admin, body: named('deputy-f') });
    const path = '/v1/leaves/forestry/head-f/2026-03-09';
    const recorded = await send('PUT', path, { as: admin, body: { to: '2026-03-13', deputy: 'deputy-f' } });
    const leave = { person: 'head-f', from: '2026-03-09', to: '2026-03-13', deputy: 'deputy-f' };
    expect(recorded.body).toEqual({ department: 'forestry', leaves: [leave] });
    const listed = await send('GET', '/v1/leaves?department=forestry', { as: admin });
    expect(listed.body).toEqual(recorded.body);
    expect((await send('DELETE', path, { as: admin })).body.leaves).toEqual([]);
    expect((await send('DELETE', path, { as: admin })).body.code).toBe('LEAVE_NOT_FOUND');
  });

  it.each([
    ['that ends before it begins', `/v1/leaves/${office}/clerk-1/2026-03-09`, { to: '2026-03-08' }, 400],
    ['of somebody without a post', `/v1/leaves/${office}/stranger/2026-03-09`, { to: '2026-03-10' }, 422],
    ['on no day', `/v1/leaves/${office}/clerk-1/2026-02-30`, { to: '2026-03-10' }, 400],
  ])('refuses a leave %s', async (_, path, body, expected) => {
    expect((await send('PUT', path, { as: admin, body })).status).toBe(expected);
  });

  it('keeps the contacts of an enterprise for the enterprise itself', async () => {
    const path = `/v1/enterprise-contacts/${fictionalCreditCode(9)}`;
    const investor = (n: number) => ({
      subject: 'agent-1',
      roles: ['investor'] as const,
      enterprise: fictionalCreditCode(n),
    });
    const contacts = [{ subject: 'agent-1', displayName: '代办人（虚构）' }];
    expect((await send('GET', path, { as: investor(9) })).status).toBe(404);
    expect((await send('PUT', path, { as: admin, body: { contacts } })).status).toBe(200);
    expect((await send('GET', path, { as: investor(9) })).body.contacts).toEqual(contacts);
    expect((await send('GET', path, { as: investor(8) })).status).toBe(404);
  });
});

describe('an inbox', () => {
  it('lists its owner’s items alone, newest first, page by page', async () => {
    const first = await send('GET', '/v1/inbox-items?limit=2', { as: clerk });
    expect(titlesOf(first.body)).toEqual(['E3.1.1', 'E2.1.1']);
    const next = await send('GET', `/v1/inbox-items?limit=2&cursor=${first.body.nextCursor}`, { as: clerk });
    expect(titlesOf(next.body)).toEqual(['E1.1.1']);
    expect((await send('GET', '/v1/inbox-items', { as: colleague })).body.items).toEqual([]);
  });

  it('refuses a cursor of somebody else’s inbox', async () => {
    const { body } = await send('GET', '/v1/inbox-items?limit=1', { as: clerk });
    const stolen = await send('GET', `/v1/inbox-items?cursor=${body.nextCursor}`, { as: colleague });
    expect([stolen.status, stolen.body.code]).toEqual([400, 'BAD_CURSOR']);
  });

  it('speaks English to whoever asks for it', async () => {
    const headers = { 'accept-language': 'en' };
    const { body } = await send('GET', '/v1/inbox-items?limit=1', { as: clerk, headers });
    expect(body.items[0].title).toBe('New assignment: Screening: Kuimen Optics (fictional)');
  });

  it('keeps the first dates of reading and acknowledging apart, and counts what is left', async () => {
    const summary = async () => (await send('GET', '/v1/inbox-summary', { as: clerk })).body;
    const [countedUpTo, enterprise] = [100, null];
    expect(await summary()).toEqual({ unread: 3, unacknowledged: 3, countedUpTo, enterprise });
    const { body: list } = await send('GET', '/v1/inbox-items', { as: clerk });
    const path = `/v1/inbox-items/${list.items[0].inboxItemId}`;

    clock.set('2026-03-02T01:30:00.000Z');
    expect((await send('POST', `${path}/read`, { as: clerk })).body).toMatchObject({
      readAt: '2026-03-02T01:30:00.000Z',
      acknowledgedAt: null,
    });
    expect(await summary()).toEqual({ unread: 2, unacknowledged: 3, countedUpTo, enterprise });

    clock.set('2026-03-02T02:00:00.000Z');
    await send('POST', `${path}/acknowledge`, { as: clerk });
    clock.set('2026-03-02T03:00:00.000Z');
    await send('POST', `${path}/acknowledge`, { as: clerk });
    await send('POST', `${path}/read`, { as: clerk });
    expect((await send('GET', path, { as: clerk })).body).toMatchObject({
      readAt: '2026-03-02T01:30:00.000Z',
      acknowledgedAt: '2026-03-02T02:00:00.000Z',
    });
    expect(await summary()).toEqual({ unread: 2, unacknowledged: 2, countedUpTo, enterprise });
    const unread = await send('GET', '/v1/inbox-items?state=unread', { as: clerk });
    expect(titlesOf(unread.body)).toEqual(['E2.1.1', 'E1.1.1']);
    const owed = await send('GET', '/v1/inbox-items?state=unacknowledged', { as: clerk });
    expect(titlesOf(owed.body)).toEqual(['E2.1.1', 'E1.1.1']);
  });

  it('takes reading and acknowledging at the same moment', async () => {
    const { body } = await send('GET', '/v1/inbox-items?state=unread&limit=1', { as: clerk });
    const path = `/v1/inbox-items/${body.items[0].inboxItemId}`;
    const answers = await Promise.all(
      ['read', 'acknowledge', 'read', 'acknowledge'].map((act) =>
        send('POST', `${path}/${act}`, { as: clerk }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body: after } = await send('GET', path, { as: clerk });
    expect(after).toMatchObject({ readAt: expect.any(String), acknowledgedAt: expect.any(String) });
  });

  it.each([
    ['GET', ''],
    ['POST', '/read'],
    ['POST', '/acknowledge'],
  ])('answers %s of somebody else’s item%s as if there were none', async (method, act) => {
    const { body } = await send('GET', '/v1/inbox-items', { as: clerk });
    const own = `/v1/inbox-items/${body.items[0].inboxItemId}${act}`;
    const absent = `/v1/inbox-items/01KJQ0000000000000000000ZZ${act}`;
    const said = async (path: string, as: object) => {
      const answer = await send(method, path, { as, headers: { 'x-correlation-id': 'the-same-1' } });
      return [answer.status, answer.body];
    };
    const foreign = await said(own, colleague);
    expect(foreign[0]).toBe(404);
    expect(foreign).toEqual(await said(absent, colleague));
    expect(await said(own, { ...clerk, county: '500237' })).toEqual(foreign);
  });
});

describe('a notice', () => {
  it('proves who was told, and says of everybody else why not', async () => {
    const { status, body } = await send('GET', '/v1/notices/E1.1.1', { as: supervisor });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      eventId: 'E1.1.1',
      type: 'approvals.assignment.opened.v1',
      toldAt: '2026-03-02T01:01:00.000Z',
      templateVersion: 5,
    });
    expect(
      new Set(body.candidates.map((each: any) => `${each.person} ${each.reason ?? each.outcome}`)),
    ).toEqual(new Set(['clerk-1 delivered', 'null post-vacant', 'null unknown-enterprise-contact']));
  });

  it('is found by what it is about, newest first', async () => {
    const { subject } = anEnvelope({ audience: [] });
    const { body } = await send('GET', `/v1/notices?subject=${subject}&limit=2`, { as: supervisor });
    expect(titlesOf(body)).toEqual(['E3.1.1', 'E2.1.1']);
    const rest = await send('GET', `/v1/notices?subject=${subject}&cursor=${body.nextCursor}`, {
      as: supervisor,
    });
    expect(titlesOf(rest.body)).toEqual(['E1.1.1']);
  });

  it('is not to be found in another county', async () => {
    const { status } = await send('GET', '/v1/notices/E1.1.1', { as: { ...supervisor, county: '500237' } });
    expect(status).toBe(404);
  });
});

describe('the routes', () => {
  it('lie below the resources that are routed to this service, and each resource has one', () => {
    const first = new Set(paths.map((path) => path.split('/')[2]));
    expect([...first].sort()).toEqual([...resources].sort());
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator, supervisor } from '../../../support/callers.ts';
import { aRequest, asking, bringThrough, otherEnterprise } from '../../support/requests.ts';
import { clerk, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  send = approvals.send;
  await seedDepartment(approvals, 'investment-promotion');
});

const lead = { kind: 'lead', leadId: '01J00000000000000000000009' };
const days = (count: number) => ({ days: count, unit: 'workday' });
const responsible = { department: 'investment-promotion', post: 'clerk' };

const instruct = (limit = days(5), overrides = {}, as: any = supervisor) =>
  send('POST', '/v1/instructions', {
    as,
    body: {
      instructedBy: '县长',
      title: '尽快答复',
      text: '请限期答复企业',
      about: lead,
      ...responsible,
      limit,
      ...overrides,
    },
  });

const meet = (resolutions: unknown[]) =>
  send('POST', '/v1/meetings', {
    as: coordinator,
    body: { title: '专题会议（虚构）', heldOn: '2026-09-18', resolutions },
  });

const resolution = { text: '研究答复意见', about: lead, ...responsible, limit: days(3) };

const read = async (id: string, as: any = supervisor) =>
  (await send('GET', `/v1/assignments/${id}`, { as })).body;

const open = async () => (await send('GET', '/v1/assignments?limit=100', { as: supervisor })).body.items;

const told = async (type: string) =>
  (await approvals.announced()).filter((event) => event.type === `approvals.assignment.${type}.v1`);

/** Brings approvals what assignments announced to itself, twice, as a queue may. */
const runInbox = async () => {
  const heard = /^approvals\.assignment\.(completed|confirmation-asked|overtaken|closed)\.v1$/;
  for (const envelope of (await approvals.announced()).filter(({ type }) => heard.test(type))) {
    await approvals.handle(envelope);
    await approvals.handle(envelope);
  }
};

describe('what several sources press for', () => {
  it('becomes one assignment, which keeps its clock, takes the earlier due date and tells all who gave it out', async () => {
    const first = await instruct(days(5));
    expect([first.status, first.body.joinedExisting, first.body.clock.due.date]).toEqual([
      201,
      false,
      '2026-09-29',
    ]);
    const meeting = (await meet([resolution])).body;
    expect(meeting.resolutions).toEqual([
      { text: '研究答复意见', assignmentId: first.body.id, joined: true },
    ]);

    expect(await open()).toHaveLength(1);
    const merged = await read(first.body.id);
    expect(merged).toMatchObject({
      kind: 'supervision-letter',
      source: 'instruction',
      instructedBy: '县长',
      givenBy: 'supervisor-1',
      openedAt: first.body.openedAt,
      clock: { due: { date: '2026-09-24' } },
      joined: [
        {
          source: 'meeting',
          text: '研究答复意见',
          givenBy: 'coordinator-1',
          wantedBy: { date: '2026-09-24' },
        },
      ],
    });
    const later = await instruct(days(10), {}, coordinator);
    expect([later.status, later.body.id, later.body.joinedExisting]).toEqual([201, first.body.id, true]);
    expect(later.body.clock.due.date).toBe('2026-09-24');
    expect(later.body.joined).toHaveLength(2);

    await bringThrough(approvals, `/v1/assignments/${first.body.id}`, 'receive', 'complete');
    const [completed] = await told('completed');
    expect(completed!.data.audience).toEqual([
      { kind: 'post', capacity: 'informed', ...responsible },
      { kind: 'person', capacity: 'informed', subject: 'supervisor-1' },
      { kind: 'person', capacity: 'informed', subject: 'coordinator-1' },
    ]);
    const afresh = await instruct();
    expect([afresh.body.joinedExisting, afresh.body.id === first.body.id]).toEqual([false, false]);
  });

  it('becomes one when both come at the same moment, however often', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => instruct()));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await open()).toHaveLength(1);
    expect((await read(answers[0]!.body.id)).joined).toHaveLength(2);
  });

  it('stays two for another department, another matter, another kind of work, and without a matter', async () => {
    await seedDepartment(approvals, 'forestry');
    await instruct();
    const others = [
      await instruct(days(5), { department: 'forestry' }),
      await instruct(days(5), { about: { ...lead, leadId: '01J0000000000000000000000A' } }),
      await send('POST', '/v1/assignments', {
        as: supervisor,
        body: {
          kind: 'factor-support',
          title: '供电',
          projectId: '01J0000000000000000000000Z',
          about: lead,
          ...responsible,
          limit: days(5),
        },
      }),
    ];
    expect(others.map(({ body }) => body.joinedExisting)).toEqual([false, false, false]);
    await meet([{ ...resolution, about: undefined }]);
    expect(await open()).toHaveLength(5);
  });

  it('is refused when one meeting says it twice, and when it is about what is not there', async () => {
    const twice = await meet([resolution, resolution]);
    const unknown = await instruct(days(5), {
      about: { kind: 'assignment', assignmentId: '01J0000000000000000000000Z' },
    });
    expect(
      [twice, unknown].map(({ status, body }) => [status, body.errors.map(({ pointer }: any) => pointer)]),
    ).toEqual([
      [422, ['/body/resolutions/1/about']],
      [422, ['/body/about']],
    ]);
    expect(await open()).toEqual([]);
  });

  it('takes a bad rating and a follow-up about the same assignment as one rectification', async () => {
    const asked = await send('POST', '/v1/requests', { as: asking, body: aRequest() });
    const path = `/v1/assignments/${asked.body.id}`;
    await bringThrough(approvals, path, 'receive', 'complete', 'confirm');
    const rated = await send('POST', `${path}/rate`, {
      as: asking,
      body: { rating: 1, name: '王某（虚构）' },
    });
    const again = await send('POST', `${path}/follow-up`, {
      as: supervisor,
      body: { solved: false, note: '仍停水' },
    });
    expect(again.body.followUp.rectification).toBe(rated.body.rated.rectification);
    expect(await read(again.body.followUp.rectification)).toMatchObject({
      source: 'bad-rating',
      joined: [{ source: 'follow-up', text: '仍停水' }],
    });
  });
});

describe('merging by hand', () => {
  const request = async (as: any, title: string): Promise<string> => {
    const { body } = await send('POST', '/v1/requests', {
      as,
      body: aRequest({ title, urgency: 'normal' }),
    });
    await send('POST', `/v1/assignments/${body.id}/respond`, { as: clerk, body: { text: '已派人' } });
    return body.id;
  };
  const merge = (from: string, into: string) =>
    send('POST', `/v1/assignments/${from}/merge-into`, {
      as: supervisor,
      body: { into, reason: '同一路段停水' },
    });

  it('ends both together, and each enterprise confirms for itself', async () => {
    const [one, other] = [await request(asking, '停水'), await request(otherEnterprise, '水压低')];
    const answer = await merge(other, one);
    expect([answer.status, answer.body.state, answer.body.mergedInto.into]).toEqual([200, 'merged', one]);
    expect((await read(one)).merged).toEqual([other]);
    const seen = await read(other, otherEnterprise);
    expect([seen.state, seen.mergedInto, JSON.stringify(seen).includes(one)]).toEqual([
      'merged',
      null,
      false,
    ]);
    expect(
      (await send('POST', `/v1/assignments/${other}/complete`, { as: clerk, body: { result: '好' } })).status,
    ).toBe(409);

    await bringThrough(approvals, `/v1/assignments/${one}`, 'complete');
    await runInbox();
    for (const [id, own, foreign] of [
      [one, asking, otherEnterprise],
      [other, otherEnterprise, asking],
    ] as const) {
      expect(await read(id)).toMatchObject({
        state: 'awaiting-confirmation',
        completed: { result: { text: '已修复' } },
      });
      expect((await send('POST', `/v1/assignments/${id}/confirm`, { as: foreign })).status).toBe(404);
      expect((await send('GET', `/v1/assignments/${id}`, { as: own })).status).toBe(200);
    }
    await send('POST', `/v1/assignments/${one}/confirm`, { as: asking });
    expect((await read(other)).state).toBe('awaiting-confirmation');
    const rejected = await send('POST', `/v1/assignments/${other}/reject-completion`, {
      as: otherEnterprise,
      body: { reason: '仍然停水' },
    });
    expect(rejected.body.state).toBe('received');
    await runInbox();
    expect((await read(other)).state).toBe('received');
  });

  it('takes the earlier due date of both, and undone gives everything back', async () => {
    const other = (await instruct(days(2))).body;
    const one = (await instruct(days(9), { about: { ...lead, leadId: '01J0000000000000000000000A' } })).body;
    const path = `/v1/assignments/${other.id}`;
    await merge(other.id, one.id);
    expect((await read(one.id)).clock.due.date).toBe('2026-09-23');
    const again = await merge(other.id, one.id);
    expect([again.status, again.body.code]).toEqual([409, 'ASSIGNMENT_WRONG_STATE']);

    const joined = await instruct(days(5));
    expect([joined.body.id, joined.body.joinedExisting]).toEqual([one.id, true]);

    const apart = await send('POST', `${path}/unmerge`, { as: supervisor, body: { reason: '并非同一事项' } });
    expect(apart.body).toMatchObject({ state: 'opened', text: other.text, clock: { due: other.clock.due } });
    expect((await read(one.id)).merged).toEqual([]);
    const { items } = (await send('GET', `${path}/timeline?limit=100`, { as: supervisor })).body;
    const types = items.map(({ type }: any) => type.replace(/^approvals\.assignment\.|\.v1$/g, ''));
    expect(types.filter((type: string) => type !== 'rung-raised')).toEqual(['opened', 'merged', 'unmerged']);
    expect((await send('POST', `${path}/unmerge`, { as: supervisor, body: { reason: '再拆' } })).status).toBe(
      409,
    );
  });

  it('each into the other at the same moment leaves one of them open', async () => {
    const [one, other] = [await request(asking, '停水'), await request(asking, '水压低')];
    const answers = await Promise.all([merge(one, other), merge(other, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const states = [(await read(one)).state, (await read(other)).state].sort();
    expect(states).toEqual(['merged', 'received']);
  });

  it('is refused into itself, across departments, before the first answer, and into what is not there', async () => {
    await seedDepartment(approvals, 'forestry');
    const one = await request(asking, '停水');
    const elsewhere = (await instruct(days(5), { department: 'forestry' })).body.id;
    const unanswered = (await send('POST', '/v1/requests', { as: asking, body: aRequest() })).body.id;
    const codes = [
      await merge(one, one),
      await merge(one, elsewhere),
      await merge(unanswered, one),
      await merge(one, '01J0000000000000000000000Z'),
    ].map(({ body }) => body.code);
    expect(codes).toEqual([
      'MERGE_INTO_ITSELF',
      'MERGE_DEPARTMENT',
      'MERGE_NOT_ANSWERED',
      'ASSIGNMENTS_INVALID',
    ]);
  });
});

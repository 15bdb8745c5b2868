import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { creditCode, investor, oneMatter } from '../../support/cases.ts';
import { countedOf, drainNews, ownNews, publishedOf } from '../../support/scorecard-news.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';
const forestry = 'forestry';
const sender = clerkOf(planning);
const target = clerkOf(forestry);
const office = clerkOf('leading-group-office');
const group = { subject: 'group-1', roles: ['leader'] as const, department: 'leading-group' };

let approvals: Approvals;

const start = async (): Promise<void> => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  for (const id of [planning, forestry, 'leading-group-office']) await seedDepartment(approvals, id);
};

beforeEach(start);

const on = (moment: string): void => approvals.clock.set(moment);

const post = async (path: string, as: object, body?: unknown, expected = 200): Promise<any> => {
  const answer = await approvals.send('POST', path, { as, ...(body === undefined ? {} : { body }) });
  if (answer.status !== expected) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const act = (taskId: string, verb: string, as: object = sender, body?: unknown, expected = 200) =>
  post(`/v1/tasks/${taskId}/${verb}`, as, body, expected);

const openTask = async (limits: Record<string, unknown> = {}): Promise<string> => {
  const { nodes } = await post('/v1/cases', coordinator, oneMatter(limits), 201);
  return nodes[0].taskId;
};

const receivedTask = async (): Promise<string> => {
  const taskId = await openTask();
  await act(taskId, 'receive');
  return taskId;
};

const acceptedTask = async (): Promise<string> => {
  const taskId = await openTask();
  await act(taskId, 'accept');
  return taskId;
};

const missing = { missing: [{ material: '用地红线图', reason: '未盖章' }] };

const ask = (taskId: string, to = forestry, as: object = sender) =>
  act(taskId, 'request-transfer', as, {
    reason: 'R1',
    responsibilityListEntry: 'QZ-0007',
    explanation: '该地块属林地',
    targetDepartment: to,
  });
const refuse = (taskId: string) =>
  act(taskId, 'answer-transfer', target, { answer: 'refuse', basis: '职责清单第3条' });
const ruling = (decision: string) => ({ decision, basis: '三定方案第5条' });

const march = (department: string) => countedOf(approvals, department, '2026-03');

describe('the one notice', () => {
  it('counts once and in time until its department demands more, and each demand as r in its own month', async () => {
    const [single, twice] = [await receivedTask(), await receivedTask()];
    await act(single, 'issue-notice', sender, missing);
    await act(twice, 'issue-notice', sender, missing);
    await drainNews(approvals);
    expect(await march(planning)).toMatchObject({
      noticed: 2,
      noticedOnceInTime: 2,
      repeatedNotices: 0,
    });
    on('2026-04-01T02:00:00.000Z');
    await act(twice, 'issue-notice', sender, missing, 409);
    await drainNews(approvals);
    expect(await march(planning)).toMatchObject({ noticed: 2, noticedOnceInTime: 1, repeatedNotices: 0 });
    expect(await countedOf(approvals, planning, '2026-04')).toMatchObject({
      noticed: 0,
      repeatedNotices: 1,
    });
  });
});

describe('a transfer', () => {
  it('adjudicated to be improper counts a against the sender, and nothing against the target', async () => {
    const taskId = await receivedTask();
    await ask(taskId);
    await refuse(taskId);
    await act(taskId, 'adjudicate-transfer', office, ruling('sender-keeps'));
    await drainNews(approvals);
    expect(await march(planning)).toMatchObject({ improperTransfers: 1, overruledRefusals: 0 });
    expect(await march(forestry)).toBeNull();
  });

  it('whose final ruling reverses the first takes the first count back', async () => {
    const taskId = await receivedTask();
    await ask(taskId);
    await refuse(taskId);
    await act(taskId, 'adjudicate-transfer', office, ruling('target-takes'));
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ overruledRefusals: 1 });
    await act(taskId, 'request-readjudication', target, { explanation: '依据已废止' });
    await act(taskId, 'adjudicate-transfer', group, ruling('sender-keeps'));
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ overruledRefusals: 0 });
    expect(await march(planning)).toMatchObject({ improperTransfers: 1, overruledRefusals: 0 });
  });

  it('confirmed by the final ruling in the next month stays counted where it was first found', async () => {
    on('2026-03-31T02:00:00.000Z');
    const taskId = await receivedTask();
    await ask(taskId);
    await refuse(taskId);
    await act(taskId, 'adjudicate-transfer', office, ruling('target-takes'));
    await act(taskId, 'request-readjudication', target, { explanation: '依据已废止' });
    on('2026-04-01T02:00:00.000Z');
    await act(taskId, 'adjudicate-transfer', group, ruling('target-takes'));
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ overruledRefusals: 1 });
    expect((await countedOf(approvals, forestry, '2026-04'))?.overruledRefusals ?? 0).toBe(0);
  });

  it('met with silence counts s and never c, whatever is adjudicated', async () => {
    const taskId = await receivedTask();
    await ask(taskId);
    on('2026-03-04T02:00:00.000Z');
    await approvals.check();
    await act(taskId, 'adjudicate-transfer', office, ruling('target-takes'));
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ silences: 1, overruledRefusals: 0 });
    expect(await march(planning)).toMatchObject({ improperTransfers: 0 });
  });

  it('reversed after the month was closed leads to a correction that counts down', async () => {
    on('2026-03-31T02:00:00.000Z');
    const taskId = await receivedTask();
    await ask(taskId);
    await refuse(taskId);
    await act(taskId, 'adjudicate-transfer', office, ruling('target-takes'));
    const brought = new Set<string>();
    await drainNews(approvals, brought);
    on('2026-04-01T02:00:00.000Z');
    await approvals.check();
    expect((await publishedOf(approvals, forestry, '2026-03'))!.figures).toMatchObject({
      overruledRefusals: 1,
      handled: 1,
    });
    await act(taskId, 'request-readjudication', target, { explanation: '依据已废止' });
    await act(taskId, 'adjudicate-transfer', group, ruling('sender-keeps'));
    await drainNews(approvals, brought);
    await approvals.check();
    await approvals.check();
    const { figures, corrections } = (await publishedOf(approvals, forestry, '2026-03'))!;
    expect(figures.overruledRefusals).toBe(1);
    expect(corrections).toMatchObject([{ ground: 'late-news', figures: { overruledRefusals: 0 } }]);
    expect(await countedOf(approvals, planning, '2026-04')).toMatchObject({ improperTransfers: 1 });
  });
});

describe('a pause', () => {
  it('without an end of its own that ran into its maximum counts i; one resumed in time does not', async () => {
    const [kept, forgotten] = [await acceptedTask(), await acceptedTask()];
    const pause = {
      kind: 'hearing',
      legalBasis: '行政许可法第四十五条',
      noticeDocument: '听证通知（虚构）',
      expected: { days: 3, unit: 'workday' },
    };
    await act(kept, 'pause', sender, pause);
    await act(forgotten, 'pause', sender, pause);
    on('2026-03-04T02:00:00.000Z');
    await act(kept, 'resume');
    on('2026-03-10T02:00:00.000Z');
    await approvals.check();
    await drainNews(approvals);
    expect(await march(planning)).toMatchObject({ invalidPauses: 1 });
  });
});

const anIssue = (days: number) => ({
  kind: 'issue',
  title: '厂区停水',
  enterprise: { name: '夔门光学（虚构）', creditCode },
  department: forestry,
  post: 'clerk',
  limit: { days, unit: 'workday' },
});

const openIssue = async (days: number): Promise<string> =>
  `/v1/assignments/${(await post('/v1/assignments', supervisor, anIssue(days), 201)).id}`;

describe('an issue 难题', () => {
  it('counts in the month in which it is due, in time as long as the enterprise does not reject it', async () => {
    const [early, late] = [await openIssue(5), await openIssue(25)];
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ issuesDue: 1, issuesClosedOnTime: 0 });
    expect(await countedOf(approvals, forestry, '2026-04')).toMatchObject({ issuesDue: 1 });
    for (const path of [early, late]) {
      await post(`${path}/receive`, target);
      await post(`${path}/complete`, target, { result: '已修复' });
    }
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ issuesDue: 1, issuesClosedOnTime: 1 });
    expect(await countedOf(approvals, forestry, '2026-04')).toMatchObject({ issuesClosedOnTime: 1 });
    await post(`${early}/reject-completion`, investor, { reason: '仍然停水' });
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({ issuesDue: 1, issuesClosedOnTime: 0 });
    on('2026-03-20T02:00:00.000Z');
    await post(`${early}/complete`, target, { result: '已接通' });
    await post(`${early}/confirm`, investor);
    await post(`${early}/rate`, investor, { rating: 4 });
    await drainNews(approvals);
    expect(await march(forestry)).toMatchObject({
      issuesDue: 1,
      issuesClosedOnTime: 0,
      ratings: 1,
      ratingMarks: 4,
    });
  });
});

describe('what a department had in hand', () => {
  const handled = async (department: string) =>
    (await publishedOf(approvals, department, '2026-03'))!.figures;

  it('is every matter that was with it in the month: handed over undone, withdrawn, or open at the end', async () => {
    const [moved, withdrawn] = [await receivedTask(), await openTask()];
    await openTask();
    await ask(moved);
    await act(moved, 'answer-transfer', target, { answer: 'accept' });
    await act(withdrawn, 'withdraw', investor, { reason: '项目调整' });
    await drainNews(approvals);
    on('2026-04-01T02:00:00.000Z');
    await approvals.check();
    expect(await handled(planning)).toMatchObject({ handled: 3 });
    expect(await handled(forestry)).toMatchObject({ handled: 1 });
  });

  it('is what it held when the month ended, also when another department has it by the close', async () => {
    on('2026-03-09T02:00:00.000Z');
    await openTask();
    const late = await acceptedTask();
    await drainNews(approvals);
    // Beside one that nobody received: accepted long ago, moved by a ruling on the first day of April before the close is checked.
    await ask(late);
    on('2026-03-11T02:00:00.000Z');
    await approvals.check();
    on('2026-03-31T16:30:00.000Z');
    await act(late, 'adjudicate-transfer', office, ruling('target-takes'));
    await drainNews(approvals);
    on('2026-04-02T02:00:00.000Z');
    await approvals.check();
    expect(await handled(planning)).toMatchObject({ handled: 2, openOverdue: 2 });
    expect((await publishedOf(approvals, forestry, '2026-03'))!.figures).toMatchObject({
      handled: 0,
      openOverdue: 0,
      silences: 1,
    });
    expect(await countedOf(approvals, forestry, '2026-04')).not.toBeNull();
  });
});

describe('a matter that goes between departments', () => {
  const lone = { subject: 'investor-1', roles: ['investor'] as const, enterprise: creditCode };
  const see = async (taskId: string, as: object) =>
    (await approvals.send('GET', `/v1/tasks/${taskId}`, { as })).body;

  it('is difficult from its second bounce, yellow above a fifth of idle days, and shows so in list and scorecard', async () => {
    const taskId = await receivedTask();
    await ask(taskId);
    await refuse(taskId);
    expect((await see(taskId, sender)).bouncing).toMatchObject({ bounces: 1, difficult: false });
    expect((await approvals.send('GET', '/v1/difficult-matters', { as: supervisor })).body.items).toEqual([]);
    on('2026-03-03T02:00:00.000Z');
    await act(taskId, 'adjudicate-transfer', office, ruling('target-takes'));
    await act(taskId, 'accept', target);
    on('2026-03-06T02:00:00.000Z');
    // One day idle of the first, then three in hand: a quarter.
    expect((await see(taskId, target)).bouncing).toEqual({
      bounces: 2,
      difficult: true,
      idleWorkdays: 1,
      usedWorkdays: 4,
      light: 'yellow',
    });
    on('2026-03-09T02:00:00.000Z');
    expect((await see(taskId, target)).bouncing).toMatchObject({ usedWorkdays: 5, light: 'green' });
    expect((await see(taskId, lone)).bouncing).toBeNull();
    const { body } = await approvals.send('GET', '/v1/difficult-matters', { as: supervisor });
    expect(body.items).toMatchObject([{ id: taskId, department: forestry, bouncing: { bounces: 2 } }]);
    await drainNews(approvals);
    const path = `/v1/scorecards/${planning}/2026-03`;
    const shown = await approvals.send('GET', path, { as: supervisor });
    expect(shown.body.transferred).toMatchObject([{ taskId, bounces: 2, difficult: true, idleWorkdays: 1 }]);
  });
});

describe('a month that is not closed yet', () => {
  const see = (month = '2026-03', as: object = supervisor) =>
    approvals.send('GET', `/v1/scorecards/${planning}/${month}`, { as });

  it('answers how it stands today, never ranked, never kept, until it is published', async () => {
    const late = await acceptedTask();
    await acceptedTask();
    await drainNews(approvals);
    on('2026-03-10T02:00:00.000Z');
    await act(late, 'approve', sender, { documentNumber: 'FJ-1' });
    await drainNews(approvals);
    const { status, body } = await see();
    expect([status, body]).toMatchObject([
      200,
      {
        provisional: true,
        asOf: '2026-03-10',
        publishedAt: null,
        rank: null,
        published: null,
        inForce: { figures: { accepted: 2, decided: 1, decidedOnTime: 0, openOverdue: 1, handled: 2 } },
      },
    ]);
    expect(await publishedOf(approvals, planning, '2026-03')).toBeNull();
    const list = await approvals.send('GET', '/v1/scorecards?month=2026-03', { as: supervisor });
    expect(list.body.items).toEqual([]);
    on('2026-04-01T02:00:00.000Z');
    // Ended and not closed yet: as of its own last day.
    expect((await see()).body).toMatchObject({ provisional: true, asOf: '2026-03-31' });
    await approvals.check();
    expect((await see()).body).toMatchObject({ provisional: false, asOf: null });
    expect((await see('2026-04')).body).toMatchObject({
      provisional: true,
      inForce: { figures: { handled: 1 } },
    });
  });

  it('is nobody else’s to see, and not before it has begun', async () => {
    await acceptedTask();
    await drainNews(approvals);
    expect((await see('2026-03', target)).status).toBe(404);
    expect((await see('2026-04')).status).toBe(404);
    expect((await see('2026-02')).status).toBe(404);
  });
});

describe('an opinion asked of a department', () => {
  const part = {
    consultationId: '01J0000000000000000000C0N1',
    purpose: 'opinion',
    subject: '选址意见',
    taskId: '01J00000000000000000000T01',
    caseId: '01J00000000000000000000C01',
    projectId: '01J00000000000000000000P01',
    projectName: '夔门光学镜片厂（虚构）',
    matter: { code: 'B03', name: { zh: '规划许可', en: 'Planning permit' } },
    leadDepartment: planning,
    leadDepartmentName: { zh: '规划', en: 'Planning' },
    department: forestry,
    departmentName: { zh: '林业局', en: 'Forestry' },
    answerBy: '2026-03-09',
  };
  const tell = async (type: string, opinion: string, fact: object): Promise<void> => {
    const [like] = await approvals.announced();
    const data = { audience: [], fact: { ...part, opinionId: opinion, ...fact } };
    const envelope = { ...like!, id: `${opinion}.${type}`, type, data };
    for (const again of [envelope, envelope]) await approvals.handle(again as typeof like & {});
  };
  const [first, second, third] = ['1', '2', '3'].map((n) => `01J000000000000000000000P${n}`);

  it('counts when its time is over, in time or not; what is late counts once, what became moot not at all', async () => {
    await openTask();
    for (const id of [first!, second!, third!])
      await tell('approvals.consultation.asked.v1', id, {
        on: '2026-03-02',
        question: '是否占用林地',
        answerByProvisional: false,
        askedBy: 'clerk-1',
      });
    expect((await march(forestry))!.consulted).toBe(0);
    await tell('approvals.consultation.lapsed.v1', second!, {
      on: '2026-03-10',
      onTime: false,
      byDefault: false,
    });
    const answer = { position: 'no-objection', answeredBy: 'clerk-2' };
    await tell('approvals.consultation.answered.v1', first!, { ...answer, on: '2026-03-05', onTime: true });
    await tell('approvals.consultation.answered.v1', second!, { ...answer, on: '2026-03-12', onTime: false });
    expect(await march(forestry)).toMatchObject({ consulted: 2, answeredOnTime: 1 });
    const path = `/v1/scorecards/${forestry}/2026-03`;
    const { body } = await approvals.send('GET', path, { as: supervisor });
    expect(body.inForce.figures.handled).toBe(1);
  });
});

/** Conduct of every kind, told twice in an order of its own. */
const conductToldIn = async (order: readonly number[]) => {
  await start();
  const [noticed, contested, silent] = [await receivedTask(), await receivedTask(), await receivedTask()];
  await act(noticed, 'issue-notice', sender, missing);
  await act(noticed, 'issue-notice', sender, missing, 409);
  await ask(contested);
  await refuse(contested);
  await act(contested, 'adjudicate-transfer', office, ruling('target-takes'));
  await act(contested, 'request-readjudication', target, { explanation: '依据已废止' });
  await act(contested, 'adjudicate-transfer', group, ruling('sender-keeps'));
  await ask(silent);
  const path = await openIssue(5);
  await post(`${path}/receive`, target);
  await post(`${path}/complete`, target, { result: '已修复' });
  await post(`${path}/confirm`, investor);
  await post(`${path}/rate`, investor, { rating: 2 });
  on('2026-03-04T02:00:00.000Z');
  await approvals.check();
  const told = await ownNews(approvals);
  const shuffled = [...told, ...told]
    .map((envelope, index) => ({ envelope, place: order[index % order.length]! }))
    .sort((one, other) => one.place - other.place);
  for (const { envelope } of shuffled) await approvals.handle(envelope);
  return [await march(planning), await march(forestry)];
};

it('counts the same in whatever order the news of conduct comes, and however often', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), async (order) => {
      expect(await conductToldIn(order)).toMatchObject([
        { noticed: 1, noticedOnceInTime: 0, repeatedNotices: 1, improperTransfers: 1, silences: 0 },
        {
          overruledRefusals: 0,
          silences: 1,
          issuesDue: 1,
          issuesClosedOnTime: 1,
          ratings: 1,
          ratingMarks: 2,
        },
      ]);
    }),
    { numRuns: 5 },
  );
});

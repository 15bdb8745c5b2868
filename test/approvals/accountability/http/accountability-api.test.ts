import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, leader, supervisor } from '../../../support/callers.ts';
import { everyRole } from '../../../support/service-client.ts';
import { oneMatter } from '../../support/cases.ts';
import { putLimits } from '../../support/catalogue-changes.ts';
import { countedOf, drainNews, publishedOf } from '../../support/scorecard-news.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';
const clerk = clerkOf(planning);
const head = { subject: 'head-1', roles: ['section-head'] as const, department: planning };
const another = { subject: 'supervisor-2', roles: ['supervisor'] as const };

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

const post = (taskId: string, verb: string, as: object, body?: unknown) =>
  approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, { as, ...(body === undefined ? {} : { body }) });

/** A task accepted on 2 March with five days promised and ten by law, seen on a later day. */
const aTask = async (seen: string): Promise<string> => {
  await putLimits(approvals, { statutoryLimit: { days: 10, unit: 'workday' } });
  const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  const { taskId } = opened.body.nodes[0];
  await post(taskId, 'accept', clerk);
  approvals.clock.set(seen);
  return taskId;
};

const aLateTask = () => aTask('2026-03-20T02:00:00.000Z');

const found = (cause: string, evidence = '（虚构）催办记录') => ({ cause, evidence });
const referral = { to: '县纪委监委（虚构）', documentNumber: '（虚构）1号', reason: '二次督办未果' };
const codeOf = async (answer: Promise<{ status: number; body: any }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('the facts of a delay', () => {
  it('are passed on by a person alone, after the cause was found and the department could appeal', async () => {
    const taskId = await aLateTask();
    await approvals.check();
    const refer = () => post(taskId, 'refer', supervisor, referral);
    expect(await codeOf(refer())).toEqual([409, 'CAUSE_NOT_ESTABLISHED']);
    const finding = await post(taskId, 'establish-cause', supervisor, found('department'));
    expect([finding.status, finding.body]).toMatchObject([
      200,
      { department: planning, cause: 'department', contestableUntil: '2026-04-19', referral: null },
    ]);
    expect(await codeOf(refer())).toEqual([409, 'APPEAL_PERIOD_RUNNING']);
    approvals.clock.set('2026-04-19T15:59:59.000Z');
    expect(await codeOf(refer())).toEqual([409, 'APPEAL_PERIOD_RUNNING']);
    await approvals.check();
    const before = (await approvals.announced()).filter(({ type }) => type === 'approvals.task.referred.v1');
    expect(before).toEqual([]);
    approvals.clock.set('2026-04-19T16:00:00.000Z');
    const referred = await refer();
    expect([referred.status, referred.body.referral]).toMatchObject([
      200,
      { ...referral, by: 'supervisor-1' },
    ]);
    expect(await codeOf(refer())).toEqual([409, 'ALREADY_REFERRED']);
  });

  it('wait for the answer to an appeal, which somebody else gives, and go on at once when it is upheld', async () => {
    const taskId = await aLateTask();
    await post(taskId, 'establish-cause', supervisor, found('department'));
    const contested = await post(taskId, 'contest-cause', head, { reasons: '等待市级批复' });
    expect(contested.body.contests).toMatchObject([{ by: 'head-1', answerBy: '2026-04-19', answer: null }]);
    expect(await codeOf(post(taskId, 'contest-cause', head, { reasons: '再次' }))).toEqual([
      409,
      'CAUSE_CONTESTED',
    ]);
    approvals.clock.set('2026-06-01T02:00:00.000Z');
    expect(await codeOf(post(taskId, 'refer', leader, referral))).toEqual([409, 'CAUSE_CONTESTED']);
    const upheld = { outcome: 'upheld', reasons: '批复早已送达' };
    expect(await codeOf(post(taskId, 'answer-contest', supervisor, upheld))).toEqual([
      403,
      'CONTEST_NOT_YOURS',
    ]);
    expect((await post(taskId, 'answer-contest', another, upheld)).status).toBe(200);
    expect((await post(taskId, 'refer', leader, referral)).status).toBe(200);
  });

  it('tell once that an appeal was not answered in its thirty days, late or at the answer itself', async () => {
    const unanswered = async () =>
      (await approvals.announced()).filter(({ type }) => type === 'approvals.task.contest-unanswered.v1');
    const checked = await aLateTask();
    approvals.clock.set('2026-03-02T02:00:00.000Z');
    const answered = await aLateTask();
    for (const taskId of [checked, answered]) {
      await post(taskId, 'establish-cause', supervisor, found('department'));
      await post(taskId, 'contest-cause', head, { reasons: '等待市级批复' });
    }
    approvals.clock.set('2026-04-19T15:59:59.999Z');
    await approvals.check();
    expect(await unanswered()).toEqual([]);
    approvals.clock.set('2026-04-19T16:00:00.000Z');
    const upheld = { outcome: 'upheld', reasons: '批复早已送达' };
    await post(answered, 'answer-contest', another, upheld);
    await Promise.all([approvals.check(), approvals.check()]);
    await approvals.check();
    const told = await unanswered();
    expect(told.map(({ data }) => data.fact)).toMatchObject([
      { department: planning, finding: 1, answerBy: '2026-04-19' },
      { department: planning, finding: 1, answerBy: '2026-04-19' },
    ]);
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(2);
    expect((await post(checked, 'answer-contest', another, upheld)).status).toBe(200);
  });

  it('are not passed on where the appeal finds the cause elsewhere', async () => {
    const taskId = await aLateTask();
    await post(taskId, 'establish-cause', supervisor, found('department'));
    await post(taskId, 'contest-cause', head, { reasons: '等待市级批复' });
    const revised = { outcome: 'revised', reasons: '属实', ...found('superior') };
    expect((await post(taskId, 'answer-contest', leader, revised)).body).toMatchObject({
      cause: 'superior',
      contests: [{ answer: { outcome: 'revised', by: 'leader-1' } }],
    });
    approvals.clock.set('2026-06-01T02:00:00.000Z');
    expect(await codeOf(post(taskId, 'refer', supervisor, referral))).toEqual([409, 'CAUSE_NOT_DEPARTMENT']);
  });

  it.each(['拟给予警告处分', '建议对经办人给予记过处分'])('take no text that says %s', async (text) => {
    const taskId = await aLateTask();
    const evidence = await post(taskId, 'establish-cause', supervisor, found('department', text));
    expect([evidence.status, evidence.body.code, evidence.body.errors[0].pointer]).toEqual([
      422,
      'SANCTION_PROPOSED',
      '/body/evidence',
    ]);
    await post(taskId, 'establish-cause', supervisor, found('department'));
    approvals.clock.set('2026-06-01T02:00:00.000Z');
    const body = { ...referral, reason: text };
    expect(await codeOf(post(taskId, 'refer', supervisor, body))).toEqual([422, 'SANCTION_PROPOSED']);
  });

  it('are none where nothing is late, and may be contested for thirty days', async () => {
    const onTime = await aTask('2026-03-05T02:00:00.000Z');
    expect(await codeOf(post(onTime, 'establish-cause', supervisor, found('department')))).toEqual([
      409,
      'NO_DELAY',
    ]);
    const taskId = await aLateTask();
    approvals.clock.set('2026-04-20T02:00:00.000Z');
    await post(taskId, 'establish-cause', supervisor, found('department'));
    approvals.clock.set('2026-05-20T16:00:00.000Z');
    expect(await codeOf(post(taskId, 'contest-cause', head, { reasons: '异议' }))).toEqual([
      409,
      'CONTEST_LATE',
    ]);
  });
});

describe('a delay whose cause lies elsewhere', () => {
  const march = () => countedOf(approvals, planning, '2026-03');

  it.each([
    ['enterprise', { excusedBreaches: 1, decidedOnTime: 1 }],
    ['superior', { excusedBreaches: 1, decidedOnTime: 0 }],
    ['department', { excusedBreaches: 0, decidedOnTime: 0 }],
  ])(
    'with the %s counts %j in the month of the decision, found before it or after',
    async (cause, counts) => {
      const taskId = await aLateTask();
      await post(taskId, 'approve', clerk, { documentNumber: 'FJ-1' });
      await drainNews(approvals);
      expect(await march()).toMatchObject({ decidedInBreach: 1, excusedBreaches: 0, decidedOnTime: 0 });
      await post(taskId, 'establish-cause', supervisor, found(cause));
      await drainNews(approvals);
      await drainNews(approvals);
      expect(await march()).toMatchObject({ decidedInBreach: 1, ...counts });
      await post(taskId, 'establish-cause', supervisor, found('department'));
      await drainNews(approvals);
      expect(await march()).toMatchObject({ excusedBreaches: 0, decidedOnTime: 0 });
    },
  );

  it('takes an open breach off the card of each month that closes on it', async () => {
    const taskId = await aLateTask();
    await post(taskId, 'establish-cause', supervisor, found('force-majeure'));
    await drainNews(approvals);
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await approvals.check();
    expect(await publishedOf(approvals, planning, '2026-03')).toMatchObject({
      figures: { openInBreach: 1, excusedBreaches: 1 },
      assessment: { finding: { card: null, reasons: [] } },
    });
  });
});

describe('the pack of facts', () => {
  it('holds the days of each party, adding up, and what was found', async () => {
    const taskId = await aLateTask();
    await post(taskId, 'establish-cause', supervisor, found('department'));
    const { body } = await approvals.send('GET', `/v1/tasks/${taskId}/evidence-pack`, { as: head });
    const { before, running, workdays } = body.ledger;
    const all = [...before.parties, ...running.parties];
    expect(workdays).toBe(14);
    expect(all.reduce((sum: number, each: { workdays: number }) => sum + each.workdays, 0)).toBe(workdays);
    expect(body.accountability).toMatchObject({ cause: 'department', findings: [{ by: 'supervisor-1' }] });
    expect(body.happened.at(-1).type).toBe('approvals.task.cause-established.v1');
  });

  it('is also a page by itself: no script, everything escaped, facts in order, no word of a sanction', async () => {
    const taskId = await aLateTask();
    await approvals.check();
    await post(taskId, 'establish-cause', supervisor, found('department', '<script>alert("1")</script>&'));
    const { status, headers, body } = await approvals.send('GET', `/v1/tasks/${taskId}/evidence-pack.html`, {
      as: supervisor,
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;');
    expect(body).not.toMatch(/拟给予|https?:/);
    for (const text of ['责任线索事实包', 'SJ-20260302', '转办、拒收次数', '工作日用时归属', '只列事实'])
      expect(body).toContain(text);
    const places = ['>生成事项<', '>受理<', '升级提醒', '>认定超期原因<'].map((text) =>
      body.lastIndexOf(text),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    const stranger = { ...head, department: 'forestry' };
    expect(
      (await approvals.send('GET', `/v1/tasks/${taskId}/evidence-pack.html`, { as: stranger })).status,
    ).toBe(404);
  });
});

/** As in approvals-rights: d own department, o every other, a all of the county, - never; in the order of the roles. */
const expected: Record<string, string> = {
  'task.establish-cause': '- - - - - - o o -',
  'task.contest-cause': '- - - d d - - - -',
  'task.answer-contest': '- - - - - - o o -',
  'task.refer': '- - - - - - a a -',
};

const bodies: Record<string, unknown> = {
  'task.establish-cause': found('department'),
  'task.contest-cause': { reasons: '异议' },
  'task.answer-contest': { outcome: 'upheld', reasons: '属实' },
  'task.refer': referral,
};

describe('who may do what about a delay', () => {
  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each([
    ['establish-cause', found('department')],
    ['answer-contest', { outcome: 'upheld', reasons: '属实' }],
  ])('%s is refused to a supervisor of the department itself, and says why', async (verb, body) => {
    const taskId = await aTask('2026-03-20T02:00:00.000Z');
    const own = { subject: 'supervisor-9', roles: ['supervisor'], department: planning };
    const refused = await post(taskId, verb, own, body);
    expect([refused.status, refused.body.code]).toEqual([403, 'OWN_DEPARTMENT_JUDGED']);
  });

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    const seen = [];
    for (const department of [planning, 'forestry']) {
      const taskId = await aTask('2026-03-20T02:00:00.000Z');
      if (act !== 'task.establish-cause') await post(taskId, 'establish-cause', another, found('department'));
      if (act === 'task.answer-contest') await post(taskId, 'contest-cause', head, { reasons: '异议' });
      if (act === 'task.refer') approvals.clock.set('2026-06-01T02:00:00.000Z');
      const verb = act.slice('task.'.length);
      const as = { subject: 'someone', roles: [role], department };
      seen.push((await post(taskId, verb, as, bodies[act])).status === 200);
      approvals.clock.set('2026-03-02T02:00:00.000Z');
    }
    expect(seen).toEqual([right === 'd' || right === 'a', right === 'o' || right === 'a']);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import type { Caller } from '../support/service-client.ts';
import { inCounty, putLimitsToday, type CountyOfARow } from './county-of-a-row.ts';
import { enterpriseName, asking } from './asking-enterprise.ts';
import { quoted } from './row.ts';

const planning = 'planning-and-natural-resources';
const forestry = 'forestry';
const water = 'water-resources';
const office = 'leading-group-office';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

/** Opens a case of one matter for the planning bureau and answers its task, accepted. */
const acceptedTask = async (county: CountyOfARow): Promise<string> => {
  await putLimitsToday(county, { statutoryLimit: { days: 10, unit: 'workday' } });
  const { nodes } = await county.act(
    '/v1/cases',
    {
      projectName: '单件（虚构）',
      enterprise: { name: enterpriseName, creditCode: asking.enterprise },
      nodes: [{ matter: 'B03', department: planning }],
    },
    coordinator,
  );
  const { taskId } = nodes[0];
  await county.act(`/v1/tasks/${taskId}/accept`, null, clerkOf(planning));
  await platform.drain();
  return taskId;
};

// The platform starts on Monday 2026-03-02 at 09:00; the clock moves on from one row to the next.
it(quoted('R136 解决“踢皮球”问题 — A→B→A 回流转办被系统拒绝；沉默 1 个工作日自动上裁'), async () => {
  const departments = [planning, forestry, water, office];
  const county = inCounty(platform, await openTestCounty(platform, departments));
  const refusal = async (taskId: string, to: string, from: string): Promise<unknown[]> => {
    const { status, body } = await county.send('POST', `/v1/tasks/${taskId}/request-transfer`, {
      as: clerkOf(from),
      body: transferTo(to),
    });
    return [status, body.code];
  };
  const transferTo = (targetDepartment: string) => ({
    reason: 'R1',
    responsibilityListEntry: 'QZ-0007',
    explanation: '该地块属林地',
    targetDepartment,
  });
  const ask = (taskId: string, to: string) =>
    county.act(`/v1/tasks/${taskId}/request-transfer`, transferTo(to), clerkOf(planning));

  // A→B→A.
  const there = await acceptedTask(county);
  await ask(there, forestry);
  await county.act(`/v1/tasks/${there}/answer-transfer`, { answer: 'accept' }, clerkOf(forestry));
  expect(await refusal(there, planning, forestry)).toEqual([409, 'TRANSFER_RETURN']);
  expect((await county.read(`/v1/tasks/${there}`)).department).toBe(forestry);

  // Silence: the answer day is the next working day, and at the start of the one after it goes up by itself.
  const silent = await acceptedTask(county);
  await ask(silent, water);
  const latest = async () => (await county.read(`/v1/tasks/${silent}/transfers`)).items.at(-1);
  await platform.moveTo('2026-03-03T15:59:00.000Z');
  expect(await latest()).toMatchObject({ state: 'asked' });
  await platform.moveTo('2026-03-03T16:01:00.000Z');
  expect(await latest()).toMatchObject({ state: 'adjudicating', pending: { adjudicator: office } });
  const { inForce } = await county.read(`/v1/scorecards/${water}/2026-03`);
  expect(inForce.figures).toMatchObject({ silences: 1, overruledRefusals: 0 });
  const { bouncing } = await county.read(`/v1/tasks/${there}`);
  expect(bouncing).toMatchObject({ bounces: 1, difficult: false });
});

it(quoted('R144 （明确）责任追究 — 系统不能自动产生处分；移送前必须经过申诉期'), async () => {
  const county = inCounty(platform, await openTestCounty(platform, [planning, 'supervision-office']));
  const taskId = await acceptedTask(county);
  const path = `/v1/tasks/${taskId}`;
  const sectionHead: Caller = { subject: 'head-1', roles: ['section-head'], department: planning };
  const referral = { to: '县纪委监委（虚构）', documentNumber: '（虚构）1号', reason: '二次督办未果' };
  const refer = async (): Promise<unknown[]> => {
    const { status, body } = await county.send('POST', `${path}/refer`, { as: supervisor, body: referral });
    return [status, body.code];
  };

  // Every rung falls, the last of which brings the facts together; nothing is passed on by itself.
  await platform.moveTo('2026-04-20T02:00:00.000Z');
  const timeline = async () => (await county.read(`${path}/evidence-pack`)).happened;
  const types = async (): Promise<string[]> => (await timeline()).map(({ type }: { type: string }) => type);
  expect(await types()).toContain('approvals.task.rung-raised.v1');
  expect(await refer()).toEqual([409, 'CAUSE_NOT_ESTABLISHED']);
  await county.act(
    `${path}/establish-cause`,
    { cause: 'department', evidence: '（虚构）催办记录' },
    supervisor,
  );
  expect(await refer()).toEqual([409, 'APPEAL_PERIOD_RUNNING']);
  await county.act(`${path}/contest-cause`, { reasons: '等待市级批复' }, sectionHead);
  await platform.moveTo('2026-06-30T02:00:00.000Z');
  expect(await refer()).toEqual([409, 'CAUSE_CONTESTED']);
  expect(await types()).not.toContain('approvals.task.referred.v1');
  const leader: Caller = { subject: 'leader-1', roles: ['leader'] };
  await county.act(`${path}/answer-contest`, { outcome: 'upheld', reasons: '批复早已送达' }, leader);
  expect((await refer())[0]).toBe(200);
  const last = (await timeline()).at(-1);
  expect(last).toMatchObject({ type: 'approvals.task.referred.v1', actor: 'supervisor-1' });

  // No text of the system proposes a sanction: neither the pack, nor the page, nor what people were told.
  await platform.drain();
  const page = await county.send('GET', `${path}/evidence-pack.html`, { as: supervisor });
  const inbox = await county.read('/v1/inbox-items?limit=100', clerkOf('supervision-office'));
  expect(inbox.items.some(({ type }: { type: string }) => type === 'approvals.task.referred.v1')).toBe(true);
  const texts = [
    JSON.stringify(await county.read(`${path}/evidence-pack`)),
    page.body,
    JSON.stringify(inbox),
  ];
  for (const text of texts) expect(text).not.toContain('处分');
  expect(page.body).toContain('只列事实');
});

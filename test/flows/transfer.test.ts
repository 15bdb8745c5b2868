import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { holderOf, openTestCounty, startTestPlatform } from '../support/platform.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
let county: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  county = await openTestCounty(platform, [
    'planning-and-natural-resources',
    'forestry',
    'leading-group-office',
  ]);
});

afterAll(() => platform.stop());

const clerk = (department: string) => holderOf(county, department, 'clerk');
const coordinator = () => ({ subject: 'coordinator-1', county, roles: ['coordinator'] as const });
const told = async (department: string, taskId: string): Promise<string[]> =>
  (await platform.send('GET', '/v1/inbox-items?state=all&limit=100', { as: clerk(department) })).body.items
    .filter(({ subject }: { subject: string }) => subject === taskId)
    .map(({ type }: { type: string }) => type);

describe('a transfer that nobody answers', () => {
  it('goes to adjudication by itself, tells those who must act, and moves the task as adjudicated', async () => {
    const opened = await platform.send('POST', '/v1/cases', {
      as: coordinator(),
      body: {
        projectName: '单件（虚构）',
        enterprise: { name: '夔门光学（虚构）', creditCode: fictionalCreditCode(7) },
        nodes: [{ matter: 'B03', department: 'planning-and-natural-resources' }],
      },
    });
    expect(opened.status).toBe(201);
    const taskId: string = opened.body.nodes[0].taskId;
    const act = (verb: string, department: string, body?: unknown) =>
      platform.send('POST', `/v1/tasks/${taskId}/${verb}`, {
        as: clerk(department),
        ...(body === undefined ? {} : { body }),
      });
    await act('accept', 'planning-and-natural-resources');
    const asked = await act('request-transfer', 'planning-and-natural-resources', {
      reason: 'R1',
      responsibilityListEntry: 'QZ-0007',
      explanation: '该地块属林地',
      targetDepartment: 'forestry',
    });
    expect(asked.body.latest).toMatchObject({ state: 'asked', answerBy: { date: '2026-03-03' } });
    await platform.drain();
    expect(await told('forestry', taskId)).toEqual(['approvals.transfer.requested.v1']);

    await platform.moveClock({ now: '2026-03-03T15:59:00.000Z' });
    await platform.drain();
    expect(await told('leading-group-office', taskId)).toEqual([]);
    await platform.moveClock({ now: '2026-03-03T16:01:00.000Z' });
    await platform.drain();
    expect(await told('leading-group-office', taskId)).toEqual(['approvals.transfer.silent.v1']);
    expect(await told('planning-and-natural-resources', taskId)).toContain('approvals.transfer.silent.v1');
    expect((await act('answer-transfer', 'forestry', { answer: 'accept' })).status).toBe(409);

    const decided = await act('adjudicate-transfer', 'leading-group-office', {
      decision: 'target-takes',
      basis: '三定方案第5条',
    });
    expect(decided.body).toMatchObject({ department: 'forestry', effective: 1 });
    await platform.drain();
    expect(await told('forestry', taskId)).toContain('approvals.transfer.adjudicated.v1');
    const { body } = await platform.send('GET', `/v1/cases/${opened.body.id}`, { as: clerk('forestry') });
    expect(body.nodes[0]).toMatchObject({ department: 'forestry', handling: { zh: '正在由林业局办理' } });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { approvalOf, projectCode } from '../../../support/approval-body.ts';
import { at } from '../../support/assignments.ts';
import {
  aSigning,
  decideNode,
  drainOwnInbox,
  investor,
  nodeIn,
  openSignedCase,
  seeCase,
} from '../../support/cases.ts';
import { openOneTask, planning, planningHead, taskOf, type OneTask } from '../../support/one-task.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const reform = clerkOf('development-and-reform');
const head = { ...planningHead, department: 'development-and-reform' };
const wrong = '2604-500236-04-01-123465';
const told = 'approvals.task.project-code-recorded.v1';

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals(at('2026-03-02'));
});

const filing = async (matter = 'A01'): Promise<OneTask> => {
  const task = await openOneTask(approvals, { matter, department: 'development-and-reform' });
  await task.act('accept', reform);
  return task;
};

const codesTold = async ({ id }: OneTask) =>
  (await approvals.announced()).filter(({ type, subject }) => type === told && subject === id);

describe('the project code with the approval that gives it', () => {
  it.each(['A01', 'A01h'])('%s is not approved without it; the field is named', async (matter) => {
    const task = await filing(matter);
    const refused = await task.act('approve', reform, { documentNumber: 'FJ-1' });
    expect([refused.status, refused.body.code]).toEqual([422, 'PROJECT_CODE_NEEDED']);
    expect(refused.body.errors).toMatchObject([{ pointer: '/body/projectCode' }]);
    const { state, projectCode: shown } = await task.see(reform);
    expect([state, shown]).toEqual(['accepted', null]);
    const approved = await task.act('approve', reform, approvalOf(matter));
    expect(approved.body).toMatchObject({ state: 'decided', projectCode });
  });

  it('one that is no code is named with the field', async () => {
    const task = await filing();
    const refused = await task.act('approve', reform, { documentNumber: 'FJ-1', projectCode: '2604-1' });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/body/projectCode']);
  });

  it('a matter that gives none refuses it, at the approval and afterwards', async () => {
    const task = await openOneTask(approvals);
    await task.act('accept');
    const refused = await task.act('approve', clerkOf(planning), { documentNumber: 'FJ-1', projectCode });
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([
      422,
      'PROJECT_CODE_NOT_GIVEN',
      '/body/projectCode',
    ]);
    await task.act('approve', clerkOf(planning), { documentNumber: 'FJ-1' });
    const late = await task.act('record-project-code', planningHead, { projectCode, reason: '补录' });
    expect(late.body.code).toBe('PROJECT_CODE_NOT_GIVEN');
  });

  it('a refusal gives none', async () => {
    const task = await filing();
    await task.act('reject', reform, { reasons: ['不符合'], remedies: '行政复议' });
    const late = await task.act('record-project-code', head, { projectCode, reason: '补录' });
    expect([late.body.code, await codesTold(task)]).toEqual(['PROJECT_CODE_NOT_GIVEN', []]);
  });

  it('before the decision there is nothing to correct', async () => {
    const task = await filing();
    const early = await task.act('record-project-code', head, { projectCode, reason: '录错' });
    expect([early.status, early.body.code]).toEqual([409, 'TASK_WRONG_STATE']);
  });

  it('a wrong one is corrected with a reason, also after delivery; the timeline keeps both', async () => {
    const task = await filing();
    await task.act('approve', reform, { documentNumber: 'FJ-1', projectCode: wrong });
    await task.act('deliver', reform, { receivedBy: '李工', method: 'in-person' });
    expect((await task.act('record-project-code', head, { projectCode })).status).toBe(400);
    const same = await task.act('record-project-code', head, { projectCode: wrong, reason: '录错' });
    expect(same.body.code).toBe('PROJECT_CODE_UNCHANGED');
    const corrected = await task.act('record-project-code', head, { projectCode, reason: '末两位录反' });
    expect(corrected.body).toMatchObject({ state: 'delivered', projectCode });
    expect((await codesTold(task)).map(({ data }) => data.fact)).toMatchObject([
      { projectCode: wrong, replaces: null, reason: null },
      { projectCode, replaces: wrong, reason: '末两位录反' },
    ]);
    expect((await task.see(investor)).projectCode).toBe(projectCode);
  });
});

describe('the project code in the case', () => {
  it('is there once the news has come, late, doubled or out of order, and not before', async () => {
    const id = await openSignedCase(approvals, aSigning());
    const node = nodeIn(await seeCase(approvals, id), 'A01');
    expect((await seeCase(approvals, id)).projectCode).toBeNull();
    await decideNode(approvals, node);
    const task = taskOf(approvals, id, node.taskId);
    await task.act('record-project-code', head, { projectCode: wrong, reason: '录错' });
    const [given, corrected] = await codesTold(task);
    for (const news of [corrected!, given!, corrected!, given!]) await approvals.handle(news);
    expect((await seeCase(approvals, id, coordinator)).projectCode).toBe(wrong);
    await drainOwnInbox(approvals);
    expect((await seeCase(approvals, id, investor)).projectCode).toBe(wrong);
  });
});

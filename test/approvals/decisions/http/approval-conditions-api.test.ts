import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { decideNode, drainOwnInbox, nodeIn, oneMatter, seeCase } from '../../support/cases.ts';
import {
  acquisitionCentre,
  bringTo,
  landClerk,
  openAcquisition,
  seedLandDepartments,
  stepOn,
} from '../../support/land.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;

const openCaseWith = async (...matters: string[]) => {
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), nodes: matters.map((matter) => ({ matter })) },
  });
  return body;
};

const act = (node: { taskId: string; department: string }, verb: string, body?: object) =>
  approvals.send('POST', `/v1/tasks/${node.taskId}/${verb}`, { as: clerkOf(node.department), body });

const approval = { documentNumber: 'BA-1' };

describe('the filing of the completion', () => {
  beforeEach(async () => {
    approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  });

  it('is not approved while documents are owed under tolerance anywhere in its case, not even after that was delivered', async () => {
    const opened = await openCaseWith('C05', 'D08');
    const [permit, filing] = [nodeIn(opened, 'C05'), nodeIn(opened, 'D08')];
    await act(permit, 'accept-with-tolerance', {
      outstanding: [{ material: 'funding-arrangement' }],
      supplementWithin: { days: 5, unit: 'workday' },
    });
    await act(permit, 'approve', { documentNumber: 'SG-1' });
    await act(permit, 'deliver', { receivedBy: '李工', method: 'post' });
    await act(filing, 'accept');

    const refused = await act(filing, 'approve', approval);
    expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
      409,
      'DOCUMENTS_OWED_IN_CASE',
      { [permit.taskId]: 'funding-arrangement' },
    ]);
    expect(refused.body.detail).toContain('资金安排');
    // It may be refused all the same, and other cases are not held up.
    const other = await openCaseWith('D08');
    await decideNode(approvals, nodeIn(other, 'D08'));

    await act(permit, 'supplement-outstanding', {
      documents: [{ material: 'funding-arrangement', document: '资金证明.pdf' }],
    });
    expect((await act(filing, 'approve', approval)).status).toBe(200);
  });

  it('says first what is wrong with its own state', async () => {
    const filing = nodeIn(await openCaseWith('D08'), 'D08');
    expect((await act(filing, 'approve', approval)).body.code).toBe('TASK_WRONG_STATE');
  });
});

describe('the acquisition of land as a matter of a case', () => {
  beforeEach(async () => {
    approvals = await startApprovals('2026-12-02T02:00:00.000Z');
    await seedLandDepartments(approvals);
  });

  it('is not approved before the land that is acquired for it is handed over', async () => {
    const opened = await openCaseWith('A05');
    const node = nodeIn(opened, 'A05');
    const path = await openAcquisition(approvals, { caseId: opened.id });
    await bringTo(approvals, path, 'acquisition-notice');
    await act(node, 'accept');
    const refused = await act(node, 'approve', approval);
    expect([refused.status, refused.body.code]).toEqual([409, 'LAND_NOT_HANDED_OVER']);
    expect(path).toContain(refused.body.facts.acquisitions);
    await approvals.send('POST', `${path}/record-step`, {
      as: landClerk,
      body: stepOn('hand-over', '2026-12-01'),
    });
    expect((await act(node, 'approve', approval)).status).toBe(200);
    await drainOwnInbox(approvals);
    expect(nodeIn(await seeCase(approvals, opened.id), 'A05').state).toBe('approved');
  });

  it('is approved where no acquisition refers to the case', async () => {
    const opened = await openCaseWith('A05');
    await openAcquisition(approvals, { partners: [acquisitionCentre] });
    await decideNode(approvals, nodeIn(opened, 'A05'));
  });
});

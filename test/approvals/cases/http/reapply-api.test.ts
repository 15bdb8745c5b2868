import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import type { Caller } from '../../../support/service-client.ts';
import {
  aSigning,
  decideNode,
  drainOwnInbox,
  investor,
  nodeIn,
  openSignedCase,
  seeCase,
} from '../../support/cases.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let caseId: string;

const reapply = (as: Caller, headers = {}) =>
  approvals.send('POST', `/v1/cases/${caseId}/reapply`, {
    as,
    body: { matter: 'A06', reason: '指标已落实' },
    headers,
  });

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  caseId = await openSignedCase(approvals, aSigning());
  await decideNode(approvals, nodeIn(await seeCase(approvals, caseId), 'A06'), 'rejected');
  await drainOwnInbox(approvals);
});

describe('POST /v1/cases/{caseId}/reapply', () => {
  it('lets the enterprise apply again after a refusal, and the case goes on by the new decision', async () => {
    const refused = nodeIn(await seeCase(approvals, caseId), 'A06');
    const answer = await reapply(investor);
    const node = nodeIn(answer.body, 'A06');
    expect([answer.status, node.state, node.taskState]).toEqual([200, 'open', 'opened']);
    expect(node.formerTaskIds).toEqual([refused.taskId]);
    expect(node.taskId).not.toBe(refused.taskId);
    expect(nodeIn(answer.body, 'B01').state).toBe('stopped');
    await decideNode(approvals, node, 'approved');
    await drainOwnInbox(approvals);
    const seen = await seeCase(approvals, caseId);
    expect([nodeIn(seen, 'A06').state, nodeIn(seen, 'B01').state]).toEqual(['approved', 'open']);
  });

  it('opens one task however often it is sent', async () => {
    const headers = { 'idempotency-key': 'again-1' };
    const first = await reapply(investor, headers);
    expect((await reapply(investor, headers)).body).toEqual(first.body);
    const second = await reapply(investor);
    expect([second.status, second.body.code]).toEqual([409, 'MATTER_NOT_REAPPLICABLE']);
  });

  it('is not the department’s own to ask for', async () => {
    expect((await reapply(clerkOf('planning-and-natural-resources'))).status).toBe(403);
  });
});

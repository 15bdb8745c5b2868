import { beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, officer } from '../../support/callers.ts';
import { table as definition } from '../../../services/leads/kernel/table.ts';
import { leadsApi, leadsHandlers } from '../../../services/leads/service.ts';
import { fictionalCreditCode } from '../../support/credit-codes.ts';
import { approvalOf, projectCode } from '../../support/approval-body.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';
import { signedLead } from '../../leads/support/http-leads.ts';
import { anEntry, aStart } from '../../leads/support/works.ts';
import { at } from '../support/assignments.ts';
import { aSigning, nodeIn, openSignedCase, seeCase } from '../support/cases.ts';
import { startApprovals, type Approvals } from '../support/service.ts';

let approvals: Approvals;
let foundations: ReturnType<typeof foundationsOf>;
let send: Send;

beforeAll(async () => {
  approvals = await startApprovals(at('2026-03-02'));
  const clock = createTestClock('2026-03-02T02:00:00.000Z');
  foundations = foundationsOf(await createTestTable('leads', definition), clock);
  send = createServiceClient(leadsApi, foundations).send;
});

const read = async (projectId: string) =>
  (await send('GET', `/v1/projects/${projectId}`, { as: officer })).body;

/** A project signed in leads whose case stands open in approvals. */
const signedProject = async () => {
  const { projectId } = await signedLead(send);
  const caseId = await openSignedCase(approvals, aSigning({ projectId }));
  const { taskId } = nodeIn(await seeCase(approvals, caseId), 'A01');
  return { projectId, taskId };
};

/** Approves A01 and brings leads the news of the code as often as told. */
const approveFiling = async (taskId: string, deliveries = 1): Promise<void> => {
  const as = clerkOf('development-and-reform');
  await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as });
  await approvals.send('POST', `/v1/tasks/${taskId}/approve`, { as, body: approvalOf('A01') });
  const told = (await approvals.announced()).find(
    ({ type, subject }) => type === 'approvals.task.project-code-recorded.v1' && subject === taskId,
  );
  const work = leadsHandlers(foundations)
    .find(({ type }) => type === told?.type)
    ?.prepare(told!);
  for (let delivery = 0; delivery < deliveries; delivery += 1) await work!();
};

describe('ruling 11: the project code comes with A01', () => {
  it('the project has its own id and no code from signing, and the code once A01 is approved, twice told or once', async () => {
    const { projectId, taskId } = await signedProject();
    expect(await read(projectId)).toMatchObject({ id: projectId, projectCode: null });
    await approveFiling(taskId, 2);
    const { version, ...coded } = await read(projectId);
    expect([coded.id, coded.projectCode, version]).toEqual([projectId, projectCode, 2]);
  });
});

describe('ruling 12: started and entered into statistics are two facts', () => {
  const post = (projectId: string, verb: string, body: unknown) =>
    send('POST', `/v1/projects/${projectId}/${verb}`, { as: officer, body });
  const factsOf = async (projectId: string) => {
    const { start, statisticalRegistration } = await read(projectId);
    return [start?.startedOn ?? null, statisticalRegistration?.number ?? null];
  };

  it('a project starts on its own proofs and is in no statistics by it', async () => {
    const { projectId } = await signedProject();
    const { status } = await post(projectId, 'record-start', aStart());
    expect([status, await factsOf(projectId)]).toEqual([200, ['2026-03-02', null]]);
  });

  it('a project enters statistics on the filing, the contract, the photograph and the licence, and has not started by it', async () => {
    const { projectId, taskId } = await signedProject();
    const bare = { number: '入库-1', registeredOn: '2026-03-02' };
    const refused = await post(projectId, 'record-statistical-registration', bare);
    expect([refused.status, refused.body.code]).toEqual([422, 'STATISTICS_NOT_PROVEN']);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/projectCode',
      '/body/constructionContract',
      '/body/photograph',
      '/registration',
    ]);
    await approveFiling(taskId);
    await post(projectId, 'record-landing-evidence', {
      part: 'registration',
      creditCode: fictionalCreditCode(902),
      licenceDocument: '营业执照副本（虚构）',
    });
    const { status } = await post(projectId, 'record-statistical-registration', anEntry());
    expect([status, await factsOf(projectId)]).toEqual([200, [null, '入库（虚构）2026-0001']]);
  });

  it.each(['ceremony', 'hoarding', 'levelling'])('%s is no start, and nothing is recorded', async (shows) => {
    const { projectId } = await signedProject();
    const refused = await post(
      projectId,
      'record-start',
      aStart({ photograph: { reference: '照片', shows } }),
    );
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([
      422,
      'START_NOT_PROVEN',
      '/body/photograph/shows',
    ]);
    expect(await factsOf(projectId)).toEqual([null, null]);
  });

  it('a later record of a start replaces it, and the timeline keeps both', async () => {
    const { projectId } = await signedProject();
    await post(projectId, 'record-start', aStart());
    await post(projectId, 'record-start', aStart({ constructionContract: '施工合同-8' }));
    expect((await read(projectId)).start.constructionContract).toBe('施工合同-8');
    const { items } = (await send('GET', `/v1/projects/${projectId}/timeline`, { as: officer })).body;
    expect(
      items.flatMap(({ type, fact }: any) =>
        type === 'leads.project.started.v1' ? [[fact.constructionContract, fact.replaces]] : [],
      ),
    ).toEqual([
      ['施工合同（虚构）2026-7', false],
      ['施工合同-8', true],
    ]);
  });

  it('names every proof that a start as sent lacks', async () => {
    const { projectId } = await signedProject();
    const refused = await post(projectId, 'record-start', {});
    expect([refused.status, refused.body.errors.map(({ pointer }: any) => pointer).sort()]).toEqual([
      400,
      ['/body/constructionContract', '/body/permit', '/body/photograph', '/body/startedOn'],
    ]);
  });
});

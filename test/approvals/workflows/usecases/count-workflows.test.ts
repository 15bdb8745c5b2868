import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { oneMatter } from '../../support/cases.ts';
import { drainNews, ownNews } from '../../support/scorecard-news.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedDepartment(approvals, planning);
});

const post = async (path: string, as: object, body?: unknown): Promise<any> => {
  const answer = await approvals.send('POST', path, { as, ...(body === undefined ? {} : { body }) });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const compared = (query: string) =>
  approvals.send('GET', `/v1/workflow-comparisons${query}`, { as: supervisor });

describe('the comparison of workflows', () => {
  it('counts a decision and each trip once, however often their messages come', async () => {
    const opened = await post('/v1/cases', coordinator, oneMatter());
    const [{ taskId, code }] = opened.nodes;
    await post(`/v1/tasks/${taskId}/accept`, clerkOf(planning));
    await post(`/v1/cases/${opened.id}/record-trip`, coordinator, { reason: '核验原件' });
    await post(`/v1/tasks/${taskId}/approve`, clerkOf(planning), { documentNumber: 'FJ-1' });
    await drainNews(approvals);
    for (const envelope of await ownNews(approvals)) await approvals.handle(envelope);
    const { body } = await compared(`?matter=${code}`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ template: null, decided: 1, cases: 1, trips: 1, averageTrips: 1 });
  });

  it('has to be asked about a matter or a template', async () => {
    const { status, body } = await compared('');
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('shows every version of a template with its plan before any case was opened by it', async () => {
    const { body } = await compared('?template=industrial-cleared-land');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ decided: 0, averageWorkdays: null, sinceFormer: null });
    expect(body.items[0].planned.total).toBe(42);
  });
});

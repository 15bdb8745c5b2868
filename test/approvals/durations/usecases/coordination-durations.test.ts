import { expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { oneMatter } from '../../support/cases.ts';
import { drainNews, ownNews } from '../../support/scorecard-news.ts';
import { seedDepartment, startApprovals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';
const forestry = 'forestry';
const office = 'leading-group-office';

it('adds a ruling and an answer once, however often the news of them comes', async () => {
  const approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  for (const id of [planning, forestry, office]) await seedDepartment(approvals, id);
  const post = async (path: string, department: string, body?: unknown): Promise<any> => {
    const answer = await approvals.send('POST', path, { as: clerkOf(department), body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  const path = `/v1/tasks/${opened.body.nodes[0].taskId}`;
  await post(`${path}/accept`, planning);
  const question = { subject: '总平面', question: '是否占用林地', departments: [{ department: forestry }] };
  const { id } = await post(`${path}/consultations`, planning, question);
  await post(`${path}/request-transfer`, planning, {
    reason: 'R1',
    responsibilityListEntry: 'QZ-0007',
    explanation: '该地块属林地',
    targetDepartment: forestry,
  });
  await post(`${path}/answer-transfer`, forestry, { answer: 'refuse', basis: '职责清单第3条' });
  approvals.clock.set('2026-03-03T02:00:00.000Z');
  await post(`${path}/adjudicate-transfer`, office, { decision: 'sender-keeps', basis: '三定方案第5条' });
  await post(`/v1/consultations/${id}/answer`, forestry, {
    position: 'no-objection',
    opinion: '不占用',
    documents: [],
  });
  const durations = async () =>
    (await approvals.send('GET', '/v1/coordination-durations?month=2026-03', { as: supervisor })).body;

  await drainNews(approvals);
  const once = await durations();
  expect(once).toMatchObject({
    adjudications: { count: 1, workdays: 1, averageWorkdays: 1, withinTarget: true },
    consultations: { count: 1, workdays: 1, averageWorkdays: 1 },
  });
  for (const news of await ownNews(approvals)) await approvals.handle(news);
  expect(await durations()).toEqual(once);
});

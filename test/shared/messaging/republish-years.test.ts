import { describe, expect, it } from 'vitest';
import { admin, clerkOf, coordinator, officer, supervisor } from '../../support/callers.ts';
import { eventsOfDay } from '../../../shared/dynamo/event-days.ts';
import { republish } from '../../../shared/messaging/republish.ts';
import { serviceNames } from '../../../shared/service-names.ts';
import { dateOf, dateSchema } from '../../../shared/time/clock.ts';
import { seededDepartment } from '../../approvals/support/assignments.ts';
import { creditCode, investor, oneMatter } from '../../approvals/support/cases.ts';
import { aQuestion, anAnswer } from '../../approvals/support/consultations.ts';
import { aRegistration } from '../../support/leads.ts';
import type { Caller } from '../../support/service-client.ts';
import { startThreeServices } from '../../support/three-services.ts';

const planning = 'planning-and-natural-resources';
const forestry = 'forestry';
const screening = 'investment-promotion';
const office = 'leading-group-office';
const departments = [planning, forestry, screening, office, 'supervision-office', 'leading-group'];
const [ours, theirs] = [clerkOf(planning), clerkOf(forestry)];
const workdays = (days: number) => ({ days, unit: 'workday' });

const start = '2024-03-01T01:00:00.000Z';
type County = Awaited<ReturnType<typeof startThreeServices>>;

const openCounty = async ({ services }: County): Promise<void> => {
  for (const department of departments) {
    const { id, ...body } = seededDepartment(department);
    await services.approvals.send('PUT', `/v1/departments/${id}`, { body, as: admin });
    for (const post of ['clerk', 'section-head', 'deputy-head', 'head'])
      await services.notifications.send('PUT', `/v1/post-holders/${id}/${post}`, {
        body: { holders: [{ subject: `${id}.${post}`, displayName: '某某', from: '2024-01-01' }] },
        as: admin,
      });
  }
};

const requests = ({ services }: County) => {
  const post = async (path: string, as: Caller, body?: unknown, expected = 200): Promise<any> => {
    const service = path.startsWith('/v1/leads') ? services.leads : services.approvals;
    const answer = await service.send('POST', path, { as, ...(body === undefined ? {} : { body }) });
    if (![expected, 201].includes(answer.status))
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const open = async (): Promise<{ task: string; case: string }> => {
    const opened = await post('/v1/cases', coordinator, oneMatter({ statutoryLimit: workdays(20) }));
    return { task: `/v1/tasks/${opened.nodes[0].taskId}`, case: `/v1/cases/${opened.id}` };
  };
  return { post, open };
};

const transfer = {
  reason: 'R1',
  responsibilityListEntry: 'QZ-0007',
  explanation: '该地块属林地',
  targetDepartment: forestry,
};
const ruling = (decision: string) => ({ decision, basis: '三定方案第5条' });
const missing = { missing: [{ material: '总平面图', reason: '缺坐标' }] };
const pause = {
  kind: 'hearing',
  legalBasis: '行政许可法第45条',
  noticeDocument: '告知书1号',
  expected: workdays(3),
};

/** What a month brings: every kind of fact that is counted, followed or told, some in time, some late. */
const aMonth = async (county: County, month: string): Promise<void> => {
  const { post, open } = requests(county);
  const on = (day: string, hour = '02') => county.until(`${month}-${day}T${hour}:00:00.000Z`);
  await on('04');
  const plain = await open();
  const noticed = await open();
  const moved = await open();
  const silent = await open();
  const consulted = await open();
  const withdrawn = await open();
  const refused = await open();
  const late = await open();
  for (const { task } of [plain, noticed, moved, silent, withdrawn]) await post(`${task}/receive`, ours);
  for (const { task } of [plain, consulted, refused, late]) await post(`${task}/accept`, ours);
  await post(`${noticed.task}/issue-notice`, ours, missing);
  for (const { task } of [moved, silent]) await post(`${task}/request-transfer`, ours, transfer);
  await post(`${moved.task}/answer-transfer`, theirs, { answer: 'refuse', basis: '职责清单第3条' });
  const { id: question } = await post(`${consulted.task}/consultations`, ours, aQuestion([forestry]));
  await post(`${withdrawn.task}/withdraw`, investor, { reason: '改址' });
  await post(`${plain.case}/record-trip`, coordinator, { reason: '核验原件' });
  const { id: lead } = await post('/v1/leads', officer, aRegistration());
  await post(`/v1/leads/${lead}/record-first-contact`, officer, {
    contactedOn: `${month}-04`,
    summary: '电话',
  });
  await post(`/v1/leads/${lead}/move-stage`, officer, { to: 'screening' });
  const { id: issue } = await post('/v1/assignments', supervisor, {
    kind: 'issue',
    title: `厂区停水 ${month}`,
    enterprise: { name: '夔门光学（虚构）', creditCode },
    department: forestry,
    post: 'clerk',
    limit: workdays(5),
  });
  await county.drain();
  await on('05');
  await post(`${moved.task}/adjudicate-transfer`, clerkOf(office), ruling('target-takes'));
  await post(`${moved.task}/accept`, theirs);
  await post(`${noticed.task}/supplement`, investor, {
    documents: [{ material: '总平面图', document: '图-2' }],
  });
  await post(`${noticed.task}/accept`, ours);
  await post(`${noticed.task}/pause`, ours, pause);
  await post(`/v1/consultations/${question}/answer`, theirs, anAnswer());
  await post(`${plain.task}/approve`, ours, { documentNumber: 'FJ-1' });
  await post(`${refused.task}/reject`, ours, { reasons: ['不符合规划'], remedies: '复议' });
  await county.drain();
  await post(`${refused.case}/reapply`, investor, { matter: 'B03', reason: '已按意见修改' });
  await post(`/v1/assignments/${issue}/receive`, theirs);
  await post(`/v1/assignments/${issue}/complete`, theirs, { result: '已修复' });
  await county.drain();
  await on('12');
  await post(`${silent.task}/adjudicate-transfer`, clerkOf(office), ruling('target-takes'));
  await post(`${moved.task}/approve`, theirs, { documentNumber: 'FJ-2' });
  await post(`/v1/assignments/${issue}/confirm`, investor);
  await post(`/v1/assignments/${issue}/rate`, investor, { rating: 4 });
  await county.drain();
  await on('28');
  await post(`${late.task}/approve`, ours, { documentNumber: 'FJ-3' });
  await county.drain();
};

const differences = (before: Map<string, string>, after: Map<string, string>): string[] => [
  ...[...before].filter(([key, item]) => after.get(key) !== item).map(([key]) => `changed: ${key}`),
  ...[...after.keys()].filter((key) => !before.has(key)).map((key) => `new: ${key}`),
];

describe('two years of a county', () => {
  it('republished whole, twice, after every once-key is forgotten, change no item and tell nobody', async () => {
    const county = await startThreeServices(start);
    await openCounty(county);
    await county.drain();
    for (const month of ['2024-03', '2024-09', '2025-03', '2026-01']) await aMonth(county, month);
    await county.until('2026-02-27T02:00:00.000Z');
    await county.until('2026-06-01T02:00:00.000Z');
    const before = await county.snapshot();
    expect(await county.forgetOnceKeys()).toBeGreaterThan(50);
    for (const run of ['first', 'second']) {
      let handled = 0;
      for (const service of serviceNames) {
        const { testTable } = county.services[service];
        const { sent } = await republish({
          eventsOfDay: (code, day) => eventsOfDay(testTable, code, day),
          counties: [county.county],
          from: dateSchema.parse('2024-03-01'),
          to: dateOf(county.clock.now()),
          type: null,
          toService: null,
          run,
          send: county.deliver,
        });
        handled += sent.leads + sent.approvals + sent.notifications;
      }
      expect(handled).toBeGreaterThan(300);
      expect(differences(before, await county.snapshot())).toEqual([]);
      await county.forgetOnceKeys();
    }
    // Tallies were closed and scorecards published on the way, so that a count made twice would have shown as a correction.
    const cards = [...before.keys()].filter((key) => key.includes('#scorecard#') && key.endsWith(' state'));
    expect(cards.length).toBeGreaterThan(20);
  }, 600_000);
});

import { admin, clerkOf, coordinator, leader } from '../support/callers.ts';
import { paperSeen } from '../../infra/papers-seen.ts';
import { seededDepartment } from '../approvals/support/assignments.ts';
import { asking as investor, aRequest } from '../approvals/support/requests.ts';
import { aChange } from '../approvals/support/catalogue-changes.ts';
import { oneMatter } from '../approvals/support/cases.ts';
import { aQuestion, anAnswer } from '../approvals/support/consultations.ts';
import {
  acquisitionCentre,
  anAcquisition,
  landClerk,
  landDepartment,
  stepOn,
} from '../approvals/support/land.ts';
import type { Caller } from '../support/service-client.ts';
import type { CountedService } from './in-process.ts';
import type { Services, Step } from './course-of-a-lead.ts';

const planning = 'planning-and-natural-resources';
const planningClerk = clerkOf(planning);
const planningHead: Caller = { subject: 'head-1', roles: ['section-head'], department: planning };
const housing = 'housing-and-construction';
const departments = [
  planning,
  housing,
  landDepartment,
  acquisitionCentre,
  'development-and-reform',
  'forestry',
  'water-resources',
];
const workdays = (days: number) => ({ days, unit: 'workday' });

/** One call: what is done, by whom, with what; the path follows from the thing it is done to. */
type Doing = readonly [verb: string, as: Caller, body?: unknown];

/** An act on a task: the matter it is about, what had to come before, and the act that is counted. */
type ActOnATask = { readonly matter?: string; readonly before?: readonly Doing[]; readonly act: Doing };

const accept: Doing = ['accept', planningClerk, paperSeen('B03')];
const missing = [{ material: '总平面图', reason: '缺坐标' }];
const receive: Doing = ['receive', planningClerk];
const notice: Doing = ['issue-notice', planningClerk, { missing }];
const pause: Doing = [
  'pause',
  planningClerk,
  {
    kind: 'hearing',
    legalBasis: '行政许可法第45条',
    noticeDocument: '告知书1号',
    expected: workdays(5),
  },
];
const transfer: Doing = [
  'request-transfer',
  planningClerk,
  {
    reason: 'R1',
    responsibilityListEntry: 'QZ-0007',
    explanation: '该地块属林地',
    targetDepartment: 'forestry',
  },
];
const refusal: Doing = ['answer-transfer', clerkOf('forestry'), { answer: 'refuse', basis: '职责清单第3条' }];
const housingClerk = clerkOf(housing);
const reformClerk = clerkOf('development-and-reform');

const actsOnATask: readonly ActOnATask[] = [
  { act: receive },
  { before: [receive], act: ['not-mine', planningClerk, { rightAuthority: '市水利局', reason: '跨区县' }] },
  { before: [receive], act: notice },
  {
    before: [receive, notice],
    act: ['supplement', investor, { documents: [{ material: '总平面图', document: '图-2' }] }],
  },
  { before: [accept], act: pause },
  { before: [accept, pause], act: ['resume', planningClerk] },
  {
    before: [accept],
    act: [
      'extend',
      planningHead,
      { days: 5, reason: '案情复杂', approvedBy: { post: 'head', person: 'head-1' } },
    ],
  },
  { before: [accept], act: ['reject', planningClerk, { reasons: ['不符合规划'], remedies: '复议' }] },
  { act: ['withdraw', investor, { reason: '改址' }] },
  { before: [accept], act: transfer },
  { before: [accept, transfer], act: ['answer-transfer', clerkOf('forestry'), { answer: 'accept' }] },
  { before: [accept, transfer], act: refusal },
  {
    matter: 'C05',
    act: [
      'accept-with-tolerance',
      housingClerk,
      {
        outstanding: [{ material: 'funding-arrangement' }],
        supplementWithin: workdays(5),
        ...paperSeen('C05'),
      },
    ],
  },
  {
    matter: 'A01',
    act: [
      'accept-on-commitment',
      reformClerk,
      {
        items: ['按备案内容建设'],
        document: '承诺书-1',
        verifyWithin: workdays(10),
        ...paperSeen('A01'),
      },
    ],
  },
  { before: [accept], act: ['consultations', planningClerk, aQuestion()] },
];

const openTask = async ({ send }: CountedService, matter: string | undefined): Promise<string> => {
  const body = matter === undefined ? oneMatter() : { ...oneMatter(), nodes: [{ matter }] };
  const opened = await send('POST', '/v1/cases', { as: coordinator, body });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return `/v1/tasks/${opened.body.nodes[0].taskId}`;
};

const doing = ([, as, body]: Doing) => ({ as, ...(body === undefined ? {} : { body }) });

const measuredActOnATask =
  (approvals: CountedService) =>
  async ({ matter, before = [], act }: ActOnATask): Promise<Step> => {
    const path = await openTask(approvals, matter);
    for (const earlier of before) await approvals.request('POST', `${path}/${earlier[0]}`, doing(earlier));
    const asked = await approvals.request('POST', `${path}/${act[0]}`, doing(act));
    const choice = act === refusal ? ' with a refusal' : '';
    return { name: `task: ${act[0]}${choice}`, kind: 'act', ...asked };
  };

/** Things that are opened over HTTP and then acted on, each act after the one before. */
type Course = { readonly thing: string; readonly open: Doing; readonly acts: readonly Doing[] };

const visitAt = '2026-03-05T02:00:00.000Z';

const courses: readonly Course[] = [
  {
    thing: 'request',
    open: ['/v1/requests', investor, aRequest({ department: planning })],
    acts: [
      ['/v1/assignments/{id}/receive', planningClerk],
      ['/v1/assignments/{id}/complete', planningClerk, { result: '已修复' }],
      ['/v1/assignments/{id}/confirm', investor],
    ],
  },
  {
    thing: 'visit',
    open: [
      '/v1/visits',
      investor,
      {
        enterpriseName: '夔门光学（虚构）',
        wish: '指导',
        place: '园区',
        preferred: [visitAt],
        department: planning,
      },
    ],
    acts: [['/v1/visits/{id}/confirm-time', planningClerk, { at: visitAt }]],
  },
  {
    thing: 'catalogue change',
    open: ['/v1/catalogue-changes', coordinator, aChange()],
    acts: [['/v1/catalogue-changes/{id}/approve', leader]],
  },
  {
    thing: 'land acquisition',
    open: ['/v1/land-acquisitions', landClerk, anAcquisition()],
    acts: [['/v1/land-acquisitions/{id}/record-step', landClerk, stepOn('pre-notice', '2026-03-02')]],
  },
];

const followCourse =
  (approvals: CountedService) =>
  async ({ thing, open, acts }: Course): Promise<readonly Step[]> => {
    const opened = await approvals.request('POST', open[0], doing(open));
    const steps: Step[] = [{ name: `${thing}: open`, kind: 'create', ...opened }];
    for (const act of acts) {
      const path = act[0].replace('{id}', opened.body.id);
      const verb = path.slice(path.lastIndexOf('/') + 1);
      steps.push({
        name: `${thing}: ${verb}`,
        kind: 'act',
        ...(await approvals.request('POST', path, doing(act))),
      });
    }
    return steps;
  };

const answerConsultation = async (approvals: CountedService): Promise<readonly Step[]> => {
  const path = await openTask(approvals, undefined);
  await approvals.request('POST', `${path}/accept`, { as: planningClerk, body: paperSeen('B03') });
  const { body } = await approvals.request('POST', `${path}/consultations`, {
    as: planningClerk,
    body: aQuestion(['forestry']),
  });
  const answered = await approvals.request('POST', `/v1/consultations/${body.id}/answer`, {
    as: clerkOf('forestry'),
    body: anAnswer(),
  });
  return [{ name: 'consultation: answer', kind: 'act', ...answered }];
};

/** Every kind of legal act of approvals once, each on a thing of its own. */
export const followEveryAct = async ({ approvals }: Services): Promise<readonly Step[]> => {
  for (const department of new Set(departments)) {
    const { id, ...body } = seededDepartment(department);
    await approvals.request('PUT', `/v1/departments/${id}`, { body, as: admin });
  }
  const steps: Step[] = [];
  for (const act of actsOnATask) steps.push(await measuredActOnATask(approvals)(act));
  for (const course of courses) steps.push(...(await followCourse(approvals)(course)));
  return [...steps, ...(await answerConsultation(approvals))];
};

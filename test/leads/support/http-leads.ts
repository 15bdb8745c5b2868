import { coordinator, officer } from '../../support/callers.ts';
import { factors } from '../../../shared/events/lead-terms.ts';
import { aRegistration } from '../../support/leads.ts';
import type { Answer, Caller, Send } from '../../support/service-client.ts';

export const colleague = { subject: 'officer-2', roles: ['officer'] } as const satisfies Caller;
/** Of the screening department, and never had anything to do with a lead. */
export const screener = {
  subject: 'screener-1',
  roles: ['clerk'],
  department: 'investment-promotion',
} as const satisfies Caller;

export type Posted = readonly [verb: string, body?: unknown, as?: Caller];

const today = '2026-03-02';

export const toScreening: readonly Posted[] = [
  ['record-first-contact', { contactedOn: today, summary: '电话沟通选址与用工' }],
  ['move-stage', { to: 'screening' }],
];

export const toNegotiation: readonly Posted[] = [
  [
    'record-screening-verdict',
    {
      vetoes: [],
      band: 'A',
      score: { low: 82, high: 86 },
      rubricVersion: 'xz-2026.1',
      concludedBy: '县招商项目研判小组第 3 次会议',
    },
    screener,
  ],
  ['move-stage', { to: 'negotiation' }],
];

export const toReview: readonly Posted[] = [
  [
    'record-negotiation',
    { heldOn: today, minutes: '双方就供地、供电交换意见。', gaps: [{ topic: '电价', conclusion: null }] },
  ],
  ['conclude-gap', { gap: 1, conclusion: 'conceded' }],
  [
    'record-intersection',
    { enterpriseNeeds: '镀膜技工 120 人', countyOffers: '职教中心订单班', gap: '首批 40 人' },
  ],
  ['record-agreement-draft', { documentNumber: '奉招协拟〔2026〕5号' }],
  ...factors.map((factor): Posted => [
    'record-factor-check',
    { factor, guaranteed: true, department: 'planning-and-natural-resources', note: null },
    coordinator,
  ]),
  [
    'add-commitment',
    {
      clause: '协助办理用地预审与规划选址',
      legalBasis: '重庆市优化营商环境条例',
      responsibleDepartment: 'planning-and-natural-resources',
      dueOn: '2026-06-30',
    },
  ],
  [
    'amend-commitment-basis',
    { commitment: 1, fairReviewId: '奉公竞审〔2026〕3号', budgetLine: '不涉及财政资金' },
  ],
  ['move-stage', { to: 'review' }],
];

export const toSigning: readonly Posted[] = [
  [
    'record-review-opinions',
    {
      legalityOpinion: '奉司法审〔2026〕11号',
      fairCompetitionConclusion: '奉公竞审〔2026〕12号',
      departmentCountersigns: ['planning-and-natural-resources', 'development-and-reform'],
      passed: true,
      meetingOn: today,
    },
    coordinator,
  ],
  ['assign-sponsor', { subject: 'leader-1', name: '某某', title: '副县长' }, coordinator],
  [
    'record-investment-contract',
    {
      kind: 'investment-contract',
      documentNumber: '奉招协〔2026〕5号',
      signedOn: today,
      amountYuan: 300_000_000,
    },
  ],
];

export const signing: Posted = [
  'move-stage',
  {
    to: 'signed',
    template: 'industrial-cleared-land',
    projectName: '光学镜片产业园（虚构）',
    promisedStart: '2026-09-01',
  },
];

/** Does acts on a lead, each of which has to succeed; answers the last. */
export const walk = async (send: Send, leadId: string, posted: readonly Posted[]): Promise<Answer> => {
  let last: Answer | null = null;
  for (const [verb, body, as = officer] of posted) {
    last = await send('POST', `/v1/leads/${leadId}/${verb}`, {
      as,
      ...(body === undefined ? {} : { body }),
    });
    if (last.status !== 200) throw new Error(`${verb}: ${JSON.stringify(last.body)}`);
  }
  if (last === null) throw new Error('no act');
  return last;
};

export const register = async (send: Send, overrides: Record<string, unknown> = {}): Promise<any> =>
  (await send('POST', '/v1/leads', { body: aRegistration(overrides), as: officer })).body;

/** Registers a lead and brings it before signing. */
export const readyToSign = async (send: Send): Promise<any> => {
  const lead = await register(send);
  return (await walk(send, lead.id, [...toScreening, ...toNegotiation, ...toReview, ...toSigning])).body;
};

/** A signed lead, whose `projectId` names its project. */
export const signedLead = async (send: Send): Promise<any> =>
  (await walk(send, (await readyToSign(send)).id, [signing])).body;

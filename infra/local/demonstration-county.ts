import * as z from 'zod';
import type { Role } from '../../shared/auth/roles.ts';
import { openCounty } from '../operator/open-county.ts';
import {
  demonstrationCounty,
  demonstrationPost,
  enterpriseContact,
  holderName,
  type TokenRequest,
} from './control/token-claims.ts';
import type { Seed, SeedClient } from './seed.ts';

const admin = { role: 'admin', county: demonstrationCounty } as const;
const officer = { role: 'officer', county: demonstrationCounty } as const;
const supervisor = { role: 'supervisor', county: demonstrationCounty } as const;
const investor = { role: 'investor', county: demonstrationCounty } as const;

const openFengjie = (client: SeedClient): Promise<void> =>
  openCounty(
    async ({ method, path, body, idempotencyKey }) => {
      await client.request({ as: admin, method, path, body, headers: { 'idempotency-key': idempotencyKey } });
    },
    (department, post) => ({
      subject: holderName(department.id, post.id),
      displayName: `${department.name.zh}${post.name.zh}`,
      from: '2026-01-01',
    }),
  );

/** Fictional enterprises with valid credit codes; domain.md §4.6 gives them their names. */
const leads = [
  {
    enterprise: { name: '夔光视界（虚构）', creditCode: '91500236MA5YHC010F' },
    source: '驻点招商小分队走访',
    method: 'chain-based',
    rubricProfile: 'industry',
    rationale: {
      text: '补眼镜产业链光学模组环节',
      linkedChainNode: 'optical-module',
      linkedBenefit: 'industrial-upgrading',
    },
    contact: { name: '企业联系人', title: '投资负责人', phone: '13800138000' },
    basics: {
      industryCode: 'C3587',
      product: '智能眼镜光学模组',
      totalInvestmentYuan: 360_000_000,
      fixedInvestmentYuan: 300_000_000,
      annualTaxYuan: 15_000_000,
      jobs: 320,
      landHundredthsOfMu: 10_000,
      investorOrigin: '广东深圳',
    },
  },
  {
    enterprise: { name: '诗橙鲜榨（虚构）', creditCode: '91500236MA60AB7K05' },
    source: '商会引荐',
    method: 'referral',
    rubricProfile: 'industry',
    contact: { name: '企业联系人', phone: '13900139000' },
    basics: { industryCode: 'C1521', product: '脐橙精深加工', jobs: 180 },
  },
] as const;

const idSchema = z.object({ id: z.string() });

const post = async (
  client: SeedClient,
  as: TokenRequest,
  path: string,
  body: unknown,
  key: string,
): Promise<unknown> =>
  (await client.request({ as, method: 'POST', path, body, headers: { 'idempotency-key': key } })).body;

/** Registers the leads and hands the first over to be screened, so that a clerk finds work. */
const registerLeads = async (client: SeedClient): Promise<void> => {
  const ids: string[] = [];
  for (const [position, body] of leads.entries())
    ids.push(
      idSchema.parse(await post(client, officer, '/v1/leads', body, `demonstration-lead-${position}`)).id,
    );
  const first = `/v1/leads/${ids[0] ?? ''}`;
  const contact = { contactedOn: '2026-03-02', summary: '电话沟通选址与用电需求' };
  await post(client, officer, `${first}/record-first-contact`, contact, 'demonstration-contact');
  await post(client, officer, `${first}/move-stage`, { to: 'screening' }, 'demonstration-screening');
};

/** What the first meeting resolved: something for each person of the demonstration. */
const resolutions: readonly { readonly role: Role; readonly text: string }[] = [
  { role: 'officer', text: '逐条核对在谈线索的首次接触记录' },
  { role: 'section-head', text: '提出三月选资研判排期' },
  { role: 'deputy-head', text: '研究眼镜产业链补链项目清单' },
  { role: 'head', text: '汇报一季度招商工作情况' },
  { role: 'coordinator', text: '印发会议纪要' },
  { role: 'supervisor', text: '汇总各部门按时办结情况' },
  { role: 'leader', text: '听取光学模组项目专题汇报' },
  { role: 'admin', text: '核对各部门岗位人员名册' },
];

const holdMeeting = async (client: SeedClient): Promise<void> => {
  const limit = { days: 5, unit: 'workday' };
  const meeting = {
    title: '招商工作例会（虚构）',
    heldOn: '2026-03-02',
    resolutions: resolutions.map(({ role, text }) => ({ text, ...demonstrationPost(role), limit })),
  };
  await post(client, supervisor, '/v1/meetings', meeting, 'demonstration-meeting');
};

const answering = 'public-utilities';
const clerk = { role: 'clerk', county: demonstrationCounty, department: answering } as const;

/** An enterprise asks and is answered; it is for the enterprise to say whether that settles it. */
const answerEnterprise = async (client: SeedClient): Promise<void> => {
  const [{ enterprise }] = leads;
  const contacts = [{ subject: enterpriseContact, displayName: '企业联系人' }];
  const headers = { 'idempotency-key': 'demonstration-enterprise-contact' };
  const path = `/v1/enterprise-contacts/${enterprise.creditCode}`;
  await client.request({ as: admin, method: 'PUT', path, body: { contacts }, headers });
  const asked = {
    enterpriseName: enterprise.name,
    title: '临时用电报装',
    text: '样品试制需临时用电 100 千伏安',
    urgency: 'urgent',
    department: answering,
  };
  const { id } = idSchema.parse(await post(client, investor, '/v1/requests', asked, 'demonstration-request'));
  const assignment = `/v1/assignments/${id}`;
  await post(client, clerk, `${assignment}/receive`, {}, 'demonstration-received');
  const done = { result: '已现场勘察，临时用电三日内接通' };
  await post(client, clerk, `${assignment}/complete`, done, 'demonstration-answered');
};

const beginWork = async (client: SeedClient): Promise<void> => {
  await holdMeeting(client);
  await answerEnterprise(client);
  await client.settled();
};

/** 奉节县 with its departments, the holders of their posts, the first leads and the work of a first day. */
export const demonstrationSeeds: readonly Seed[] = [
  {
    name: 'fengjie-departments',
    says: 'Opening 奉节县: its departments, their posts and who fills them.',
    run: openFengjie,
  },
  { name: 'fengjie-leads', says: 'Registering two leads of fictional enterprises.', run: registerLeads },
  { name: 'fengjie-work', says: 'Handing out the work of a first day.', run: beginWork },
];

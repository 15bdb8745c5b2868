import { openCounty } from '../operator/open-county.ts';
import { demonstrationCounty } from './control/token-claims.ts';
import type { Seed, SeedClient } from './seed.ts';

const admin = { role: 'admin', county: demonstrationCounty } as const;
const officer = { role: 'officer', county: demonstrationCounty } as const;

/** Who fills a post of the demonstration county is named after it: `investment-promotion.clerk`. */
const holderName = (department: string, post: string): string => `${department}.${post}`;

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

const registerLeads = async (client: SeedClient): Promise<void> => {
  for (const [position, body] of leads.entries()) {
    const headers = { 'idempotency-key': `demonstration-lead-${position}` };
    await client.request({ as: officer, method: 'POST', path: '/v1/leads', body, headers });
  }
};

/** 奉节县 with its departments, the holders of their posts and the first leads. */
export const demonstrationSeeds: readonly Seed[] = [
  { name: 'fengjie-departments', run: openFengjie },
  { name: 'fengjie-leads', run: registerLeads },
];

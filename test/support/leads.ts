import { fictionalCreditCode } from './credit-codes.ts';

let registered = 0;

/** A registration that lacks nothing for screening but the first contact. */
export const aRegistration = (overrides: Record<string, unknown> = {}): Record<string, unknown> => {
  registered += 1;
  return {
    enterprise: { name: `夔门光学（虚构）${registered}`, creditCode: fictionalCreditCode(registered) },
    source: '驻点招商小分队走访',
    method: 'chain-based',
    rubricProfile: 'industry',
    rationale: {
      text: '补眼镜产业链镜片镀膜环节',
      linkedChainNode: 'lens-coating',
      linkedBenefit: 'industrial-upgrading',
    },
    contact: { name: '李工', title: '投资总监', phone: '13800138000' },
    basics: {
      industryCode: 'C3587',
      product: '光学镜片',
      totalInvestmentYuan: 300_000_000,
      fixedInvestmentYuan: 240_000_000,
      annualTaxYuan: 15_000_000,
      jobs: 320,
      landHundredthsOfMu: 10_000,
    },
    ...overrides,
  };
};

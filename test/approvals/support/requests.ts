import { fictionalCreditCode } from '../../support/credit-codes.ts';
import type { Caller } from '../../support/service-client.ts';
import type { Approvals } from './service.ts';

export const asking = {
  subject: 'investor-1',
  roles: ['investor'] as const,
  enterprise: fictionalCreditCode(7),
};
export const otherEnterprise = {
  subject: 'investor-2',
  roles: ['investor'] as const,
  enterprise: fictionalCreditCode(8),
};

export const aRequest = (overrides: Record<string, unknown> = {}) => ({
  enterpriseName: '夔门光学（虚构）',
  title: '厂区停水',
  text: '厂区自来水压力不足，影响生产',
  urgency: 'urgent',
  department: 'investment-promotion',
  ...overrides,
});

/** Makes a request and answers its path. */
export const makeRequest = async ({ send }: Approvals, overrides = {}): Promise<string> => {
  const { status, body } = await send('POST', '/v1/requests', { as: asking, body: aRequest(overrides) });
  if (status !== 201) throw new Error(`the request was not taken: ${status} ${JSON.stringify(body)}`);
  return `/v1/assignments/${body.id}`;
};

const own: Caller = { subject: 'clerk-1', roles: ['clerk'], department: 'investment-promotion' };

const steps = {
  receive: { as: own },
  complete: { as: own, body: { result: '已修复' } },
  confirm: { as: asking },
} as const;

/** Brings a request through acts of its life, each by whom it belongs to. */
export const bringThrough = async (
  { send }: Approvals,
  path: string,
  ...acts: readonly (keyof typeof steps)[]
): Promise<void> => {
  for (const act of acts) {
    const { status } = await send('POST', `${path}/${act}`, steps[act]);
    if (status !== 200) throw new Error(`${act} was refused: ${status}`);
  }
};

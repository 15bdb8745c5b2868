import { fictionalCreditCode } from '../support/credit-codes.ts';
import type { Caller } from '../support/service-client.ts';
import type { CountyOfARow } from './county-of-a-row.ts';

/** An enterprise that asks something of the county. */
export const asking: Caller = {
  subject: 'investor-1',
  roles: ['investor'],
  enterprise: fictionalCreditCode(7),
};

export const enterpriseName = '夔门光学（虚构）';

/** Asks something of a department, and answers the assignment that it is. */
export const ask = (
  { act }: CountyOfARow,
  department: string,
  request: Record<string, unknown> = {},
): Promise<any> =>
  act(
    '/v1/requests',
    {
      enterpriseName,
      title: '厂区停水',
      text: '水压不足，影响生产',
      urgency: 'urgent',
      department,
      ...request,
    },
    asking,
  );

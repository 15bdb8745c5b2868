import { coordinator, leader } from '../../support/callers.ts';
import type { Operation } from '../../../services/approvals/county/domain/operation.ts';
import type { CountyLimitValue } from '../../../services/approvals/county/domain/county-limits.ts';
import type { DayCount } from '../../../shared/calendar/due-date.ts';
import { dateOf } from '../../../shared/time/clock.ts';
import type { Approvals } from './service.ts';

/** A promise of so many working days for the planning permit, which by the catalogue is five. */
export const promise = (days: number, matter = 'B03', variant = 'standard'): Operation => ({
  kind: 'set-promised-limit',
  matter,
  variant,
  promised: { days, unit: 'workday', evidence: 'enacted-text' },
});

export const aChange = (overrides: Record<string, unknown> = {}) => ({
  reason: '压缩承诺时限（虚构）',
  effectiveFrom: '2026-03-10',
  operations: [promise(3)],
  ...overrides,
});

/** Proposes a change as the coordinator and answers its path. */
export const propose = async (
  { send }: Pick<Approvals, 'send'>,
  overrides: Record<string, unknown> = {},
): Promise<string> => {
  const { status, headers, body } = await send('POST', '/v1/catalogue-changes', {
    as: coordinator,
    body: aChange(overrides),
  });
  if (status !== 201) throw new Error(`not proposed: ${status} ${JSON.stringify(body)}`);
  return headers.get('location')!;
};

/** Has a change proposed by the coordinator and approved by the leader, and answers the version it made. */
export const change = async (
  approvals: Pick<Approvals, 'send'>,
  overrides: Record<string, unknown> = {},
): Promise<string> => {
  const path = await propose(approvals, overrides);
  const { status, body } = await approvals.send('POST', `${path}/approve`, { as: leader });
  if (status !== 200) throw new Error(`not approved: ${status} ${JSON.stringify(body)}`);
  return body.approved.version;
};

/** Has limits of the county settings changed by two persons, to hold from a day. */
export const changeLimits = (
  approvals: Pick<Approvals, 'send'>,
  limits: Record<string, CountyLimitValue>,
  effectiveFrom: string,
): Promise<string> =>
  change(approvals, {
    effectiveFrom,
    operations: Object.entries(limits).map(([setting, value]) => ({
      kind: 'set-county-limit',
      setting,
      value,
    })),
  });

/** Limits of a matter as a test wants them. */
export type WantedLimits = {
  readonly promisedLimit?: DayCount | undefined;
  readonly statutoryLimit?: DayCount | null | undefined;
};

/** Has the limits of a matter changed by two persons from today; a law's limit has the extension of licensing law (rulings 26). */
export const putLimits = async (
  approvals: Pick<Approvals, 'send'> & { readonly clock: Pick<Approvals['clock'], 'now'> },
  { promisedLimit, statutoryLimit = null }: WantedLimits,
  matter = 'B03',
): Promise<void> => {
  const form = { matter, variant: 'standard' };
  const extension = { days: 10, unit: 'workday', approver: 'deputy-head' };
  const statutory =
    statutoryLimit === null ? null : { ...statutoryLimit, evidence: 'enacted-text', extension };
  await change(approvals, {
    effectiveFrom: dateOf(approvals.clock.now()),
    operations: [
      { kind: 'set-statutory-limit', ...form, statutory, source: '（虚构）地方法规第1条' },
      ...(promisedLimit === undefined
        ? []
        : [
            {
              kind: 'set-promised-limit',
              ...form,
              promised: { ...promisedLimit, evidence: 'assumption' },
            },
          ]),
    ],
  });
};

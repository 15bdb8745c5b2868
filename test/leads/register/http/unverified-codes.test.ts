import { beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi } from '../../../../services/leads/service.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { aRegistration } from '../../../support/leads.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { colleague } from '../../support/http-leads.ts';

let send: Send;

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  send = createServiceClient(leadsApi, foundationsOf(await createTestTable('leads', definition), clock)).send;
});

/** A well-formed code whose last check digit does not hold, as old registers issued some. */
const withoutItsCheckDigit = (n: number): string => {
  const code = fictionalCreditCode(n);
  return `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}`;
};

const codeVerifiedBy = { name: '李四', licenceDocument: '营业执照副本扫描件' };

const register = (enterprise: object, headers = {}, as: typeof officer | typeof colleague = officer) =>
  send('POST', '/v1/leads', { body: { ...aRegistration(), enterprise }, as, headers });

describe('a credit code whose check digits do not hold', () => {
  it('is refused at first, and the answer says what would let it in', async () => {
    const { status, body } = await register({ name: '老厂（虚构）', creditCode: withoutItsCheckDigit(501) });
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({ pointer: '/body/enterprise/creditCode' });
    expect(body.errors[0].detail).toContain('执照');
  });

  it('is taken on somebody’s word with the copy of the licence, and marked wherever it is shown', async () => {
    const creditCode = withoutItsCheckDigit(502);
    const made = await register({ name: '老厂（虚构）', creditCode, codeVerifiedBy });
    const marked = { enterprise: { creditCode }, codeStanding: 'unverified' };
    expect([made.status, made.body]).toMatchObject([201, marked]);
    const read = await send('GET', `/v1/leads/${made.body.id}`, { as: officer });
    expect(read.body).toMatchObject(marked);
    const listed = await send('GET', '/v1/leads?stage=lead', { as: officer });
    expect(listed.body.items.find(({ id }: { id: string }) => id === made.body.id)).toMatchObject({
      creditCode,
      codeStanding: 'unverified',
    });
  });

  it('holds the enterprise as any other does', async () => {
    const enterprise = { name: '老厂（虚构）', creditCode: withoutItsCheckDigit(503), codeVerifiedBy };
    expect((await register(enterprise)).status).toBe(201);
    expect((await register(enterprise, {}, colleague)).body.code).toBe('LEAD_HELD');
  });

  it('is answered with the same mark when the request comes again', async () => {
    const enterprise = { name: '老厂（虚构）', creditCode: withoutItsCheckDigit(504), codeVerifiedBy };
    const headers = { 'idempotency-key': 'unverified-504' };
    const first = await register(enterprise, headers);
    const again = await register(enterprise, headers);
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  it.each([
    ['without a name', { licenceDocument: '副本' }],
    ['without a document', { name: '李四' }],
    ['of blanks', { name: '\u200b', licenceDocument: '\u3164' }],
  ])('is refused on a word %s', async (_, word) => {
    const { status } = await register({
      name: '老厂（虚构）',
      creditCode: withoutItsCheckDigit(505),
      codeVerifiedBy: word,
    });
    expect(status).toBe(400);
  });

  it.each([
    ['an identity number', '500236195507010987'],
    ['a code of no province', '91990236MA51003650'],
    ['a code of seventeen characters', '91500236MA5100365'],
  ])('is not made a code by anybody’s word: %s', async (_, creditCode) => {
    const { status, body } = await register({ name: '老厂（虚构）', creditCode, codeVerifiedBy });
    expect([status, body.errors[0].pointer]).toEqual([400, '/body/enterprise/creditCode']);
  });

  it('is not shown where both check digits hold', async () => {
    const { body } = await register({ name: '新厂（虚构）', creditCode: fictionalCreditCode(506) });
    expect(body.codeStanding).toBe('verified');
    expect(body.enterprise).toEqual({ name: '新厂（虚构）', creditCode: fictionalCreditCode(506) });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi, settleLeads } from '../../../../services/leads/service.ts';
import { createReadDue } from '../../../../shared/dynamo/due-items.ts';
import { sweepDue } from '../../../../shared/deadlines/sweep.ts';
import { toInstant } from '../../../../shared/time/clock.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { signedLead } from '../../support/http-leads.ts';

let send: Send;
let checkAt: (instant: string) => Promise<unknown>;

beforeAll(async () => {
  const testTable = await createTestTable('leads', definition);
  const foundations = foundationsOf(testTable, createTestClock('2026-03-02T01:00:00.000Z'));
  send = createServiceClient(leadsApi, foundations).send;
  const settle = settleLeads(foundations);
  checkAt = (instant) => {
    const now = toInstant(new Date(instant));
    return sweepDue({
      due: createReadDue(testTable),
      now,
      settle: (item) => settle(item, now),
      timeRemains: () => true,
    });
  };
});

const read = async (path: string) => (await send('GET', path, { as: officer })).body;
const marksOf = async (leadId: string): Promise<number> => {
  const { items } = await read(`/v1/leads/${leadId}/timeline?limit=100`);
  return items.filter(({ type }: { type: string }) => type === 'leads.lead.sham-signing-suspected.v1').length;
};
const standingOf = async (leadId: string) => (await read(`/v1/leads/${leadId}`)).standing.kind;

describe('the deadline check', () => {
  it('marks a signing that nothing followed once, by late, repeated and parallel checks', async () => {
    const [idle, proved] = [await signedLead(send), await signedLead(send)];
    const recorded = await send('POST', `/v1/projects/${proved.projectId}/record-landing-evidence`, {
      as: officer,
      body: { part: 'registration', creditCode: fictionalCreditCode(901), licenceDocument: '执照' },
    });
    expect(recorded.status).toBe(200);
    await checkAt('2026-08-28T15:59:59.999Z');
    expect(await standingOf(idle.id)).toBe('active');
    await Promise.all(Array.from({ length: 8 }, () => checkAt('2026-08-28T16:00:00.000Z')));
    await checkAt('2026-09-20T01:00:00.000Z');
    expect([await standingOf(idle.id), await marksOf(idle.id)]).toEqual(['suspect', 1]);
    expect([await standingOf(proved.id), await marksOf(proved.id)]).toEqual(['active', 0]);
  });

  it('beside evidence recorded at the same moment leaves lead, project and timeline agreed', async () => {
    const { id, projectId } = await signedLead(send);
    const [answer] = await Promise.all([
      send('POST', `/v1/projects/${projectId}/record-landing-evidence`, {
        as: officer,
        body: { part: 'land', kind: 'lease', contractNumber: '租-1' },
      }),
      checkAt('2026-08-29T01:00:00.000Z'),
    ]);
    await checkAt('2026-08-29T01:01:00.000Z');
    const { land } = await read(`/v1/projects/${projectId}`);
    expect(land !== null).toBe(answer.status === 200);
    expect([
      ['active', 0],
      ['suspect', 1],
    ]).toContainEqual([await standingOf(id), await marksOf(id)]);
  });

  it('does not tell the enterprise until when its signing is watched', async () => {
    const { projectId } = await signedLead(send);
    const shown = await read(`/v1/projects/${projectId}`);
    expect(shown).not.toHaveProperty('landingDueOn');
    expect(shown).not.toHaveProperty('nextCheckAt');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { coordinator, officer } from '../support/callers.ts';
import { leadsApi } from '../../services/leads/service.ts';
import { table as definition } from '../../services/leads/kernel/table.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Caller,
} from '../support/service-client.ts';
import { aRegistration } from '../support/leads.ts';
import { createTestTable } from '../support/test-table.ts';
import {
  colleague,
  register,
  screener,
  toNegotiation,
  toReview,
  toScreening,
  toSigning,
  walk,
  type Posted,
} from './support/http-leads.ts';

let send: ReturnType<typeof createServiceClient>['send'];

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  send = createServiceClient(leadsApi, foundationsOf(await createTestTable('leads', definition), clock)).send;
});

/** Everybody who had a part in the lead, each with every role that may judge. */
const inTheDepartment = (caller: Caller, role: 'clerk' | 'section-head' | 'coordinator'): Caller => ({
  subject: caller.subject!,
  roles: [role],
  department: 'investment-promotion',
});

const judgement = (posted: readonly Posted[], verb: string): Posted =>
  posted.find(([each]) => each === verb)!;
const verdict = judgement(toNegotiation, 'record-screening-verdict');
const factorCheck = judgement(toReview, 'record-factor-check');
const opinions = judgement(toSigning, 'record-review-opinions');

const attempt = async (leadId: string, [verb, body]: Posted, as: Caller) => {
  const answer = await send('POST', `/v1/leads/${leadId}/${verb}`, { as, body });
  return [answer.status, answer.body.code];
};
const refused = [403, 'OWN_LEAD_NOT_JUDGED'];

describe('nobody judges their own lead', () => {
  it('who registered it, followed it or follows it is refused, in whatever role, and told who may', async () => {
    const { id } = await register(send);
    await walk(send, id, toScreening);
    // Registered by one, followed by a second, now by a third: all of them had a part in it.
    const third = { subject: 'officer-3', roles: ['officer'] } as const;
    await walk(send, id, [
      ['hand-over', { to: colleague.subject, reason: '调岗' }, officer],
      ['hand-over', { to: third.subject, reason: '调岗' }, colleague],
    ]);
    for (const part of [officer, colleague, third]) {
      expect(await attempt(id, verdict, part)).toEqual(refused);
      expect(await attempt(id, verdict, inTheDepartment(part, 'clerk'))).toEqual(refused);
      expect(await attempt(id, verdict, inTheDepartment(part, 'section-head'))).toEqual(refused);
      expect(await attempt(id, factorCheck, inTheDepartment(part, 'coordinator'))).toEqual(refused);
      expect(await attempt(id, opinions, inTheDepartment(part, 'coordinator'))).toEqual(refused);
    }
    expect(await attempt(id, verdict, coordinator)).toEqual(refused);
    const { body } = await send('POST', `/v1/leads/${id}/record-screening-verdict`, {
      as: officer,
      body: verdict[1],
    });
    expect(body.detail).toContain('研判部门的承办人、科室负责人或分管领导');
    expect(body.facts).toEqual({ screeningDepartment: 'investment-promotion' });
    // Another department's clerk does not see the lead at all.
    expect((await attempt(id, verdict, { ...screener, department: 'forestry' }))[0]).toBe(404);
    expect((await attempt(id, verdict, screener))[0]).toBe(200);
    // The officer goes on with the lead itself.
    expect(
      (await send('POST', `/v1/leads/${id}/move-stage`, { as: third, body: { to: 'negotiation' } })).status,
    ).toBe(200);
  });

  it('a coordinator who registered a lead checks no factor of it and countersigns nothing', async () => {
    const { body: lead } = await send('POST', '/v1/leads', { as: coordinator, body: aRegistration() });
    expect(await attempt(lead.id, factorCheck, coordinator)).toEqual(refused);
    expect(await attempt(lead.id, opinions, coordinator)).toEqual(refused);
    const other = { ...coordinator, subject: 'coordinator-2' };
    expect((await attempt(lead.id, factorCheck, other))[1]).toBe('NOT_AT_THIS_STAGE');
  });
});

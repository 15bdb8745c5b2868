import { beforeAll, describe, expect, it } from 'vitest';
import { coordinator, officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi, settleLeads } from '../../../../services/leads/service.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import { toInstant } from '../../../../shared/time/clock.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { aRegistration } from '../../../support/leads.ts';
import { createTestTable } from '../../../support/test-table.ts';
import {
  screener,
  colleague,
  readyToSign,
  register,
  signedLead,
  signing,
  toNegotiation,
  toReview,
  toScreening,
  toSigning,
  walk,
} from '../../support/http-leads.ts';

let send: Send;
let foundations: ReturnType<typeof foundationsOf>;
const clock = createTestClock('2026-03-02T01:00:00.000Z');

beforeAll(async () => {
  foundations = foundationsOf(await createTestTable('leads', definition), clock);
  send = createServiceClient(leadsApi, foundations).send;
});

const post = (leadId: string, verb: string, body?: unknown, as: object = officer, headers = {}) =>
  send('POST', `/v1/leads/${leadId}/${verb}`, { as, headers, ...(body === undefined ? {} : { body }) });
const read = async (path: string, as: object = officer) => (await send('GET', path, { as })).body;
const typesOf = (timeline: { items: { type: string }[] }) => timeline.items.map(({ type }) => type);

describe('the way from a lead to its project', () => {
  it('is walked act by act; each stage tells what the next one misses', async () => {
    const lead = await register(send);
    const screening = await walk(send, lead.id, toScreening);
    expect(screening.body.nextStage).toMatchObject({
      stage: 'negotiation',
      missing: [{ pointer: '/screeningVerdict' }],
    });
    const negotiation = await walk(send, lead.id, toNegotiation);
    expect(negotiation.body.nextStage.missing).toHaveLength(11);
    expect(negotiation.body).toMatchObject({ stage: 'negotiation', stageDueOn: '2026-03-17' });
    const review = await walk(send, lead.id, toReview);
    expect(review.body.nextStage.missing.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/reviewOpinions',
      '/sponsor',
      '/contract',
      '/body/template',
      '/body/projectName',
    ]);
    const ready = await walk(send, lead.id, toSigning);
    // Both are given in the very act of signing.
    expect(ready.body.nextStage).toMatchObject({
      stage: 'signed',
      missing: [{ pointer: '/body/template' }, { pointer: '/body/projectName' }],
    });
    const signed = await walk(send, lead.id, [signing]);
    expect(signed.body).toMatchObject({ stage: 'signed', nextStage: null, stageDueOn: null });
    expect(await read(`/v1/projects/${signed.body.projectId}`)).toMatchObject({
      id: signed.body.projectId,
      version: 1,
      leadId: lead.id,
      name: '光学镜片产业园（虚构）',
      enterprise: lead.enterprise,
      officer: 'officer-1',
      signedOn: '2026-03-02',
      contractAmountYuan: 300_000_000,
      promisedStart: '2026-09-01',
      projectCode: null,
      caseId: null,
      landing: { landed: false, completed: 1, next: 'registration' },
    });
    expect(typesOf(await read(`/v1/projects/${signed.body.projectId}/timeline`))).toEqual([
      'leads.project.signed.v1',
    ]);
    expect(typesOf(await read(`/v1/leads/${lead.id}/timeline?limit=100`)).at(-1)).toBe(
      'leads.lead.stage-changed.v1',
    );
  });

  it('is refused with everything missing, in the reader’s language', async () => {
    const lead = await register(send);
    await walk(send, lead.id, [...toScreening, ...toNegotiation]);
    const zh = await post(lead.id, 'move-stage', { to: 'review' });
    expect([zh.status, zh.body.code, zh.body.errors.length]).toEqual([409, 'STAGE_GATE_NOT_MET', 11]);
    expect(zh.body.errors[0]).toEqual({ pointer: '/negotiation/rounds', detail: '缺洽谈纪要' });
    const en = await post(lead.id, 'move-stage', { to: 'review' }, officer, { 'accept-language': 'en' });
    expect(en.body.errors[0].detail).toBe('no round of talks is on record');
  });

  it('takes no terms of signing for another stage', async () => {
    const lead = await register(send);
    const refused = await post(lead.id, 'move-stage', { to: 'screening', template: 'start-upon-land' });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/body/template']);
  });

  it('ends in one project when two sign at once, and the claim stays while it lives', async () => {
    const lead = await readyToSign(send);
    const before = (await read('/v1/projects?limit=100')).items.length;
    const answers = await Promise.all(
      [officer, coordinator].map((as) => post(lead.id, signing[0], signing[1], as)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read('/v1/projects?limit=100')).items).toHaveLength(Number(before) + 1);
    const again = await send('POST', '/v1/leads', {
      body: aRegistration({ enterprise: lead.enterprise }),
      as: colleague,
    });
    expect(again.body.code).toBe('LEAD_HELD');
  });

  it('answers a repeated signing with the first answer', async () => {
    const lead = await readyToSign(send);
    const headers = { 'idempotency-key': 'sign-1' };
    const first = await post(lead.id, signing[0], signing[1], officer, headers);
    const again = await post(lead.id, signing[0], signing[1], officer, headers);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});

describe('what the talks leave on record', () => {
  let leadId: string;
  beforeAll(async () => {
    leadId = (await register(send)).id;
    await walk(send, leadId, [...toScreening, ...toNegotiation, ...toReview]);
  });

  it('lists gaps with their conclusions, intersections, and commitments with their bases', async () => {
    expect((await read(`/v1/leads/${leadId}/gaps`)).items).toEqual([
      { number: 1, round: 1, topic: '电价', conclusion: 'conceded' },
    ]);
    expect((await read(`/v1/leads/${leadId}/intersections`)).items).toMatchObject([
      { number: 1, enterpriseNeeds: '镀膜技工 120 人', gap: '首批 40 人' },
    ]);
    expect((await read(`/v1/leads/${leadId}/commitments`)).items).toMatchObject([
      { number: 1, legalBasis: '重庆市优化营商环境条例', fairReviewId: '奉公竞审〔2026〕3号' },
    ]);
  });

  it('opens the minutes with a reason and leaves a trace; the lead itself does not show them', async () => {
    const opened = await post(leadId, 'disclose-negotiation', { reason: '准备二轮洽谈' });
    expect(opened.body.items).toMatchObject([{ number: 1, minutes: '双方就供地、供电交换意见。' }]);
    expect((await read(`/v1/leads/${leadId}/timeline?limit=100`)).items.at(-1)).toMatchObject({
      type: 'leads.lead.negotiation-disclosed.v1',
      fact: { to: 'officer-1', reason: '准备二轮洽谈' },
    });
    expect(JSON.stringify(await read(`/v1/leads/${leadId}`))).not.toContain('双方就供地');
    expect((await post(leadId, 'disclose-negotiation', { reason: '好奇' }, colleague)).status).toBe(403);
  });

  it('refuses a promise of rebates with the law, and adds no commitment', async () => {
    const lead = await register(send);
    await walk(send, lead.id, [...toScreening, ...toNegotiation]);
    const refused = await post(lead.id, 'add-commitment', {
      clause: '土地出让金全额返还',
      responsibleDepartment: 'planning-and-natural-resources',
      dueOn: '2026-06-30',
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'CLAUSE_NOT_CLASSIFIED']);
    expect(refused.body.detail).toContain('公平竞争审查条例');
    expect((await read(`/v1/leads/${lead.id}/commitments`)).items).toEqual([]);
  });

  it('keeps both verdicts in the timeline', async () => {
    const lead = await register(send);
    const [verb, verdict] = toNegotiation[0]!;
    await walk(send, lead.id, [
      ...toScreening,
      [verb, { ...(verdict as object), band: 'D', score: { low: 40, high: 44 } }, screener],
      [verb, verdict, screener],
    ]);
    const bands = (await read(`/v1/leads/${lead.id}/timeline`)).items.flatMap((entry: any) =>
      entry.type === 'leads.lead.screening-concluded.v1' ? [entry.fact.band] : [],
    );
    expect(bands).toEqual(['D', 'A']);
  });
});

describe('a lead that is set aside', () => {
  const lost = { reasonCode: 'chose-elsewhere', lesson: '邻县三天给出供地方案，我县用了两周' };

  it('as lost frees its enterprise; its history stays readable', async () => {
    const lead = await register(send);
    const answer = await post(lead.id, 'mark-lost', lost);
    expect(answer.body.standing).toMatchObject({ kind: 'lost', ...lost });
    const next = await send('POST', '/v1/leads', {
      body: aRegistration({ enterprise: lead.enterprise }),
      as: colleague,
    });
    expect(next.status).toBe(201);
    expect(typesOf(await read(`/v1/leads/${lead.id}/timeline`))).toEqual([
      'leads.lead.registered.v1',
      'leads.lead.standing-changed.v1',
    ]);
  });

  it('as lost takes its enterprise again when reopened, unless somebody else holds it by then', async () => {
    const lead = await register(send);
    await post(lead.id, 'mark-lost', lost);
    expect((await post(lead.id, 'resume')).body.standing).toEqual({ kind: 'active' });
    const rival = () =>
      send('POST', '/v1/leads', { body: aRegistration({ enterprise: lead.enterprise }), as: colleague });
    expect((await rival()).body.code).toBe('LEAD_HELD');
    await post(lead.id, 'mark-lost', lost);
    expect((await rival()).status).toBe(201);
    expect((await post(lead.id, 'resume')).body.code).toBe('LEAD_HELD');
    expect((await read(`/v1/leads/${lead.id}`)).standing.kind).toBe('lost');
  });

  it('asks for a reason from the list and a lesson', async () => {
    const lead = await register(send);
    const refused = await post(lead.id, 'mark-lost', { reasonCode: 'bad-luck', lesson: '' });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/body/reasonCode',
      '/body/lesson',
    ]);
  });

  it('as paused takes no evidence, says so, and still holds its enterprise', async () => {
    const lead = await register(send);
    await post(lead.id, 'pause', { reason: '等待规划调整', reviewOn: '2026-04-01' });
    const refused = await post(lead.id, 'record-first-contact', { contactedOn: '2026-03-02', summary: 'x' });
    expect(refused.body).toMatchObject({ code: 'LEAD_NOT_ACTIVE', facts: { standing: 'paused' } });
    expect(
      (await send('POST', '/v1/leads', { body: aRegistration({ enterprise: lead.enterprise }) })).body.code,
    ).toBe('LEAD_HELD');
    const listed = (await read('/v1/leads?stage=lead&limit=100')).items.find(
      (item: { id: string }) => item.id === lead.id,
    );
    expect(listed.standing).toBe('paused');
  });

  it('as terminated ends its project and frees the enterprise in one write', async () => {
    const lead = await signedLead(send);
    const ended = await post(lead.id, 'terminate', { reason: '双方协商解除协议' }, coordinator);
    expect(ended.body.standing.kind).toBe('terminated');
    expect((await read(`/v1/projects/${lead.projectId}`)).terminatedAt).toBe('2026-03-02T01:00:00.000Z');
    expect(typesOf(await read(`/v1/projects/${lead.projectId}/timeline`))).toEqual([
      'leads.project.signed.v1',
      'leads.project.terminated.v1',
    ]);
    const next = await send('POST', '/v1/leads', { body: aRegistration({ enterprise: lead.enterprise }) });
    expect(next.status).toBe(201);
  });

  it('does not free what another lead holds: a lost lead cannot be terminated', async () => {
    const lead = await register(send);
    await post(lead.id, 'mark-lost', lost);
    await send('POST', '/v1/leads', { body: aRegistration({ enterprise: lead.enterprise }), as: colleague });
    expect((await post(lead.id, 'terminate', { reason: 'x' }, coordinator)).body.code).toBe(
      'STANDING_OUT_OF_ORDER',
    );
    const third = await send('POST', '/v1/leads', { body: aRegistration({ enterprise: lead.enterprise }) });
    expect(third.body.code).toBe('LEAD_HELD');
  });

  it('is looked at again on its day by the deadline check', async () => {
    const lead = await register(send);
    await post(lead.id, 'incubate', { until: '2026-04-01' });
    const item = { county: countyCodeSchema.parse('500236'), kind: 'lead', id: lead.id };
    const settle = settleLeads(foundations);
    for (const day of ['2026-03-10', '2026-04-02', '2026-04-03'])
      await settle(item as never, toInstant(new Date(`${day}T01:00:00Z`)));
    expect(typesOf(await read(`/v1/leads/${lead.id}/timeline`))).toEqual([
      'leads.lead.registered.v1',
      'leads.lead.standing-changed.v1',
      'leads.lead.look-again-due.v1',
    ]);
  });
});

describe('handing over', () => {
  it('takes the lead and its project to the successor, and the rights with them', async () => {
    const lead = await signedLead(send);
    const handed = await post(lead.id, 'hand-over', { to: 'officer-2', reason: '岗位调整' }, coordinator);
    expect(handed.body.officer).toBe('officer-2');
    expect((await read(`/v1/projects/${lead.projectId}`)).officer).toBe('officer-2');
    const body = { part: 'land', kind: 'lease', contractNumber: '租-1' };
    const path = `/v1/projects/${lead.projectId}/record-landing-evidence`;
    expect((await send('POST', path, { body, as: officer })).status).toBe(403);
    expect((await send('POST', path, { body, as: colleague })).status).toBe(200);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { coordinator, officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi } from '../../../../services/leads/service.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { aRegistration } from '../../../support/leads.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { aStart } from '../../support/works.ts';
import {
  colleague,
  register,
  signedLead,
  toNegotiation,
  toScreening,
  walk,
} from '../../support/http-leads.ts';

let send: Send;

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  send = createServiceClient(leadsApi, foundationsOf(await createTestTable('leads', definition), clock)).send;
});

type Attempt = () => Promise<{ status: number; body: any }>;

const post = (path: string, body: unknown, as: object = officer) => send('POST', path, { body, as });
const onLead =
  (verb: string, body: unknown, as: object = officer): Attempt =>
  async () =>
    post(`/v1/leads/${(await register(send)).id}/${verb}`, body, as);
const inTalks =
  (verb: string, body: unknown): Attempt =>
  async () => {
    const { id } = await register(send);
    await walk(send, id, [...toScreening, ...toNegotiation]);
    return post(`/v1/leads/${id}/${verb}`, body);
  };
const onProject =
  (verb: string, body: unknown): Attempt =>
  async () =>
    post(`/v1/projects/${(await signedLead(send)).projectId}/${verb}`, body);

const refusals: readonly (readonly [string, string | undefined, Attempt])[] = [
  [
    'LEAD_HELD',
    'first-report',
    async () => {
      const body = aRegistration();
      await post('/v1/leads', body);
      return post('/v1/leads', body, colleague);
    },
  ],
  ['STAGE_GATE_NOT_MET', 'stage-gates', onLead('move-stage', { to: 'screening' })],
  ['STAGE_OUT_OF_ORDER', 'stage-gates', onLead('move-stage', { to: 'review' })],
  ['NOT_AT_THIS_STAGE', 'stage-gates', onLead('record-agreement-draft', { documentNumber: '1' })],
  [
    'OWN_LEAD_NOT_JUDGED',
    'own-lead',
    onLead('record-screening-verdict', {
      vetoes: [],
      band: 'A',
      score: { low: 82, high: 86 },
      rubricVersion: '1',
      concludedBy: '研判小组',
    }),
  ],
  ['GAP_NOT_OPEN', 'talks', inTalks('conclude-gap', { gap: 1, conclusion: 'closed' })],
  [
    'CLAUSE_NOT_CLASSIFIED',
    'fair-competition',
    inTalks('add-commitment', {
      clause: '税收返还',
      responsibleDepartment: 'planning-and-natural-resources',
      dueOn: '2026-06-30',
    }),
  ],
  ['STANDING_OUT_OF_ORDER', 'side-standings', onLead('resume', undefined)],
  [
    'START_NOT_PROVEN',
    'start-of-works',
    onProject('record-start', aStart({ photograph: { reference: '影-1', shows: 'ceremony' } })),
  ],
  // Of what was entered alone: no rule of the trade.
  ['OFFICER_UNCHANGED', undefined, onLead('hand-over', { to: officer.subject, reason: '调岗' })],
];

describe('the rules of leads (R137)', () => {
  it.each(refusals)('name with %s the rule %s', async (code, rule, attempt) => {
    const { body } = await attempt();
    expect([body.code, body.rule]).toEqual([code, rule === undefined ? undefined : `/v1/lead-rules/${rule}`]);
    if (rule === undefined) return;
    const read = await send('GET', body.rule, { as: { roles: ['investor'] } });
    expect(read.body).toMatchObject({
      id: rule,
      version: '2026.1',
      refusals: expect.arrayContaining([code]),
    });
  });

  it('stand behind each figure of a lead and of a project', async () => {
    const signed = await signedLead(send);
    const { body: lead } = await send('GET', `/v1/leads/${signed.id}`, { as: coordinator });
    const { body: project } = await send('GET', `/v1/projects/${signed.projectId}`, { as: coordinator });
    const references = [...lead.ruleReferences, ...project.ruleReferences];
    expect(references.map(({ figure }: { figure: string }) => figure)).toEqual(
      expect.arrayContaining(['stage-light', 'stage-due', 'next-stage', 'veto-findings', 'landing']),
    );
    for (const { figure, rule } of references) {
      const { status, body } = await send('GET', rule, { as: officer });
      expect([figure, status, body.figures.includes(figure)]).toEqual([figure, 200, true]);
    }
  });

  it('say what of them holds in the county, and are found by what follows from them', async () => {
    const { body: limits } = await send('GET', '/v1/lead-rules/stage-limits', { as: officer });
    expect(limits.inForce).toMatchObject({ screening: { days: 5, unit: 'workday' }, signed: null });
    const { body: found } = await send('GET', '/v1/lead-rules?event=leads.lead.stage-overdue.v1');
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual(['stage-limits']);
    const { body: none } = await send('GET', '/v1/lead-rules?refusal=LEAD_STALE');
    expect(none.items).toEqual([]);
    expect((await send('GET', '/v1/lead-rules/x')).body.code).toBe('NOT_FOUND');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { leadsApi } from '../../services/leads/service.ts';
import { table as definition } from '../../services/leads/kernel/table.ts';
import { leadDefinition } from '../../services/leads/kernel/lead-store.ts';
import { projectDefinition } from '../../services/leads/kernel/project-store.ts';
import { countyCodeSchema, leadIdSchema, projectIdSchema, subjectSchema } from '../../shared/identifiers.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { aRegistration } from '../support/leads.ts';
import {
  createServiceClient,
  createTestClock,
  everyRole,
  foundationsOf,
  type Send,
} from '../support/service-client.ts';
import { createTestTable } from '../support/test-table.ts';
import { anEntry, aStart } from './support/works.ts';
import { aProject, inNegotiation, now, progressOf } from './support/domain-leads.ts';
import { toNegotiation, toReview, toScreening, toSigning } from './support/http-leads.ts';

const owner = subjectSchema.parse('owner');
const signedProject = aProject();

/**
 * What each role may do to a lead or project it follows (f), to one of its own enterprise (e), to any of the county (a), to
 * any that it has had no part in (n), as the screening department to any (s) or to one it has had no part in (j), as market regulation to one of which a clause is held (w; r for either of these departments), or never (-), in the order of the roles: investor officer clerk section-head deputy-head coordinator supervisor leader
 * admin.
 */
const expected: Record<string, string> = {
  'lead.register': '- a - - - a - - -',
  'lead.list': '- a - - - a a a -',
  'lead.read': '- a r r r a a a -',
  'lead.read-timeline': '- a s s s a a a -',
  'lead.amend': '- f - - - - - - -',
  'lead.record-first-contact': '- f - - - - - - -',
  'lead.disclose-contact': '- f - - - a - - -',
  'lead.erase-contact': '- f - - - a - - -',
  'lead.move-stage': '- f - - - a - - -',
  'lead.record-screening-facts': '- f - - - a - - -',
  'lead.record-screening-verdict': '- - j j j - - - -',
  'lead.record-negotiation': '- f - - - - - - -',
  'lead.conclude-gap': '- f - - - a - - -',
  'lead.disclose-negotiation': '- f - - - a - - -',
  'lead.list-gaps': '- f - - - a a a -',
  'lead.record-intersection': '- f - - - - - - -',
  'lead.list-intersections': '- f - - - a a a -',
  'lead.record-agreement-draft': '- f - - - a - - -',
  'lead.record-factor-check': '- - j j j n - - -',
  'lead.add-commitment': '- f - - - a - - -',
  'lead.amend-commitment-basis': '- f - - - a - - -',
  'lead.list-commitments': '- f - - - a a a -',
  'lead.list-clauses': '- f w w w a a a -',
  'lead.classify-clause': '- - w w w - - - -',
  'lead.record-review-opinions': '- - - - - n - - -',
  'lead.assign-sponsor': '- - - - - a - - -',
  'lead.record-investment-contract': '- f - - - a - - -',
  'lead.pause': '- f - - - a - - -',
  'lead.resume': '- f - - - a - - -',
  'lead.mark-lost': '- f - - - a - - -',
  'lead.terminate': '- - - - - a - - -',
  'lead.incubate': '- f - - - a - - -',
  'lead.mark-suspect': '- - - - - a a - -',
  'lead.hand-over': '- f - - - a - - -',
  'project.list': 'e a - - - a a a -',
  'project.read': 'e a - - - a a a -',
  'project.read-timeline': 'e a - - - a a a -',
  'project.list-commitments': 'e f - - - a a a -',
  'project.record-landing-evidence': '- f - - - a - - -',
  'project.record-start': '- f - - - a - - -',
  'project.record-statistical-registration': '- f - - - a - - -',
  'lead-rule.list': 'a a a a a a a a a',
  'lead-rule.read': 'a a a a a a a a a',
  'lead-policy.read': '- a a a a a a a a',
  'lead-policy.list-changes': '- a a a a a a a a',
  'lead-policy.propose': '- - - - - a - - a',
  'lead-policy.approve': '- - - - - a - a a',
  'lead-policy.refuse': '- - - - - a - a a',
  'lead-policy.withdraw': '- - - - - a - - a',
};

let send: Send;
let endpoints: ReturnType<typeof createServiceClient>['endpoints'];
let foundations: ReturnType<typeof foundationsOf>;

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  foundations = foundationsOf(await createTestTable('leads', definition), clock);
  const client = createServiceClient(leadsApi, foundations);
  send = client.send;
  endpoints = client.endpoints;
});

/** The officer of the lead, or somebody who has nothing to do with it. */
const callerAs = (relation: Relation): string =>
  relation === 'follows' || relation === 'screens-own' ? owner : 'someone';

type Role = (typeof everyRole)[number];

const aPolicyProposal = {
  reason: '改一项',
  effectiveFrom: '2026-04-01',
  settings: [{ setting: '/basicsNeededPercent', value: 70 }],
};

/** A change that another person proposed, or the one who is to withdraw it; any, for who is not let in at the door. */
const aPolicyChange = async (act: string, role: Role, caller: string): Promise<string> => {
  if (expected[act]!.split(' ')[everyRole.indexOf(role)] === '-') return '01KJQ0000000000000000000ZZ';
  const subject = act === 'lead-policy.withdraw' ? caller : 'proposer';
  const { body } = await send('POST', '/v1/lead-policy/changes', {
    as: { subject, roles: ['coordinator'] },
    body: aPolicyProposal,
  });
  return body.id;
};

/** A body of its shape for each act that takes one; whether the lead is ready for it does not matter here. */
const bodies: Record<string, () => unknown> = {
  'lead.register': () => aRegistration(),
  'lead.amend': () => ({ source: `另一来源 ${Math.random()}` }),
  'lead.disclose-contact': () => ({ reason: '联系' }),
  'lead.erase-contact': () => ({ reason: '本人要求' }),
  'lead.disclose-negotiation': () => ({ reason: '准备洽谈' }),
  'lead.pause': () => ({ reason: '等待', reviewOn: '2026-04-01' }),
  'lead.mark-lost': () => ({ reasonCode: 'other', lesson: '教训' }),
  'lead.terminate': () => ({ reason: '解除' }),
  'lead.incubate': () => ({ until: '2026-04-01' }),
  'lead.mark-suspect': () => ({ reason: '无动作' }),
  'lead.hand-over': () => ({ to: 'successor', reason: '调岗' }),
  'lead.classify-clause': () => ({ clause: 1, kind: 'county-policy', reason: '普惠' }),
  'lead-policy.propose': () => aPolicyProposal,
  'lead-policy.refuse': () => ({ reason: '再议' }),
  'project.record-landing-evidence': () => ({ part: 'land', kind: 'lease', contractNumber: '租-1' }),
  'lead.record-screening-facts': () => ({ facts: { chemical: false }, source: '初步方案' }),
  'project.record-start': () => aStart(),
  'project.record-statistical-registration': () => anEntry(),
  ...Object.fromEntries(
    [...toScreening, ...toNegotiation, ...toReview, ...toSigning].map(([verb, body]) => [
      `lead.${verb}`,
      () => body,
    ]),
  ),
};

const relations = ['follows', 'own-enterprise', 'none', 'screens', 'screens-own', 'weighs'] as const;
type Relation = (typeof relations)[number];

const aStoredProject = async (): Promise<string> => {
  const id = projectIdSchema.parse(foundations.newId());
  const context = { county: countyCodeSchema.parse('500236'), actor: owner, correlationId: 'c', now };
  await foundations.table.save(context, projectDefinition, {
    before: null,
    after: { ...signedProject, id, officer: owner },
    events: [],
  });
  return id;
};

/** A lead that the officer follows, of which a clause was held for its words. */
const aLeadWithHeldClause = async (): Promise<string> => {
  const id = leadIdSchema.parse(foundations.newId());
  const lead = inNegotiation();
  const progress = progressOf(lead, 'negotiation');
  const context = { county: countyCodeSchema.parse('500236'), actor: owner, correlationId: 'c', now };
  await foundations.table.save(context, leadDefinition, {
    before: null,
    after: {
      ...{ ...lead, id, officer: owner, registeredBy: owner },
      progress: { ...progress, dossier: { ...progress.dossier, clauses: 1 } },
    },
    events: [],
  });
  return id;
};

const pathTo = async (act: string, path: string, role: Role, relation: Relation): Promise<string> => {
  if (act.startsWith('lead-rule.')) return path.replace('{rule}', 'vetoes');
  if (act.startsWith('lead.') && path.includes('{leadId}') && relation === 'weighs')
    return path.replace('{leadId}', await aLeadWithHeldClause());
  if (act.startsWith('lead-policy.'))
    return path.includes('{changeId}')
      ? path.replace('{changeId}', await aPolicyChange(act, role, callerAs(relation)))
      : path;
  if (act.startsWith('project.')) return path.replace('{projectId}', await aStoredProject());
  const { body: lead } = await send('POST', '/v1/leads', {
    body: aRegistration(),
    as: { subject: owner, roles: ['officer'] },
  });
  return path.replace('{leadId}', lead.id) + (act === 'lead.list' ? '?stage=lead' : '');
};

/** A list counts as allowed when it is answered with something in it: there is always one thing at least. */
const allowed = async (act: string, role: Role, relation: Relation): Promise<boolean> => {
  const endpoint = endpoints.find((known) => known.act === act)!;
  const { status, body } = await send(
    endpoint.method.toUpperCase(),
    await pathTo(act, endpoint.path, role, relation),
    {
      ...(endpoint.takesInput ? { body: bodies[act]!() } : {}),
      as: {
        subject: callerAs(relation),
        roles: [role],
        ...(relation.startsWith('screens') ? { department: 'investment-promotion' } : {}),
        ...(relation === 'weighs' ? { department: 'market-regulation' } : {}),
        enterprise:
          relation === 'own-enterprise' ? signedProject.enterprise.creditCode : fictionalCreditCode(999),
      },
      headers: { 'if-match': act.startsWith('lead-policy.') ? '*' : '"1"' },
    },
  );
  if (status === 400) throw new Error(`${act}: ${JSON.stringify(body)}`);
  return status !== 403 && status !== 404 && !(act === 'project.list' && body.items.length === 0);
};

/** The relations with which a cell lets its role through. */
const lets: Record<string, readonly Relation[]> = {
  '-': [],
  f: ['follows', 'screens-own'],
  n: ['own-enterprise', 'none', 'screens', 'weighs'],
  w: ['weighs'],
  r: ['screens', 'screens-own', 'weighs'],
  s: ['screens', 'screens-own'],
  j: ['screens'],
  e: ['own-enterprise'],
  a: relations,
};

describe('who may do what with leads', () => {
  it('is stated for every endpoint', () => {
    expect(endpoints.map(({ act }) => act).sort()).toEqual(Object.keys(expected).sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    for (const relation of relations)
      expect([relation, await allowed(act, role, relation)]).toEqual([
        relation,
        lets[right]!.includes(relation),
      ]);
  });

  it('asks everybody for a token', async () => {
    for (const endpoint of endpoints) {
      const { status, body } = await send(endpoint.method.toUpperCase(), endpoint.path, { as: 'nobody' });
      expect([endpoint.act, status, body.code]).toEqual([endpoint.act, 401, 'UNAUTHENTICATED']);
    }
  });
});

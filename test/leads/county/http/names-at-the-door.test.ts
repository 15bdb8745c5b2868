import { beforeEach, describe, expect, it } from 'vitest';
import { admin, coordinator, officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi, leadsHandlers } from '../../../../services/leads/service.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import { envelopeSchema } from '../../../../shared/events/envelope.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import {
  register,
  signedLead,
  signing,
  toNegotiation,
  toReview,
  toScreening,
  toSigning,
  walk,
} from '../../support/http-leads.ts';

const clock = createTestClock('2026-03-02T01:00:00.000Z');
let send: Send;
let table: Table;
let hear: (type: EventType, sequence: number, fact: unknown) => Promise<void>;

beforeEach(async () => {
  const foundations = foundationsOf(await createTestTable('leads', definition), clock);
  table = foundations.table;
  send = createServiceClient(leadsApi, foundations).send;
  hear = async (type, sequence, fact) => {
    const envelope = envelopeSchema.parse({
      specversion: '1.0',
      id: `${type}.${sequence}`,
      source: `/zhaoshang/${type.split('.')[0]}`,
      type,
      time: clock.now(),
      subject: 'all',
      datacontenttype: 'application/json',
      partitionkey: 'all',
      sequence,
      county: '500236',
      actor: 'admin-1',
      correlationid: 'c-1',
      data: { audience: [], fact },
    });
    const work = leadsHandlers(foundations)
      .find((each) => each.type === type)
      ?.prepare(envelope);
    if (work == null) throw new Error(`${type} is not heard`);
    await work();
  };
});

const departments = (...ids: string[]) => ({ departments: ids.map((id) => ({ id, posts: ['clerk'] })) });
const staffing = (subject: string) => ({
  department: 'investment-promotion',
  posts: [{ post: 'clerk', holders: [{ subject, from: '2026-01-01' }] }],
  leaves: [],
});
const sign = async (template: string) => {
  const lead = await register(send);
  await walk(send, lead.id, [...toScreening, ...toNegotiation, ...toReview, ...toSigning]);
  const [verb, body] = signing;
  return send('POST', `/v1/leads/${lead.id}/${verb}`, {
    as: officer,
    body: { ...(body as object), template },
  });
};

describe('signing', () => {
  it('along a template that nobody has is refused, and the lead stays under review', async () => {
    const refused = await sign('no-such-path');
    expect([refused.status, refused.body.code]).toEqual([422, 'TEMPLATE_UNKNOWN']);
    expect(refused.body.errors).toMatchObject([{ pointer: '/body/template' }]);
    expect(JSON.stringify(refused.body.errors)).toContain('industrial-cleared-land');
  });

  it.each([
    ['2026-03-02', 200],
    ['2026-03-03', 422],
  ])(
    'along a template of the county’s own that holds from %s answers %i on 2 March',
    async (from, status) => {
      await hear('approvals.catalogue-change.approved.v1', 3, {
        changeId: '01J0000000000000000000CCCC',
        reason: '新设',
        effectiveFrom: from,
        operations: 1,
        matters: [],
        templates: [{ id: 'own-path', version: 1 }],
        version: '2026.2',
        inForceFrom: from,
        proposedBy: 'p',
        approvedBy: 'a',
      });
      expect((await sign('own-path')).status).toBe(status);
    },
  );
});

describe('a department named', () => {
  it('must be one of those last heard of; older news changes nothing, and nothing is refused before any', async () => {
    const lead = await register(send);
    await walk(send, lead.id, [...toScreening, ...toNegotiation]);
    const check = (department: string) =>
      send('POST', `/v1/leads/${lead.id}/record-factor-check`, {
        as: coordinator,
        body: { factor: 'water', guaranteed: true, department },
      });
    expect((await check('anything')).status).toBe(200);
    await hear('approvals.departments.listed.v1', 2, departments('finance', 'health'));
    await hear('approvals.departments.listed.v1', 1, departments('finance'));
    expect((await check('health')).status).toBe(200);
    const refused = await check('anything');
    expect([refused.status, refused.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    expect(refused.body.errors[0].pointer).toBe('/body/department');
    expect(refused.body.errors[0].detail).toContain('finance');
  });
});

describe('a department or post set by a change of settings', () => {
  const propose = (...settings: readonly { setting: string; value: unknown }[]) =>
    send('POST', '/v1/lead-policy/changes', {
      as: admin,
      body: { reason: '机构改革', effectiveFrom: '2026-03-10', settings },
    });

  it('must be there like one that a request names by itself, and is told where it stands', async () => {
    await hear('approvals.departments.listed.v1', 1, departments('finance', 'market-regulation'));
    const days = { setting: '/shamSigningDays', value: 400 };
    const refused = await propose(days, { setting: '/screening/department', value: 'no-such-office' });
    expect([refused.status, refused.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    expect(refused.body.errors).toMatchObject([{ pointer: '/body/settings/1/value' }]);
    const noPost = await propose({ setting: '/fairCompetition/post', value: 'no-such-post' });
    expect([noPost.status, noPost.body.code]).toEqual([422, 'POST_UNKNOWN']);
    expect((await propose(days, { setting: '/screening/department', value: 'finance' })).status).toBe(201);
  });

  it('that stands at no setting is told as such', async () => {
    await hear('approvals.departments.listed.v1', 1, departments('finance'));
    const refused = await propose({ setting: '/screening/nothing/department', value: 'no-such-office' });
    expect([refused.status, refused.body.code]).toEqual([422, 'POLICY_CHANGE_INVALID']);
  });
});

describe('handing over to a person', () => {
  const handOver = (leadId: string, to: string, headers = {}) =>
    send('POST', `/v1/leads/${leadId}/hand-over`, { as: coordinator, headers, body: { to, reason: '调岗' } });
  const tellings = async () => {
    const address = { county: countyCodeSchema.parse('500236'), kind: 'stranger', id: 'ghost.user' };
    const page = await table.timeline(address, { limit: 10 });
    return page.ok ? page.value.items : [];
  };

  it('who is in the directory says nothing more; one nobody knows is taken with a warning, also when repeated', async () => {
    await hear('notifications.staffing.changed.v1', 1, staffing('officer-2'));
    const lead = await register(send);
    expect((await handOver(lead.id, 'officer-2')).body.warnings).toBeUndefined();
    const key = { 'idempotency-key': 'press-once' };
    const first = await handOver(lead.id, 'ghost.user', key);
    expect([first.status, first.body.officer]).toEqual([200, 'ghost.user']);
    expect(first.body.warnings).toMatchObject([
      { code: 'PERSON_UNKNOWN', pointer: '/body/to', detail: { zh: expect.stringContaining('ghost.user') } },
    ]);
    expect((await handOver(lead.id, 'ghost.user', key)).body.warnings).toEqual(first.body.warnings);
    await handOver(lead.id, 'officer-2');
    await handOver(lead.id, 'ghost.user');
    expect(await tellings()).toMatchObject([
      {
        type: 'leads.person.unknown.v1',
        data: {
          audience: [{ department: 'leading-group-office', post: 'clerk', capacity: 'responsible' }],
          fact: { person: 'ghost.user' },
        },
      },
    ]);
  });

  it('says nothing of anybody while the directory is empty', async () => {
    const lead = await register(send);
    expect((await handOver(lead.id, 'ghost.user')).body.warnings).toBeUndefined();
  });
});

describe('a case that could not be opened', () => {
  it('shows on its project with the reason, until one is opened', async () => {
    const { id: leadId, projectId } = await signedLead(send);
    const reason = { zh: '没有流程模板', en: 'There is no such template.' };
    const reference = { projectId, projectName: '光学镜片产业园（虚构）' };
    const refused = { ...reference, leadId, template: 'gone', code: 'TEMPLATE_UNKNOWN', reason };
    await hear('approvals.case.refused.v1', 1, refused);
    const project = async () => (await send('GET', `/v1/projects/${projectId}`, { as: officer })).body;
    expect(await project()).toMatchObject({
      caseRefused: { code: 'TEMPLATE_UNKNOWN', reason, at: clock.now() },
      caseId: null,
    });
    const caseId = '01J0000000000000000000CA5E';
    await hear('approvals.case.opened.v1', 1, {
      ...reference,
      caseId,
      template: 'land-acquisition',
      progress: { total: 1, approved: 0, rejected: 0, open: 1, waiting: 0, stopped: 0 },
    });
    expect(await project()).toMatchObject({ caseRefused: null, caseId });
    await hear('approvals.case.refused.v1', 2, refused);
    expect(await project()).toMatchObject({ caseRefused: null, caseId });
  });
});

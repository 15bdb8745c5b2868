import { beforeEach, describe, expect, it } from 'vitest';
import { admin, coordinator, leader, supervisor } from '../../../support/callers.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { everyRole } from '../../../support/service-client.ts';
import { aChange, change, promise, propose } from '../../support/catalogue-changes.ts';
import { investor, oneMatter } from '../../support/cases.ts';
import { costOf } from '../../support/cost.ts';
import { clerk, startApprovals, type Approvals } from '../../support/service.ts';

const noon = (day: string): string => `${day}T04:00:00.000Z`;
const midnight = (day: string): string => new Date(Date.parse(`${day}T00:00:00.000+08:00`)).toISOString();
const justBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00.000+08:00`) - 1).toISOString();

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals(noon('2026-03-02'));
  send = approvals.send;
});

const promisedNow = async (query = ''): Promise<number> => {
  const { body } = await send('GET', `/v1/matters/B03${query}`, { as: clerk });
  return body.variants[0].promised.days;
};

/** The limit of a planning permit whose case opens now. */
const limitOfNewTask = async (): Promise<{ days: number; version: string; taskId: string }> => {
  const opened = await send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), nodes: [{ matter: 'B03' }] },
  });
  expect(opened.status).toBe(201);
  const { taskId } = opened.body.nodes[0];
  return { ...(await limitOf(taskId)), version: opened.body.catalogueVersion, taskId };
};

const limitOf = async (taskId: string): Promise<{ days: number }> => {
  const as = { subject: 'clerk-9', roles: ['clerk'] as const, department: 'planning-and-natural-resources' };
  await send('POST', `/v1/tasks/${taskId}/accept`, { as });
  const { body } = await send('GET', `/v1/tasks/${taskId}`, { as });
  return { days: body.clock.limit.promised.days };
};

describe('a change of the catalogue', () => {
  it('is in force only once another person approved it, and from its day', async () => {
    const path = await propose(approvals);
    const { body: proposed } = await send('GET', path, { as: supervisor });
    expect(proposed).toMatchObject({
      state: 'proposed',
      effectiveFrom: '2026-03-10',
      proposed: { by: 'coordinator-1', at: noon('2026-03-02') },
      approved: null,
    });
    const own = await send('POST', `${path}/approve`, { as: coordinator });
    expect([own.status, own.body.code]).toEqual([403, 'ANOTHER_PERSON_NEEDED']);
    const bothRoles = { ...coordinator, roles: ['coordinator', 'leader'] as const };
    const again = await send('POST', `${path}/approve`, { as: bothRoles });
    expect([again.status, again.body.code]).toEqual([403, 'ANOTHER_PERSON_NEEDED']);
    expect(await promisedNow('?on=2026-03-10')).toBe(5);

    const approved = await send('POST', `${path}/approve`, { as: leader });
    expect([approved.status, approved.body]).toMatchObject([
      200,
      {
        state: 'approved',
        approved: { by: 'leader-1', version: '2026.2', inForceFrom: '2026-03-10' },
      },
    ]);
    const before = await limitOfNewTask();
    approvals.clock.set(justBefore('2026-03-10'));
    const lastMoment = await limitOfNewTask();
    approvals.clock.set(midnight('2026-03-10'));
    const firstMoment = await limitOfNewTask();
    approvals.clock.set(noon('2026-03-11'));
    const after = await limitOfNewTask();
    expect([before, lastMoment, firstMoment, after].map(({ days, version }) => [days, version])).toEqual([
      [5, startingCatalogue.version],
      [5, startingCatalogue.version],
      [3, '2026.2'],
      [3, '2026.2'],
    ]);
    expect(await limitOf(before.taskId)).toEqual({ days: 5 });
  });

  it('shows the catalogue of any day, each with its version', async () => {
    await change(approvals);
    const days = ['2026-03-09', '2026-03-10', '2026-03-11'];
    for (const [index, day] of days.entries()) {
      const [version, limit] = index === 0 ? [startingCatalogue.version, 5] : ['2026.2', 3];
      const { body } = await send('GET', `/v1/matters?on=${day}`, { as: investor });
      const listed = body.items.find(({ code }: { code: string }) => code === 'B03');
      expect([body.catalogueVersion, listed.variants[0].promised.days]).toEqual([version, limit]);
      expect(await promisedNow(`?on=${day}`)).toBe(limit);
      const { body: templates } = await send('GET', `/v1/templates?on=${day}`, { as: clerk });
      const { body: template } = await send('GET', `/v1/templates/start-upon-land?on=${day}`, { as: clerk });
      expect([templates.catalogueVersion, template.catalogueVersion]).toEqual([version, version]);
    }
    const wrong = await send('GET', '/v1/matters?on=2026-02-30', { as: clerk });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/query/on']);
  });

  it('keeps on record who proposed, who approved and from which day it holds', async () => {
    const path = await propose(approvals);
    approvals.clock.set(noon('2026-03-03'));
    await send('POST', `${path}/approve`, { as: leader });
    const { body: story } = await send('GET', `${path}/timeline`, { as: clerk });
    expect(story.items).toMatchObject([
      { type: 'approvals.catalogue-change.proposed.v1', actor: 'coordinator-1' },
      {
        type: 'approvals.catalogue-change.approved.v1',
        actor: 'leader-1',
        fact: {
          version: '2026.2',
          inForceFrom: '2026-03-10',
          matters: ['B03'],
          proposedBy: 'coordinator-1',
          approvedBy: 'leader-1',
        },
      },
    ]);
    const told = (await approvals.announced()).filter(({ type }) => type.includes('catalogue-change'));
    expect(told.map(({ data }) => data.audience)).toEqual([
      [
        { kind: 'post', capacity: 'responsible', department: 'leading-group-office', post: 'head' },
        { kind: 'post', capacity: 'informed', department: 'leading-group-office', post: 'clerk' },
      ],
      [
        { kind: 'person', capacity: 'informed', subject: 'coordinator-1' },
        { kind: 'post', capacity: 'informed', department: 'planning-and-natural-resources', post: 'clerk' },
      ],
    ]);
    const { body: versions } = await send('GET', '/v1/catalogue-versions', { as: investor });
    expect(versions.items).toEqual([
      {
        version: startingCatalogue.version,
        effectiveFrom: null,
        changeId: null,
        approvedAt: null,
        inForce: true,
      },
      {
        version: '2026.2',
        effectiveFrom: '2026-03-10',
        changeId: path.split('/').at(-1),
        approvedAt: noon('2026-03-03'),
        inForce: false,
      },
    ]);
    const { body: list } = await send('GET', '/v1/catalogue-changes', { as: clerk });
    expect(list.items).toMatchObject([{ state: 'approved', version: '2026.2', operations: 1 }]);
  });

  it('that is approved after its day holds from the day of the approval', async () => {
    const path = await propose(approvals);
    approvals.clock.set(noon('2026-03-12'));
    const { body } = await send('POST', `${path}/approve`, { as: leader });
    expect([body.effectiveFrom, body.approved.inForceFrom]).toEqual(['2026-03-10', '2026-03-12']);
    expect([await promisedNow('?on=2026-03-11'), await promisedNow()]).toEqual([5, 3]);
  });

  it('may hold from today and not from yesterday', async () => {
    expect(await change(approvals, { effectiveFrom: '2026-03-02' })).toBe('2026.2');
    expect(await promisedNow()).toBe(3);
    const late = await send('POST', '/v1/catalogue-changes', {
      as: coordinator,
      body: aChange({ effectiveFrom: '2026-03-01' }),
    });
    expect([late.status, late.body.code, late.body.errors[0].pointer]).toEqual([
      422,
      'CATALOGUE_CHANGE_INVALID',
      '/body/effectiveFrom',
    ]);
  });

  it('is decided on once, and withdrawn by whoever proposed it alone', async () => {
    const approved = await propose(approvals);
    await send('POST', `${approved}/approve`, { as: leader });
    const refused = await propose(approvals);
    const self = await send('POST', `${refused}/refuse`, { as: coordinator, body: { reason: '依据不足' } });
    expect([self.status, self.body.code]).toEqual([403, 'ANOTHER_PERSON_NEEDED']);
    const done = await send('POST', `${refused}/refuse`, { as: admin, body: { reason: '依据不足' } });
    expect(done.body).toMatchObject({ state: 'refused', refused: { by: 'admin-1', reason: '依据不足' } });
    const withdrawn = await propose(approvals);
    const foreign = await send('POST', `${withdrawn}/withdraw`, { as: admin });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'ACT_NOT_YOURS']);
    expect((await send('POST', `${withdrawn}/withdraw`, { as: coordinator })).body.state).toBe('withdrawn');
    for (const path of [approved, refused, withdrawn])
      for (const [verb, as, body] of [
        ['approve', leader, undefined],
        ['refuse', leader, { reason: '重复' }],
        ['withdraw', coordinator, undefined],
      ] as const) {
        const answer = await send('POST', `${path}/${verb}`, { as, ...(body === undefined ? {} : { body }) });
        expect([answer.status, answer.body.code]).toEqual([409, 'CATALOGUE_CHANGE_WRONG_STATE']);
      }
    const { body: versions } = await send('GET', '/v1/catalogue-versions', { as: clerk });
    expect(versions.items).toHaveLength(2);
  });

  it('is proposed and approved once however often the same request comes', async () => {
    const key = { 'idempotency-key': 'change-1' };
    const body = aChange();
    const first = await send('POST', '/v1/catalogue-changes', { as: coordinator, body, headers: key });
    const second = await send('POST', '/v1/catalogue-changes', { as: coordinator, body, headers: key });
    expect([second.status, second.body]).toEqual([201, first.body]);
    const path = first.headers.get('location')!;
    const approve = () => send('POST', `${path}/approve`, { as: leader, headers: key });
    const [one, two] = [await approve(), await approve()];
    expect([one.status, two.status, two.body]).toEqual([200, 200, one.body]);
    const { body: list } = await send('GET', '/v1/catalogue-changes', { as: clerk });
    expect(list.items).toHaveLength(1);
    const { body: versions } = await send('GET', '/v1/catalogue-versions', { as: clerk });
    expect(versions.items).toHaveLength(2);
  });

  it('approved beside another loses nothing: one is told to look again and is then given', async () => {
    const paths = await Promise.all([
      propose(approvals),
      propose(approvals, { operations: [promise(2, 'C05')] }),
    ]);
    const approve = (path: string) => send('POST', `${path}/approve`, { as: leader });
    for (const [index, { status, body }] of (await Promise.all(paths.map(approve))).entries()) {
      if (status === 200) continue;
      expect([status, body.code]).toEqual([409, 'LOST_RACE']);
      expect((await approve(paths[index]!)).status).toBe(200);
    }
    const { body } = await send('GET', '/v1/catalogue-versions', { as: clerk });
    expect(body.items.map(({ version }: { version: string }) => version)).toEqual([
      startingCatalogue.version,
      '2026.2',
      '2026.3',
    ]);
    const { body: matter } = await send('GET', '/v1/matters/C05?on=2026-03-10', { as: clerk });
    expect([matter.variants[0].promised.days, await promisedNow('?on=2026-03-10')]).toEqual([2, 3]);
  });

  it('that is to hold earlier than one approved before comes in under it', async () => {
    await change(approvals, { effectiveFrom: '2026-06-01', operations: [promise(2)] });
    await change(approvals, { effectiveFrom: '2026-05-01', operations: [promise(4)] });
    const days = await Promise.all(
      ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((day) => promisedNow(`?on=${day}`)),
    );
    expect(days).toEqual([5, 4, 4, 2]);
  });

  it('refuses a stale If-Match and what another county proposed', async () => {
    const path = await propose(approvals);
    const stale = await send('POST', `${path}/approve`, { as: leader, headers: { 'if-match': '"7"' } });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE']);
    const foreign = await send('POST', `${path}/approve`, { as: { ...leader, county: '500101' } });
    expect(foreign.status).toBe(404);
    const { body } = await send('GET', '/v1/catalogue-versions', { as: { ...clerk, county: '500101' } });
    expect(body.items).toHaveLength(1);
  });
});

describe('a faulty change of the catalogue', () => {
  const faultsOf = async (operations: readonly unknown[]) => {
    const { status, body } = await send('POST', '/v1/catalogue-changes', {
      as: coordinator,
      body: aChange({ operations }),
    });
    expect([status, body.code]).toEqual([422, 'CATALOGUE_CHANGE_INVALID']);
    return body.errors.map(({ pointer }: { pointer: string }) => pointer);
  };

  const order = (from: string, to: string, kind = 'legal') => ({
    kind: 'put-dependency',
    dependency: {
      anyOf: [from],
      to,
      kind,
      circumstance: null,
      basis: '（虚构）县条例 3',
      evidence: 'secondary-source',
    },
  });

  it('is told every fault at the operation that brings it in', async () => {
    const { body: template } = await send('GET', '/v1/templates/industrial-cleared-land', { as: clerk });
    const pointers = await faultsOf([
      promise(3),
      promise(30),
      promise(3, 'B99'),
      promise(3, 'B03', 'nowhere'),
      order('B03', 'A06', 'practice'),
      { kind: 'remove-dependency', anyOf: ['A01'], to: 'D09', source: '（虚构）' },
      {
        kind: 'put-template',
        template: {
          ...Object.fromEntries(['id', 'name', 'rulesOut'].map((key) => [key, template[key]])),
          version: 3,
          nodes: [{ code: 'A01', variant: 'standard', plannedDays: 1 }],
          edges: [],
          bypasses: [],
        },
      },
    ]);
    expect(pointers.sort()).toEqual([
      '/body/operations/1',
      '/body/operations/2/matter',
      '/body/operations/3/variant',
      '/body/operations/4',
      '/body/operations/5',
      '/body/operations/6/template/version',
    ]);
  });

  it('refuses a matter with no responsible department, with two, and one whose department is nowhere', async () => {
    const { matters } = (await import('../../support/county-catalogue.ts')).defaultCatalogue;
    const matter = matters.find(({ code }) => code === 'B01')!;
    const withDepartments = (departments: readonly unknown[]) => ({
      kind: 'put-matter',
      matter: { ...matter, departments },
    });
    const responsible = { department: 'forestry', role: 'responsible', post: 'clerk' };
    for (const departments of [
      [],
      [responsible, { ...responsible, department: 'health' }],
      [{ ...responsible, department: 'nowhere' }],
      [{ ...responsible, post: 'nobody' }],
    ])
      expect(await faultsOf([promise(4), withDepartments(departments)])).toEqual(['/body/operations/1']);
  });

  it('takes a department of the county’s own for one the catalogue does not know', async () => {
    const bureau = 'administrative-approval-bureau';
    const name = { zh: '行政审批局', en: 'Approval Bureau' };
    const posts = [{ id: 'window', name: { zh: '窗口', en: 'Window' } }];
    await send('PUT', `/v1/departments/${bureau}`, {
      as: admin,
      body: { name, kind: 'government-department', posts },
    });
    const { matters } = (await import('../../support/county-catalogue.ts')).defaultCatalogue;
    const matter = matters.find(({ code }) => code === 'B01')!;
    const departments = [{ department: bureau, role: 'responsible', post: 'window' }];
    await change(approvals, {
      effectiveFrom: '2026-03-02',
      operations: [{ kind: 'put-matter', matter: { ...matter, departments } }],
    });
    const { body } = await send('GET', '/v1/matters/B01', { as: clerk });
    expect(body.responsible).toEqual({ department: bureau, departmentName: name, post: 'window' });
  });

  it('refuses a legal order that a template in force does not keep', async () => {
    const { body: templates } = await send('GET', '/v1/templates', { as: clerk });
    const weakened = templates.items.filter(
      ({ id }: { id: string }) => !/plant|renovation|acquisition/.test(id),
    );
    expect(await faultsOf([promise(4), order('B02', 'C01')])).toEqual(
      weakened.map(() => '/body/operations/1'),
    );
  });

  it('refuses at its approval what the catalogue has outgrown since', async () => {
    const later = await propose(approvals, {
      operations: [
        {
          kind: 'set-statutory-limit',
          matter: 'B03',
          variant: 'standard',
          statutory: { days: 4, unit: 'workday', evidence: 'enacted-text', extension: null },
          source: '（虚构）条例第1条',
        },
        promise(4),
      ],
    });
    await change(approvals, { effectiveFrom: '2026-03-20', operations: [promise(5)] });
    const { status, body } = await send('POST', `${later}/approve`, { as: leader });
    expect([status, body.code, body.errors]).toMatchObject([
      409,
      'CATALOGUE_CHANGE_CONFLICTS',
      [{ pointer: '/operations/0' }],
    ]);
    expect((await send('GET', later, { as: clerk })).body.state).toBe('proposed');
  });

  it('refuses a change that is too large to be kept in one piece', async () => {
    const materials = Array.from({ length: 60 }, (_, at) => ({
      id: `paper-${at}`,
      name: { zh: '材料'.repeat(100), en: 'paper' },
      importance: 'critical',
      variants: [],
      evidence: 'assumption',
    }));
    const { status, body } = await send('POST', '/v1/catalogue-changes', {
      as: coordinator,
      body: aChange({ operations: [{ kind: 'set-materials', matter: 'B03', materials }] }),
    });
    expect([status, body.code]).toEqual([422, 'CATALOGUE_CHANGE_TOO_LARGE']);
  });

  it('tells what is not even shaped like an operation at its field', async () => {
    const { status, body } = await send('POST', '/v1/catalogue-changes', {
      as: coordinator,
      body: aChange({ operations: [{ ...promise(3), promised: { days: -1, unit: 'week' } }], reason: ' ' }),
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/body/reason', '/body/operations/0/promised/days']),
    );
  });
});

describe('what a catalogue of its own asks of a county', () => {
  it('is no read more once a process knows the versions, and one for each that it meets first', async () => {
    await change(approvals, { effectiveFrom: '2026-03-02' });
    await change(approvals, { effectiveFrom: '2026-03-02', operations: [promise(2, 'C05')] });
    const read = () => costOf(approvals, () => send('GET', '/v1/matters/B03', { as: clerk }));
    // The first was met when the second was approved.
    expect((await read()).reads).toBe(2);
    expect(await read()).toMatchObject({ reads: 1, transactions: 0 });
  });

  it('stays small in the county’s item', async () => {
    const { sizes } = await costOf(approvals, () => change(approvals));
    const county = Math.max(...sizes.filter(([entity]) => entity === 'county').map(([, bytes]) => bytes));
    expect(county).toBeLessThan(500);
  });
});

describe('who may do what with the catalogue’s changes', () => {
  const expected: Record<string, string> = {
    'POST /v1/catalogue-changes': '- - - - - a - - a',
    'GET /v1/catalogue-changes': '- a a a a a a a a',
    'GET /v1/catalogue-changes/{changeId}': '- a a a a a a a a',
    'GET /v1/catalogue-changes/{changeId}/timeline': '- a a a a a a a a',
    'POST /v1/catalogue-changes/{changeId}/approve': '- - - - - a - a a',
    'POST /v1/catalogue-changes/{changeId}/refuse': '- - - - - a - a a',
    'POST /v1/catalogue-changes/{changeId}/withdraw': '- - - - - o - - o',
    'GET /v1/catalogue-versions': 'a a a a a a a a a',
  };
  const bodies: Record<string, unknown> = {
    'POST /v1/catalogue-changes': aChange(),
    'POST /v1/catalogue-changes/{changeId}/refuse': { reason: '依据不足' },
  };

  it('is stated for every act', () => {
    const routes = approvals.endpoints
      .filter(({ act }) => act.startsWith('catalogue-'))
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(routes.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s: %s', async (route, row) => {
    const [method = '', path = ''] = route.split(' ');
    for (const [index, role] of everyRole.entries()) {
      const right = row.split(' ')[index]!;
      const call = async (subject: string) => {
        const { pathname } = new URL(await propose(approvals), 'https://county.test');
        const { status } = await send(method, path.replace('/v1/catalogue-changes/{changeId}', pathname), {
          as: { subject, roles: [role], department: 'forestry' },
          ...(route in bodies ? { body: bodies[route] } : {}),
        });
        return ![403, 404].includes(status);
      };
      const decides = /approve|refuse/.test(path);
      // Whoever proposed it decides on it in no role.
      expect([role, await call('coordinator-1')]).toEqual([
        role,
        right === 'o' || (right === 'a' && !decides),
      ]);
      expect([role, await call('somebody')]).toEqual([role, right === 'a']);
    }
  });
});

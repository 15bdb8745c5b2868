import { beforeAll, describe, expect, it } from 'vitest';
import { admin, coordinator } from '../../../support/callers.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { changeLimits } from '../../support/catalogue-changes.ts';
import { nodeIn, oneMatter, openSignedCase, seeCase } from '../../support/cases.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
const bureau = 'administrative-approval-bureau';
const name = { zh: '行政审批局', en: 'Administrative Approval Bureau' };

const putSettings = async (body: unknown) => {
  const { headers } = await approvals.send('GET', '/v1/county-settings', { as: admin });
  const etag = headers.get('etag');
  return approvals.send('PUT', '/v1/county-settings', {
    as: admin,
    body,
    ...(etag === null ? {} : { headers: { 'if-match': etag } }),
  });
};

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await approvals.send('PUT', `/v1/departments/${bureau}`, {
    as: admin,
    body: {
      name,
      kind: 'government-department',
      posts: [{ id: 'window', name: { zh: '窗口', en: 'Window' } }],
    },
  });
});

describe('a county that gives a matter to another department', () => {
  const answering = { department: bureau, post: 'window' };

  beforeAll(async () => {
    const { status } = await putSettings({ responsibleDepartments: { A01: answering, A04: answering } });
    expect(status).toBe(200);
  });

  it('sees it in the list, the matter and the template, every form of the matter included', async () => {
    const { body: list } = await approvals.send('GET', `/v1/matters?department=${bureau}`, {
      as: coordinator,
    });
    expect(list.items.map(({ code }: { code: string }) => code)).toEqual(['A01', 'A04']);
    const { body: matter } = await approvals.send('GET', '/v1/matters/A01', { as: coordinator });
    expect(matter.responsible).toEqual({ ...answering, departmentName: name });
    expect(matter.variants.map((variant: { department: string | null }) => variant.department)).toEqual([
      null,
      null,
    ]);
    const { body: template } = await approvals.send('GET', '/v1/templates/industrial-cleared-land', {
      as: coordinator,
    });
    const { responsible } = template.nodes.find((node: { code: string }) => node.code === 'A01');
    expect(responsible.department).toBe(bureau);
  });

  it('tells in the version which edition of the list holds, and the plain one where there is none', async () => {
    const versionNow = async () => {
      const { body } = await approvals.send('GET', '/v1/matters/A01', { as: coordinator });
      return body.catalogueVersion;
    };
    expect(await versionNow()).toBe(`${startingCatalogue.version}+r1`);
    const list = { A01: answering, A04: answering };
    await putSettings({ responsibleDepartments: list, tripsPromised: 2 });
    expect(await versionNow()).toBe(`${startingCatalogue.version}+r1`);
    await putSettings({});
    expect(await versionNow()).toBe(startingCatalogue.version);
    await putSettings({ responsibleDepartments: list });
    expect(await versionNow()).toBe(`${startingCatalogue.version}+r3`);
  });

  it('keeps who joins in, but for the department that now answers', async () => {
    await seedDepartment(approvals, 'land-acquisition-centre');
    const jointOf = async () => {
      const { body } = await approvals.send('GET', '/v1/matters/A05', { as: coordinator });
      return body.joint.map(({ department }: { department: string }) => department);
    };
    expect(await jointOf()).toEqual(['land-acquisition-centre', 'planning-and-natural-resources']);
    await putSettings({
      responsibleDepartments: { A05: { department: 'land-acquisition-centre', post: 'clerk' } },
    });
    expect(await jointOf()).toEqual(['planning-and-natural-resources']);
  });

  it('gives the tasks of new cases to it, at the post named, and leaves running cases as they are', async () => {
    await putSettings({});
    const before = await openSignedCase(approvals);
    await putSettings({ responsibleDepartments: { A01: answering } });
    const after = await openSignedCase(approvals);
    expect(nodeIn(await seeCase(approvals, before), 'A01').department).toBe('development-and-reform');
    const node = nodeIn(await seeCase(approvals, after), 'A01');
    expect(node).toMatchObject({ department: bureau, departmentName: name });
    const { body: task } = await approvals.send('GET', `/v1/tasks/${node.taskId}`, { as: coordinator });
    expect(task.post).toBe('window');
  });

  it('lets a case opened by hand name another department still, once it is there', async () => {
    const open = () =>
      approvals.send('POST', '/v1/cases', {
        as: coordinator,
        body: oneMatter({ matter: 'A01', department: 'planning-and-natural-resources' }),
      });
    const refused = await open();
    expect([refused.status, refused.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    await seedDepartment(approvals, 'planning-and-natural-resources');
    const { body } = await open();
    expect(nodeIn(body, 'A01').department).toBe('planning-and-natural-resources');
  });

  it('refuses a matter the catalogue lacks and a department the county lacks', async () => {
    const unknown = await putSettings({ responsibleDepartments: { A99: answering } });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'MATTERS_INVALID']);
    expect(unknown.body.errors).toMatchObject([{ pointer: '/body/responsibleDepartments/A99' }]);
    const missing = await putSettings({
      responsibleDepartments: { A01: { department: 'nobody', post: 'clerk' } },
    });
    expect([missing.status, missing.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
  });
});

describe('the trips an enterprise makes', () => {
  it('count against the county only beyond what it promises, which it sets itself', async () => {
    await changeLimits(approvals, { '/tripsPromised': 0 }, '2026-03-02');
    const id = await openSignedCase(approvals);
    const { body } = await approvals.send('POST', `/v1/cases/${id}/record-trip`, {
      as: coordinator,
      body: { reason: '核验原件' },
    });
    expect(body).toEqual({ caseId: id, made: 1, promised: 0, exceeded: true });
    await changeLimits(approvals, { '/tripsPromised': 1 }, '2026-03-02');
    expect((await seeCase(approvals, id)).trips).toEqual({ made: 1, promised: 1, exceeded: false });
  });

  it('are not lost when two are recorded at once', async () => {
    const id = await openSignedCase(approvals);
    const record = () =>
      approvals.send('POST', `/v1/cases/${id}/record-trip`, { as: coordinator, body: { reason: '补签' } });
    const answers = await Promise.all([record(), record(), record()]);
    const counted = answers.filter(({ status }) => status === 200).length;
    expect((await seeCase(approvals, id)).trips.made).toBe(counted);
    expect(counted).toBeGreaterThan(0);
  });
});

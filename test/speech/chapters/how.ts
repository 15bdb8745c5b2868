import { expect, it } from 'vitest';
import { coordinator, supervisor } from '../../support/callers.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../support/platform.ts';
import type { Caller } from '../../support/service-client.ts';
import { approve, inCounty, signProject, type CountyOfARow } from '../county-of-a-row.ts';
import { quoted } from '../row.ts';

type Task = { department: string };
type Matter = { code: string; responsible: { department: string } };
type Node = {
  code: string;
  kind: string;
  planned: unknown;
  department: string | null;
  departmentName: unknown;
};

const investorOf = async ({ read }: CountyOfARow, projectId: string): Promise<Caller> => {
  const { enterprise } = await read(`/v1/projects/${projectId}`);
  return { subject: 'investor-1', roles: ['investor'], enterprise: enterprise.creditCode };
};

const departmentsOf = async ({ read }: CountyOfARow, caseId: string, as: Caller): Promise<string[]> =>
  (await read(`/v1/cases/${caseId}/tasks`, as)).items.map(({ department }: Task) => department).sort();

const applicationFor = (projectName: string) => ({
  enterpriseName: '夔门光学（虚构）',
  projectName,
  template: 'industrial-cleared-land',
});

/** The enterprise applies for a project of its own, once: several departments have their task, and nobody need apply again. */
const appliesOnce = async (county: CountyOfARow, investor: Caller): Promise<void> => {
  const application = applicationFor('二期扩产');
  const applied = await county.act('/v1/applications', application, investor);
  expect(await departmentsOf(county, applied.id, investor)).toEqual([
    'development-and-reform',
    'planning-and-natural-resources',
  ]);
  await approve(county, applied.id, 'A01');
  expect(await departmentsOf(county, applied.id, investor)).toEqual([
    'development-and-reform',
    'ecology-and-environment',
    'planning-and-natural-resources',
    'water-resources',
  ]);
  const again = await county.send('POST', '/v1/applications', { as: investor, body: application });
  expect([again.status, again.body.code]).toEqual([409, 'PROJECT_HAS_CASE']);
};

/** Each matter of the catalogue with the one department that answers for it. */
const responsibilities = async ({ read }: CountyOfARow): Promise<Map<string, string>> => {
  const { items } = await read('/v1/matters');
  const all: Matter[] = await Promise.all(items.map(({ code }: Matter) => read(`/v1/matters/${code}`)));
  for (const { code, responsible, ...matter } of all) {
    const joint = Reflect.get(matter, 'joint').map(({ department }: Task) => department);
    expect([code, typeof responsible.department, joint.includes(responsible.department)]).toEqual([
      code,
      'string',
      false,
    ]);
  }
  expect(items.map(({ responsible }: Matter) => responsible)).toEqual(
    all.map(({ responsible }) => responsible),
  );
  return new Map(all.map(({ code, responsible }) => [code, responsible.department]));
};

export const how = (platform: () => TestPlatform): void => {
  it(
    quoted('R140 变“企业来回跑”为“部门协同办” — 企业只提交 1 次，系统生成多部门子任务；跑动次数>1 计入指标'),
    async () => {
      const county = inCounty(platform(), newCounty());
      const { projectId, caseId } = await signProject(county);
      const investor = await investorOf(county, projectId);
      await appliesOnce(county, investor);
      const project = await county.read(`/v1/projects/${projectId}`);
      const again = { projectId, projectName: project.name, enterprise: project.enterprise };
      const signedOnce = await county.send('POST', '/v1/applications', {
        as: investor,
        body: applicationFor(project.name),
      });
      expect([signedOnce.status, signedOnce.body.code]).toEqual([409, 'PROJECT_HAS_CASE']);
      const second = await county.send('POST', '/v1/cases', {
        as: coordinator,
        body: { ...again, template: 'industrial-cleared-land' },
      });
      expect([second.status, second.body.code]).toEqual([409, 'PROJECT_HAS_CASE']);
      expect(await departmentsOf(county, caseId, investor)).toEqual([
        'development-and-reform',
        'planning-and-natural-resources',
      ]);
      await approve(county, caseId, 'A01');
      expect(await departmentsOf(county, caseId, investor)).toEqual([
        'development-and-reform',
        'ecology-and-environment',
        'planning-and-natural-resources',
        'water-resources',
      ]);

      const seen = () => county.read(`/v1/cases/${caseId}`, investor);
      expect((await seen()).trips).toEqual({ made: 0, promised: 1, exceeded: false });
      const makeTrip = (reason: string) =>
        county.act(`/v1/cases/${caseId}/record-trip`, { reason }, investor);
      expect(await makeTrip('核验原件')).toMatchObject({ made: 1, exceeded: false });
      expect(await county.read('/v1/trip-figures', supervisor)).toMatchObject({ trips: 1, exceeding: 0 });
      expect(await makeTrip('补签名')).toMatchObject({ made: 2, exceeded: true });
      expect((await seen()).trips).toEqual({ made: 2, promised: 1, exceeded: true });
      const { items } = await county.read('/v1/cases');
      expect(items.filter(({ id }: { id: string }) => id === caseId)).toMatchObject([{ trips: 2 }]);
      expect(await county.read('/v1/trip-figures', supervisor)).toMatchObject({
        promised: 1,
        cases: 2,
        trips: 2,
        exceeding: 1,
        items: [{ caseId, projectId, trips: 2 }],
      });
      const { items: story } = await county.read(`/v1/cases/${caseId}/timeline`);
      const trips = story.filter(({ type }: { type: string }) => type === 'approvals.case.trip-recorded.v1');
      expect(trips).toMatchObject([
        { actor: 'investor-1', fact: { trip: 1, exceeded: false, reason: '核验原件' } },
        { actor: 'investor-1', fact: { trip: 2, exceeded: true, reason: '补签名' } },
      ]);
    },
  );

  it(quoted('R146 权责清晰 — 每个事项有且仅有 1 个主责部门'), async () => {
    const bureau = 'economy-and-information';
    const county = inCounty(platform(), await openTestCounty(platform(), [bureau]));
    const before = await responsibilities(county);
    expect(before.get('A01')).toBe('development-and-reform');
    const running = await signProject(county);

    const changed = await county.send('PUT', '/v1/county-settings', {
      as: { subject: 'admin', roles: ['admin'] },
      body: { responsibleDepartments: { A01: { department: bureau, post: 'clerk' } } },
    });
    expect(changed.status).toBe(200);
    const after = await responsibilities(county);
    expect(after).toEqual(new Map([...before, ['A01', bureau]]));

    const fresh = await signProject(county);
    for (const { caseId, expected } of [
      { ...running, expected: before },
      { ...fresh, expected: after },
    ]) {
      const { nodes } = await county.read(`/v1/cases/${caseId}`);
      const matters = nodes.filter(({ kind }: Node) => kind === 'matter');
      // The plan of 2.7 and the steps to production that follow it (R109).
      expect(matters.filter(({ planned }: Node) => planned !== null)).toHaveLength(12);
      expect(new Set(matters.map(({ code }: Node) => code)).size).toBe(matters.length);
      for (const { code, department } of matters)
        expect([code, department]).toEqual([code, expected.get(code)]);
      const { items: tasks } = await county.read(`/v1/cases/${caseId}/tasks`);
      expect(tasks.find(({ matter }: { matter: Matter }) => matter.code === 'A01').department).toBe(
        expected.get('A01'),
      );
    }
  });
};

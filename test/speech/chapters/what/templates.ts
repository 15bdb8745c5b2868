import { expect, it } from 'vitest';
import { coordinator, supervisor } from '../../../support/callers.ts';
import { dateOf, instantSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import {
  approve,
  approveEverything,
  inCounty,
  serviceOfficer,
  type CountyOfARow,
} from '../../county-of-a-row.ts';
import { leadStages } from '../../../../shared/events/lead-stages.ts';
import { quoted } from '../../row.ts';

type Node = { readonly code: string; readonly kind: string; readonly state: string };

const openAlong = ({ act }: CountyOfARow, template: string, projectName: string) =>
  act(
    '/v1/cases',
    { projectName, enterprise: { name: '夔门实业（虚构）', creditCode: fictionalCreditCode(47) }, template },
    coordinator,
  );

const nodeIn = async ({ read }: CountyOfARow, caseId: string, code: string) =>
  (await read(`/v1/cases/${caseId}`)).nodes.find((node: Node) => node.code === code);

const todayOf = async ({ platform }: CountyOfARow): Promise<LocalDate> => {
  const { body } = await platform.local('GET', '/clock');
  return dateOf(instantSchema.parse(body.now));
};

const reach = async (
  county: CountyOfARow,
  caseId: string,
  milestone: string,
  reachedOn: LocalDate,
): Promise<void> => {
  const body = { reachedOn, proof: `证明-${milestone}` };
  await county.act(`/v1/cases/${caseId}/milestones/${milestone}/reach`, body, coordinator);
  await county.platform.drain();
};

const codesOf = (nodes: readonly Node[]): readonly string[] => nodes.map(({ code }) => code);

/** Opens a case along a template and sees that it brings everything the template names, and nothing else. */
const opensWhole = async (county: CountyOfARow, template: string, projectName: string) => {
  const shown = await county.read(`/v1/templates/${template}`);
  const opened = await openAlong(county, template, projectName);
  expect(opened.template).toMatchObject({ id: template });
  expect(codesOf(opened.nodes).toSorted()).toEqual(codesOf(shown.nodes).toSorted());
  return opened;
};

export const templatesOfProjects = (platform: () => TestPlatform): void => {
  it(
    quoted(
      'R079 高端住宅、城市综合体、医养健项目 — 选“医养”模板自动带出 医疗机构设置审批、养老机构备案 等事项',
    ),
    async () => {
      const county = inCounty(platform(), newCounty());
      const opened = await opensWhole(county, 'medical-elderly-care', '夔门医养中心（虚构）');
      const named = new Map<string, any>(opened.nodes.map((node: Node) => [node.code, node]));
      expect([named.get('X-M01').name.zh, named.get('X-M01').department]).toEqual([
        '设置医疗机构批准',
        'health',
      ]);
      expect([named.get('X-M02').name.zh, named.get('X-M02').department]).toEqual([
        '医疗机构执业登记',
        'health',
      ]);
      expect([named.get('X-M03').name.zh, named.get('X-M03').department]).toEqual([
        '养老机构备案',
        'civil-affairs',
      ]);

      // The approval of the institution is at once a task of the health commission; the filing waits for the building.
      expect(named.get('X-M01')).toMatchObject({ state: 'open' });
      expect(named.get('X-M03')).toMatchObject({ state: 'waiting', taskId: null });
      await approve(county, opened.id, 'X-M01');
      expect(await nodeIn(county, opened.id, 'X-M01')).toMatchObject({ state: 'approved' });
      const today = await todayOf(county);
      for (const milestone of ['medical-design-final', 'start-of-works', 'works-completed']) {
        await approveEverything(county, opened.id);
        await reach(county, opened.id, milestone, today);
      }
      await approveEverything(county, opened.id, ['X-M02', 'X-M03']);
      for (const code of ['X-M02', 'X-M03'])
        expect([code, (await nodeIn(county, opened.id, code)).state]).toEqual([code, 'open']);
      await approve(county, opened.id, 'X-M03');
      expect((await nodeIn(county, opened.id, 'X-M03')).state).toBe('approved');

      // 三类审批模板: each brings what is its own, and nothing of the other two.
      const own = {
        'medical-elderly-care': ['X-M01', 'X-M02', 'X-M03', 'medical-design-final'],
        'urban-complex': ['X-F01', 'X-R01', 'quarter-invested'],
        'commodity-housing': ['X-R01', 'quarter-invested'],
      };
      const special = [...new Set(Object.values(own).flat())];
      const names = new Map<string, string>();
      for (const [template, expected] of Object.entries(own)) {
        const { nodes } =
          template === opened.template.id
            ? opened
            : await opensWhole(county, template, `${template}（虚构）`);
        expect([
          template,
          codesOf(nodes)
            .filter((code) => special.includes(code))
            .toSorted(),
        ]).toEqual([template, expected]);
        expect(codesOf(nodes)).toEqual(expect.arrayContaining(['A06', 'B03', 'C05', 'D07', 'D09']));
        names.set(template, (await county.read(`/v1/templates/${template}`)).name.zh);
      }
      expect([...names.values()]).toEqual(['医养健康项目', '城市综合体', '商品住宅项目']);
    },
  );

  it(quoted('R069 “老树新枝”…加快提升传统产业 — 技改项目可不经“外出招商”直接立项并进入审批'), async () => {
    const county = inCounty(platform(), newCounty());
    const opened = await openAlong(county, 'technical-renovation', '生产线改造（虚构）');
    expect(opened.leadId).toBeNull();
    for (const stage of leadStages)
      expect([stage, (await county.read(`/v1/leads?stage=${stage}`, serviceOfficer)).items]).toEqual([
        stage,
        [],
      ]);
    const filing = opened.nodes.find((node: Node) => node.code === 'A01');
    expect(filing).toMatchObject({ state: 'open', department: 'economy-and-information' });
    const task = await county.read(`/v1/tasks/${filing.taskId}`, supervisor);
    expect(task).toMatchObject({ department: 'economy-and-information', caseId: opened.id });

    await approve(county, opened.id, 'A01');
    expect((await nodeIn(county, opened.id, 'A01')).state).toBe('approved');
    for (const next of ['A08', 'A09'])
      expect([next, (await nodeIn(county, opened.id, next)).state]).toEqual([next, 'open']);

    // It runs to its end as any case does.
    const today = await todayOf(county);
    for (const milestone of ['start-of-works', 'works-completed', 'start-of-production']) {
      await approveEverything(county, opened.id);
      await reach(county, opened.id, milestone, today);
    }
    expect((await county.read(`/v1/cases/${opened.id}`)).standing).toBe('completed');
  });
};

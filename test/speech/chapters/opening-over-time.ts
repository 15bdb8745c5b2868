import { expect, it } from 'vitest';
import { clerkOf } from '../../support/callers.ts';
import { projectCode } from '../../support/approval-body.ts';
import { openTestCounty, type TestPlatform } from '../../support/platform.ts';
import { approve, inCounty, signProject } from '../county-of-a-row.ts';
import { quoted } from '../row.ts';

type InboxItem = { type: string; root: string; subject: string };

export const openingOverTime = (platform: () => TestPlatform): void => {
  it(`${quoted('R001 全县营商环境和招商引资推进会议 — 任取一件审批/督办/承诺，一次查询能回到其项目与原始线索')}：督办`, async () => {
    const departments = [
      'development-and-reform',
      'planning-and-natural-resources',
      'supervision-office',
      'leading-group-office',
    ];
    const county = inCounty(platform(), await openTestCounty(platform(), departments));
    const { leadId, projectId, caseId } = await signProject(county);
    const codeOf = async (path: string) => (await county.read(path)).projectCode;
    const shown = () => Promise.all([`/v1/projects/${projectId}`, `/v1/cases/${caseId}`].map(codeOf));
    expect(await shown()).toEqual([null, null]);
    await approve(county, caseId, 'A01');
    expect(await shown()).toEqual([projectCode, projectCode]);
    const { nodes } = await county.read(`/v1/cases/${caseId}`);
    const { taskId } = nodes.find(({ code }: { code: string }) => code === 'A06');
    await county.act(`/v1/tasks/${taskId}/accept`, null, clerkOf('planning-and-natural-resources'));
    await platform().moveClock({ advance: 'P45D' });
    await platform().drain();

    const { items } = await county.read('/v1/inbox-items?limit=100', clerkOf('supervision-office'));
    const supervised = items.find(
      ({ type, subject }: InboxItem) => type === 'approvals.task.rung-raised.v1' && subject === taskId,
    );
    expect(await county.read(`/v1/cases/${supervised.root}`)).toMatchObject({
      id: caseId,
      leadId,
      projectId,
    });

    const { items: letters } = await county.read('/v1/assignments?kind=supervision-letter');
    const late = await Promise.all(
      letters.map(({ id }: { id: string }) => county.read(`/v1/assignments/${id}`)),
    );
    expect(late.map(({ source, subject }) => [source, subject.taskId])).toContainEqual(['red-light', taskId]);
    expect(late.map((letter) => [letter.projectId, letter.leadId])).toEqual(
      letters.map(() => [projectId, leadId]),
    );
  });
};

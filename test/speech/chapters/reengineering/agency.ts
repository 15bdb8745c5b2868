import { expect, it } from 'vitest';
import { clerkOf, supervisor } from '../../../support/callers.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { asking } from '../../asking-enterprise.ts';
import { inCounty, serviceOfficer, signProject } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const agent = clerkOf('administrative-approval');

export const agencyOrders = (platform: () => TestPlatform): void => {
  it(quoted('R142 （明确）推进服务 — 同上'), async () => {
    const bureaus = ['housing-and-construction', 'planning-and-natural-resources'];
    const county = inCounty(platform(), await openTestCounty(platform(), bureaus, newCounty()));
    const { projectId, caseId } = await signProject(county);
    const checklist = await county.read(`/v1/cases/${caseId}/land-checklist`, serviceOfficer);
    expect(checklist).toMatchObject({ projectId, aboutToStart: true, missing: 3 });

    const wanted = { caseId, matters: ['B03', 'C05'], agent: agent.subject };
    const { id } = await county.act('/v1/agency-orders', wanted, serviceOfficer);
    const { items } = await county.read(`/v1/agency-orders?caseId=${caseId}`, serviceOfficer);
    expect(items).toMatchObject([{ id, projectId, matters: ['B03', 'C05'], agent: agent.subject }]);
    await county.act(`/v1/agency-orders/${id}/status`, { text: '已上门对接' }, agent);
    const order = await county.read(`/v1/agency-orders/${id}`, agent);
    expect(order).toMatchObject({ projectId, agent: agent.subject, light: 'green', state: 'open' });
    expect(order.progress.map(({ code, state }: any) => [code, state])).toEqual([
      ['B03', 'waiting'],
      ['C05', 'waiting'],
    ]);
    for (const { lacks } of order.progress) expect(lacks.length).toBeGreaterThan(0);
    // What the enterprise is told of the package is the same, but for who wrote it down.
    expect(
      await county.read(`/v1/agency-orders/${id}`, { ...asking, enterprise: order.enterprise.creditCode }),
    ).toMatchObject({
      agent: agent.subject,
      statuses: [{ text: '已上门对接', by: null }],
      progress: order.progress,
    });

    // 同上: what a meeting resolves about the package becomes work with a department and a date, all of it or none.
    const resolutions = ['代办施工许可', '代办工程规划许可'].map((text, index) => ({
      text,
      about: { kind: 'project', projectId },
      department: bureaus[index],
      post: 'clerk',
      limit: { days: 5, unit: 'workday' },
    }));
    const minutes = { title: '推进服务专题会（虚构）', heldOn: '2026-02-27', resolutions };
    const missing = [...resolutions, { ...resolutions[0], department: 'nowhere' }];
    const refused = await county.send('POST', '/v1/meetings', {
      as: supervisor,
      body: { ...minutes, resolutions: missing },
    });
    expect(refused.status).toBe(422);
    const meeting = await county.act('/v1/meetings', minutes, supervisor);
    const work = await Promise.all(
      meeting.resolutions.map(({ assignmentId }: any) => county.read(`/v1/assignments/${assignmentId}`)),
    );
    expect(work).toMatchObject(
      resolutions.map(({ text, department, about }) => ({
        kind: 'meeting-resolution',
        state: 'opened',
        text,
        department,
        matter: about,
        clock: { due: { date: '2026-03-09' } },
      })),
    );
    const { items: given } = await county.read('/v1/assignments?kind=meeting-resolution');
    expect(given).toHaveLength(resolutions.length);
  });
};

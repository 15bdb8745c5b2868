import { expect, it } from 'vitest';
import { dateOf } from '../../../../shared/time/clock.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { asking } from '../../asking-enterprise.ts';
import {
  approve,
  clerkOf,
  inCounty,
  serviceOfficer,
  signProject,
  supervisor,
} from '../../county-of-a-row.ts';
import { titleOf } from '../../row.ts';

const agent = clerkOf('administrative-approval');

export const agencyOrders = (platform: () => TestPlatform): void => {
  it(titleOf('R100'), async () => {
    const county = inCounty(platform(), newCounty());
    const { caseId } = await signProject(county);
    const unknown = await county.send('POST', '/v1/agency-orders', {
      as: serviceOfficer,
      body: { caseId, matters: ['B03', 'Z99', 'start-of-works'], agent: agent.subject },
    });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'MATTERS_INVALID']);
    expect(unknown.body.errors.map(({ pointer }: any) => pointer)).toEqual([
      '/body/matters/1',
      '/body/matters/2',
    ]);
    const wanted = { caseId, matters: ['B03', 'C05'], agent: agent.subject };
    const { id } = await county.act('/v1/agency-orders', wanted, serviceOfficer);
    await platform().drain();
    const { items: told } = await county.read('/v1/inbox-items', agent);
    expect(told.filter(({ subject }: any) => subject === id)).toMatchObject([{ capacity: 'responsible' }]);

    const path = `/v1/agency-orders/${id}`;
    const recorded = await county.act(`${path}/status`, { text: '已预审设计方案' }, agent);
    const [{ on, by }] = recorded.statuses;
    expect([on, by]).toEqual([dateOf(recorded.statuses[0].at), agent.subject]);
    const again = await county.send('POST', `${path}/status`, { as: agent, body: { text: '又一条' } });
    expect([again.status, again.body.code]).toEqual([409, 'AGENCY_STATUS_RECORDED']);
    expect(await county.read(path, serviceOfficer)).toMatchObject({
      agent: agent.subject,
      statuses: [{ on, text: '已预审设计方案' }],
      lastStatusOn: on,
      light: 'green',
    });

    const lacks = async () => {
      const { progress } = await county.read(path, agent);
      const { nodes } = await county.read(`/v1/cases/${caseId}`);
      for (const { code, lacks: named, state } of progress) {
        const node = nodes.find((each: any) => each.code === code);
        expect([state, named]).toEqual([node.state, node.lacks]);
        for (const { name } of named) expect(name.zh.length).toBeGreaterThan(1);
      }
      return Object.fromEntries(
        progress.map(({ code, lacks: named }: any) => [code, named.map((each: any) => each.code)]),
      );
    };
    const first = await lacks();
    expect(first.B03).toContain('B01');
    expect(first.C05).toContain('B03');
    for (const code of ['A01', 'A06', 'A07', 'B01']) await approve(county, caseId, code);
    const then = await lacks();
    expect(then.B03).not.toContain('B01');
    expect(then.B03.length).toBeLessThan(first.B03.length);
    expect(then.C05).toContain('B03');
  });

  it(titleOf('R142'), async () => {
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

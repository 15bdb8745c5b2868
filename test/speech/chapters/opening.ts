import { expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../support/callers.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../support/platform.ts';
import {
  inCounty,
  serviceOfficer,
  signProject,
  type CountyOfARow,
  type SignedProject,
} from '../county-of-a-row.ts';
import { quoted } from '../row.ts';

type InboxItem = { type: string; root: string };

/** Where one reads on from something told in an inbox: its root is a lead for what came before signing, else a case. */
const rootOf = ({ type, root }: InboxItem): string =>
  type.startsWith('approvals.case.') || type.startsWith('approvals.task.')
    ? `/v1/cases/${root}`
    : `/v1/leads/${root}`;

/** One read after the thing itself: what it leads to must name the project and the lead. */
const expectHome = async (
  { read }: CountyOfARow,
  { leadId, projectId }: SignedProject,
  paths: readonly string[],
): Promise<void> => {
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const found = await read(path);
    const isLead = path.startsWith('/v1/leads/');
    expect([path, isLead ? found.id : found.leadId, found.projectId]).toEqual([path, leadId, projectId]);
  }
};

/** Has a leader's instruction recorded about a matter, and says where the supervision letter stands that it becomes. */
const supervise = async ({ act }: CountyOfARow, about: unknown): Promise<string> => {
  const letter = await act(
    '/v1/instructions',
    {
      title: '限期报告进展',
      text: '请查明原因，限期报告',
      instructedBy: '县长',
      department: 'investment-promotion',
      post: 'clerk',
      limit: { days: 5, unit: 'workday' },
      about,
    },
    supervisor,
  );
  expect(letter.kind).toBe('supervision-letter');
  return `/v1/assignments/${letter.id}`;
};

export const opening = (platform: () => TestPlatform): void => {
  it(
    quoted('R001 全县营商环境和招商引资推进会议 — 任取一件审批/督办/承诺，一次查询能回到其项目与原始线索'),
    async () => {
      const county = inCounty(
        platform(),
        await openTestCounty(
          platform(),
          ['investment-promotion', 'development-and-reform', 'planning-and-natural-resources'],
          newCounty(),
        ),
      );
      const signed = await signProject(county);
      const { leadId, caseId } = signed;
      const { read } = county;

      const { items: cases } = await read('/v1/cases');
      expect(cases.map(({ projectId }: SignedProject) => projectId)).toEqual([signed.projectId]);
      await expectHome(county, signed, [`/v1/cases/${caseId}`]);

      const { items: tasks } = await read('/v1/tasks');
      expect(tasks).toHaveLength(2);
      await expectHome(
        county,
        signed,
        tasks.map(({ id }: { id: string }) => `/v1/tasks/${id}`),
      );

      const { items: assignments } = await read('/v1/assignments');
      await expectHome(
        county,
        signed,
        assignments.map(({ id }: { id: string }) => `/v1/assignments/${id}`),
      );

      const { items: commitments } = await read(`/v1/projects/${signed.projectId}/commitments`, coordinator);
      expect(commitments).toMatchObject([{ leadId, projectId: signed.projectId }]);
      expect(commitments).toHaveLength(
        (await read(`/v1/leads/${leadId}/commitments`, coordinator)).items.length,
      );
      await expectHome(county, signed, [`/v1/leads/${leadId}`]);

      const readers = [clerkOf('investment-promotion'), clerkOf('development-and-reform'), serviceOfficer];
      for (const reader of readers) {
        const { items } = await read('/v1/inbox-items', reader);
        await expectHome(county, signed, items.map(rootOf));
      }

      const letters = await Promise.all(
        [
          { kind: 'task', taskId: tasks[0].id, caseId },
          { kind: 'assignment', assignmentId: assignments[0].id },
          { kind: 'project', projectId: signed.projectId },
          { kind: 'lead', leadId },
        ].map((about) => supervise(county, about)),
      );
      await expectHome(county, signed, letters);
    },
  );
};

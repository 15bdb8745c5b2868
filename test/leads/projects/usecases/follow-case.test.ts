import { beforeAll, describe, expect, it } from 'vitest';
import { projectDefinition } from '../../../../services/leads/kernel/project-store.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsHandlers } from '../../../../services/leads/service.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import { envelopeSchema } from '../../../../shared/events/envelope.ts';
import { typesReaching } from '../../../../shared/events/subscribers.ts';
import {
  countyCodeSchema,
  projectIdSchema,
  subjectSchema,
  type ProjectId,
} from '../../../../shared/identifiers.ts';
import { projectCode } from '../../../support/approval-body.ts';
import { racingTable } from '../../../support/racing-table.ts';
import { createTestClock, foundationsOf } from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { aProject, now } from '../../support/domain-leads.ts';

const county = countyCodeSchema.parse('500236');
const clock = createTestClock('2026-03-10T01:00:00.000Z');
let foundations: ReturnType<typeof foundationsOf>;

beforeAll(async () => {
  foundations = foundationsOf(await createTestTable('leads', definition), clock);
});

const caseId = '01J0000000000000000000CA5E';

const event = (type: EventType, sequence: number, projectId: string, extra: Record<string, unknown>) =>
  envelopeSchema.parse({
    specversion: '1.0',
    id: `${caseId}.${projectId}.${sequence}`,
    source: '/zhaoshang/approvals',
    type,
    time: now,
    subject: caseId,
    datacontenttype: 'application/json',
    partitionkey: caseId,
    sequence,
    county,
    actor: 'clerk-1',
    correlationid: 'c-1',
    data: {
      audience: [],
      fact: {
        caseId,
        projectId,
        projectName: '光学镜片项目',
        progress: { total: 20, approved: sequence, rejected: 0, open: 1, waiting: 1, stopped: 0 },
        ...extra,
      },
    },
  });

const opened = (projectId: string) =>
  event('approvals.case.opened.v1', 1, projectId, { template: 'industrial-cleared-land' });
const progressed = (projectId: string, sequence: number) =>
  event('approvals.case.progressed.v1', sequence, projectId, {
    nextMatters: [{ code: 'A01', name: { zh: '备案', en: 'filing' } }],
  });
const completed = (projectId: string) =>
  event('approvals.case.completed.v1', 9, projectId, { completedAt: now });

const coded = (projectId: string, sequence: number, code: string) =>
  event('approvals.task.project-code-recorded.v1', sequence, projectId, {
    taskId: '01J0000000000000000000TA5K',
    matter: { code: 'A01', name: { zh: '备案', en: 'filing' } },
    department: 'development-and-reform',
    departmentName: { zh: '发展和改革委员会', en: 'Development and Reform' },
    projectCode: code,
    replaces: null,
    reason: null,
  });

const deliver = async (envelope: ReturnType<typeof event>, on = foundations): Promise<void> => {
  const work = leadsHandlers(on)
    .find(({ type }) => type === envelope.type)
    ?.prepare(envelope);
  if (work == null) throw new Error('not of its published shape');
  await work();
};

const kept = async (id: ProjectId) => (await foundations.table.load(projectDefinition, county, id))!;

const aStoredProject = async (): Promise<ProjectId> => {
  const id = projectIdSchema.parse(foundations.newId());
  const context = { county, actor: subjectSchema.parse('officer-1'), correlationId: 'c-0', now };
  await foundations.table.save(context, projectDefinition, {
    before: null,
    after: { ...aProject(), id },
    events: [],
  });
  return id;
};

describe('the inbox of leads', () => {
  it('handles every type that reaches it, and no other', () => {
    expect(
      leadsHandlers(foundations)
        .map(({ type }) => type)
        .sort(),
    ).toEqual([...typesReaching('leads')].sort());
  });

  it('keeps the case of a project, out of order and doubled', async () => {
    const id = await aStoredProject();
    for (const news of [
      progressed(id, 4),
      opened(id),
      progressed(id, 4),
      completed(id),
      progressed(id, 6),
      opened(id),
    ])
      await deliver(news);
    const { state, version } = await kept(id);
    expect(state.caseProgress).toMatchObject({ caseId, sequence: 9, completedAt: now, nextMatters: [] });
    expect(version).toBe(3);
  });

  it('writes one of twenty deliveries of one event at once', async () => {
    const id = await aStoredProject();
    await Promise.allSettled(Array.from({ length: 20 }, () => deliver(opened(id))));
    expect((await kept(id)).version).toBe(2);
  });

  it('takes news in beside what somebody else writes at the same moment', async () => {
    const id = await aStoredProject();
    const table = racingTable(foundations.table, 'project', () => deliver(coded(id, 5, projectCode)));
    await deliver(progressed(id, 4), { ...foundations, table });
    const { state, version } = await kept(id);
    expect([state.caseProgress?.sequence, state.projectCode, version]).toEqual([4, projectCode, 3]);
  });

  it('takes the project code with its matter, late, doubled and out of order, once', async () => {
    const id = await aStoredProject();
    expect((await kept(id)).state.projectCode).toBeNull();
    const [given, corrected] = [coded(id, 5, '2604-500236-04-01-123465'), coded(id, 7, projectCode)];
    for (const news of [corrected, given, corrected, progressed(id, 3), given]) await deliver(news);
    const { state, version } = await kept(id);
    expect([state.projectCode, version]).toEqual([projectCode, 3]);
  });

  it('lets news of a case without a project here pass', async () => {
    const elsewhere = foundations.newId();
    await deliver(opened(elsewhere));
    await deliver(coded(elsewhere, 2, projectCode));
    expect(await foundations.table.load(projectDefinition, county, elsewhere)).toBeNull();
  });
});

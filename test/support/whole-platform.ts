import type * as z from 'zod';
import { clerkOf, coordinator, supervisor } from './callers.ts';
import type { Endpoint } from '../../shared/http/endpoint.ts';
import { leadsApi } from '../../services/leads/service.ts';
import { projectDefinition } from '../../services/leads/kernel/project-store.ts';
import { table as leadsTable } from '../../services/leads/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../services/notifications/service.ts';
import { table as notificationsTable } from '../../services/notifications/kernel/table.ts';
import { countyCodeSchema, projectIdSchema, subjectSchema } from '../../shared/identifiers.ts';
import { creditCode, oneMatter } from '../approvals/support/cases.ts';
import { propose } from '../approvals/support/catalogue-changes.ts';
import { aQuestion, asked, departmentsInvolved } from '../approvals/support/consultations.ts';
import { handIn as importLog } from '../approvals/support/imports.ts';
import {
  aHousehold,
  existingParcel,
  landClerk,
  openAcquisition,
  seedLandDepartments,
} from '../approvals/support/land.ts';
import { handIn as handInDocument, twoNeeds } from '../approvals/support/materials.ts';
import { drainNews } from '../approvals/support/scorecard-news.ts';
import { aRequest } from '../approvals/support/requests.ts';
import { seedDepartment, startApprovals } from '../approvals/support/service.ts';
import { aProject, now } from '../leads/support/domain-leads.ts';
import { register } from '../leads/support/http-leads.ts';
import { anEnvelope, toPerson } from '../notifications/support/directory-of-a-county.ts';
import { createServiceClient, everyRole, foundationsOf, type Caller, type Send } from './service-client.ts';
import { createTestTable } from './test-table.ts';

const planning = 'planning-and-natural-resources';

/** Who follows the leads, holds the items and belongs to the department and the enterprise of a whole platform. */
export const everybodyAtOnce: Caller = {
  subject: 'officer-1',
  roles: everyRole,
  department: planning,
  enterprise: creditCode,
};

export type Mounted = { readonly send: Send; readonly endpoint: Endpoint<string>; readonly path: string };

type Named = Readonly<Record<string, string>>;

const pathOf = (path: string, named: Named): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = named[name];
    if (value === undefined) throw new Error(`nothing stands for ${name} of ${path}`);
    return encodeURIComponent(value);
  });

const startLeads = async (clock: Parameters<typeof foundationsOf>[1]) => {
  const foundations = foundationsOf(await createTestTable('leads', leadsTable), clock);
  const client = createServiceClient(leadsApi, foundations);
  const [first] = [await register(client.send), await register(client.send), await register(client.send)];
  const officer = subjectSchema.parse('officer-1');
  const stored = async (): Promise<string> => {
    const id = projectIdSchema.parse(foundations.newId());
    const context = { county: countyCodeSchema.parse('500236'), actor: officer, correlationId: 'c', now };
    const after = { ...aProject(), id, officer };
    await foundations.table.save(context, projectDefinition, { before: null, after, events: [] });
    return id;
  };
  const projectId = await stored();
  await stored();
  return { ...client, named: { leadId: first.id as string, projectId } };
};

const startNotifications = async (clock: Parameters<typeof foundationsOf>[1]) => {
  const foundations = foundationsOf(await createTestTable('notifications', notificationsTable), clock);
  const client = createServiceClient(notificationsApi, foundations);
  const as: Caller = { subject: 'admin-1', roles: ['admin'] };
  await client.send('PUT', `/v1/post-holders/${planning}/clerk`, {
    as,
    body: { holders: [{ subject: 'clerk-1', displayName: '王工', from: '2026-01-01' }] },
  });
  await client.send('PUT', `/v1/enterprise-contacts/${creditCode}`, {
    as,
    body: { contacts: [{ subject: 'agent-1', displayName: '李工' }] },
  });
  await client.send('PUT', `/v1/leaves/${planning}/clerk-1/2026-03-09`, { as, body: { to: '2026-03-12' } });
  for (const id of ['E1.1.1', 'E1.2.1', 'E1.3.1']) {
    const envelope = anEnvelope({ id, audience: [toPerson('officer-1', 'responsible')] });
    await notificationsHandlers(foundations)
      .find(({ type }) => type === envelope.type)
      ?.prepare(envelope)?.();
  }
  const { body } = await client.send('GET', '/v1/inbox-items', { as: everybodyAtOnce });
  const inboxItemId: string = body.items[0].inboxItemId;
  return { ...client, named: { inboxItemId, eventId: 'E1.1.1', person: 'clerk-1', from: '2026-03-09' } };
};

const startApprovalsWithWork = async () => {
  const approvals = await startApprovals('2026-03-02T01:00:00.000Z');
  const made = async (path: string, as: Caller, body: unknown): Promise<any> => {
    const answer = await approvals.send('POST', path, { as, body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await seedLandDepartments(approvals);
  for (const id of ['investment-promotion', ...departmentsInvolved].filter((each) => each !== planning))
    await seedDepartment(approvals, id);
  const investor: Caller = { subject: 'officer-1', roles: ['investor'], enterprise: creditCode };
  const officer = 'officer-1';
  const opened = await made('/v1/cases', coordinator, { ...oneMatter(), officer });
  const caseId: string = opened.id;
  const taskId: string = opened.nodes[0].taskId;
  await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as: clerkOf(planning) });
  const withNeeds = await made('/v1/cases', coordinator, { ...twoNeeds, officer });
  const request = { ...aRequest(), department: planning };
  const responsible = { department: planning, post: 'clerk', limit: { days: 5, unit: 'workday' } };
  const assignment = await made('/v1/requests', investor, request);
  await made('/v1/requests', investor, request);
  const meeting = await made('/v1/meetings', supervisor, {
    title: '专题会议（虚构）',
    heldOn: '2026-03-02',
    resolutions: [{ text: '落实供电', ...responsible }],
  });
  const booking = {
    enterpriseName: '夔门光学（虚构）',
    wish: '指导消防验收',
    place: '草堂园区',
    preferred: ['2026-03-05T02:00:00.000Z'],
    department: planning,
  };
  const visit = await made('/v1/visits', investor, booking);
  await made('/v1/visits', investor, booking);
  const order = await made('/v1/agency-orders', coordinator, { caseId, matters: ['B03'], agent: officer });
  const pilot = await made('/v1/pilots', coordinator, {
    title: '拿地即开工',
    benchmark: '邻县“标准地”做法',
    scope: { edges: [{ from: 'A06', to: 'B02' }] },
    from: '2026-03-02',
    until: '2026-03-31',
  });
  const changePath = await propose(approvals);
  const consultation = await asked(
    approvals,
    taskId,
    aQuestion([departmentsInvolved.find((each) => each !== planning) ?? '']),
    clerkOf(planning),
  );
  const acquisition = await openAcquisition(approvals);
  const household = await made(`${acquisition}/households`, landClerk, aHousehold());
  await made(`${acquisition}/households`, landClerk, aHousehold({ reference: '一村8号' }));
  await approvals.send('PUT', '/v1/land-reserve/FJ-2026-099', { as: landClerk, body: existingParcel() });
  const materialId = await handInDocument(approvals, withNeeds.id);
  const importPath = await importLog(approvals, ['case,event,at,group\n1,start,2012-01-02T09:00:00,A\n']);
  await drainNews(approvals);
  const last = (path: string): string => path.split('/').at(-1) ?? '';
  return {
    ...approvals,
    named: {
      ...{ caseId, taskId, materialId, department: planning, post: 'clerk', creditCode },
      ...{ assignmentId: assignment.id, meetingId: meeting.id, visitId: visit.id, agencyOrderId: order.id },
      ...{ pilotId: pilot.id, changeId: last(changePath), consultationId: consultation.id },
      ...{ acquisitionId: last(acquisition), householdId: household.id, parcel: 'FJ-2026-099' },
      ...{ importId: last(importPath), year: '2026', code: 'B03', templateId: 'industrial-cleared-land' },
      ...{ milestone: 'start-of-works', rule: 'R001', step: 'archaeology', month: '2026-03', number: '1' },
    },
  };
};

/** All three services in process, on one clock, each with something of every kind in it. */
export const startWholePlatform = async () => {
  const approvals = await startApprovalsWithWork();
  const leads = await startLeads(approvals.clock);
  const notifications = await startNotifications(approvals.clock);
  const named: Named = { ...leads.named, ...notifications.named, ...approvals.named };
  const mounted: readonly Mounted[] = [leads, approvals, notifications].flatMap(({ send, endpoints }) =>
    endpoints.map((endpoint: Endpoint<string>) => ({ send, endpoint, path: pathOf(endpoint.path, named) })),
  );
  return { mounted, named, clock: approvals.clock };
};

/** Whether a list is paged by a cursor. */
export const isPaged = ({ endpoint }: Mounted): boolean => {
  const query: z.ZodType & { shape?: Record<string, unknown> } = endpoint.schemas.query;
  return query.shape !== undefined && 'cursor' in query.shape;
};

import { admin, coordinator, officer } from '../support/callers.ts';
import { paperSeen } from '../../infra/papers-seen.ts';
import { leadsApi, leadsHandlers } from '../../services/leads/service.ts';
import { table as leadsTable } from '../../services/leads/kernel/table.ts';
import { approvalsApi, approvalsHandlers } from '../../services/approvals/service.ts';
import { table as approvalsTable } from '../../services/approvals/kernel/table.ts';
import { table as notificationsTable } from '../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../services/notifications/service.ts';
import { seededDepartment } from '../approvals/support/assignments.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { aRegistration } from '../support/leads.ts';
import { startCounted, type Asked, type CountedService } from './in-process.ts';

export const stepKinds = ['create', 'read', 'act', 'consumer'] as const;

/** One step of the way and what it asked for. */
export type Step = Asked & { readonly name: string; readonly kind: (typeof stepKinds)[number] };

export type Services = Readonly<Record<'leads' | 'approvals' | 'notifications', CountedService>>;

const today = '2026-03-02';
const now = `${today}T01:00:00.000Z`;
const office = 'investment-promotion';
const clerk = { subject: `${office}.clerk`, roles: ['clerk'] as const, department: office };

/** The three services over one database, with the department that screens and its clerk. */
export const openServices = async (endpoint: string): Promise<Services> => {
  const leads = { api: leadsApi, handlers: leadsHandlers, definition: leadsTable };
  const approvals = { api: approvalsApi, handlers: approvalsHandlers, definition: approvalsTable };
  const notifications = {
    api: notificationsApi,
    handlers: notificationsHandlers,
    definition: notificationsTable,
  };
  const services = {
    leads: await startCounted(leads, now, endpoint),
    approvals: await startCounted(approvals, now, endpoint),
    notifications: await startCounted(notifications, now, endpoint),
  };
  const { id, ...body } = seededDepartment(office);
  await services.approvals.request('PUT', `/v1/departments/${id}`, { body, as: admin });
  await services.notifications.request('PUT', `/v1/post-holders/${office}/clerk`, {
    body: { holders: [{ subject: clerk.subject, displayName: '窗口', from: '2026-01-01' }] },
    as: admin,
  });
  return services;
};

const throughLeads = async ({ leads }: Services): Promise<readonly Step[]> => {
  const keyed = { 'idempotency-key': crypto.randomUUID() };
  const register = (headers = {}) =>
    leads.request('POST', '/v1/leads', { body: aRegistration(), as: officer, headers });
  const registeredOnce = await register(keyed);
  const registered = await register();
  const path = `/v1/leads/${registered.body.id}`;
  const contact = { contactedOn: today, summary: '电话沟通选址与用工' };
  const act = (name: string, body: object) => leads.request('POST', `${path}/${name}`, { body, as: officer });
  return [
    { name: 'register lead, with Idempotency-Key', kind: 'create', ...registeredOnce },
    { name: 'register lead', kind: 'create', ...registered },
    { name: 'read lead', kind: 'read', ...(await leads.request('GET', path, { as: officer })) },
    {
      name: 'list leads',
      kind: 'read',
      ...(await leads.request('GET', '/v1/leads?stage=lead', { as: officer })),
    },
    { name: 'record first contact', kind: 'act', ...(await act('record-first-contact', contact)) },
    { name: 'move stage', kind: 'act', ...(await act('move-stage', { to: 'screening' })) },
  ];
};

const verdict = {
  vetoes: [],
  band: 'A',
  score: { low: 82, high: 86 },
  rubricVersion: 'xz-2026.1',
  concludedBy: '县招商项目研判小组',
};

/** The screening department judges, and what it was given to do ends with the verdict. */
const theVerdict = async ({ leads, approvals }: Services): Promise<readonly Step[]> => {
  const { subject } = leads.announced('leads.lead.stage-changed.v1');
  const path = `/v1/leads/${subject}/record-screening-verdict`;
  const recorded = await leads.request('POST', path, { as: clerk, body: verdict });
  const heard = await approvals.consume(leads.announced('leads.lead.screening-concluded.v1'));
  return [
    { name: 'record the screening verdict', kind: 'act', ...recorded },
    { name: 'approvals hears the verdict', kind: 'consumer', ...heard },
  ];
};

const throughApprovals = async (services: Services): Promise<readonly Step[]> => {
  const { leads, approvals } = services;
  const followed = await approvals.consume(leads.announced('leads.lead.stage-changed.v1'));
  const path = `/v1/assignments/${approvals.announced('approvals.assignment.opened.v1').subject}`;
  const act = (name: string, body?: object) =>
    approvals.request('POST', `${path}/${name}`, { as: clerk, ...(body === undefined ? {} : { body }) });
  return [
    { name: 'approvals hears stage-changed', kind: 'consumer', ...followed },
    { name: 'read assignment', kind: 'read', ...(await approvals.request('GET', path, { as: clerk })) },
    {
      name: 'list assignments',
      kind: 'read',
      ...(await approvals.request('GET', '/v1/assignments', { as: clerk })),
    },
    { name: 'receive assignment', kind: 'act', ...(await act('receive')) },
    ...(await theVerdict(services)),
  ];
};

const oneMatter = {
  projectName: '夔门光学镜片厂（虚构）',
  enterprise: { name: '夔门光学（虚构）', creditCode: fictionalCreditCode(7) },
  nodes: [{ matter: 'B03', department: office }],
};

const throughACase = async ({ approvals }: Services): Promise<readonly Step[]> => {
  const opened = await approvals.request('POST', '/v1/cases', { body: oneMatter, as: coordinator });
  const path = `/v1/tasks/${approvals.announced('approvals.task.opened.v1').subject}`;
  const act = (name: string, body?: object) =>
    approvals.request('POST', `${path}/${name}`, { as: clerk, ...(body === undefined ? {} : { body }) });
  const accepted = await act('accept', paperSeen('B03'));
  const approved = await act('approve', { documentNumber: 'FJ-2026-1' });
  const decided = await approvals.consume(approvals.announced('approvals.task.decided.v1'));
  return [
    { name: 'open a case of one matter', kind: 'create', ...opened },
    { name: 'read task', kind: 'read', ...(await approvals.request('GET', path, { as: clerk })) },
    { name: 'list tasks', kind: 'read', ...(await approvals.request('GET', '/v1/tasks', { as: clerk })) },
    { name: 'accept task', kind: 'act', ...accepted },
    { name: 'approve task', kind: 'act', ...approved },
    { name: 'approvals hears task.decided', kind: 'consumer', ...decided },
  ];
};

const throughNotifications = async ({ approvals, notifications }: Services): Promise<readonly Step[]> => {
  const opened = approvals.announced('approvals.assignment.opened.v1');
  const told = await notifications.consume(opened);
  const again = await notifications.consume(opened);
  const list = await notifications.request('GET', '/v1/inbox-items', { as: clerk });
  const { inboxItemId } = list.body.items[0];
  const acknowledged = await notifications.request('POST', `/v1/inbox-items/${inboxItemId}/acknowledge`, {
    as: clerk,
  });
  return [
    { name: 'notifications hears assignment.opened', kind: 'consumer', ...told },
    { name: 'notifications hears it a second time', kind: 'consumer', ...again },
    { name: 'list inbox', kind: 'read', ...list },
    { name: 'acknowledge inbox item', kind: 'act', ...acknowledged },
  ];
};

/** One lead from registration to a completed screening, and one matter to its decision, step by step. */
export const followOneLead = async (services: Services): Promise<readonly Step[]> => [
  ...(await throughLeads(services)),
  ...(await throughApprovals(services)),
  ...(await throughACase(services)),
  ...(await throughNotifications(services)),
];

import type * as z from 'zod';
import type { caseViewSchema } from '../../../services/approvals/cases/http/case-schemas.ts';
import { clerkOf, coordinator } from '../../support/callers.ts';
import { approvalOf } from '../../support/approval-body.ts';
import { fictionalCreditCode } from '../../support/credit-codes.ts';
import { leadIdSchema, projectIdSchema, subjectSchema } from '../../../shared/identifiers.ts';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import type { Facts } from '../../../shared/events/catalogue.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Caller } from '../../support/service-client.ts';
import type { Approvals } from './service.ts';

export const creditCode = creditCodeSchema.parse(fictionalCreditCode(7));
export const investor = { subject: 'investor-1', roles: ['investor'] as const, enterprise: creditCode };
export const stranger = {
  subject: 'investor-2',
  roles: ['investor'] as const,
  enterprise: fictionalCreditCode(8),
};
export const projectOfficer = { subject: 'officer-7', roles: ['officer'] as const };

let projects = 0;

/** The fact that a project was signed; each call another project. */
export const aSigning = (
  overrides: Partial<Facts['leads.project.signed.v1']> = {},
): Facts['leads.project.signed.v1'] => {
  projects += 1;
  const id = `01J${String(projects).padStart(23, '0')}`;
  return {
    projectId: projectIdSchema.parse(id),
    leadId: leadIdSchema.parse(id),
    projectName: '夔门光学镜片厂（虚构）',
    enterprise: { name: '夔门光学（虚构）', creditCode },
    officer: subjectSchema.parse('officer-7'),
    template: 'industrial-cleared-land',
    signedOn: dateSchema.parse('2026-03-02'),
    promisedStart: dateSchema.parse('2026-09-01'),
    contractAmountYuan: 300_000_000,
    ...overrides,
  };
};

/** The envelope with which leads announces a signed project. */
export const signed = ({ envelopeOf }: Approvals, fact = aSigning(), sequence = 9): Envelope =>
  envelopeOf({ type: 'leads.project.signed.v1', subject: fact.projectId, sequence, fact });

/** Opens the case of a signed project and answers its id. */
export const openSignedCase = async (approvals: Approvals, fact = aSigning()): Promise<string> => {
  await approvals.handle(signed(approvals, fact));
  const opened = (await approvals.announced()).filter(
    ({ type, data }) =>
      type === 'approvals.case.opened.v1' &&
      JSON.stringify(data.fact).includes(`"projectId":"${fact.projectId}"`),
  );
  return opened[0]!.subject;
};

/** The body of a case with one matter for a department by name. */
export const oneMatter = (overrides: Record<string, unknown> = {}) => ({
  projectName: '单件（虚构）',
  enterprise: { name: '夔门光学（虚构）', creditCode },
  nodes: [
    {
      matter: 'B03',
      department: 'planning-and-natural-resources',
      ...overrides,
    },
  ],
});

type CaseView = z.output<typeof caseViewSchema>;

export const seeCase = async ({ send }: Approvals, id: string, as: Caller = coordinator): Promise<CaseView> =>
  (await send('GET', `/v1/cases/${id}`, { as })).body;

type NodeView = CaseView['nodes'][number];
/** The node of a matter that has its task; a test that asks for the task of another fails by itself. */
type MatterNode = NodeView & { readonly taskId: string; readonly department: string };

export const nodeIn = (view: Pick<CaseView, 'nodes'>, code: string) =>
  view.nodes.find((node) => node.code === code) as MatterNode;

/** Accepts and decides the task of a node, as a clerk of its department. */
export const decideNode = async (
  approvals: Approvals,
  node: { code?: string; taskId: string | null; department: string },
  outcome: 'approved' | 'rejected' = 'approved',
): Promise<void> => {
  const as = clerkOf(node.department);
  const path = `/v1/tasks/${node.taskId!}`;
  const accepted = await approvals.send('POST', `${path}/accept`, { as });
  const decided =
    outcome === 'approved'
      ? await approvals.send('POST', `${path}/approve`, { as, body: approvalOf(node.code) })
      : await approvals.send('POST', `${path}/reject`, {
          as,
          body: { reasons: ['不符合规划条件'], remedies: '可在60日内申请行政复议' },
        });
  if (accepted.status !== 200 || decided.status !== 200)
    throw new Error(`${node.taskId!}: ${accepted.status}, ${decided.status}`);
};

const ownTypes = new Set([
  'approvals.task.decided.v1',
  'approvals.task.withdrawn.v1',
  'approvals.task.not-mine.v1',
  'approvals.task.approval-revoked.v1',
  'approvals.task.project-code-recorded.v1',
  'approvals.case.opening-continued.v1',
  'approvals.case.halts-changed.v1',
  'approvals.task.notice-issued.v1',
  'approvals.task.supplemented.v1',
  'approvals.task.accepted-with-tolerance.v1',
  'approvals.task.paused.v1',
  'approvals.task.resumed.v1',
  'approvals.task.pause-ended.v1',
]);

/** The announcements that approvals sends to itself, in the order of their aggregates. */
export const ownInbox = async (approvals: Approvals): Promise<readonly Envelope[]> =>
  (await approvals.announced()).filter(({ type }) => ownTypes.has(type));

/** Brings approvals everything it announced to itself, until nothing new comes. */
export const drainOwnInbox = async (approvals: Approvals): Promise<void> => {
  const brought = new Set<string>();
  for (;;) {
    const fresh = (await ownInbox(approvals)).filter(({ id }) => !brought.has(id));
    if (fresh.length === 0) return;
    for (const envelope of fresh) {
      brought.add(envelope.id);
      await approvals.handle(envelope);
    }
  }
};

export const eventsOf = async (approvals: Approvals, type: string, caseId: string) =>
  (await approvals.announced()).filter((event) => event.type === type && event.partitionkey === caseId);

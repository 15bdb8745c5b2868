import { clerkOf, officer, supervisor } from '../support/callers.ts';
import { approvalOf } from '../support/approval-body.ts';
import { putLimits, type WantedLimits } from '../approvals/support/catalogue-changes.ts';
import { instantSchema } from '../../shared/time/clock.ts';
import { readyToSign, signing, walk } from '../leads/support/http-leads.ts';
import type { Answer, Caller, Send } from '../support/service-client.ts';
import type { TestPlatform } from '../support/platform.ts';

/** The platform as the people of one county meet it; whoever calls belongs to it. */
export type CountyOfARow = {
  readonly county: string;
  readonly platform: TestPlatform;
  readonly send: Send;
  /** Reads something that must be there. */
  readonly read: (path: string, as?: Caller) => Promise<any>;
  /** Does something that must be done. */
  readonly act: (path: string, body: unknown, as: Caller) => Promise<any>;
};

export const serviceOfficer: Caller = officer;

const content = (what: string, { status, body }: Answer): any => {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
};

export const inCounty = (platform: TestPlatform, county: string): CountyOfARow => {
  const send: Send = (method, path, { as, ...options } = {}) =>
    platform.send(method, path, { ...options, as: as === 'nobody' ? as : { ...as, county } });
  return {
    county,
    platform,
    send,
    read: async (path, as = supervisor) => content(`GET ${path}`, await send('GET', path, { as })),
    act: async (path, body, as) =>
      content(`POST ${path}`, await send('POST', path, { as, ...(body === null ? {} : { body }) })),
  };
};

export type SignedProject = { readonly leadId: string; readonly projectId: string; readonly caseId: string };

/** A project whose lead went the whole way to signing, and whose case has opened by itself. */
export const signProject = async (county: CountyOfARow): Promise<SignedProject> => {
  const { id } = await readyToSign(county.send);
  const { body: lead } = await walk(county.send, id, [signing]);
  await county.platform.drain();
  const { caseId } = await county.read(`/v1/projects/${lead.projectId}`, serviceOfficer);
  return { leadId: lead.id, projectId: lead.projectId, caseId };
};

/** Accepts and approves an open matter of a case, as its department does it. */
export const approve = async (county: CountyOfARow, caseId: string, code: string): Promise<void> => {
  const { nodes } = await county.read(`/v1/cases/${caseId}`);
  const { taskId, department } = nodes.find((node: { code: string }) => node.code === code);
  await county.act(`/v1/tasks/${taskId}/accept`, null, clerkOf(department));
  await county.act(`/v1/tasks/${taskId}/approve`, approvalOf(code, `文号-${code}`), clerkOf(department));
  await county.platform.drain();
};

/** Has the limits of the planning permit changed by two persons, from the day it is. */
export const putLimitsToday = async (county: CountyOfARow, limits: WantedLimits): Promise<void> => {
  const { body } = await county.platform.local('GET', '/clock');
  const now = instantSchema.parse(body.now);
  await putLimits({ send: county.send, clock: { now: () => now } }, limits);
};

type Node = { code: string; kind: string; state: string };

/** Approves whatever is open until nothing is, some matters excepted. */
export const approveEverything = async (
  county: CountyOfARow,
  caseId: string,
  except: readonly string[] = [],
): Promise<void> => {
  for (;;) {
    const { nodes } = await county.read(`/v1/cases/${caseId}`);
    const open = nodes.filter(
      ({ code, kind, state }: Node) => kind === 'matter' && state === 'open' && !except.includes(code),
    );
    if (open.length === 0) return;
    for (const { code } of open) await approve(county, caseId, code);
  }
};

import { setTimeout as pause } from 'node:timers/promises';
import { aRegistration } from '../support/leads.ts';
import { holderOf, openTestCounty, type TestPlatform } from '../support/platform.ts';
import type { Caller } from '../support/service-client.ts';

const office = 'investment-promotion';
const betweenLooksMilliseconds = 2;
const patienceMilliseconds = 20_000;

export type InboxWay = {
  /** From the answer to a lead's move into screening to the item in the clerk's inbox: through two services. */
  readonly fromAnotherService: number;
  /** From the answer to a colleague's completion to the item in the clerk's inbox: from the service itself. */
  readonly fromTheServiceItself: number;
};

type Look = (type: string, since: string | null) => Promise<string | null>;

/** Looks at the clerk's inbox with a token asked for once, so that a look is one request. */
const createLook = async (platform: TestPlatform, clerk: Caller): Promise<Look> => {
  const query = new URLSearchParams({
    format: 'text',
    role: 'clerk',
    sub: clerk.subject ?? '',
    county: clerk.county ?? '',
    department: clerk.department ?? '',
  });
  const token = await (await fetch(`${platform.baseUrl}/_local/token?${query.toString()}`)).text();
  return async (type, since) => {
    const answer = await fetch(`${platform.baseUrl}/v1/inbox-items?state=all&limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items }: any = await answer.json();
    const newest = items[0];
    return newest !== undefined && newest.type === type && newest.inboxItemId !== since
      ? newest.inboxItemId
      : null;
  };
};

const until = async (look: Look, type: string, since: string | null): Promise<string> => {
  const deadline = performance.now() + patienceMilliseconds;
  while (performance.now() < deadline) {
    const found = await look(type, since);
    if (found !== null) return found;
    await pause(betweenLooksMilliseconds);
  }
  throw new Error(`no ${type} came to the inbox`);
};

/** Opens a county and answers how to take one lead's way to the inbox, again and again. */
export const openWay = async (platform: TestPlatform): Promise<() => Promise<InboxWay>> => {
  const county = await openTestCounty(platform, [office]);
  const clerk = holderOf(county, office, 'clerk');
  const colleague = holderOf(county, office, 'deputy-clerk', ['clerk']);
  const officer: Caller = { subject: 'officer-1', county, roles: ['officer'] };
  const look = await createLook(platform, clerk);
  let newest: string | null = null;

  const done = async (path: string, as: Caller, body?: unknown): Promise<any> => {
    const answer = await platform.send('POST', path, { as, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const untilTold = async (type: string): Promise<number> => {
    const answered = performance.now();
    newest = await until(look, type, newest);
    return performance.now() - answered;
  };

  return async () => {
    const lead = await done('/v1/leads', officer, aRegistration());
    const contact = { contactedOn: lead.registeredAt.slice(0, 10), summary: '电话' };
    await done(`/v1/leads/${lead.id}/record-first-contact`, officer, contact);
    await platform.drain();
    await done(`/v1/leads/${lead.id}/move-stage`, officer, { to: 'screening' });
    const fromAnotherService = await untilTold('approvals.assignment.opened.v1');
    const { body } = await platform.send('GET', `/v1/inbox-items/${newest ?? ''}`, { as: clerk });
    await done(`/v1/assignments/${body.subject}/receive`, colleague);
    await platform.drain();
    await done(`/v1/leads/${lead.id}/record-screening-verdict`, colleague, {
      vetoes: [],
      band: 'A',
      score: { low: 82, high: 86 },
      rubricVersion: 'xz-2026.1',
      concludedBy: '县招商项目研判小组',
    });
    const fromTheServiceItself = await untilTold('approvals.assignment.completed.v1');
    return { fromAnotherService, fromTheServiceItself };
  };
};

import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as rightsModule from '../../../shared/auth/rights.ts';
import type { RightsTable } from '../../../shared/auth/rights.ts';
import { approvalsRights } from '../../approvals/support/acts.ts';
import { rights as leadRights } from '../../../services/leads/service.ts';
import { rights as notificationsRights } from '../../../services/notifications/service.ts';
import { departmentsInvolved } from '../../approvals/support/consultations.ts';
import { bodyFor } from '../../support/bodies-of.ts';
import { offeredBeside } from '../../support/offered.ts';
import type { Answer, Caller } from '../../support/service-client.ts';
import { everybodyAtOnce, startWholePlatform, type Mounted } from '../../support/whole-platform.ts';

/** The one act that nobody may do for the moment; all others everybody may. */
const denied = vi.hoisted(() => ({ act: null as string | null, isOpen: false }));

vi.mock('../../../shared/auth/rights.ts', async (importOriginal) => {
  const real = await importOriginal<typeof rightsModule>();
  return {
    ...real,
    permits: (...asked: Parameters<typeof real.permits>) =>
      denied.isOpen ? asked[1] !== denied.act : real.permits(...asked),
    mayEver: (...asked: Parameters<typeof real.mayEver>) => denied.isOpen || real.mayEver(...asked),
  };
});

const tables: Record<string, RightsTable<string, string>> = {
  ...{ approvals: approvalsRights, leads: leadRights, notifications: notificationsRights },
};
/** Acts that depend on how one stands to the thing; where a role suffices the door of the route is enough. */
const dependsOnTheThing = ({ endpoint }: Mounted): boolean =>
  Object.values(tables).some((table) =>
    Object.values(table[endpoint.act] ?? {}).some((needed) => needed.some((each) => each !== 'anyone')),
  );

let mounted: readonly Mounted[] = [];
let named: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  ({ mounted, named } = await startWholePlatform());
});

afterEach(() => {
  denied.isOpen = false;
  denied.act = null;
});

// One part of a consultation is each consulted department's own.
const consulted = {
  ...everybodyAtOnce,
  department: departmentsInvolved.find((each) => each !== everybodyAtOnce.department)!,
};
const callers: Record<string, Caller> = {
  'consultation.receive': consulted,
  'consultation.answer': consulted,
  'consultation.amend': consulted,
};

const call = async ({ send, endpoint, path }: Mounted) => {
  const offered = offeredBeside(named);
  const query: any = bodyFor(endpoint.schemas.query, offered) ?? {};
  const { cursor: _, ...asked } = query;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) search.set(name, String(value));
  return send(endpoint.method.toUpperCase(), `${path}?${search.toString()}`, {
    as: callers[endpoint.act] ?? everybodyAtOnce,
    ...(endpoint.takesInput ? { body: bodyFor(endpoint.schemas.input, offered) } : {}),
    headers: endpoint.ifMatch === 'required' ? { 'if-match': '*' } : {},
  });
};

/** What is not one's own or not to be seen; a list of what is one's own is empty instead. */
const isRefused = ({ status, body }: Answer): boolean =>
  status === 403 || status === 404 || (status === 200 && body.items?.length === 0);

describe('every endpoint asks for the very act it is named by', () => {
  it('of the thing itself, where the act depends on how one stands to it', async () => {
    const failing: string[] = [];
    const unreached: string[] = [];
    for (const each of mounted.filter(dependsOnTheThing)) {
      const { act, method, path } = each.endpoint;
      denied.isOpen = true;
      denied.act = act;
      const without = await call(each);
      denied.act = null;
      const withAll = await call(each);
      if (!isRefused(without))
        failing.push(`${act} ${method} ${path}: ${without.status} ${without.body?.code}`);
      if (isRefused(withAll) && withAll.body.code === without.body.code) unreached.push(act);
    }
    expect(failing).toEqual([]);
    // A review is asked of a published card, which takes a month to come; its cells stand in the test of scorecards.
    expect(unreached).toEqual(['scorecard.ask-review']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { table as definition } from '../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers, rights } from '../../services/notifications/service.ts';
import type { Role } from '../../shared/auth/roles.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import {
  createServiceClient,
  createTestClock,
  everyRole,
  foundationsOf,
  type Caller,
  type Send,
} from '../support/service-client.ts';
import { createTestTable } from '../support/test-table.ts';
import { anEnvelope, toPerson } from './support/directory-of-a-county.ts';

const own = 'health';
const creditCode = fictionalCreditCode(1);
const everybody = everyRole;
const officials = everyRole.filter((role) => role !== 'investor');
const heads: readonly Role[] = ['section-head', 'deputy-head'];

type Act = keyof typeof rights;

const proposers: readonly Role[] = ['coordinator', 'admin'];
const deciders: readonly Role[] = ['coordinator', 'leader', 'admin'];

/** Who may do each act to what is theirs, and who may do it to what is not; written from DESIGN §8, not from the code. */
const expected: Record<Act, { own: readonly Role[]; foreign: readonly Role[]; refusedAs: number }> = {
  'inbox.list': { own: everybody, foreign: everybody, refusedAs: 403 },
  'inbox.summarise': { own: everybody, foreign: everybody, refusedAs: 403 },
  'inbox-item.see': { own: everybody, foreign: [], refusedAs: 404 },
  'inbox-item.read': { own: everybody, foreign: [], refusedAs: 404 },
  'inbox-item.acknowledge': { own: everybody, foreign: [], refusedAs: 404 },
  'notice.see': { own: ['supervisor', 'admin'], foreign: ['supervisor', 'admin'], refusedAs: 403 },
  'notice.list': { own: ['supervisor', 'admin'], foreign: ['supervisor', 'admin'], refusedAs: 403 },
  'post-holders.see': { own: officials, foreign: officials, refusedAs: 403 },
  'post-holders.name': { own: ['admin'], foreign: ['admin'], refusedAs: 403 },
  'leaves.see': { own: [...heads, 'supervisor', 'admin'], foreign: ['supervisor', 'admin'], refusedAs: 403 },
  'leave.record': { own: [...heads, 'admin'], foreign: ['admin'], refusedAs: 403 },
  'leave.withdraw': { own: [...heads, 'admin'], foreign: ['admin'], refusedAs: 403 },
  'enterprise-contacts.see': { own: ['investor', 'admin'], foreign: ['admin'], refusedAs: 403 },
  'enterprise-contacts.name': { own: ['admin'], foreign: ['admin'], refusedAs: 403 },
  'notification-policy.read': { own: officials, foreign: officials, refusedAs: 403 },
  'notification-policy.list-changes': { own: officials, foreign: officials, refusedAs: 403 },
  'notification-policy.propose': { own: proposers, foreign: proposers, refusedAs: 403 },
  'notification-policy.approve': { own: deciders, foreign: deciders, refusedAs: 403 },
  'notification-policy.refuse': { own: deciders, foreign: deciders, refusedAs: 403 },
  'notification-policy.withdraw': { own: proposers, foreign: proposers, refusedAs: 403 },
};

const aProposal = {
  reason: '改一项',
  effectiveFrom: '2026-04-01',
  settings: [{ setting: '/acknowledgement/withinWorkingHours', value: 3 }],
};
const decidesOnChanges: ReadonlySet<Act> = new Set<Act>([
  'notification-policy.approve',
  'notification-policy.refuse',
  'notification-policy.withdraw',
]);
/** The change that is decided on. */
let changeId = '01KJQ0000000000000000000ZZ';

let send: Send;
const itemOf = new Map<Role, string>();
const clock = createTestClock('2026-03-02T01:00:00.000Z');
const caller = (role: Role, theirs: boolean): Caller => ({
  subject: theirs ? `person-${role}` : `other-${role}`,
  roles: [role],
  department: theirs ? own : 'forestry',
  ...(role === 'investor' ? { enterprise: theirs ? creditCode : fictionalCreditCode(2) } : {}),
});

const foundations = async () => foundationsOf(await createTestTable('notifications', definition), clock);
// What the endpoints are does not depend on the table they will work on.
const described = notificationsApi.endpoints({ table: {} } as any);

beforeAll(async () => {
  const real = await foundations();
  ({ send } = createServiceClient(notificationsApi, real));
  const admin: Caller = { subject: 'admin-0', roles: ['admin'] };
  await send('PUT', `/v1/post-holders/${own}/clerk`, {
    as: admin,
    body: { holders: [{ subject: 'clerk-1', displayName: 'clerk-1', from: '2026-01-01' }] },
  });
  await send('PUT', `/v1/enterprise-contacts/${creditCode}`, {
    as: admin,
    body: { contacts: [{ subject: 'agent-1', displayName: 'agent-1' }] },
  });
  const audience = everyRole.map((role) => toPerson(`person-${role}`, 'responsible'));
  const envelope = anEnvelope({ id: 'E1.1.1', audience });
  await notificationsHandlers(real)
    .find(({ type }) => type === envelope.type)
    ?.prepare(envelope)?.();
  for (const role of everyRole) {
    const { body } = await send('GET', '/v1/inbox-items', { as: caller(role, true) });
    itemOf.set(role, body.items[0].inboxItemId);
  }
});

const someCoordinator: Caller = { subject: 'someone-else', roles: ['coordinator'] };

const propose = async (as: Caller): Promise<void> => {
  const { status, body } = await send('POST', '/v1/notification-policy/changes', { as, body: aProposal });
  if (status === 201) changeId = body.id;
};

const requestOf = (act: Act, path: string, role: Role): { path: string; body?: unknown } => {
  const filled = path
    .replace('{inboxItemId}', itemOf.get(role) ?? '')
    .replace('{eventId}', 'E1.1.1')
    .replace('{department}', own)
    .replace('{post}', 'deputy-clerk')
    .replace('{person}', 'clerk-1')
    .replace('{from}', '2026-04-01')
    .replace('{creditCode}', creditCode)
    .replace('{changeId}', changeId);
  switch (act) {
    case 'notice.list':
      return { path: `${filled}?subject=E1` };
    case 'post-holders.see':
    case 'leaves.see':
      return { path: `${filled}?department=${own}` };
    case 'post-holders.name':
      return { path: filled, body: { holders: [] } };
    case 'leave.record':
      return { path: filled, body: { to: '2026-04-02' } };
    case 'enterprise-contacts.name':
      return { path: filled, body: { contacts: [] } };
    case 'notification-policy.propose':
      return { path: filled, body: aProposal };
    case 'notification-policy.refuse':
      return { path: filled, body: { reason: '再议' } };
    case 'notification-policy.approve':
    case 'notification-policy.withdraw':
    case 'notification-policy.read':
    case 'notification-policy.list-changes':
    case 'inbox.list':
    case 'inbox.summarise':
    case 'inbox-item.see':
    case 'inbox-item.read':
    case 'inbox-item.acknowledge':
    case 'notice.see':
    case 'leave.withdraw':
    case 'enterprise-contacts.see':
      return { path: filled };
  }
};

const cells = described.flatMap(({ act, method, path }) =>
  everyRole.flatMap((role) =>
    [true, false].map((theirs) => ({
      act,
      method: method.toUpperCase(),
      path,
      role,
      theirs,
      whose: theirs ? 'their own' : 'another’s',
      verdict: expected[act][theirs ? 'own' : 'foreign'].includes(role) ? 'may' : 'may not',
    })),
  ),
);

describe('rights', () => {
  it('cover every act by an endpoint', () => {
    expect(described.map(({ act }) => act).sort()).toEqual(Object.keys(rights).sort());
  });

  it.each(cells)(
    '$role $verdict $act: $method $path of $whose',
    async ({ act, method, path, role, theirs, verdict }) => {
      if (act === 'leave.withdraw') {
        const recorded = {
          as: { subject: 'admin-0', roles: ['admin'] as const },
          body: { to: '2026-04-02' },
        };
        await send('PUT', requestOf(act, path, role).path, recorded);
      }
      if (decidesOnChanges.has(act))
        await propose(act === 'notification-policy.withdraw' ? caller(role, theirs) : someCoordinator);
      const { path: filled, body } = requestOf(act, path, role);
      const { status } = await send(method, filled, {
        as: caller(role, theirs),
        ...(body === undefined ? {} : { body }),
      });
      // What a role may never do is refused at the door; what it may do, but not to this thing, as the thing deserves.
      const maySomewhere = expected[act].own.includes(role);
      const hidden = act === 'enterprise-contacts.see' ? 404 : expected[act].refusedAs;
      const done = act === 'notification-policy.propose' ? 201 : 200;
      expect(status).toBe(verdict === 'may' ? done : maySomewhere ? hidden : 403);
    },
  );

  it.each(described.map(({ act, method, path }) => ({ act, method: method.toUpperCase(), path })))(
    '$method $path is closed to whoever brings no token',
    async ({ act, method, path }) => {
      const { path: filled, body } = requestOf(act, path, 'admin');
      const { status } = await send(method, filled, {
        as: 'nobody',
        ...(body === undefined ? {} : { body }),
      });
      expect(status).toBe(401);
    },
  );
});

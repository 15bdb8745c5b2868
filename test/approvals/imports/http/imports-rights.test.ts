import { beforeAll, describe, expect, it } from 'vitest';
import { supervisor } from '../../../support/callers.ts';
import type { Role } from '../../../../shared/auth/roles.ts';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole } from '../../../support/service-client.ts';
import { handIn, importLog } from '../../support/imports.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';
import { permitLogOf } from '../../../replay/permit-logs.ts';

/**
 * What each role may do (a) or not (-), in the order of the roles:
 * investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'import.open': '- - - - - a - - a',
  'import.add-part': '- - - - - a - - a',
  'import.start': '- - - - - a - - a',
  'import.list': '- - - - - a a a a',
  'import.read': '- - - - - a a a a',
  'import.list-faults': '- - - - - a a a a',
  'import.read-baseline': '- - - - - a a a a',
  'import.compare': '- - - - - a a a a',
};

const at = '2010-10-11 09:00:00+02:00';
const log = permitLogOf([['case-1', at, '2010-10-12 09:00:00+02:00', 'East', at]]);

const bodies: Record<string, unknown> = {
  'import.open': { title: '历史办件（虚构）', limits: { promisedDays: 40 } },
  'import.add-part': { number: 1, csv: log },
  'import.start': { parts: 1 },
};

const queries: Record<string, string> = {
  'import.read-baseline': '?month=2010-10',
  'import.compare': '?department=forestry',
};

let approvals: Approvals;
let finished: string;

beforeAll(async () => {
  approvals = await startApprovals('2026-04-02T02:00:00.000Z');
  finished = await importLog(approvals, log);
});

const changes = new Set(['import.add-part', 'import.start']);

const call = async (act: string, role: Role) => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  const path = changes.has(act) ? await handIn(approvals, [log]) : finished;
  const asked = endpoint.path.replace('/v1/imports/{importId}', path);
  return approvals.send(endpoint.method.toUpperCase(), `${asked}${queries[act] ?? ''}`, {
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
    as: { subject: 'someone', roles: [role], department: 'forestry' },
  });
};

describe('who may import a past and read its baseline', () => {
  it('is stated for every act on imports', () => {
    const acts = approvalsActs.filter((act) => act.startsWith('import.'));
    expect([...acts].sort()).toEqual(Object.keys(expected).sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    const { status, body } = await call(act, role);
    const refused = status === 403 || body.code === 'NOT_FOUND';
    expect([status, refused]).toEqual([status, right === '-']);
  });

  it('hides the import of another county', async () => {
    const foreign = { ...supervisor, county: '500101' };
    expect((await approvals.send('GET', finished, { as: foreign })).status).toBe(404);
    expect(
      (await approvals.send('GET', `${finished}/scorecards?month=2010-10`, { as: foreign })).status,
    ).toBe(404);
    expect((await approvals.send('GET', `${finished}/faults`, { as: foreign })).status).toBe(404);
    expect((await approvals.send('GET', '/v1/imports', { as: foreign })).body.items).toEqual([]);
    const own = await approvals.send('GET', '/v1/imports?limit=100', { as: supervisor });
    expect(own.body.items.map(({ id }: { id: string }) => `/v1/imports/${id}`)).toContain(finished);
  });
});

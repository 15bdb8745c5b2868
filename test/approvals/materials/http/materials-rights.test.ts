import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { creditCode } from '../../support/cases.ts';
import {
  aFile,
  announce,
  announcementOf,
  handIn,
  openCase,
  scan,
  twoNeeds,
} from '../../support/materials.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

/**
 * To whom each role may do what: `a` anybody's of the county, `t` a department that takes part in the case, `e` the own
 * enterprise, `p` the project one follows, `-` nobody's. In the order of the roles: investor officer clerk section-head
 * deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'case.read-materials': 'e tp t t t a a a -',
  'task.read-materials': 'e p t t t a a a -',
  'material.request': 'e tp t t t - - - -',
  'material.complete': 'e tp t t t - - - -',
  'material.read': 'e tp t t t a a a -',
  'material.download': 'e tp t t t a a a -',
  'material.record-scan': '- - - - - - - - a',
};

const standings: Record<string, Caller> = {
  nobody: { subject: 'x', department: 'health', enterprise: fictionalCreditCode(8) },
  t: { subject: 'x', department: 'planning-and-natural-resources' },
  e: { subject: 'x', enterprise: creditCode },
  p: { subject: 'officer-7' },
};

const bytes = aFile();
let approvals: Approvals;
let caseId: string;
let taskId: string;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  caseId = await openCase(approvals, { ...twoNeeds, nodes: [{ matter: 'B03' }] });
  const { body } = await approvals.send('GET', `/v1/cases/${caseId}/tasks`, {
    as: { subject: 'supervisor-1', roles: ['supervisor'] },
  });
  taskId = body.items[0].id;
});

/** A document as far as the act needs it. */
const aMaterialFor = async (act: string): Promise<string> => {
  if (act === 'material.complete') {
    const { body } = await announce(approvals, caseId, bytes);
    approvals.post(body.upload, bytes);
    return body.id;
  }
  const id = await handIn(approvals, caseId, bytes);
  if (act === 'material.download') await scan(approvals, id, 'clean');
  return id;
};

const bodies: Record<string, () => unknown> = {
  'material.request': () => ({ caseId, ...announcementOf(bytes) }),
  'material.record-scan': () => ({ verdict: 'clean', scanner: 'clamav-2' }),
};

it('Rights are stated for every act on documents', () => {
  const stated = approvalsActs.filter(
    (act) => act.startsWith('material.') || act.endsWith('.read-materials'),
  );
  expect(Object.keys(expected).sort()).toEqual([...stated].sort());
});

let materialId: string;

describe.each(Object.entries(expected))('%s', (act, row) => {
  beforeEach(async () => {
    materialId = await aMaterialFor(act);
  });

  const may = async (caller: Caller): Promise<boolean> => {
    const endpoint = approvals.endpoints.find((known) => known.act === act)!;
    const path = endpoint.path
      .replace('{caseId}', caseId)
      .replace('{taskId}', taskId)
      .replace('{materialId}', materialId);
    const { status } = await approvals.send(endpoint.method.toUpperCase(), path, {
      as: caller,
      ...(bodies[act] === undefined ? {} : { body: bodies[act]() }),
    });
    expect([200, 201, 403, 404]).toContain(status);
    return status < 300;
  };

  it.each(everyRole.map((role, index) => [role, row.split(' ')[index]!] as const))(
    'is for %s: %s',
    async (role, cell) => {
      for (const [name, standing] of Object.entries(standings)) {
        const allowed = cell === 'a' || (name !== 'nobody' && cell.includes(name));
        expect([name, await may({ ...standing, roles: [role] })]).toEqual([name, allowed]);
      }
    },
  );
});

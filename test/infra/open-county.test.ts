import { describe, expect, it } from 'vitest';
import { openCounty } from '../../infra/operator/open-county.ts';
import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import { startApprovals } from '../approvals/support/service.ts';
import { admin } from '../support/callers.ts';

const departments = defaultCatalogue.departments.slice(0, 3);

/** Opens the county as the command does, so many days of real time after the first day. */
const openedAfter = async ({ send }: Awaited<ReturnType<typeof startApprovals>>, days: number) => {
  const refused: string[] = [];
  const takenAt = Date.parse('2026-03-02T01:00:00Z') + days * 86_400_000;
  await openCounty(
    async ({ method, path, body, idempotencyKey: key }) => {
      const headers = { 'idempotency-key': key };
      const answer = await send(method, path, { as: admin, body, headers, takenAt });
      if (answer.status < 300) return;
      refused.push(answer.body.code);
      throw new Error(`${path} answered ${answer.status}: ${answer.body.code}`);
    },
    () => null,
    departments,
  );
  return refused;
};

describe('opening a county', () => {
  it('is safe to repeat at any time, and leaves what the county has made of a department since', async () => {
    const approvals = await startApprovals('2026-03-02T01:00:00.000Z');
    expect(await openedAfter(approvals, 0)).toEqual([]);
    const path = `/v1/departments/${departments[0]!.id}`;
    const { id: _, ...asPut } = departments[0]!;
    const name = { zh: '县府办', en: 'Office' };
    await approvals.send('PUT', path, {
      as: admin,
      body: { ...asPut, name },
      headers: { 'if-match': '"1"' },
    });

    expect(await openedAfter(approvals, 1)).toEqual([]);
    expect(await openedAfter(approvals, 40)).toEqual(departments.map(() => 'IF_MATCH_REQUIRED'));
    expect((await approvals.send('GET', path, { as: admin })).body.name).toEqual(name);
  });

  it('completes what is missing', async () => {
    const approvals = await startApprovals('2026-03-02T01:00:00.000Z');
    const [first] = departments;
    const { id, ...body } = first!;
    await approvals.send('PUT', `/v1/departments/${id}`, { as: admin, body });
    expect(await openedAfter(approvals, 5)).toEqual(['IF_MATCH_REQUIRED']);
    const { body: register } = await approvals.send('GET', '/v1/departments', { as: admin });
    expect(register.items).toHaveLength(departments.length);
  });
});

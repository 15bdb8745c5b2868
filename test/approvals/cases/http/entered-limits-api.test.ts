import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { putLimits } from '../../support/catalogue-changes.ts';
import { oneMatter } from '../../support/cases.ts';
import { calendarDays, workdays } from '../../support/one-task.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

const open = (node: Record<string, unknown>) =>
  approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), nodes: [node] },
  });

const refusalOf = async (node: Record<string, unknown>) => {
  const { status, body } = await open(node);
  return [status, body.code, body.errors?.map(({ pointer }: { pointer: string }) => pointer)];
};

describe('the limits of a case opened by hand (rulings 26)', () => {
  const promise = '/body/nodes/0/promisedLimit';
  const law = '/body/nodes/0/statutoryLimit';

  it.each([
    ['C05 at 300 days', { matter: 'C05', promisedLimit: workdays(300) }, [promise]],
    ['C05 one day over its promise', { matter: 'C05', promisedLimit: workdays(4) }, [promise]],
    ['C05 without the limit of the law', { matter: 'C05', statutoryLimit: null }, [law]],
    ['C05 with another limit of the law', { matter: 'C05', statutoryLimit: calendarDays(6) }, [law]],
    [
      'a promise longer than the county’s default where catalogue and law have none',
      { matter: 'D04', promisedLimit: workdays(21) },
      [promise],
    ],
    ['a law where none is', { matter: 'D04', statutoryLimit: workdays(5) }, [law]],
    ['both at once', { matter: 'C05', promisedLimit: calendarDays(8), statutoryLimit: null }, [promise, law]],
  ])('refuses %s', async (_, node, pointers) => {
    expect(await refusalOf(node)).toEqual([422, 'LIMIT_NOT_THE_CATALOGUES', pointers]);
  });

  it('says what the catalogue has, in words', async () => {
    const { body } = await open({ matter: 'C05', promisedLimit: workdays(300) });
    expect(body.errors[0].detail).toContain('3个工作日');
  });

  it.each([
    ['a shorter promise', { matter: 'C05', promisedLimit: workdays(2) }, 'entered', workdays(2)],
    ['the promise itself', { matter: 'C05', promisedLimit: workdays(3) }, 'entered', workdays(3)],
    ['the law as it is', { matter: 'C05', statutoryLimit: calendarDays(7) }, 'catalogue', workdays(3)],
    ['at once', { matter: 'D04', promisedLimit: workdays(0) }, 'entered', workdays(0)],
  ])('takes %s', async (_, node, source, promised) => {
    const { status, body } = await open(node);
    expect(status).toBe(201);
    const { limits } = (await approvals.foundations.table.load(
      (await import('../../../../services/approvals/tasks/store/task-store.ts')).taskDefinition,
      '500236' as never,
      body.nodes[0].taskId,
    ))!.state;
    expect(limits).toMatchObject({ source, promised });
  });

  it('takes the longer limit once two persons have put it into the catalogue', async () => {
    expect((await open({ matter: 'B03', promisedLimit: workdays(9) })).status).toBe(422);
    await putLimits(approvals, { promisedLimit: workdays(9), statutoryLimit: null });
    expect((await open({ matter: 'B03', promisedLimit: workdays(9), statutoryLimit: null })).status).toBe(
      201,
    );
    expect(await refusalOf({ matter: 'B03', promisedLimit: workdays(10) })).toEqual([
      422,
      'LIMIT_NOT_THE_CATALOGUES',
      [promise],
    ]);
  });
});

import * as z from 'zod';
import { departmentIdSchema, type DepartmentId } from '../../shared/identifiers.ts';
import { clerkOf } from './county-of-the-log.ts';
import type { PlatformClient } from './platform-client.ts';

/** The task of an application and the department that has it. */
export type Holding = { readonly taskId: string; readonly holder: DepartmentId };

/** The rules by which the platform refuses what a log did, in the order in which it asks them (rulings 14). */
export const refusalCodes = ['TRANSFER_RETURN', 'TRANSFER_LIMIT', 'TRANSFER_LATE'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What came of the requests when they were made; a refused one leaves nothing behind that could be read later. */
export type AskedTransfers = {
  readonly requested: number;
  readonly refused: Readonly<Record<RefusalCode, number>>;
};

const standingSchema = z.object({
  department: departmentIdSchema,
  latest: z.discriminatedUnion('state', [
    z.object({ state: z.literal('asked') }),
    z.object({
      state: z.literal('adjudicating'),
      pending: z.object({ adjudicator: departmentIdSchema }),
    }),
    z.object({ state: z.literal('accepted') }),
    z.object({ state: z.literal('adjudicated') }),
  ]),
});
type Standing = z.output<typeof standingSchema>;

// A log says to whom an application went, not why; every hand-off is taken for a matter of another's authority.
const request = {
  reason: 'R1',
  responsibilityListEntry: '许可日志未载',
  explanation: '许可日志所载交接',
};
const ruling = { decision: 'target-takes', basis: '许可日志所载交接' };

/** Hands the tasks of a log from group to group: the target accepts, the adjudicator grants, at once (rulings 16). */
export const createHandOffs = (
  client: PlatformClient,
): {
  /** Answers who has the task afterwards. */
  readonly handOff: (holding: Holding, to: DepartmentId) => Promise<Holding>;
  readonly asked: () => AskedTransfers;
} => {
  let requested = 0;
  const refused = { TRANSFER_RETURN: 0, TRANSFER_LIMIT: 0, TRANSFER_LATE: 0 };
  const step = (taskId: string, by: DepartmentId, verb: string, body: unknown) => ({
    as: clerkOf(by),
    method: 'POST' as const,
    path: `/v1/tasks/${taskId}/${verb}`,
    body,
    answer: standingSchema,
  });
  const carryThrough = async (taskId: string, to: DepartmentId, { latest }: Standing): Promise<Standing> => {
    switch (latest.state) {
      case 'asked':
        return client.call(step(taskId, to, 'answer-transfer', { answer: 'accept' }));
      case 'adjudicating':
        return client.call(step(taskId, latest.pending.adjudicator, 'adjudicate-transfer', ruling));
      case 'accepted':
      case 'adjudicated':
        throw new Error(`A transfer of ${taskId} was in force before anybody answered it.`);
    }
  };
  return {
    handOff: async (holding, to) => {
      const { taskId, holder } = holding;
      if (to === holder) return holding;
      requested += 1;
      const body = { ...request, targetDepartment: to };
      const answered = await client.ask(step(taskId, holder, 'request-transfer', body), refusalCodes);
      if (!answered.ok) {
        refused[answered.error] += 1;
        return holding;
      }
      const { department } = await carryThrough(taskId, to, answered.value);
      return { taskId, holder: department };
    },
    asked: () => ({ requested, refused: { ...refused } }),
  };
};

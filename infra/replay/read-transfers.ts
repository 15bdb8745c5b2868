import * as z from 'zod';
import { departmentIdSchema, type DepartmentId } from '../../shared/identifiers.ts';
import { coordinator } from './county-of-the-log.ts';
import { refusalCodes, type AskedTransfers } from './hand-off.ts';
import { forEachOf, type PlatformClient } from './platform-client.ts';
import { ReplayFailure } from './replay-failure.ts';

/** What became of the hand-offs of a log: every request was accepted, adjudicated or refused. */
export type TransferFigures = {
  readonly requested: number;
  /** In force by the target's acceptance. */
  readonly accepted: number;
  /** In force by adjudication. */
  readonly adjudicated: number;
  /** By the rule that refused; `late` only where the county has that rule. */
  readonly refused: { readonly return: number; readonly limit: number; readonly late?: number };
};

/** A task with everybody who had it. */
export type HeldTask = { readonly id: string; readonly holders: ReadonlySet<DepartmentId> };

const party = z.object({ department: departmentIdSchema });
const historySchema = z.object({
  department: departmentIdSchema,
  items: z.array(z.object({ state: z.enum(['accepted', 'adjudicated']), from: party, to: party })),
});
type History = z.output<typeof historySchema>;

export type TransfersRead = {
  readonly tasks: readonly HeldTask[];
  readonly inForce: readonly History['items'][number]['state'][];
};

/** Reads what came of the transfers of each task. */
export const readTransfers = async (
  client: PlatformClient,
  taskIds: readonly string[],
): Promise<TransfersRead> => {
  const tasks: HeldTask[] = [];
  const inForce: History['items'][number]['state'][] = [];
  await forEachOf(taskIds, async (id) => {
    const { department, items } = await client.call({
      as: coordinator,
      method: 'GET',
      path: `/v1/tasks/${id}/transfers?limit=100`,
      answer: historySchema,
    });
    tasks.push({ id, holders: new Set([department, ...items.map(({ from }) => from.department)]) });
    inForce.push(...items.map(({ state }) => state));
  });
  return { tasks, inForce };
};

/** The figures of all transfers; throws a `ReplayFailure` where a request was neither put in force nor refused. */
export const transferFigures = (
  { requested, refused }: AskedTransfers,
  { inForce }: Pick<TransfersRead, 'inForce'>,
): TransferFigures => {
  const accepted = inForce.filter((state) => state === 'accepted').length;
  const adjudicated = inForce.length - accepted;
  const refusals = refusalCodes.reduce((sum, code) => sum + refused[code], 0);
  if (requested !== accepted + adjudicated + refusals)
    throw new ReplayFailure(
      `The platform has lost a transfer: ${requested} were requested, ${refusals} refused and ${inForce.length} are in force.`,
    );
  const { TRANSFER_RETURN, TRANSFER_LIMIT, TRANSFER_LATE } = refused;
  return {
    requested,
    accepted,
    adjudicated,
    refused: {
      return: TRANSFER_RETURN,
      limit: TRANSFER_LIMIT,
      ...(TRANSFER_LATE === 0 ? {} : { late: TRANSFER_LATE }),
    },
  };
};

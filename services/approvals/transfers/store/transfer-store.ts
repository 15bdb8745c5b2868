import * as z from 'zod';
import { childStep, type Collection, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  adjudicationCauses,
  adjudicationInstances,
  transferDecisions,
  transferReasons,
} from '../../../../shared/events/transfer-terms.ts';
import {
  departmentIdSchema,
  taskIdSchema,
  transferIdSchema,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { isDifficult } from '../../tasks/domain/bounces.ts';
import {
  rulingOf,
  transferPartySchema,
  transferSchema,
  transfersOf,
  type Transfer,
} from '../../tasks/domain/transfer.ts';
import { taskKind } from '../../tasks/store/task-store.ts';

/** The transfers of a task, each standing beside it as it was last written. */
export const transfersCollection: Collection<Transfer> = { name: 'transfer', schema: transferSchema };

/** What an adjudication teaches about a matter; it names departments and grounds, no enterprise and no person. */
export const precedentSchema = z.object({
  transferId: transferIdSchema,
  taskId: taskIdSchema,
  matterCode: keptLine(),
  from: transferPartySchema,
  to: transferPartySchema,
  reason: z.enum(transferReasons),
  responsibilityListEntry: keptLine(),
  cause: z.enum(adjudicationCauses),
  instance: z.enum(adjudicationInstances),
  decision: z.enum(transferDecisions),
  holder: transferPartySchema,
  basis: keptText(),
  adjudicator: departmentIdSchema,
  adjudicatedAt: instantSchema,
});
export type Precedent = Readonly<z.infer<typeof precedentSchema>>;

export const precedentEntrySchema = z.object({ summary: precedentSchema });

/** Partition of the county index: what was adjudicated about one matter. */
export const precedentPartition = (county: CountyCode, matterCode: string): string =>
  `${county}#precedent#${matterCode}`;

const precedentOf = ({ id, matter }: Task, transfer: Transfer): Precedent | null => {
  const ruling = rulingOf(transfer);
  if (ruling === null || !('cause' in transfer)) return null;
  return {
    transferId: transfer.id,
    taskId: id,
    matterCode: matter.code,
    from: transfer.from,
    to: transfer.to,
    reason: transfer.reason,
    responsibilityListEntry: transfer.responsibilityListEntry,
    cause: transfer.cause.cause,
    instance: transfer.state === 'final' ? 'final' : 'first',
    decision: ruling.decision,
    holder: ruling.holder,
    basis: ruling.basis,
    adjudicator: ruling.adjudicator,
    adjudicatedAt: ruling.at,
  };
};

const precedentAttributes = (county: CountyCode, precedent: Precedent) => ({
  byCountyPk: precedentPartition(county, precedent.matterCode),
  listSk: `${precedent.adjudicatedAt}#${precedent.transferId}`,
  summary: precedent,
});

/** Partition of the county index: the matters that departments passed on or refused too often 疑难件. */
export const difficultPartition = (county: CountyCode): string => `${county}#difficult-matter`;

/** Where the list of difficult matters has its entries: the item itself says nothing more. */
export const difficulties: Collection = { name: 'difficulty', schema: z.strictObject({}) };

export const difficultEntrySchema = z.object({ summary: z.object({ taskId: taskIdSchema }) });

/** A difficult matter stands in a list of its own, by its id; what it is like is read from the task. */
const difficultySteps = (context: WriteContext<never>, task: Task): readonly WriteStep[] =>
  isDifficult(task)
    ? [
        childStep(
          context,
          { kind: taskKind, id: task.id },
          {
            collection: difficulties,
            id: task.id,
            data: {},
            listed: {
              attributes: {
                byCountyPk: difficultPartition(context.county),
                listSk: task.id,
                summary: { taskId: task.id },
              },
              entry: difficultEntrySchema,
            },
          },
        ),
      ]
    : [];

/** Writes the latest transfer of a task beside it; once adjudicated it is a precedent for its matter, the final ruling over the first. */
export const transferSteps = (context: WriteContext<never>, task: Task): readonly WriteStep[] => {
  const { latest } = transfersOf(task);
  if (latest === null) return [];
  const precedent = precedentOf(task, latest);
  const child = {
    collection: transfersCollection,
    id: latest.id,
    data: latest,
    ...(precedent === null
      ? {}
      : {
          listed: {
            attributes: precedentAttributes(context.county, precedent),
            entry: precedentEntrySchema,
          },
        }),
  };
  return [childStep(context, { kind: taskKind, id: task.id }, child), ...difficultySteps(context, task)];
};

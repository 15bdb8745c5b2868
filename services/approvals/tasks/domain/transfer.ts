import * as z from 'zod';
import { transferDecisions, transferReasons } from '../../../../shared/events/transfer-terms.ts';
import { departmentIdSchema, subjectSchema, transferIdSchema } from '../../../../shared/identifiers.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { shortLimitSchema } from '../../clocks/domain/short-limit.ts';

/** A department as a transfer names it. */
export const transferPartySchema = z.object({ department: departmentIdSchema, name: bilingualNameSchema });
export type TransferParty = Readonly<z.infer<typeof transferPartySchema>>;

const act = { at: instantSchema, by: subjectSchema };

const requested = {
  id: transferIdSchema,
  /** Which effective transfer of its task this one would be. */
  number: z.int().min(1),
  from: transferPartySchema,
  to: transferPartySchema,
  reason: z.enum(transferReasons),
  responsibilityListEntry: keptLine(),
  explanation: keptText(),
  requested: z.object(act),
  /** Who would adjudicate it; fixed with the request, so that nobody chooses a judge afterwards. */
  adjudicator: departmentIdSchema,
  /** Whether a county leader decides, since the office of the leading group may not (rulings 34). */
  byLeader: z.boolean().default(false),
};

const causeSchema = z.discriminatedUnion('cause', [
  z.object({ cause: z.literal('refused'), ...act, basis: keptText() }),
  z.object({ cause: z.literal('silent'), at: instantSchema }),
  z.object({ cause: z.literal('second-transfer'), at: instantSchema }),
]);

/** An adjudication under way; late is told once. */
const pendingSchema = z.object({
  adjudicator: departmentIdSchema,
  byLeader: z.boolean().default(false),
  decideBy: shortLimitSchema,
  lateTold: z.boolean(),
});
export type PendingAdjudication = Readonly<z.infer<typeof pendingSchema>>;

const rulingSchema = z.object({
  ...act,
  adjudicator: departmentIdSchema,
  decision: z.enum(transferDecisions),
  /** The department that has the task by this ruling. */
  holder: transferPartySchema,
  basis: keptText(),
  openedAt: instantSchema,
});
export type Ruling = Readonly<z.infer<typeof rulingSchema>>;

const contestSchema = z.object({ ...act, department: departmentIdSchema, explanation: keptText() });

/** At most one word of each party: two between whom the task went, the one that a ruling named, and who had it before. */
const mostJoined = 6;
const joinedSchema = z.array(contestSchema).max(mostJoined).readonly().default([]);

const adjudicating = { ...requested, cause: causeSchema };
const adjudicated = { ...adjudicating, ruling: rulingSchema };
const contested = { ...adjudicated, contest: contestSchema, joined: joinedSchema };

/**
 * One transfer 转办 of a task: asked of the target, accepted or adjudicated, and contested at most once
 * (domain.md §5.4, rulings 14 and 15). Until it is in force the sender answers for the task.
 */
export const transferSchema = z.discriminatedUnion('state', [
  z.object({ ...requested, state: z.literal('asked'), answerBy: shortLimitSchema }),
  z.object({ ...requested, state: z.literal('accepted'), accepted: z.object(act) }),
  z.object({ ...adjudicating, state: z.literal('adjudicating'), pending: pendingSchema }),
  z.object({ ...adjudicated, state: z.literal('adjudicated'), contestBy: shortLimitSchema }),
  z.object({
    ...contested,
    state: z.literal('readjudicating'),
    pending: pendingSchema,
    /** By when the other parties join; of re-adjudications opened before they could, nobody is waited for. */
    joinBy: shortLimitSchema.optional(),
  }),
  z.object({ ...contested, state: z.literal('final'), finalRuling: rulingSchema }),
]);
export type Transfer = Readonly<z.infer<typeof transferSchema>>;

export const transferStates = [
  'asked',
  'accepted',
  'adjudicating',
  'adjudicated',
  'readjudicating',
  'final',
] as const satisfies readonly Transfer['state'][];

/** Whether somebody still has to answer or to decide. */
export const isUnderWay = ({ state }: Transfer): boolean =>
  state === 'asked' || state === 'adjudicating' || state === 'readjudicating';

/**
 * The transfers of one task: who had it before, how many took effect, the days on which it lay between departments, and
 * the latest transfer. Earlier ones stand beside the task.
 */
export const transfersSchema = z.object({
  /** Former holders in order, each until the moment the task left it. */
  former: z
    .array(transferPartySchema.extend({ until: instantSchema }))
    .max(20)
    .readonly(),
  /** How many transfers took effect; what a ruling takes back stays counted (rulings 14). */
  effective: z.int().min(0),
  /** How often a target refused. */
  refusals: z.int().min(0).optional(),
  /** Days `(after, upTo]` of waiting for an answer or a decision; `upTo` null while that goes on. */
  idle: z
    .array(z.object({ after: dateSchema, upTo: dateSchema.nullable() }))
    .max(120)
    .readonly(),
  latest: transferSchema.nullable(),
  nextCheckAt: instantSchema.nullable(),
});
export type Transfers = Readonly<z.infer<typeof transfersSchema>>;

/** A task that was never transferred. */
export const noTransfers: Transfers = { former: [], effective: 0, idle: [], latest: null, nextCheckAt: null };

/** What a task has of its transfers; most tasks have none and carry nothing. */
export const transfersField = { transfers: transfersSchema.optional() };

/** What a transfer needs to know of the task it moves. */
type Transferable = {
  readonly department: DepartmentId;
  readonly transfers?: Transfers | undefined;
};

export const transfersOf = ({ transfers }: Pick<Transferable, 'transfers'>): Transfers =>
  transfers ?? noTransfers;

/** The adjudication a transfer waits for; null when it waits for none. */
export const pendingOf = (transfer: Transfer): PendingAdjudication | null =>
  transfer.state === 'adjudicating' || transfer.state === 'readjudicating' ? transfer.pending : null;

/** The calendar by which an answer or a decision still to come was reckoned; null where none is to come. */
export const calendarVersionOf = (transfer: Transfer): string | null =>
  transfer.state === 'asked'
    ? transfer.answerBy.calendarVersion
    : (pendingOf(transfer)?.decideBy.calendarVersion ?? null);

/** The ruling that holds; null before any. */
export const rulingOf = (transfer: Transfer): Ruling | null => {
  switch (transfer.state) {
    case 'asked':
    case 'accepted':
    case 'adjudicating':
      return null;
    case 'adjudicated':
    case 'readjudicating':
      return transfer.ruling;
    case 'final':
      return transfer.finalRuling;
  }
};

/** Every department that had the task, the present one included. */
export const holdersOf = (task: Transferable): ReadonlySet<DepartmentId> =>
  new Set([...transfersOf(task).former.map(({ department }) => department), task.department]);

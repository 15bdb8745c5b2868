import * as z from 'zod';
import { enterpriseOnRecord } from '../../../../shared/enterprise.ts';
import { deliveryMethods, taskDecisionSchema } from '../../../../shared/events/cases-events.ts';
import {
  caseIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { projectCodeSchema } from '../../../../shared/project-code.ts';
import { instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { rungDutiesField } from '../../clocks/domain/rung-duties.ts';
import { consultedField } from './departments-consulted.ts';
import { clockRecord, nextCheckAtSchema } from '../../clocks/domain/running-clock.ts';
import { actSchema } from '../../kernel/act.ts';
import { afterAcceptance } from './after-acceptance.ts';
import { clockChangesSchema } from './clock-changes.ts';
import { haltField } from './halt.ts';
import { documentsStatedField } from './documents-stated.ts';
import { completionSchema, examinationSchema } from './intake.ts';
import { transfersField } from './transfer.ts';
import { matterWorkSchema } from '../../clocks/domain/matter-limits.ts';
import { receivingSchema } from './receiving.ts';
import { smallLimitOutcome, smallLimitSchema } from '../../clocks/domain/small-limit.ts';

export type { Act } from '../../kernel/act.ts';

/** The enterprise for which a department works. */
export const enterpriseSchema = enterpriseOnRecord(200);
export type Enterprise = Readonly<z.infer<typeof enterpriseSchema>>;

/** The project a case and its tasks belong to; `officer` follows it, null where nobody was named. */
export const projectReference = {
  projectId: projectIdSchema,
  projectName: keptLine(),
  enterprise: enterpriseSchema,
  officer: subjectSchema.nullable(),
};

const common = {
  id: taskIdSchema,
  caseId: caseIdSchema,
  ...projectReference,
  matter: z.object({ code: matterCodeSchema, variant: keptLine(), name: bilingualNameSchema }),
  ...matterWorkSchema.shape,
  ...transfersField,
  ...consultedField,
  ...haltField,
  openedAt: instantSchema,
};

const delivery = actSchema.extend({ receivedBy: keptLine(), method: z.enum(deliveryMethods) });
export type DeliveryMethod = (typeof deliveryMethods)[number];

// What a task never had it does not carry: notice and changes of the clock are absent until there are any.
const received = {
  receiving: z.object({ ...smallLimitOutcome, ...rungDutiesField }),
  received: actSchema,
  completion: completionSchema.optional(),
};
const clocked = {
  accepted: actSchema,
  ...clockRecord,
  changes: clockChangesSchema.optional(),
  ...documentsStatedField,
  ...afterAcceptance,
};
const accepted = { ...received, ...clocked };
const decided = {
  ...accepted,
  decided: actSchema.extend({ decision: taskDecisionSchema }),
  /** 项目代码, where the matter gives one (rulings 11). */
  projectCode: projectCodeSchema.optional(),
  /** An approval withdrawn by a person because a commitment was not kept 撤销许可 (domain.md §2.5). */
  revoked: actSchema
    .extend({ documentNumber: keptLine(), reasons: z.array(keptText(500)).max(10).readonly() })
    .optional(),
};

const receivedPartSchema = z.object(received);
const clockedPartSchema = z.object(clocked);

/** What a task has had since its receipt, and since its acceptance. */
export type ReceivedPart = Readonly<z.infer<typeof receivedPartSchema>>;
export type ClockedPart = Readonly<z.infer<typeof clockedPartSchema>>;

// A task may be given up at any stage before its decision; what it had until then stays on record.
const untilThen = { handedIn: receivedPartSchema.nullable(), stopped: clockedPartSchema.nullable() };

const openedTaskSchema = z.object({
  ...common,
  /** Opening to receiving has a limit of its own (rulings 9). */
  receiving: receivingSchema,
  state: z.literal('opened'),
  nextCheckAt: nextCheckAtSchema,
});
const receivedTaskSchema = z.object({
  ...common,
  ...received,
  state: z.literal('received'),
  examination: examinationSchema,
  nextCheckAt: nextCheckAtSchema,
});
const notifiedTaskSchema = z.object({
  ...common,
  ...received,
  state: z.literal('notified'),
  completion: completionSchema,
});
const acceptedTaskSchema = z.object({
  ...common,
  ...accepted,
  state: z.literal('accepted'),
  nextCheckAt: nextCheckAtSchema,
});
const decidedTaskSchema = z.object({
  ...common,
  ...decided,
  state: z.literal('decided'),
  /** The decision is to be handed over within a limit of its own (行政许可法 44). */
  delivery: smallLimitSchema,
  nextCheckAt: nextCheckAtSchema,
});
const deliveredTaskSchema = z.object({
  ...common,
  ...decided,
  state: z.literal('delivered'),
  delivered: delivery,
});
const notMineTaskSchema = z.object({
  ...common,
  ...untilThen,
  state: z.literal('not-mine'),
  notMine: actSchema.extend({ rightAuthority: keptLine(), reason: keptText() }),
});
const withdrawnTaskSchema = z.object({
  ...common,
  ...untilThen,
  state: z.literal('withdrawn'),
  withdrawn: actSchema.extend({ reason: keptText() }),
});

/**
 * A task 件: one matter of a case in the hands of one department. It exists from opening (rulings 9); what it lacks is
 * told once before acceptance 受理; its clock starts with acceptance and stops with the decision. It may end before as
 * not this authority's 不属本机关职权 or withdrawn 撤回. Only what can still fall carries a next check.
 */
export const taskSchema = z.discriminatedUnion('state', [
  openedTaskSchema,
  receivedTaskSchema,
  notifiedTaskSchema,
  acceptedTaskSchema,
  decidedTaskSchema,
  deliveredTaskSchema,
  notMineTaskSchema,
  withdrawnTaskSchema,
]);
export type Task = Readonly<z.infer<typeof taskSchema>>;
export type OpenedTask = Readonly<z.infer<typeof openedTaskSchema>>;
export type ReceivedTask = Readonly<z.infer<typeof receivedTaskSchema>>;
export type NotifiedTask = Readonly<z.infer<typeof notifiedTaskSchema>>;
export type AcceptedTask = Readonly<z.infer<typeof acceptedTaskSchema>>;
export type DecidedTask = Readonly<z.infer<typeof decidedTaskSchema>>;
export type DeliveredTask = Readonly<z.infer<typeof deliveredTaskSchema>>;
export type NotMineTask = Readonly<z.infer<typeof notMineTaskSchema>>;
export type WithdrawnTask = Readonly<z.infer<typeof withdrawnTaskSchema>>;

export const taskStates = [
  'opened',
  'received',
  'notified',
  'accepted',
  'decided',
  'delivered',
  'not-mine',
  'withdrawn',
] as const;
export type TaskState = (typeof taskStates)[number];

export type TaskDecision = z.infer<typeof taskDecisionSchema>;

/** What a task has had since its receipt; null before. */
export const receivedPart = (task: Task): ReceivedPart | null => {
  if (task.state === 'opened') return null;
  return task.state === 'not-mine' || task.state === 'withdrawn' ? task.handedIn : task;
};

/** The clocked part of a task; null before acceptance. */
export const clockedPart = (task: Task): ClockedPart | null => {
  switch (task.state) {
    case 'opened':
    case 'received':
    case 'notified':
      return null;
    case 'accepted':
    case 'decided':
    case 'delivered':
      return task;
    case 'not-mine':
    case 'withdrawn':
      return task.stopped;
  }
};

/** The decision of a task; null before it and where there is none. */
export const decisionOf = (task: Task): DecidedTask['decided'] | null =>
  task.state === 'decided' || task.state === 'delivered' ? task.decided : null;

/** The instant at which the department's work on a task ended: its decision, or whatever closed it before; null until then. */
export const endedAt = (task: Task): Instant | null => {
  if (task.state === 'not-mine') return task.notMine.at;
  if (task.state === 'withdrawn') return task.withdrawn.at;
  return decisionOf(task)?.at ?? null;
};

/** Moves a task on: what only the state before carries, such as a next check, is left behind. */
export const asReceived = (fields: ReceivedTask): ReceivedTask => receivedTaskSchema.parse(fields);
export const asAccepted = (fields: AcceptedTask): AcceptedTask => acceptedTaskSchema.parse(fields);
export const asNotified = (fields: NotifiedTask): NotifiedTask => notifiedTaskSchema.parse(fields);
export const asDecided = (fields: DecidedTask): DecidedTask => decidedTaskSchema.parse(fields);
export const asDelivered = (fields: DeliveredTask): DeliveredTask => deliveredTaskSchema.parse(fields);
export const asNotMine = (fields: NotMineTask): NotMineTask => notMineTaskSchema.parse(fields);
export const asWithdrawn = (fields: WithdrawnTask): WithdrawnTask => withdrawnTaskSchema.parse(fields);

/** The two parts of a task as the states that close it early keep them. */
export const partsUntilNow = (task: Task) => {
  const [handedIn, stopped] = [receivedPart(task), clockedPart(task)];
  return {
    handedIn: handedIn === null ? null : receivedPartSchema.parse(handedIn),
    stopped: stopped === null ? null : clockedPartSchema.parse(stopped),
  };
};

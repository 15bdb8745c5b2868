import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { deliveryMethods, taskDecisionSchema } from '../../../../shared/events/cases-events.ts';
import {
  caseIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { matterCodeSchema } from '../catalogue/matter.ts';
import { clockRecord, nextCheckAtSchema } from '../clock/running-clock.ts';
import { transfersField } from '../transfers/transfer.ts';
import { matterWorkSchema } from './matter-work.ts';

/** The enterprise for which a department works. */
export const enterpriseSchema = z.object({ name: z.string(), creditCode: creditCodeSchema });
export type Enterprise = Readonly<z.infer<typeof enterpriseSchema>>;

/** The project a case and its tasks belong to; `officer` follows it, null where nobody was named. */
export const projectReference = {
  projectId: projectIdSchema,
  projectName: z.string(),
  enterprise: enterpriseSchema,
  officer: subjectSchema.nullable(),
};

const common = {
  id: taskIdSchema,
  caseId: caseIdSchema,
  ...projectReference,
  matter: z.object({ code: matterCodeSchema, variant: z.string(), name: bilingualSchema }),
  ...matterWorkSchema.shape,
  ...transfersField,
  openedAt: instantSchema,
};

/** Opening to receiving has a limit of its own (rulings 9); late is told once. */
const receivingOutcome = { date: dateSchema, provisional: z.boolean(), lateTold: z.boolean() };
const receivingSchema = z.object({
  ...receivingOutcome,
  limit: dayCountSchema,
  calendarVersion: z.string(),
});

/** An act and the person who did it; the post says who may, the record who did (rulings 13). */
const actSchema = z.object({ at: instantSchema, by: subjectSchema });
export type Act = Readonly<z.infer<typeof actSchema>>;

const delivery = actSchema.extend({ receivedBy: z.string(), method: z.enum(deliveryMethods) });
export type DeliveryMethod = (typeof deliveryMethods)[number];

const received = { receiving: z.object(receivingOutcome), received: actSchema };
const accepted = { ...received, accepted: actSchema, ...clockRecord };
const decided = { ...accepted, decided: actSchema.extend({ decision: taskDecisionSchema }) };

const openedTaskSchema = z.object({
  ...common,
  receiving: receivingSchema,
  state: z.literal('opened'),
  nextCheckAt: nextCheckAtSchema,
});
const receivedTaskSchema = z.object({ ...common, ...received, state: z.literal('received') });
const acceptedTaskSchema = z.object({
  ...common,
  ...accepted,
  state: z.literal('accepted'),
  nextCheckAt: nextCheckAtSchema,
});
const decidedTaskSchema = z.object({ ...common, ...decided, state: z.literal('decided') });
const deliveredTaskSchema = z.object({
  ...common,
  ...decided,
  state: z.literal('delivered'),
  delivered: delivery,
});

/**
 * A task 件: one matter of a case in the hands of one department. It exists from opening (rulings 9); its clock starts
 * with acceptance 受理 and stops with the decision. Only what can still fall carries a next check.
 */
export const taskSchema = z.discriminatedUnion('state', [
  openedTaskSchema,
  receivedTaskSchema,
  acceptedTaskSchema,
  decidedTaskSchema,
  deliveredTaskSchema,
]);
export type Task = Readonly<z.infer<typeof taskSchema>>;
export type OpenedTask = Readonly<z.infer<typeof openedTaskSchema>>;
export type ReceivedTask = Readonly<z.infer<typeof receivedTaskSchema>>;
export type AcceptedTask = Readonly<z.infer<typeof acceptedTaskSchema>>;
export type DecidedTask = Readonly<z.infer<typeof decidedTaskSchema>>;
export type DeliveredTask = Readonly<z.infer<typeof deliveredTaskSchema>>;

/** A task whose clock runs or has run. */
export type ClockedTask = AcceptedTask | DecidedTask | DeliveredTask;

export const taskStates = ['opened', 'received', 'accepted', 'decided', 'delivered'] as const;
export type TaskState = (typeof taskStates)[number];

export type TaskDecision = z.infer<typeof taskDecisionSchema>;

/** The clocked part of a task; null before acceptance. */
export const clockedPart = (task: Task): ClockedTask | null =>
  task.state === 'opened' || task.state === 'received' ? null : task;

/** The instant at which something may fall on a task; null when nothing can. */
export const nextCheckOf = (task: Task): Instant | null => {
  const ofTransfer = task.transfers?.nextCheckAt ?? null;
  switch (task.state) {
    case 'opened':
      return task.nextCheckAt;
    case 'received':
      return ofTransfer;
    case 'accepted':
      return [task.nextCheckAt, ofTransfer].filter((instant) => instant !== null).sort()[0] ?? null;
    case 'decided':
    case 'delivered':
      return null;
  }
};

/** Moves a task on: what only the state before carries, such as a next check, is left behind. */
export const asReceived = (fields: ReceivedTask): ReceivedTask => receivedTaskSchema.parse(fields);
export const asDecided = (fields: DecidedTask): DecidedTask => decidedTaskSchema.parse(fields);

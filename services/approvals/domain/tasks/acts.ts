import type { CodedError } from '../../../../shared/coded-error.ts';
import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { dueOf } from '../clock/running-clock.ts';
import type { CountyRules } from '../county/county.ts';
import { applicants, taskDescription, taskReference, timingOf } from './announce.ts';
import { settleAcceptedTask, settleOpenedTask } from './settle-task.ts';
import { asDecided, asReceived } from './task.ts';
import type { AcceptedTask, Act, DeliveryMethod, OpenedTask, ReceivedTask, Task } from './task.ts';
import type { TaskDecision, TaskState } from './task.ts';

/** A task after an act, and everything that happened up to it. */
export type TaskChange = { readonly task: Task; readonly events: readonly DomainEvent[] };

export type TaskErrorCode = 'TASK_WRONG_STATE';

const stateNames: Record<TaskState, string> = {
  opened: '待签收',
  received: '已签收、待受理',
  accepted: '已受理、办理中',
  decided: '已作出决定',
  delivered: '已送达',
};

const wrongState = (state: TaskState, needed: readonly TaskState[]): CodedError<TaskErrorCode> => ({
  code: 'TASK_WRONG_STATE',
  detail: {
    zh: `该件${stateNames[state]}，此操作须在${needed.map((each) => stateNames[each]).join('或')}时进行`,
    en: `The task is ${state}; this act needs it to be ${needed.join(' or ')}.`,
  },
  facts: { state, needed: needed.join(',') },
});

type Acted = Outcome<TaskChange, CodedError<TaskErrorCode>>;

type Received = { readonly task: ReceivedTask; readonly events: readonly DomainEvent[] };

const takeReceipt = (opened: OpenedTask, rules: CountyRules, act: Act): Received => {
  const { task, events } = settleOpenedTask(opened, rules, act.at);
  return {
    task: asReceived({ ...task, state: 'received', received: act }),
    events: [
      ...events,
      {
        type: 'approvals.task.received.v1',
        audience: [],
        fact: taskReference(task),
      },
    ],
  };
};

/** Receives 签收 a task; the limit of receiving ends, the clock of the matter does not start yet. */
export const receive = (task: Task, rules: CountyRules, act: Act): Acted =>
  task.state === 'opened'
    ? success(takeReceipt(task, rules, act))
    : failure(wrongState(task.state, ['opened']));

/**
 * Accepts 受理 an application that is complete (行政许可法 32(5)): the clock starts, counting from the next day, on a day
 * off from the next working day (rulings 2). An opened task is received in the same act.
 */
export const accept = (task: Task, rules: CountyRules, act: Act): Acted => {
  if (task.state !== 'opened' && task.state !== 'received')
    return failure(wrongState(task.state, ['opened', 'received']));
  const { task: received, events } =
    task.state === 'opened' ? takeReceipt(task, rules, act) : { task, events: [] };
  const { promised, statutory } = received.limits;
  const clock = startClock({ acceptedOn: dateOf(act.at), promised, statutory }, act.at);
  const accepted: AcceptedTask = {
    ...received,
    state: 'accepted',
    accepted: act,
    clock,
    calendarVersion: rules.calendar.version,
    due: dueOf(clock, rules.calendar, act.at),
    raised: [],
    nextCheckAt: null,
  };
  const settled = settleAcceptedTask(accepted, rules, act.at);
  return success({
    task: settled.task,
    events: [
      ...events,
      {
        type: 'approvals.task.accepted.v1',
        audience: [],
        fact: {
          ...taskReference(accepted),
          acceptedOn: clock.acceptedOn,
          dueOn: accepted.due.date,
          dueProvisional: accepted.due.provisional,
        },
      },
      ...settled.events,
    ],
  });
};

/**
 * Decides 决定 an accepted matter: the clock stops. What had fallen before is told first (rulings 6). The case learns it
 * from the service's own inbox, so that neighbours deciding at once never meet on the case.
 */
export const decide = (task: Task, rules: CountyRules, act: Act, decision: TaskDecision): Acted => {
  if (task.state !== 'accepted') return failure(wrongState(task.state, ['accepted']));
  const settled = settleAcceptedTask(task, rules, act.at);
  return success({
    task: asDecided({ ...settled.task, state: 'decided', decided: { ...act, decision } }),
    events: [
      ...settled.events,
      {
        type: 'approvals.task.decided.v1',
        audience: applicants(task),
        fact: {
          ...taskDescription(task),
          decision,
          timing: timingOf(settled.task.clock, rules.calendar, dateOf(act.at)),
        },
      },
    ],
  });
};

/** To whom a decision was handed, and how. */
export type Delivery = { readonly receivedBy: string; readonly method: DeliveryMethod };

/** Delivers 送达 a decision to the applicant (行政许可法 44). */
export const deliver = (task: Task, act: Act, delivery: Delivery): Acted =>
  task.state === 'decided'
    ? success({
        task: { ...task, state: 'delivered', delivered: { ...act, ...delivery } },
        events: [
          {
            type: 'approvals.task.delivered.v1',
            audience: [],
            fact: { ...taskReference(task), ...delivery },
          },
        ],
      })
    : failure(wrongState(task.state, ['decided']));

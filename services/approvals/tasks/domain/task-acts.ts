import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { decisionKindIn } from '../../catalogue/domain/county-catalogue.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { settleReceivedTask, startFromAcceptance } from './acceptance.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription, taskReference, timingOf } from './task-facts.ts';
import { deemedAcceptedAt, examinationFrom, receiptOf } from './intake.ts';
import { haltedRefusal } from './halt-task.ts';
import { endPauseAtDecision } from './pausing.ts';
import { settleOpenedTask } from './settle-opened.ts';
import { settleDecidedTask, settleTask } from './settle-task.ts';
import { lateAt, smallLimitFrom } from '../../clocks/domain/small-limit.ts';
import { statutorySteps } from './statutory-steps.ts';
import { asDecided, asDelivered, asReceived } from './task.ts';
import type { DecidedTask, DeliveryMethod, OpenedTask, ReceivedTask, Task, TaskDecision } from './task.ts';
import { wrongState, type Acted, type TaskError } from './task-errors.ts';

export type { TaskChange } from './task-errors.ts';

type Received = { readonly task: ReceivedTask; readonly events: readonly DomainEvent[] };

/** Takes a task in hand with the written receipt that goes with it. */
export const takeReceipt = (opened: OpenedTask, rules: CountyRules, act: Act): Received => {
  const { task, events } = settleOpenedTask(opened, rules, act.at);
  const receipt = receiptOf(task.id, dateOf(act.at));
  const examination = examinationFrom(receipt.on, rules.calendar);
  return {
    task: asReceived({
      ...task,
      state: 'received',
      received: act,
      examination,
      nextCheckAt: deemedAcceptedAt(examination),
    }),
    events: [
      ...events,
      {
        type: 'approvals.task.received.v1',
        // The receipt is the applicant's; whoever follows the project reads it in the task.
        audience: [{ kind: 'enterprise', capacity: 'informed', creditCode: task.enterprise.creditCode }],
        fact: { ...taskDescription(task), receipt: receipt.number, noticeBy: examination.noticeBy },
      },
    ],
  };
};

/**
 * Receives 签收 a task and issues the written receipt 收件凭证 (行政许可法 32). The limit of receiving ends, that of
 * telling what is missing begins; the clock of the matter does not start yet.
 */
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
  const before =
    task.state === 'opened' ? takeReceipt(task, rules, act) : settleReceivedTask(task, rules, act.at);
  if (before.task.state === 'accepted') return failure(wrongState('accepted', ['opened', 'received']));
  const acceptance = { ...act, acceptedOn: dateOf(act.at) };
  const accepted = startFromAcceptance(before.task, acceptance, rules, act.at);
  return success({ task: accepted.task, events: [...before.events, ...accepted.events] });
};

type Decided = { readonly task: DecidedTask; readonly events: readonly DomainEvent[] };

/**
 * Decides 决定 an accepted matter: the clock stops. What had fallen before is told first (rulings 6). One that stands still
 * because what it depends on has failed may be refused, not approved (domain.md §2.4). The case learns it
 * from the service's own inbox, so that neighbours deciding at once never meet on the case.
 */
export const decide = (
  task: Task,
  rules: CountyRules,
  act: Act,
  decision: TaskDecision,
): Outcome<Decided, TaskError> => {
  const settled = settleTask(task, rules, act.at);
  const { task: current } = settled;
  if (current.state !== 'accepted') return failure(wrongState(current.state, ['accepted']));
  const halted = decision.outcome === 'approved' ? haltedRefusal(current) : null;
  if (halted !== null) return failure(halted);
  const ended = endPauseAtDecision(current, rules, act);
  const delivery = smallLimitFrom(dateOf(act.at), statutorySteps.delivery, rules.calendar);
  return success({
    task: asDecided({
      ...ended.task,
      state: 'decided',
      decided: { ...act, decision },
      delivery,
      nextCheckAt: lateAt(delivery, rules.calendar),
    }),
    events: [
      ...settled.events,
      ...ended.events,
      {
        type: 'approvals.task.decided.v1',
        audience: applicants(task),
        fact: {
          ...taskDescription(task),
          decision,
          decisionKind: decisionKindIn(rules.catalogue, task.matter),
          timing: timingOf(ended.task.clock, rules.calendar, dateOf(act.at)),
        },
      },
    ],
  });
};

/** To whom a decision was handed, and how. */
export type Delivery = { readonly receivedBy: string; readonly method: DeliveryMethod };

/** Delivers 送达 a decision to the applicant (行政许可法 44); what had fallen late by then is told first. */
export const deliver = (task: Task, rules: CountyRules, act: Act, delivery: Delivery): Acted => {
  if (task.state !== 'decided') return failure(wrongState(task.state, ['decided']));
  const settled = settleDecidedTask(task, rules, act.at);
  return success({
    task: asDelivered({ ...settled.task, state: 'delivered', delivered: { ...act, ...delivery } }),
    events: [
      ...settled.events,
      {
        type: 'approvals.task.delivered.v1',
        audience: [],
        fact: { ...taskReference(task), ...delivery },
      },
    ],
  });
};

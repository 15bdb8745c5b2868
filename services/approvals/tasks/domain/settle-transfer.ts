import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { passedAt, reckonedAnew, shortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from './task.ts';
import { adjudicationOf, told, transferReference } from './transfer-facts.ts';
import { withTransfer } from './with-transfer.ts';
import { transfersOf, type Transfer } from './transfer.ts';

type Settled<Held extends Task> = { readonly task: Held; readonly events: readonly DomainEvent[] };

type Asked = Extract<Transfer, { state: 'asked' }>;
type Pending = Extract<Transfer, { state: 'adjudicating' | 'readjudicating' }>;

/** Silence is established at the start of the working day after the answer day, and goes to adjudication by itself (rulings 15). */
const settleAsked = <Held extends Task>(
  task: Held,
  asked: Asked,
  { settings, calendar }: CountyRules,
  until: Instant,
): Settled<Held> => {
  const answerBy = reckonedAnew(asked.answerBy, calendar);
  const silentAt = passedAt(answerBy, calendar);
  if (silentAt === null || silentAt > until)
    return { task: withTransfer(task, { ...asked, answerBy }, calendar, until), events: [] };
  const { answerBy: _, ...request } = asked;
  const pending = {
    adjudicator: asked.adjudicator,
    byLeader: asked.byLeader,
    decideBy: shortLimit(silentAt, settings.transfers.adjudicateWithin, calendar),
    lateTold: false,
  };
  const silent: Transfer = {
    ...request,
    state: 'adjudicating',
    cause: { cause: 'silent', at: silentAt },
    pending,
  };
  return {
    task: withTransfer(task, silent, calendar, until),
    events: [
      {
        type: 'approvals.transfer.silent.v1',
        audience: told(settings, {
          toDecide: pending,
          toAct: [],
          toKnow: [asked.from.department, asked.to.department],
        }),
        fact: {
          ...transferReference(task, silent),
          silentDepartment: asked.to.department,
          answerBy: answerBy.date,
          establishedAt: silentAt,
          ...adjudicationOf(pending),
        },
      },
    ],
  };
};

const settlePending = <Held extends Task>(
  task: Held,
  transfer: Pending,
  { settings, calendar }: CountyRules,
  until: Instant,
): Settled<Held> => {
  const decideBy = reckonedAnew(transfer.pending.decideBy, calendar);
  const lateAt = passedAt(decideBy, calendar);
  const isLate = !transfer.pending.lateTold && lateAt !== null && lateAt <= until;
  const pending = { ...transfer.pending, decideBy, lateTold: transfer.pending.lateTold || isLate };
  const after: Transfer = { ...transfer, pending };
  const late: DomainEvent = {
    type: 'approvals.transfer.adjudication-late.v1',
    audience: told(settings, {
      toDecide: pending,
      toAct: [],
      toKnow: [transfer.from.department, transfer.to.department],
    }),
    fact: {
      ...transferReference(task, after),
      instance: transfer.state === 'adjudicating' ? 'first' : 'final',
      adjudicator: pending.adjudicator,
      decideBy: decideBy.date,
    },
  };
  return { task: withTransfer(task, after, calendar, until), events: isLate ? [late] : [] };
};

/** Lets fall what falls on the transfer of an undecided task up to an instant; safe to repeat. */
export const settleTransfer = <Held extends Task>(
  task: Held,
  rules: CountyRules,
  until: Instant,
): Settled<Held> => {
  const { latest } = transfersOf(task);
  switch (latest?.state) {
    case 'asked': {
      const asked = settleAsked(task, latest, rules, until);
      const established = transfersOf(asked.task).latest;
      if (established?.state !== 'adjudicating') return asked;
      const pending = settlePending(asked.task, established, rules, until);
      return { task: pending.task, events: [...asked.events, ...pending.events] };
    }
    case 'adjudicating':
    case 'readjudicating':
      return settlePending(task, latest, rules, until);
    case undefined:
    case 'accepted':
    case 'adjudicated':
    case 'final':
      return { task, events: [] };
  }
};

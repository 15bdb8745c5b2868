import {
  nextWorkdayAfter,
  settledThrough,
  workdaysBetween,
  type WorkCalendar,
} from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { success } from '../../../../shared/outcome.ts';
import { dateOf, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { laterOf } from '../../../../shared/time/dates.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { daysKept, type AgencyOrder, type OpenOrder } from './agency-order.ts';
import { factOfOrder, type OrderDecision } from './open-order.ts';
import type { OrderDecided } from './order-acts.ts';
import { lastStatusOn } from './status-light.ts';

/** When a working day without a status has been missed: 00:00 of the next one; null beyond the published calendar. */
const missedAt = (on: LocalDate, calendar: WorkCalendar): Instant | null => {
  const next = nextWorkdayAfter(calendar, on);
  return settledThrough(calendar, next) === next ? startOf(next) : null;
};

/** The day from which the present agent answers: that of the opening or of the latest handing over needs no status. */
const answersFrom = ({ handedOver, opened }: AgencyOrder): LocalDate =>
  dateOf(handedOver.at(-1)?.at ?? opened.at);

/** The day after which a missing status has not been told yet; of days the order no longer carries nothing is known. */
const toldThrough = (order: OpenOrder): LocalDate => {
  const [earliest] = order.statuses;
  const carried = order.statuses.length === daysKept && earliest !== undefined ? earliest.on : null;
  return [answersFrom(order), order.remindedThrough, carried].reduce<LocalDate>(
    (latest, each) => (each === null ? latest : laterOf(latest, each)),
    answersFrom(order),
  );
};

type Missing = { readonly days: readonly LocalDate[]; readonly nextCheckAt: Instant | null };

const missingUpTo = (order: OpenOrder, calendar: WorkCalendar, until: Instant): Missing => {
  const days: LocalDate[] = [];
  let day = nextWorkdayAfter(calendar, toldThrough(order));
  for (;;) {
    const missed = missedAt(day, calendar);
    if (missed === null) return { days, nextCheckAt: null };
    const recorded = order.statuses.some(({ on }) => on === day);
    if (missed > until && !recorded) return { days, nextCheckAt: missed };
    if (!recorded) days.push(day);
    day = nextWorkdayAfter(calendar, day);
  }
};

const reminder = (order: OpenOrder, days: readonly LocalDate[]): readonly DomainEvent[] =>
  days.length === 0
    ? []
    : [
        {
          type: 'approvals.agency-order.status-missing.v1',
          audience: [{ kind: 'person', capacity: 'responsible', subject: order.agent }],
          fact: { ...factOfOrder(order), days: [...days] },
        },
      ];

type Neglect = { readonly since: LocalDate; readonly workdays: number };

/** A row of working days without a status that is long enough to be told and was not told yet. */
const neglectOf = (order: OpenOrder, { calendar, settings }: CountyRules, until: Instant): Neglect | null => {
  const since = laterOf(lastStatusOn(order) ?? answersFrom(order), answersFrom(order));
  const today = settledThrough(calendar, dateOf(until));
  // The latest working day is missed only when the next one begins.
  const workdays = workdaysBetween(calendar, since, today) - 1;
  return workdays >= settings.agencyOrders.escalateAfter && order.neglectToldSince !== since
    ? { since, workdays }
    : null;
};

const neglected = (
  order: OpenOrder,
  neglect: Neglect | null,
  { settings: { agencyOrders, coordinatingDepartment, tasks } }: CountyRules,
): readonly DomainEvent[] => {
  if (neglect === null) return [];
  const { officer } = order;
  return [
    {
      type: 'approvals.agency-order.status-neglected.v1',
      audience: [
        ...(officer === null
          ? []
          : [{ kind: 'person' as const, capacity: 'responsible' as const, subject: officer }]),
        ...recipientsOf(agencyOrders.told, { department: coordinatingDepartment, post: tasks.post }),
      ],
      fact: { ...factOfOrder(order), ...neglect },
    },
  ];
};

/**
 * Tells the agent once of every working day that went by without a status, and those who stand over the order once of a row
 * of them (R100). Days that no check looked at come in one reminder, which names as many of them as an order carries.
 */
export const settleOrder = (order: AgencyOrder, rules: CountyRules, until: Instant): OrderDecision => {
  if (order.state === 'closed') return { state: order, events: [] };
  const { days, nextCheckAt } = missingUpTo(order, rules.calendar, until);
  const neglect = neglectOf(order, rules, until);
  return {
    state: {
      ...order,
      remindedThrough: days.at(-1) ?? order.remindedThrough,
      neglectToldSince: neglect?.since ?? order.neglectToldSince,
      nextCheckAt,
      calendarVersion: rules.calendar.version,
    },
    events: [...reminder(order, days.slice(-daysKept)), ...neglected(order, neglect, rules)],
  };
};

/** An act on an order: what had fallen before it falls first, and the next check follows from what it leaves. */
export const actSettled = (
  order: AgencyOrder,
  rules: CountyRules,
  at: Instant,
  decide: (settled: AgencyOrder) => OrderDecided,
): OrderDecided => {
  const before = settleOrder(order, rules, at);
  const decided = decide(before.state);
  if (!decided.ok) return decided;
  const after = settleOrder(decided.value.state, rules, at);
  return success({
    state: after.state,
    events: [...before.events, ...decided.value.events, ...after.events],
  });
};

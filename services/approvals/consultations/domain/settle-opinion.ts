import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { passedAt, reckonedAnew } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { leadingDepartmentTold, opinionReference, toldOf } from './consultation-facts.ts';
import type { Moot } from './consultation.ts';
import { mootFor, type LeadingDepartment } from './leading-department.ts';
import { commonPart, type AskedOpinion, type Opinion } from './opinion.ts';

/** An opinion as of an instant, and what fell on the way there. */
export type SettledOpinion = { readonly opinion: Opinion; readonly events: readonly DomainEvent[] };

const lapsed = (
  opinion: AskedOpinion,
  leading: LeadingDepartment,
  { settings }: CountyRules,
  at: Instant,
): DomainEvent => ({
  type: 'approvals.consultation.lapsed.v1',
  audience: [
    ...toldOf(settings, opinion.silenceIsNoAnswer ? 'overdue' : 'lapsed', opinion),
    ...leadingDepartmentTold(settings, leading),
  ],
  fact: {
    ...opinionReference(opinion, leading, dateOf(at)),
    answerBy: opinion.answerBy.date,
    onTime: false,
    byDefault: !opinion.silenceIsNoAnswer,
  },
});

const afterSilence = (opinion: AskedOpinion, at: Instant): Opinion =>
  opinion.silenceIsNoAnswer
    ? { ...opinion, lateSince: at, nextCheckAt: null }
    : { ...commonPart(opinion), state: 'defaulted', defaultedAt: at, lateAnswer: null, closedAt: null };

// What had been late before stays counted, so that nothing is taken back.
const closeMoot = (
  opinion: AskedOpinion,
  leading: LeadingDepartment,
  { settings }: CountyRules,
  moot: Moot,
): SettledOpinion => ({
  opinion: { ...commonPart(opinion), state: 'moot', moot, lateSince: opinion.lateSince },
  events:
    opinion.lateSince !== null
      ? []
      : [
          {
            type: 'approvals.consultation.mooted.v1',
            audience: toldOf(settings, 'moot', opinion),
            fact: {
              ...opinionReference(opinion, leading, dateOf(moot.at)),
              reason: moot.reason,
              askedOn: dateOf(opinion.asked.at),
            },
          },
        ],
});

/**
 * Lets fall what falls on an opinion up to an instant: at 00:00 of the first working day after its day silence counts as no
 * objection, or is told further up where it is no answer (domain.md §5.4). What ended before that falls to nothing. Safe to repeat.
 */
export const settleOpinion = (
  opinion: Opinion,
  leading: LeadingDepartment,
  rules: CountyRules,
  until: Instant,
): SettledOpinion => {
  if (opinion.state !== 'asked') return { opinion, events: [] };
  const answerBy = reckonedAnew(opinion.answerBy, rules.calendar);
  const passed = opinion.lateSince === null ? passedAt(answerBy, rules.calendar) : null;
  const ending = mootFor(leading, opinion.department);
  const moot = ending !== null && ending.at <= until ? ending : null;
  const reckoned: AskedOpinion = { ...opinion, answerBy, nextCheckAt: passed };
  const silent = passed !== null && passed <= until && (moot === null || passed <= moot.at) ? passed : null;
  const events = silent === null ? [] : [lapsed(reckoned, leading, rules, silent)];
  const after = silent === null ? reckoned : afterSilence(reckoned, silent);
  if (moot === null || after.state !== 'asked') return { opinion: after, events };
  const closed = closeMoot(after, leading, rules, moot);
  return { opinion: closed.opinion, events: [...events, ...closed.events] };
};

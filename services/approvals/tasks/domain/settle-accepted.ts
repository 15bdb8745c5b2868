import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { endOfPause } from '../../../../shared/deadlines/pauses.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { rungAudience } from '../../clocks/domain/rung-audience.ts';
import { answerByOf } from '../../clocks/domain/rung-duties.ts';
import { dueOf, settleClock } from '../../clocks/domain/running-clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { settleTransfer } from './settle-transfer.ts';
import { taskDescription, taskReference } from './task-facts.ts';
import type { PauseRecord } from './clock-changes.ts';
import { settleFollowUps } from './settle-follow-ups.ts';
import type { AcceptedTask, Task } from './task.ts';

/** A task as of an instant, and what fell on the way there. */
export type SettledTask<State extends Task> = {
  readonly task: State;
  readonly events: readonly DomainEvent[];
};

type Timed = { readonly at: Instant; readonly event: DomainEvent };

/** The news that the due date of a task moved; none where it did not. */
export const dueMoved = (before: AcceptedTask, after: AcceptedTask): readonly DomainEvent[] =>
  before.due.date === after.due.date && before.due.provisional === after.due.provisional
    ? []
    : [
        {
          type: 'approvals.task.due-moved.v1',
          audience: [],
          fact: {
            ...taskReference(after),
            from: before.due,
            to: after.due,
            dueVersion: after.clock.dueVersion,
          },
        },
      ];

const pauseEnded = (
  task: AcceptedTask,
  { settings, calendar }: CountyRules,
  { kind, expected }: PauseRecord,
  at: Instant,
  improper: boolean,
): DomainEvent => ({
  type: 'approvals.task.pause-ended.v1',
  audience: recipientsOf(settings.tasks.told[improper ? 'pause-improper' : 'pause-ended'], task),
  fact: {
    ...taskDescription(task),
    kind,
    expected,
    endedAt: at,
    improper,
    dueOn: dueOf(task.clock, calendar, at).date,
  },
});

/** Ends the pauses that have come to their end by themselves, each told once; an open-ended one counts as improper (rulings 5). */
const endPauses = (
  task: AcceptedTask,
  rules: CountyRules,
  until: Instant,
): { readonly task: AcceptedTask; readonly told: readonly Timed[] } => {
  const told: Timed[] = [];
  if (task.changes === undefined) return { task, told };
  const pauses = task.changes.pauses.map((record, index): PauseRecord => {
    const pause = task.clock.pauses[index];
    if (pause === undefined || record.resumed !== null || record.ended !== null) return record;
    const { endsAt, improper } = endOfPause(rules.calendar, pause);
    if (endsAt > until) return record;
    told.push({ at: endsAt, event: pauseEnded(task, rules, record, endsAt, improper) });
    return { ...record, ended: { improper } };
  });
  return { task: { ...task, changes: { ...task.changes, pauses } }, told };
};

/** Lets fall every rung missed up to `until` and ends the pauses that are over, in the order in which it all happened. */
export const settleAcceptedTask = (
  task: AcceptedTask,
  rules: CountyRules,
  until: Instant,
): SettledTask<AcceptedTask> => {
  const transfer = settleTransfer(task, rules, until);
  const followed = settleFollowUps(transfer.task, rules, until);
  const { work, fallen } = settleClock(followed.task, rules, until);
  const ended = endPauses(work, rules, until);
  const due = ended.told.length === 0 ? work.due : dueOf(work.clock, rules.calendar, until);
  const rungs = fallen.map((each): Timed => ({
    at: each.fellAt,
    event: {
      type: 'approvals.task.rung-raised.v1',
      audience: rungAudience(rules.settings, each, task),
      fact: {
        ...taskDescription(task),
        rung: each.rung,
        cause: each.cause,
        fellAt: each.fellAt,
        dueOn: due.date,
        superseded: [...each.supersedes],
        ...answerByOf(each, rules),
      },
    },
  }));
  const inOrder = [...ended.told, ...rungs].sort((one, other) =>
    one.at < other.at ? -1 : Number(one.at > other.at),
  );
  return {
    task: { ...ended.task, due },
    events: [
      ...transfer.events,
      ...dueMoved(task, work),
      ...inOrder.map(({ event }) => event),
      ...followed.events,
    ],
  };
};

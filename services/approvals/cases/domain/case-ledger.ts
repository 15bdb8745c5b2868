import { nextWorkdayAfter, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Attribution, Party } from '../../../../shared/deadlines/attribution.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { isMatterCode } from '../../catalogue/domain/matter.ts';
import { progressOf } from './progress.ts';
import { stoodStillOn } from '../../tasks/domain/halt.ts';
import { ledgerOfTask, partyOn } from '../../tasks/domain/task-ledger.ts';
import { endedAt, type Task } from '../../tasks/domain/task.ts';
import type { ApprovalCase } from './approval-case.ts';

/**
 * Whose the working days of a case were. `life` puts every day from opening to completion, or to now, down to exactly one
 * party; `taskDays` adds up what each task spent with whom, in which days of work done beside each other count each.
 */
export type CaseLedger = {
  readonly life: Attribution;
  readonly taskDays: Attribution;
  /** The working days on which some department had an open task, whoever the day of the case was put down to. */
  readonly withDepartments: number;
};

const liesWithDepartments = (party: Party): boolean =>
  party === 'transfer-idle' || party.startsWith('department:');

const addUp = (days: readonly { readonly party: Party; readonly workdays: number }[]): Attribution => {
  const sums = new Map<Party, number>();
  for (const { party, workdays } of days) sums.set(party, (sums.get(party) ?? 0) + workdays);
  return {
    workdays: days.reduce((sum, { workdays }) => sum + workdays, 0),
    parties: [...sums].map(([party, workdays]) => ({ party, workdays })),
  };
};

type Placed = {
  readonly task: Task;
  readonly after: LocalDate;
  readonly upTo: LocalDate;
};

/** The tasks of a case, the one with the least float first; between equals, and where no days are planned, by the plan's order. */
const byUrgency = ({ nodes }: ApprovalCase, tasks: readonly Task[], now: Instant): readonly Placed[] => {
  const place = new Map(nodes.map(({ code, planned }, index) => [code, { index, float: planned?.float }]));
  const floatOf = ({ matter }: Task): number => place.get(matter.code)?.float ?? Number.MAX_SAFE_INTEGER;
  const indexOf = ({ matter }: Task): number => place.get(matter.code)?.index ?? Number.MAX_SAFE_INTEGER;
  return [...tasks]
    .sort((one, other) => floatOf(one) - floatOf(other) || indexOf(one) - indexOf(other))
    .map((task) => ({
      task,
      after: dateOf(task.openedAt),
      upTo: dateOf(endedAt(task) ?? now),
    }));
};

/** Whose a day is on which no department has a task: the applicant's while a milestone is to be reached, else nobody's. */
const idleParty = ({ plan, nodes }: ApprovalCase, day: LocalDate): Party => {
  const results = Object.fromEntries(
    nodes.flatMap(({ code, result }) => (result === null || result.on >= day ? [] : [[code, result.result]])),
  );
  const { nodes: then } = progressOf(plan, results);
  return then.some(({ code, state }) => state === 'open' && !isMatterCode(code)) ? 'applicant' : 'waiting';
};

const endOf = (approvalCase: ApprovalCase, now: Instant): LocalDate =>
  dateOf(approvalCase.state === 'completed' ? approvalCase.completedAt : now);

/**
 * Puts every working day of a case down to one party: to whoever had, by its own ledger, the open task with the least float on
 * that day, one that a failed prerequisite stopped only where no other was open; the applicant or waiting where no task was open. The parts add up to the whole exactly (rulings 8).
 */
export const ledgerOfCase = (
  approvalCase: ApprovalCase,
  tasks: readonly Task[],
  calendar: WorkCalendar,
  now: Instant,
): CaseLedger => {
  const placed = byUrgency(approvalCase, tasks, now);
  const openedOn = dateOf(approvalCase.openedAt);
  const end = endOf(approvalCase, now);
  const days: { party: Party; workdays: number }[] = [];
  let withDepartments = 0;
  for (let day = nextWorkdayAfter(calendar, openedOn); day <= end; day = nextWorkdayAfter(calendar, day)) {
    const open = placed.filter(({ after, upTo }) => after < day && day <= upTo);
    const held = open.find(({ task }) => !stoodStillOn(task, day)) ?? open[0];
    const party = held === undefined ? idleParty(approvalCase, day) : partyOn(held.task, calendar, day);
    days.push({ party, workdays: 1 });
    if (open.some(({ task }) => liesWithDepartments(partyOn(task, calendar, day)))) withDepartments += 1;
  }
  const ledgers = tasks.map((task) => ledgerOfTask(task, calendar, now));
  return {
    life: addUp(days),
    taskDays: addUp(ledgers.flatMap(({ before, running }) => [...before.parties, ...running.parties])),
    withDepartments,
  };
};

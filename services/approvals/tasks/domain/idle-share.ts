import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Party } from '../../../../shared/deadlines/attribution.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { TransferRules } from '../../county/domain/transfer-rules.ts';
import { ledgerOfTask } from './task-ledger.ts';
import type { Task } from './task.ts';

/** The working days a task lay between departments, of all that it was with the administration. */
export type IdleShare = { readonly idleWorkdays: number; readonly usedWorkdays: number };

// Days that the law excludes or that the applicant took were not used by any department.
const notUsed: readonly Party[] = ['excluded-by-law', 'applicant', 'waiting'];

/**
 * The days of waiting for an answer or a ruling 空转 against the days used, from opening on, since most transfers are asked
 * for before acceptance (domain.md §5.4, rulings 8).
 */
export const idleShareOf = (task: Task, calendar: WorkCalendar, now: Instant): IdleShare => {
  const { before, running } = ledgerOfTask(task, calendar, now);
  const used = [...before.parties, ...running.parties].filter(({ party }) => !notUsed.includes(party));
  const sum = (days: typeof used): number => days.reduce((total, { workdays }) => total + workdays, 0);
  return {
    idleWorkdays: sum(used.filter(({ party }) => party === 'transfer-idle')),
    usedWorkdays: sum(used),
  };
};

/** Whether the share of idle days exceeds what the county tolerates. */
export const isIdleTooLong = (
  { idleWorkdays, usedWorkdays }: IdleShare,
  { idleYellowPercent }: Pick<TransferRules, 'idleYellowPercent'>,
): boolean => idleWorkdays * 100 > usedWorkdays * idleYellowPercent;

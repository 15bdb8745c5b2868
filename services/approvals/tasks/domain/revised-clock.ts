import { reviseDue, type DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import type { AcceptedTask } from './task.ts';
import type { TaskError, TaskErrorCode } from './task-errors.ts';

/** Why a clock is not revised; `pointer` is where the entry says so. */
export const refusedToRevise = (code: TaskErrorCode, detail: Bilingual, pointer?: string): TaskError => ({
  code,
  detail,
  ...(pointer === undefined ? {} : { faults: [{ pointer, detail }] }),
});

/** The task by a changed clock: the due version rises where the date moves, and what lies ahead is armed again. */
export const withRevisedClock = (task: AcceptedTask, clock: DeadlineClock, rules: CountyRules, act: Act) => {
  const { calendar } = rules;
  const revised = reviseDue({ clock: task.clock, calendar }, { clock, calendar }, act.at);
  const due = dueOf(revised.clock, calendar, act.at);
  return { task: { ...task, clock: revised.clock, due }, dueOn: { from: task.due.date, to: due.date } };
};

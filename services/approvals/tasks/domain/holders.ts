import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { transfersOf, type Transfers } from './transfer.ts';

type Held = { readonly department: DepartmentId; readonly transfers?: Transfers | undefined };

/** The department that had a task at an instant; whoever takes it over has it from that moment. */
export const holderAt = (task: Held, at: Instant): DepartmentId =>
  transfersOf(task).former.find(({ until }) => at < until)?.department ?? task.department;

/** The department that had a task when a day ended. */
export const holderOn = (task: Held, day: LocalDate): DepartmentId =>
  transfersOf(task).former.find(({ until }) => dateOf(until) > day)?.department ?? task.department;

/** Since when the present department has a task that came to it from another; null where it had it from the first. */
export const heldSince = (task: Held): Instant | null => transfersOf(task).former.at(-1)?.until ?? null;

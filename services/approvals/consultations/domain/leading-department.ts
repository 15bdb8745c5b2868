import type { MootReason } from '../../../../shared/events/consultation-terms.ts';
import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CaseNode } from '../../cases/domain/approval-case.ts';
import { endedAt, type Task } from '../../tasks/domain/task.ts';
import { transfersOf } from '../../tasks/domain/transfer.ts';
import type { Moot } from './consultation.ts';

/** Who leads the matter that departments are consulted about, since when, and whether its work has ended. */
export type LeadingDepartment = {
  readonly department: DepartmentId;
  readonly name: Bilingual;
  readonly post: PostId;
  /** Since when this department has it; null for the first. */
  readonly since: Instant | null;
  readonly ended: Moot | null;
};

const reasonOf = (task: Task): MootReason => {
  if (task.state === 'withdrawn') return 'withdrawn';
  return task.state === 'not-mine' ? 'not-mine' : 'decided';
};

/** The leading department of a matter whose task is open: whoever has the task, so that a transfer takes its consultations along. */
export const leadingDepartmentOfTask = (task: Task): LeadingDepartment => {
  const at = endedAt(task);
  return {
    department: task.department,
    name: task.departmentName,
    post: task.post,
    since: transfersOf(task).former.at(-1)?.until ?? null,
    ended: at === null ? null : { at, reason: reasonOf(task) },
  };
};

/** The leading department of a matter that waits: the department that will have its task. Null for a milestone, which nobody leads. */
export const leadingDepartmentOfNode = ({ work }: CaseNode): LeadingDepartment | null =>
  work === null
    ? null
    : {
        department: work.department,
        name: work.departmentName,
        post: work.post,
        since: null,
        ended: null,
      };

/** Why a department need not answer any more: the work has ended, or it leads now and would answer itself. */
export const mootFor = (leading: LeadingDepartment, asked: DepartmentId): Moot | null =>
  leading.department === asked &&
  leading.since !== null &&
  (leading.ended === null || leading.since < leading.ended.at)
    ? { at: leading.since, reason: 'now-leads' }
    : leading.ended;

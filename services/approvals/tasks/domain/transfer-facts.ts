import type { Audience } from '../../../../shared/events/audience.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { applicants, taskDescription } from './task-facts.ts';
import type { Task } from './task.ts';
import type { ShortLimit } from '../../clocks/domain/short-limit.ts';
import type { Adjudicator } from './adjudicator.ts';
import { transfersOf, type PendingAdjudication, type Transfer } from './transfer.ts';

/** What every fact about a transfer tells: the task as it now stands, and between whom. */
export const transferReference = (task: Task, { id, number, from, to }: Transfer) => ({
  ...taskDescription(task),
  transferId: id,
  number,
  from: from.department,
  fromName: from.name,
  to: to.department,
  toName: to.name,
});

export const deadlineOf = ({ date, provisional }: ShortLimit) => ({ date, provisional });

export const adjudicationOf = ({ adjudicator, decideBy }: PendingAdjudication) => ({
  adjudicator,
  decideBy: deadlineOf(decideBy),
});

type Concerned = {
  readonly toAct: readonly DepartmentId[];
  readonly toKnow: readonly DepartmentId[];
  /** Who decides next, where it is for somebody to decide. */
  readonly toDecide?: Adjudicator;
};

/** Those who must act next and those who should know, at the posts that the county names. */
export const told = (
  { transfers, tasks, jointClock }: Pick<CountySettings, 'transfers' | 'tasks' | 'jointClock'>,
  { toDecide, ...concerned }: Concerned,
): Audience => {
  const at = (department: DepartmentId) => ({ department, post: tasks.post });
  const deciders = toDecide === undefined || toDecide.byLeader ? [] : [toDecide.adjudicator];
  const leaders = toDecide?.byLeader === true ? jointClock.approvers : [];
  const toAct = [...deciders, ...concerned.toAct];
  const toKnow = concerned.toKnow;
  return [
    ...leaders.map((post) => ({ kind: 'post', capacity: 'responsible', ...post }) as const),
    ...toAct.flatMap((department) => recipientsOf(transfers.told.toAct, at(department))),
    ...toKnow
      .filter((department) => !toAct.includes(department))
      .flatMap((department) => recipientsOf(transfers.told.toKnow, at(department))),
  ];
};

/** Tells those for whom the work is done who has it now; nothing when it has not moved. */
export const moved = (before: Task, after: Task, transfer: Transfer): readonly DomainEvent[] => {
  const left = transfersOf(after).former.at(-1);
  if (before.department === after.department || left === undefined) return [];
  return [
    {
      type: 'approvals.task.moved.v1',
      audience: applicants(after),
      fact: {
        ...taskDescription(after),
        post: after.post,
        transferId: transfer.id,
        fromDepartment: left.department,
        fromDepartmentName: left.name,
        movedAt: left.until,
      },
    },
  ];
};

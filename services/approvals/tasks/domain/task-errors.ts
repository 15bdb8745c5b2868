import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { delayErrorCodes } from '../../clocks/domain/answer-delay.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { Task, TaskState } from './task.ts';

/** Why an act on a task is refused. */
export const taskErrorCodes = [
  ...delayErrorCodes,
  'TASK_WRONG_STATE',
  'TASK_HALTED',
  'DOCUMENTS_OWED_IN_CASE',
  'LAND_NOT_HANDED_OVER',
  'SECOND_NOTICE',
  'MATERIALS_NOT_ASKED_FOR',
  'PAUSE_LACKS_GROUNDS',
  'PAUSE_NOT_ALLOWED',
  'PAUSE_TOO_LONG',
  'PAUSE_RUNNING',
  'NOT_PAUSED',
  'EXTENSION_NOT_ALLOWED',
  'EXTENSION_NOT_ENTITLED',
  'EXTENSION_SECOND',
  'EXTENSION_TOO_LATE',
  'SECOND_PERSON_NEEDED',
  'ACCEPTANCE_DAY_IMPOSSIBLE',
  'TOLERANCE_NOT_ALLOWED',
  'NOTICE_STILL_OPEN',
  'MATERIAL_NOT_TOLERABLE',
  'FOLLOW_UP_TOO_LATE',
  'NOTHING_OUTSTANDING',
  'CRITICAL_DOCUMENTS_MISSING',
  'DOCUMENT_NOT_OF_MATTER',
  'COMMITMENT_NOT_ALLOWED',
  'NOTHING_TO_VERIFY',
  'VERIFICATION_NEEDS_ANOTHER',
  'NO_GROUNDS_TO_REVOKE',
  'PROJECT_CODE_NEEDED',
  'PROJECT_CODE_NOT_GIVEN',
  'PROJECT_CODE_UNCHANGED',
] as const;
export type TaskErrorCode = (typeof taskErrorCodes)[number];
export type TaskError = CodedError<TaskErrorCode>;

/** A task after an act, and everything that happened up to it. */
export type TaskChange = {
  readonly task: Task;
  readonly events: readonly DomainEvent[];
  /** What was attempted is refused, and the attempt itself goes on record. */
  readonly refusal?: TaskError;
};

/** An act on a task, done or refused. */
export type Acted = Outcome<TaskChange, TaskError>;

const stateNames: Record<TaskState, string> = {
  opened: '待签收',
  received: '已签收、待受理',
  notified: '已告知补正、待补齐',
  accepted: '已受理、办理中',
  decided: '已作出决定',
  delivered: '已送达',
  'not-mine': '已告知不属本机关职权',
  withdrawn: '已撤回',
};

/** The refusal of an act that the state of a task does not allow. */
export const wrongState = (state: TaskState, needed: readonly TaskState[]): TaskError => ({
  code: 'TASK_WRONG_STATE',
  detail: {
    zh: `该件${stateNames[state]}，此操作须在${needed.map((each) => stateNames[each]).join('或')}时进行`,
    en: `The task is ${state}; this act needs it to be ${needed.join(' or ')}.`,
  },
  facts: { state, needed: needed.join(',') },
});

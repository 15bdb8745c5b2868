import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DelayErrorCode } from '../../clocks/domain/answer-delay.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { Task, TaskState } from './task.ts';
import type { Bilingual } from '../../../../shared/language.ts';

/** Why an act on a task is refused. */
export const taskRefusals = {
  TASK_WRONG_STATE: 'wrong-state',
  TASK_HALTED: 'wrong-state',
  DOCUMENTS_OWED_IN_CASE: 'wrong-state',
  LAND_NOT_HANDED_OVER: 'wrong-state',
  SECOND_NOTICE: 'wrong-state',
  MATERIALS_NOT_ASKED_FOR: 'unacceptable',
  PAUSE_LACKS_GROUNDS: 'unacceptable',
  PAUSE_NOT_ALLOWED: 'unacceptable',
  PAUSE_TOO_LONG: 'unacceptable',
  PAUSE_RUNNING: 'wrong-state',
  NOT_PAUSED: 'wrong-state',
  EXTENSION_NOT_ALLOWED: 'unacceptable',
  EXTENSION_NOT_ENTITLED: 'unacceptable',
  EXTENSION_SECOND: 'wrong-state',
  EXTENSION_TOO_LATE: 'wrong-state',
  SECOND_PERSON_NEEDED: 'unacceptable',
  ACCEPTANCE_DAY_IMPOSSIBLE: 'unacceptable',
  TOLERANCE_NOT_ALLOWED: 'unacceptable',
  NOTICE_STILL_OPEN: 'wrong-state',
  MATERIAL_NOT_TOLERABLE: 'unacceptable',
  FOLLOW_UP_TOO_LATE: 'unacceptable',
  NOTHING_OUTSTANDING: 'wrong-state',
  CRITICAL_DOCUMENTS_MISSING: 'wrong-state',
  DOCUMENT_NOT_OF_MATTER: 'unacceptable',
  COMMITMENT_NOT_ALLOWED: 'unacceptable',
  NOTHING_TO_VERIFY: 'wrong-state',
  VERIFICATION_NEEDS_ANOTHER: 'not-yours',
  NO_GROUNDS_TO_REVOKE: 'wrong-state',
  PROJECT_CODE_NEEDED: 'unacceptable',
  PROJECT_CODE_NOT_GIVEN: 'unacceptable',
  PROJECT_CODE_UNCHANGED: 'unacceptable',
} as const satisfies Refusals;
export type TaskErrorCode = keyof typeof taskRefusals | DelayErrorCode;
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

const stateNames: Record<TaskState, Bilingual> = {
  opened: { zh: '待签收', en: 'waiting to be received' },
  received: { zh: '已签收、待受理', en: 'received' },
  notified: { zh: '已告知补正、待补齐', en: 'waiting for documents' },
  accepted: { zh: '已受理、办理中', en: 'accepted' },
  decided: { zh: '已作出决定', en: 'decided' },
  delivered: { zh: '已送达', en: 'delivered' },
  'not-mine': { zh: '不予受理（不属于本机关职权）', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** The refusal of an act that the state of a task does not allow. */
export const wrongState = (state: TaskState, needed: readonly TaskState[]): TaskError => ({
  code: 'TASK_WRONG_STATE',
  detail: {
    zh: `该事项当前为“${stateNames[state].zh}”，须在${needed.map((each) => `“${stateNames[each].zh}”`).join('或')}时才能进行此操作`,
    en: `The matter is ${stateNames[state].en}; this can be done only once it is ${needed.map((each) => stateNames[each].en).join(' or ')}.`,
  },
  facts: { state, needed: needed.join(',') },
});

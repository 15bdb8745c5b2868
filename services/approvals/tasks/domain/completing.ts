import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { settleReceivedTask } from './acceptance.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { deemedAcceptedAt, examinationFrom, openCompletion, outstandingOf, receiptOf } from './intake.ts';
import type { Completion, MissingMaterial, Supplied } from './intake.ts';
import { settleAcceptedTask } from './settle-accepted.ts';
import { asNotified, asReceived } from './task.ts';
import type { AcceptedTask, NotifiedTask, ReceivedTask, Task } from './task.ts';
import { wrongState, type Acted, type TaskChange, type TaskError } from './task-errors.ts';

const secondNotice = ({ notice, secondNotices }: Completion): TaskError => ({
  code: 'SECOND_NOTICE',
  detail: {
    zh: '补正须一次性告知，本事项已告知过，不得再次要求补正；此次操作已记录（《行政许可法》第三十二条第一款第四项）',
    en: 'What is missing is named once and has been; it cannot be asked for again, and this attempt is on record.',
  },
  facts: { noticeIssuedAt: notice.at, attempts: secondNotices.length },
});

/** Refuses a second demand and keeps the attempt with the name of whoever made it (rulings 17). */
const refuseSecond = (
  task: ReceivedTask | NotifiedTask | AcceptedTask,
  known: Completion,
  { settings }: CountyRules,
  act: Act,
  missing: readonly MissingMaterial[],
): TaskChange => {
  const completion = { ...known, secondNotices: [...known.secondNotices, { ...act, missing }] };
  return {
    task: { ...task, completion },
    events: [
      {
        type: 'approvals.task.second-notice-refused.v1',
        audience: recipientsOf(settings.tasks.told['second-notice'], task),
        fact: {
          ...taskDescription(task),
          attemptedBy: act.by,
          attempts: completion.secondNotices.length,
          missing: [...missing],
        },
      },
    ],
    refusal: secondNotice(completion),
  };
};

const notify = (
  { examination: _, ...task }: ReceivedTask,
  act: Act,
  missing: readonly MissingMaterial[],
): TaskChange => {
  const notified = asNotified({ ...task, state: 'notified', completion: openCompletion(act, missing) });
  return {
    task: notified,
    events: [
      {
        type: 'approvals.task.notice-issued.v1',
        audience: applicants(notified),
        fact: { ...taskDescription(notified), missing: [...missing] },
      },
    ],
  };
};

const settledUpTo = (task: Task, rules: CountyRules, act: Act) => {
  if (task.state === 'received') return settleReceivedTask(task, rules, act.at);
  return task.state === 'accepted' ? settleAcceptedTask(task, rules, act.at) : { task, events: [] };
};

/**
 * Issues the one notice 一次性告知 of everything that an application lacks, within five working days of its receipt
 * (行政许可法 32(4)). A second one is refused for good, before acceptance or after it, and each attempt is a breach on
 * record (rulings 17).
 */
export const issueNotice = (
  task: Task,
  rules: CountyRules,
  act: Act,
  missing: readonly MissingMaterial[],
): Acted => {
  const { task: settled, events } = settledUpTo(task, rules, act);
  if (settled.state === 'received' || settled.state === 'notified' || settled.state === 'accepted') {
    if (settled.completion !== undefined) {
      const refused = refuseSecond(settled, settled.completion, rules, act, missing);
      return success({ ...refused, events: [...events, ...refused.events] });
    }
  }
  if (settled.state !== 'received') return failure(wrongState(settled.state, ['received']));
  const notified = notify(settled, act, missing);
  return success({ ...notified, events: [...events, ...notified.events] });
};

const notAskedFor = (
  positions: readonly number[],
  outstanding: readonly string[],
): CodedError<'MATERIALS_NOT_ASKED_FOR'> => ({
  code: 'MATERIALS_NOT_ASKED_FOR',
  detail: {
    zh: `只需补交：${outstanding.join('、')}`,
    en: `Only this is still to be handed in: ${outstanding.join(', ')}.`,
  },
  faults: positions.map((position) => ({
    pointer: `/documents/${position}/material`,
    detail: { zh: '补正告知未列此项，或已补交', en: 'the notice does not name it, or it has been handed in' },
  })),
});

/** The application with all that it needs, or all that may not follow: the day is its day of receipt. */
export const completed = (task: NotifiedTask, rules: CountyRules, act: Act): ReceivedTask => {
  const completeOn = dateOf(act.at);
  const examination = examinationFrom(completeOn, rules.calendar);
  return asReceived({
    ...task,
    state: 'received',
    completion: { ...task.completion, completeOn },
    examination,
    nextCheckAt: deemedAcceptedAt(examination),
  });
};

/**
 * Hands in what the notice named 补正. Some of it leaves the rest outstanding; with the last of it the application is
 * complete, and that day is its day of receipt from which the department's days count anew (domain.md §2.6.2).
 */
export const supplement = (
  task: Task,
  rules: CountyRules,
  act: Act,
  documents: readonly Supplied[],
): Acted => {
  if (task.state !== 'notified') return failure(wrongState(task.state, ['notified']));
  const asked = outstandingOf(task.completion).map(({ material }) => material);
  const strange = documents.flatMap(({ material }, position) => (asked.includes(material) ? [] : [position]));
  if (strange.length > 0) return failure(notAskedFor(strange, asked));
  const supplements = [...task.completion.supplements, { ...act, documents }];
  const supplied: NotifiedTask = { ...task, completion: { ...task.completion, supplements } };
  const outstanding = outstandingOf(supplied.completion).map(({ material }) => material);
  const complete = outstanding.length === 0;
  return success({
    task: complete ? completed(supplied, rules, act) : supplied,
    events: [
      {
        type: 'approvals.task.supplemented.v1',
        audience: recipientsOf(rules.settings.tasks.told.supplemented, task),
        fact: {
          ...taskDescription(task),
          supplied: documents.map(({ material }) => material),
          outstanding,
          receipt: complete ? receiptOf(task.id, dateOf(act.at)) : null,
        },
      },
    ],
  });
};

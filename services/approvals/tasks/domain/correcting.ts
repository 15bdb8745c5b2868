import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { noChanges } from './clock-changes.ts';
import { receivedOnOf } from './intake.ts';
import { settleAcceptedTask } from './settle-accepted.ts';
import { settleTask } from './settle-task.ts';
import type { AcceptedTask, Task } from './task.ts';
import { refusedToRevise, withRevisedClock } from './revised-clock.ts';
import { wrongState, type Acted, type TaskError } from './task-errors.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

/** Why somebody of whom the department knows nothing cannot be the second person. */
export const notOfTheDepartment = (): TaskError =>
  refusedToRevise(
    'SECOND_PERSON_NEEDED',
    {
      zh: '所填复核人不是本部门在岗人员，更正须由本部门另一人复核',
      en: 'The person named fills no post of this department; somebody else of the department who does reviews a correction.',
    },
    '/secondPerson',
  );

export type CorrectionRequest = {
  readonly acceptedOn: LocalDate;
  readonly reason: string;
  readonly secondPerson: Subject;
};

const correctionFault = (task: AcceptedTask, request: CorrectionRequest, act: Act): TaskError | null => {
  if (request.secondPerson === act.by)
    return refusedToRevise(
      'SECOND_PERSON_NEEDED',
      {
        zh: '更正须由另一人复核',
        en: 'A correction is seen by a second person.',
      },
      '/secondPerson',
    );
  if (task.accepted.by === deadlineCheck)
    return refusedToRevise(
      'ACCEPTANCE_DAY_IMPOSSIBLE',
      {
        zh: '逾期未告知补正，依法自收件之日起即为受理（行政许可法第三十二条第四项），受理日不得更正',
        en: 'It counts as accepted by law as of its receipt; that day is not corrected.',
      },
      '/acceptedOn',
    );
  const { acceptedOn } = request;
  const [received, recorded] = [writtenDay(receivedOnOf(task)), writtenDay(task.clock.acceptedOn)];
  return acceptedOn < receivedOnOf(task) ||
    acceptedOn > dateOf(act.at) ||
    acceptedOn === task.clock.acceptedOn
    ? refusedToRevise(
        'ACCEPTANCE_DAY_IMPOSSIBLE',
        {
          zh: `受理日期应在收件日期（${received.zh}）与今日之间，且不同于原记录（${recorded.zh}）`,
          en: `The day of acceptance lies between the receipt (${received.en}) and today and differs from the one on record (${recorded.en}).`,
        },
        '/acceptedOn',
      )
    : null;
};

/** Corrects a day of acceptance entered wrongly; the clock is reckoned anew and both days are told as they were and are. */
export const correctAcceptance = (
  task: Task,
  rules: CountyRules,
  act: Act,
  request: CorrectionRequest,
): Acted => {
  const settled = settleTask(task, rules, act.at);
  const { task: current } = settled;
  if (current.state !== 'accepted') return failure(wrongState(current.state, ['accepted']));
  const fault = correctionFault(current, request, act);
  if (fault !== null) return failure(fault);
  const { reason, secondPerson } = request;
  const acceptedOn = { from: current.clock.acceptedOn, to: request.acceptedOn };
  const clock = { ...current.clock, acceptedOn: acceptedOn.to };
  const { task: corrected, dueOn } = withRevisedClock(current, clock, rules, act);
  const known = corrected.changes ?? noChanges;
  const correction = { ...act, reason, secondPerson, acceptedOn, dueOn };
  const changes = { ...known, corrections: [...known.corrections, correction] };
  const after = settleAcceptedTask({ ...corrected, changes }, rules, act.at);
  return success({
    task: after.task,
    events: [
      ...settled.events,
      {
        type: 'approvals.task.acceptance-corrected.v1',
        audience: [
          ...recipientsOf(rules.settings.tasks.told['acceptance-corrected'], task),
          ...applicants(task),
        ],
        fact: {
          ...taskDescription(task),
          reason,
          correctedBy: act.by,
          secondPerson,
          acceptedOn,
          dueOn,
        },
      },
      ...after.events,
    ],
  });
};

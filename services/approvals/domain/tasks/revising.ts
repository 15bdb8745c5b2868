import type { DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { dueDatesIfResumed, reviseDue } from '../../../../shared/deadlines/deadline-clock.ts';
import type { PostId, Subject } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { StatutoryLimit } from '../catalogue/limit.ts';
import { dueOf } from '../clock/running-clock.ts';
import { recipientsOf } from '../county/audience-rule.ts';
import type { CountyRules } from '../county/county.ts';
import { deadlineCheck, type Act } from './act.ts';
import { applicants, taskDescription } from './announce.ts';
import { noChanges } from './clock-changes.ts';
import { receivedOnOf } from './intake.ts';
import { settleAcceptedTask } from './settle-accepted.ts';
import { settleTask } from './settle-task.ts';
import type { AcceptedTask, Task } from './task.ts';
import { wrongState, type Acted, type TaskError, type TaskErrorCode } from './task-errors.ts';

const refused = (code: TaskErrorCode, detail: Bilingual, pointer?: string): TaskError => ({
  code,
  detail,
  ...(pointer === undefined ? {} : { faults: [{ pointer, detail }] }),
});

const headOfAuthority: string = 'head';

/** The posts that lead an authority 本机关负责人: its head, and the deputy in charge (行政许可法 42). */
const leadersOfAuthority: readonly string[] = [headOfAuthority, 'deputy-head'];

/** Why a person who does not fill the post named cannot have approved an extension. */
export const notOfThePost = (person: Subject): TaskError =>
  refused(
    'EXTENSION_NOT_ENTITLED',
    {
      zh: `${person} 今日不在所填岗位上，延长须由在岗的本机关负责人批准`,
      en: `${person} does not fill that post today; whoever does approves the extension.`,
    },
    '/body/approvedBy/person',
  );

/** Why somebody of whom the department knows nothing cannot be the second person. */
export const notOfTheDepartment = (person: Subject): TaskError =>
  refused(
    'SECOND_PERSON_NEEDED',
    {
      zh: `${person} 不是本部门在岗人员，更正须由本部门另一人复核`,
      en: `${person} fills no post of this department; somebody who does sees a correction.`,
    },
    '/body/secondPerson',
  );

/** The task by a changed clock: the due version rises where the date moves, and what lies ahead is armed again. */
const withClock = (task: AcceptedTask, clock: DeadlineClock, rules: CountyRules, act: Act) => {
  const { calendar } = rules;
  const revised = reviseDue({ clock: task.clock, calendar }, { clock, calendar }, act.at);
  const due = dueOf(revised.clock, calendar, act.at);
  return { task: { ...task, clock: revised.clock, due }, dueOn: { from: task.due.date, to: due.date } };
};

export type ExtensionRequest = {
  readonly days: number;
  readonly reason: string;
  readonly approvedBy: {
    readonly post: PostId;
    readonly person: Subject;
    /** The document by which the person presides in the head's place 主持工作. */
    readonly presidingDocument?: string | undefined;
  };
};

const notEntitled = (detail: Bilingual): TaskError =>
  refused('EXTENSION_NOT_ENTITLED', detail, '/body/approvedBy/post');

/**
 * Whether the post named may approve. Ordinarily the head or the deputy in charge; where the matter's own rule names the head
 * (673号令 10), the head alone, or who presides in the head's place and names the document (rulings 30).
 */
const approverFault = (
  { post, presidingDocument }: ExtensionRequest['approvedBy'],
  approver: PostId,
): TaskError | null => {
  if (approver === headOfAuthority)
    return post === headOfAuthority || (leadersOfAuthority.includes(post) && presidingDocument !== undefined)
      ? null
      : notEntitled({
          zh: '本事项延长须经本机关主要负责人批准；由他人主持工作的，须注明主持工作的文件',
          en: 'This extension needs the head of the authority, or who presides in the head’s place with the document that says so.',
        });
  return post === approver || leadersOfAuthority.includes(post)
    ? null
    : notEntitled({
        zh: '延长须经本机关负责人批准（行政许可法第四十二条）',
        en: 'An extension needs the approval of a head of the authority.',
      });
};

const extensionFault = (
  { clock, limits }: AcceptedTask,
  { days, approvedBy }: ExtensionRequest,
  allowed: StatutoryLimit['extension'],
  rules: CountyRules,
  today: LocalDate,
): TaskError | null => {
  const statutory = dueDatesIfResumed(clock, rules.calendar, today).statutory;
  if (limits.statutory === null || statutory === null)
    return refused('EXTENSION_NOT_ALLOWED', {
      zh: '本件没有法定时限，承诺时限不能延长',
      en: 'There is no limit of the law to extend; a promise is not extended.',
    });
  if (allowed === null)
    return refused('EXTENSION_NOT_ALLOWED', {
      zh: '法律未规定本事项可以延长',
      en: 'No law lets this limit be extended.',
    });
  if (days > allowed.days)
    return refused(
      'EXTENSION_NOT_ALLOWED',
      {
        zh: `至多可延长${allowed.days}${allowed.unit === 'workday' ? '个工作日' : '日'}`,
        en: `At most ${allowed.days} ${allowed.unit}s.`,
      },
      '/body/days',
    );
  const unentitled = approverFault(approvedBy, allowed.approver);
  if (unentitled !== null) return unentitled;
  if (clock.extension !== null)
    return refused('EXTENSION_SECOND', { zh: '只能延长一次', en: 'It has been extended once already.' });
  return today > statutory.date
    ? refused('EXTENSION_TOO_LATE', {
        zh: '延期须在法定到期前由有权负责人批准并告知理由',
        en: 'An extension is approved before the limit of the law has passed.',
      })
    : null;
};

/**
 * Extends 延长 the limit once, before the law's own has passed, with the approval of a head of the authority; the reason is
 * told to the applicant (行政许可法 42, rulings 4). `allowed`: what the catalogue lets the matter be extended by.
 */
export const extend = (
  task: Task,
  rules: CountyRules,
  act: Act,
  request: ExtensionRequest,
  allowed: StatutoryLimit['extension'],
): Acted => {
  const settled = settleTask(task, rules, act.at);
  const { task: current } = settled;
  if (current.state !== 'accepted') return failure(wrongState(current.state, ['accepted']));
  const today = dateOf(act.at);
  const fault = extensionFault(current, request, allowed, rules, today);
  if (fault !== null) return failure(fault);
  const { days, reason, approvedBy } = request;
  const clock = { ...current.clock, extension: { days, grantedOn: today } };
  const { task: extended, dueOn } = withClock(current, clock, rules, act);
  const changes = { ...(extended.changes ?? noChanges), extension: { ...act, ...request } };
  const after = settleAcceptedTask({ ...extended, changes }, rules, act.at);
  return success({
    task: after.task,
    events: [
      ...settled.events,
      {
        type: 'approvals.task.extended.v1',
        audience: applicants(task),
        fact: { ...taskDescription(task), days, reason, approvedByPost: approvedBy.post, dueOn },
      },
      ...after.events,
    ],
  });
};

export type CorrectionRequest = {
  readonly acceptedOn: LocalDate;
  readonly reason: string;
  readonly secondPerson: Subject;
};

const correctionFault = (task: AcceptedTask, request: CorrectionRequest, act: Act): TaskError | null => {
  if (request.secondPerson === act.by)
    return refused(
      'SECOND_PERSON_NEEDED',
      {
        zh: '更正须由另一人复核',
        en: 'A correction is seen by a second person.',
      },
      '/body/secondPerson',
    );
  if (task.accepted.by === deadlineCheck)
    return refused(
      'ACCEPTANCE_DAY_IMPOSSIBLE',
      {
        zh: '逾期未告知补正，依法自收件之日起即为受理（行政许可法第三十二条第四项），受理日不得更正',
        en: 'It counts as accepted by law as of its receipt; that day is not corrected.',
      },
      '/body/acceptedOn',
    );
  const { acceptedOn } = request;
  return acceptedOn < receivedOnOf(task) ||
    acceptedOn > dateOf(act.at) ||
    acceptedOn === task.clock.acceptedOn
    ? refused(
        'ACCEPTANCE_DAY_IMPOSSIBLE',
        {
          zh: `受理日须在收件日${receivedOnOf(task)}与今日之间，且与原记录${task.clock.acceptedOn}不同`,
          en: `The day of acceptance lies between the receipt (${receivedOnOf(task)}) and today and differs from the one on record (${task.clock.acceptedOn}).`,
        },
        '/body/acceptedOn',
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
  const { task: corrected, dueOn } = withClock(current, clock, rules, act);
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

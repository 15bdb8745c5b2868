import { dueDatesIfResumed } from '../../../../shared/deadlines/deadline-clock.ts';
import type { PostId, Subject } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { StatutoryLimit } from '../../catalogue/domain/limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { noChanges } from './clock-changes.ts';
import { settleAcceptedTask } from './settle-accepted.ts';
import { settleTask } from './settle-task.ts';
import type { AcceptedTask, Task } from './task.ts';
import { refusedToRevise, withRevisedClock } from './revised-clock.ts';
import { wrongState, type Acted, type TaskError } from './task-errors.ts';

const headOfAuthority: string = 'head';

/** The posts that lead an authority 本机关负责人: its head, and the deputy in charge (行政许可法 42). */
const leadersOfAuthority: readonly string[] = [headOfAuthority, 'deputy-head'];

/** Why a person who does not fill the post named cannot have approved an extension. */
export const notOfThePost = (): TaskError =>
  refusedToRevise(
    'EXTENSION_NOT_ENTITLED',
    {
      zh: '所填人员今日不在该岗位，延长须由在岗的本机关负责人批准',
      en: 'The person named does not fill that post today; whoever does approves the extension.',
    },
    '/approvedBy/person',
  );

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
  refusedToRevise('EXTENSION_NOT_ENTITLED', detail, '/approvedBy/post');

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
        zh: '延长须经本机关负责人批准（《行政许可法》第四十二条第一款）',
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
    return refusedToRevise('EXTENSION_NOT_ALLOWED', {
      zh: '本事项没有法定时限，承诺时限不能延长',
      en: 'There is no limit of the law to extend; a promise is not extended.',
    });
  if (allowed === null)
    return refusedToRevise('EXTENSION_NOT_ALLOWED', {
      zh: '法律未规定本事项可以延长',
      en: 'No law lets this limit be extended.',
    });
  if (days > allowed.days)
    return refusedToRevise(
      'EXTENSION_NOT_ALLOWED',
      {
        zh: `最多可延长${allowed.days}${allowed.unit === 'workday' ? '个工作日' : '日'}`,
        en: `At most ${allowed.days} ${allowed.unit === 'workday' ? 'working days' : 'days'}.`,
      },
      '/days',
    );
  const unentitled = approverFault(approvedBy, allowed.approver);
  if (unentitled !== null) return unentitled;
  if (clock.extension !== null)
    return refusedToRevise('EXTENSION_SECOND', {
      zh: '只能延长一次',
      en: 'It has been extended once already.',
    });
  return today > statutory.date
    ? refusedToRevise('EXTENSION_TOO_LATE', {
        zh: '延长须在法定期限届满前经批准，并告知申请人理由',
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
  const { task: extended, dueOn } = withRevisedClock(current, clock, rules, act);
  const changes = { ...(extended.changes ?? noChanges), extension: { ...act, ...request } };
  const after = settleAcceptedTask({ ...extended, changes }, rules, act.at);
  return success({
    task: after.task,
    events: [
      ...settled.events,
      {
        type: 'approvals.task.extended.v1',
        audience: applicants(task),
        fact: {
          ...taskDescription(task),
          days,
          ...(allowed === null ? {} : { unit: allowed.unit }),
          reason,
          approvedByPost: approvedBy.post,
          dueOn,
        },
      },
      ...after.events,
    ],
  });
};

import * as z from 'zod';
import { dayCountSchema, type DayCount } from '../../../../shared/calendar/due-date.ts';
import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type {
  AssignmentKind,
  AssignmentSource,
  IssueCategory,
} from '../../../../shared/events/assignment-kinds.ts';
import type { AssignmentId, DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { daysBetween } from '../../../../shared/time/dates.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import type { Act } from '../../kernel/act.ts';
import { asGiven, titleOf } from './assignment-kind.ts';
import type { AskingEnterprise, AssignmentSubject } from './assignment.ts';
import type { Draft } from './give-out.ts';
import type { MatterReference } from './matter-reference.ts';
import type { KnownDepartments } from '../../county/domain/known-departments.ts';

/** By when: so many days from today, or a date. */
export const enteredLimitSchema = z.union([dayCountSchema, z.strictObject({ on: enteredWorkDay })]);
export type EnteredLimit = z.infer<typeof enteredLimitSchema>;

/** Work that somebody gives out by name: what, to whom and by when, all three (R090). */
export type NamedWork = {
  readonly kind: AssignmentKind;
  readonly category?: IssueCategory | undefined;
  readonly matter?: MatterReference | undefined;
  readonly source: AssignmentSource;
  readonly instructedBy?: string | undefined;
  readonly title: string;
  readonly text: string | null;
  readonly subject: AssignmentSubject;
  readonly enterprise: AskingEnterprise | null;
  readonly department: DepartmentId;
  readonly post: PostId;
  readonly limit: EnteredLimit;
};

export type AssignmentsInvalid = CodedError<'ASSIGNMENTS_INVALID'>;

/** What is wrong with what was entered, every fault at its place. */
export const assignmentsInvalid = (faults: readonly FieldFault[]): AssignmentsInvalid => ({
  code: 'ASSIGNMENTS_INVALID',
  detail: {
    zh: '交办事项须选定本县的责任部门、岗位，期限不得早于今日，请按所列逐项修改',
    en: 'An assignment needs a department and post of the county and a date not passed; they are listed one by one.',
  },
  faults,
});

export const departmentFault = (pointer: string): FieldFault => ({
  pointer,
  detail: { zh: '本县没有登记该部门', en: 'The county has no such department.' },
});

const assigneeFaults = (
  { department, post }: NamedWork,
  known: KnownDepartments,
  pointer: string,
): readonly FieldFault[] => {
  const found = known.get(department);
  if (found === undefined) return [departmentFault(`${pointer}/department`)];
  if (found.posts.some(({ id }) => id === post)) return [];
  const detail = { zh: '该部门没有此岗位', en: 'The department has no such post.' };
  return [{ pointer: `${pointer}/post`, detail }];
};

/** Every fault of work to be given out on a day; `pointer` says where in the entry it stands. */
export const faultsOfWork = (
  work: NamedWork,
  known: KnownDepartments,
  today: LocalDate,
  pointer: string,
): readonly FieldFault[] => [
  ...assigneeFaults(work, known, pointer),
  ...('on' in work.limit && work.limit.on < today
    ? [{ pointer: `${pointer}/limit/on`, detail: { zh: '期限已过', en: 'The date has passed.' } }]
    : []),
];

/** A date counts as the calendar days until then; where it is a day off the next working day stands for it. */
export const promisedOf = (limit: EnteredLimit, today: LocalDate): DayCount =>
  'on' in limit ? { days: daysBetween(today, limit.on), unit: 'calendar-day' } : limit;

/** What an assignment of such work starts from. */
export const draftOf = (
  { title, limit, category, matter, instructedBy, ...work }: NamedWork,
  id: AssignmentId,
  { at, by }: Act,
): Draft => ({
  ...work,
  ...(category === undefined ? {} : { category }),
  ...(matter === undefined ? {} : { matter }),
  ...(instructedBy === undefined ? {} : { instructedBy }),
  givenBy: by,
  id,
  title: titleOf(work.kind, asGiven(title)),
  urgency: null,
  reason: { kind: 'named' },
  promised: promisedOf(limit, dateOf(at)),
  statutory: null,
  since: at,
});

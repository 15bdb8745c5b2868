import * as z from 'zod';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  type DepartmentId,
  type PostId,
  type Subject,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import type { Decision } from '../../kernel/decision.ts';
import { refusal, type DirectoryError } from './directory-errors.ts';

/** Who fills a post from a day on. The name is for display alone; people are told apart by `subject`. */
const holderSchema = z.object({
  subject: subjectSchema,
  displayName: z.string().min(1).max(80),
  from: dateSchema,
});
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/** Days on which a person does not fill their posts here, both ends included; the deputy is who then is told. */
const leaveSchema = z.object({
  person: subjectSchema,
  from: dateSchema,
  to: dateSchema,
  deputy: subjectSchema.nullable(),
});
export type Leave = Readonly<z.infer<typeof leaveSchema>>;

/**
 * Who fills the posts of one department and who is away (通讯录): all that resolving an audience of this department
 * needs, so that it costs one read. A post without holders is vacant.
 */
export const departmentDirectorySchema = z.object({
  department: departmentIdSchema,
  posts: z.array(z.object({ post: postIdSchema, holders: z.array(holderSchema).max(20) })).max(40),
  leaves: z.array(leaveSchema).max(200),
});
export type DepartmentDirectory = z.infer<typeof departmentDirectorySchema>;

export const mostHoldersOfAPost = 10;
const mostLeaves = 150;
// What a leave once was stands in the department's events; here it only has to be past all doubt.
const daysALeaveIsKeptAfterItsEnd = 30;

export const emptyDirectory = (department: DepartmentId): DepartmentDirectory => ({
  department,
  posts: [],
  leaves: [],
});

/** Those who fill a post on a day. */
export const holdersOn = (directory: DepartmentDirectory, post: PostId, on: LocalDate): readonly Holder[] =>
  (directory.posts.find((entry) => entry.post === post)?.holders ?? []).filter(({ from }) => from <= on);

/** What the directories of a county call a person, wherever they fill a post; null for one they do not know. */
export const displayNameIn = (directories: readonly DepartmentDirectory[], person: Subject): string | null =>
  directories
    .flatMap(({ posts }) => posts.flatMap(({ holders }) => holders))
    .find(({ subject }) => subject === person)?.displayName ?? null;

/** The leave that keeps a person from their posts on a day, or null. */
export const leaveOn = (directory: DepartmentDirectory, person: Subject, on: LocalDate): Leave | null =>
  directory.leaves.find((leave) => leave.person === person && leave.from <= on && on <= leave.to) ?? null;

/** What a change of the directory tells: all of it, so that whoever hears it needs nothing that was told before. */
export const staffingChanged = ({ department, posts, leaves }: DepartmentDirectory): DomainEvent => ({
  type: 'notifications.staffing.changed.v1',
  audience: [],
  fact: {
    department,
    posts: posts.map(({ post, holders }) => ({
      post,
      holders: holders.map(({ subject, from }) => ({ subject, from })),
    })),
    leaves,
  },
});

const sameHolders = (one: readonly Holder[], other: readonly Holder[]): boolean =>
  one.length === other.length &&
  one.every(({ subject, displayName, from }, position) => {
    const counterpart = other[position];
    return (
      counterpart?.subject === subject && counterpart.displayName === displayName && counterpart.from === from
    );
  });

/** Fills a post anew; an empty list leaves it vacant. */
export const fillPost = (
  directory: DepartmentDirectory,
  post: PostId,
  holders: readonly Holder[],
): Decision<DepartmentDirectory> => {
  const before = directory.posts.find((entry) => entry.post === post);
  if (sameHolders(before?.holders ?? [], holders)) return { state: directory, events: [] };
  const others = directory.posts.filter((entry) => entry.post !== post);
  const posts = [...others, { post, holders: [...holders] }].sort((one, other) =>
    one.post < other.post ? -1 : 1,
  );
  return {
    state: { ...directory, posts },
    events: [
      {
        type: 'notifications.post-holder.changed.v1',
        audience: [],
        fact: {
          department: directory.department,
          post,
          holders: holders.map(({ subject, from }) => ({ subject, from })),
        },
      },
    ],
  };
};

const isSameLeave = (leave: Leave, person: Subject, from: LocalDate): boolean =>
  leave.person === person && leave.from === from;

const holdsAPost = (directory: DepartmentDirectory, person: Subject): boolean =>
  directory.posts.some(({ holders }) => holders.some(({ subject }) => subject === person));

/** Records a leave, in place of the one of the same person and first day; leaves long past are let go. */
export const recordLeave = (
  directory: DepartmentDirectory,
  leave: Leave,
  today: LocalDate,
): Outcome<Decision<DepartmentDirectory>, DirectoryError> => {
  if (!holdsAPost(directory, leave.person)) return failure(refusal('LEAVE_OF_NO_HOLDER'));
  if (leave.deputy === leave.person) return failure(refusal('DEPUTY_OF_ONESELF', '/deputy'));
  const before = directory.leaves.find((known) => isSameLeave(known, leave.person, leave.from));
  if (before?.to === leave.to && before.deputy === leave.deputy)
    return success({ state: directory, events: [] });
  const keptFrom = addDays(today, -daysALeaveIsKeptAfterItsEnd);
  const others = directory.leaves.filter(
    (known) => !isSameLeave(known, leave.person, leave.from) && known.to >= keptFrom,
  );
  if (others.length >= mostLeaves) return failure(refusal('LEAVES_TOO_MANY'));
  const leaves = [...others, leave].sort((one, other) =>
    `${one.from} ${one.person}` < `${other.from} ${other.person}` ? -1 : 1,
  );
  return success({
    state: { ...directory, leaves },
    events: [
      {
        type: 'notifications.leave.recorded.v1',
        audience: [],
        fact: { department: directory.department, ...leave },
      },
    ],
  });
};

/** Takes a leave back, as when somebody returns early or does not go. */
export const withdrawLeave = (
  directory: DepartmentDirectory,
  person: Subject,
  from: LocalDate,
): Outcome<Decision<DepartmentDirectory>, DirectoryError> => {
  const leaves = directory.leaves.filter((leave) => !isSameLeave(leave, person, from));
  if (leaves.length === directory.leaves.length) return failure(refusal('LEAVE_NOT_FOUND'));
  return success({
    state: { ...directory, leaves },
    events: [
      {
        type: 'notifications.leave.withdrawn.v1',
        audience: [],
        fact: { department: directory.department, person, from },
      },
    ],
  });
};

import * as z from 'zod';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  type PostId,
  type Subject,
} from '../../../../shared/identifiers.ts';
import { standInsFor } from '../../../../shared/events/stand-ins.ts';
import { standingDeputies } from '../../../../shared/events/standing-deputies.ts';
import {
  dateOf,
  dateSchema,
  instantSchema,
  startOf,
  type Instant,
  type LocalDate,
} from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';

/** A post whose holders are all away, and who acts in their place; the work stays the post's own. */
export const coverSchema = z.object({
  post: postIdSchema,
  /** The post that takes over by itself; null where none stands in and people named for the leave do. */
  actingPost: postIdSchema.nullable(),
  away: z.array(subjectSchema).max(40),
  deputies: z.array(subjectSchema).max(40),
  /** The last day on which the cover holds, as the leaves stand. */
  until: dateSchema,
});
export type Cover = Readonly<z.infer<typeof coverSchema>>;

const holder = z.object({ subject: subjectSchema, from: dateSchema });
const leave = z.object({
  person: subjectSchema,
  from: dateSchema,
  to: dateSchema,
  deputy: subjectSchema.nullable(),
});

/**
 * Who fills the posts of a department and who is away, as approvals heard it of the directory, with the sequence of that
 * news and the covers that have been told.
 */
export const staffingSchema = z.object({
  department: departmentIdSchema,
  sequence: z.int().positive(),
  posts: z
    .array(z.object({ post: postIdSchema, holders: z.array(holder).max(20) }))
    .max(40)
    .readonly(),
  leaves: z.array(leave).max(200).readonly(),
  covers: z.array(coverSchema).max(40).readonly(),
  nextCheckAt: instantSchema.nullable(),
});
export type Staffing = Readonly<z.infer<typeof staffingSchema>>;
type Leave = Staffing['leaves'][number];

/** The persons who fill a post on a day. */
export const holdersOn = (
  { posts }: Pick<Staffing, 'posts'>,
  post: PostId,
  on: LocalDate,
): readonly Subject[] =>
  (posts.find((each) => each.post === post)?.holders ?? [])
    .filter(({ from }) => from <= on)
    .map(({ subject }) => subject);

const leaveOf = ({ leaves }: Staffing, person: Subject, on: LocalDate): Leave | null =>
  leaves.find((each) => each.person === person && each.from <= on && on <= each.to) ?? null;

/** Those of a post who are there on a day. */
export const presentOn = (staffing: Staffing, post: PostId, on: LocalDate): readonly Subject[] =>
  holdersOn(staffing, post, on).filter((person) => leaveOf(staffing, person, on) === null);

/** The last day before somebody of the post is back, from leave to leave. */
const awayUntil = (staffing: Staffing, post: PostId, on: LocalDate): LocalDate => {
  const leaves = holdersOn(staffing, post, on).map((person) => leaveOf(staffing, person, on));
  const ends = leaves.flatMap((each) => (each === null ? [] : [each.to])).sort();
  const soonest = ends.length < leaves.length ? undefined : ends[0];
  if (soonest === undefined) return addDays(on, -1);
  return awayUntil(staffing, post, addDays(soonest, 1));
};

const coverOf = (staffing: Staffing, post: PostId, on: LocalDate): Cover | null => {
  const away = holdersOn(staffing, post, on);
  const leaves = away.map((person) => leaveOf(staffing, person, on)).filter((each) => each !== null);
  if (away.length === 0 || leaves.length < away.length) return null;
  const standIns = standInsFor(
    {
      standingDeputies,
      holdersOf: (each) => holdersOn(staffing, each, on),
      postsOf: (person) =>
        staffing.posts.flatMap((each) =>
          holdersOn(staffing, each.post, on).includes(person) ? [each.post] : [],
        ),
      isAway: (person) => leaveOf(staffing, person, on) !== null,
      deputyOf: (person) => leaveOf(staffing, person, on)?.deputy ?? null,
    },
    post,
    away,
  );
  return {
    post,
    actingPost: standIns.post,
    away: [...away],
    deputies: [...standIns.persons],
    until: awayUntil(staffing, post, on),
  };
};

/** The posts whose holders are all away on a day, each with who acts (AB 岗顶岗). */
export const coversOn = (staffing: Staffing, on: LocalDate): readonly Cover[] =>
  staffing.posts.map(({ post }) => coverOf(staffing, post, on)).filter((cover) => cover !== null);

/** When something may change by itself: somebody goes, comes back or takes a post. */
export const nextChangeAt = ({ posts, leaves }: Staffing, now: Instant): Instant | null =>
  [
    ...posts.flatMap(({ holders }) => holders.map(({ from }) => from)),
    ...leaves.flatMap(({ from, to }) => [from, addDays(to, 1)]),
  ]
    .filter((day) => day > dateOf(now))
    .sort()
    .map(startOf)[0] ?? null;

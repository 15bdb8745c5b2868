import type { PostId, Subject } from '../../../../shared/identifiers.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { coversOn, holdersOn, type Staffing } from './staffing.ts';

/** Whether a person fills a post on a day; of a post of which the directory has told nothing, whoever is entered does. */
export const fillsPost = (
  staffing: Staffing | null,
  post: PostId,
  person: Subject,
  on: LocalDate,
): boolean => {
  if (staffing === null) return true;
  const holders = holdersOn(staffing, post, on);
  return holders.length === 0 || holders.includes(person);
};

/**
 * Whether a person may stand for a post on a day: fills it, or acts while its holders are away. Of a post of which the
 * directory has told nothing (rulings 13) the word of whoever enters it is taken.
 */
export const mayStandFor = (
  staffing: Staffing | null,
  post: PostId,
  person: Subject,
  on: LocalDate,
): boolean => {
  if (fillsPost(staffing, post, person, on)) return true;
  const cover = staffing === null ? undefined : coversOn(staffing, on).find((each) => each.post === post);
  return cover?.deputies.includes(person) ?? false;
};

/** Whether a person fills some post of a department on a day, as far as the directory has told. */
export const belongsToDepartment = (staffing: Staffing | null, person: Subject, on: LocalDate): boolean => {
  if (staffing === null) return true;
  const known = staffing.posts.flatMap(({ post }) => holdersOn(staffing, post, on));
  return known.length === 0 || known.includes(person);
};

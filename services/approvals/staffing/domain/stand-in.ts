import type { PostId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { coversOn, type Cover, type Staffing } from './staffing.ts';

/** Who acts on the open work of a post now: its own holders, or those who cover for them. */
export type StandIn = { readonly actingPost: PostId | null; readonly cover: Cover | null };

/** Answers for each post of a department who acts at a moment; a department not heard of acts for itself. */
export const standInsIn = (staffing: Staffing | null, now: Instant): ((post: PostId) => StandIn) => {
  const covers = staffing === null ? [] : coversOn(staffing, dateOf(now));
  return (post) => {
    const cover = covers.find((each) => each.post === post) ?? null;
    return { actingPost: cover === null ? post : cover.actingPost, cover };
  };
};

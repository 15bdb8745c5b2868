import type { Audience } from '../../../../shared/events/audience.ts';
import { nearestSuperior } from '../../../../shared/events/nearest-post.ts';
import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import { holdersOn } from '../../directory/domain/department-directory.ts';
import type { DirectoryView } from './candidates.ts';

/** Whether an audience names a post that nobody fills: it may be one that its department does not have at all. */
export const namesVacantPost = (audience: Audience, { departments, on }: DirectoryView): boolean =>
  audience.some((each) => {
    if (each.kind !== 'post') return false;
    const directory = departments.get(each.department);
    return directory === undefined || holdersOn(directory, each.post, on).length === 0;
  });

/**
 * The audience with each post that its department does not have replaced by the nearest above it: in an office with a clerk and
 * a head, what is for the section head is the head's, and never the clerk's own work to answer for. A post that is there and
 * vacant stays.
 */
export const withPostsThere = (
  audience: Audience,
  departments: readonly { readonly id: DepartmentId; readonly posts: readonly PostId[] }[],
): Audience =>
  audience.map((each) => {
    if (each.kind !== 'post') return each;
    const department = departments.find(({ id }) => id === each.department);
    const post = department === undefined ? null : nearestSuperior(department.posts, each.post);
    return post === null ? each : { ...each, post };
  });

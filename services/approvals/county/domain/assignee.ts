import { nearestPost } from '../../../../shared/events/nearest-post.ts';
import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import type { CountyRules } from './county.ts';

/** The post of a department that is wanted, or the nearest where it has none of that name. */
const postFor = (department: Department, wanted: PostId): PostId =>
  nearestPost(
    department.posts.map(({ id }) => id),
    wanted,
  );

/** Who work is given to, and why them. */
export type Assignee = {
  readonly department: DepartmentId;
  readonly post: PostId;
  readonly reason:
    { readonly kind: 'department-missing'; readonly wanted: DepartmentId } | { readonly kind: 'by-settings' };
};

/** Who gets what the settings give out. A missing department never loses work: the coordinating office gets it, with the reason. */
export const assigneeOf = (
  department: Department | null,
  wanted: DepartmentId,
  post: PostId,
  { settings }: CountyRules,
): Assignee =>
  department === null
    ? { department: settings.coordinatingDepartment, post, reason: { kind: 'department-missing', wanted } }
    : { department: department.id, post: postFor(department, post), reason: { kind: 'by-settings' } };

import type { PostId } from '../identifiers.ts';

/** The posts of a department from the clerk up (domain.md §2.9). */
const ranks: readonly string[] = ['clerk', 'deputy-clerk', 'section-head', 'deputy-head', 'head'];

/** The post wanted, or the nearest above it that the department has; null where it has none above. */
export const nearestSuperior = (posts: readonly PostId[], wanted: PostId): PostId | null => {
  if (posts.includes(wanted)) return wanted;
  const rank = ranks.indexOf(wanted);
  if (rank < 0) return null;
  const above = ranks.slice(rank + 1).find((each) => posts.some((post) => post === each));
  return posts.find((post) => post === above) ?? null;
};

/** Where work lands that is meant for a post: there, at the nearest above it, or else at the department's first. */
export const nearestPost = (posts: readonly PostId[], wanted: PostId): PostId =>
  nearestSuperior(posts, wanted) ?? posts[0] ?? wanted;

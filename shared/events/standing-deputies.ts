import { postIdSchema, type PostId } from '../identifiers.ts';
import { constant } from '../constant.ts';

/** The posts whose work another takes over by itself while its holders are away: the B clerk for the A clerk (A/B 岗, domain.md §2.9). */
export const standingDeputies: ReadonlyMap<PostId, PostId> = new Map([
  [constant(postIdSchema, 'clerk'), constant(postIdSchema, 'deputy-clerk')],
]);

import { postIdSchema } from '../../../../shared/identifiers.ts';
import type { Acting } from '../domain/acting.ts';
import { coverSchema } from '../domain/staffing.ts';

/** Who acts on open work now: the post itself, or who covers it while its holders are away; its clock runs on (R159). */
export const actingView = {
  /** Null once the work has ended, and where nobody is there to act. */
  actingPost: postIdSchema.nullable(),
  /** Null while the post acts itself. */
  cover: coverSchema.nullable(),
};

/** Which posts' work a list is asked for, by who acts on it now; a page may then hold fewer and still go on. */
export const actingPostQuery = { actingPost: postIdSchema.optional() };

const ended: Acting = { actingPost: null, cover: null };

/** What readers see of who acts; persons are for officials alone. */
export const presentActing = (acting: Acting, hasEnded: boolean, official: boolean): Acting => {
  if (hasEnded) return ended;
  return official ? acting : { ...acting, cover: null };
};

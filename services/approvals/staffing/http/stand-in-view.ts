import { postIdSchema } from '../../../../shared/identifiers.ts';
import type { StandIn } from '../domain/stand-in.ts';
import { coverSchema } from '../domain/staffing.ts';

/** Who acts on open work now: the post itself, or who covers it while its holders are away; its clock runs on (R159). */
export const standInView = {
  /** Null once the work has ended, and where nobody is there to act. */
  actingPost: postIdSchema.nullable(),
  /** Null while the post acts itself. */
  cover: coverSchema.nullable(),
};

/** Which posts' work a list is asked for, by who acts on it now; a page may then hold fewer and still go on. */
export const actingPostQuery = { actingPost: postIdSchema.optional() };

const ended: StandIn = { actingPost: null, cover: null };

/** What readers see of who acts; persons are for officials alone. */
export const presentStandIn = (standIn: StandIn, hasEnded: boolean, official: boolean): StandIn => {
  if (hasEnded) return ended;
  return official ? standIn : { ...standIn, cover: null };
};

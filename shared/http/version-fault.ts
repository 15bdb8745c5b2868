import type { Versioned } from '../dynamo/aggregate.ts';
import { isStale, type IfMatch } from './if-match.ts';

/** What is wrong with the version a client names when it puts a thing: needed for what exists, senseless for what does not. */
export const versionFault = (
  before: Versioned<unknown> | null,
  ifMatch: IfMatch,
): 'IF_MATCH_REQUIRED' | 'STALE' | null => {
  if (before !== null && ifMatch === null) return 'IF_MATCH_REQUIRED';
  return isStale(ifMatch, before?.version ?? 0) ? 'STALE' : null;
};

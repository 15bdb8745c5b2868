import type { Versioned } from '../../../shared/dynamo/aggregate.ts';

/** What is wrong with the version a client names when it puts a thing: needed for what exists, senseless for what does not. */
export const versionFault = (
  before: Versioned<unknown> | null,
  ifMatch: number | null,
): 'IF_MATCH_REQUIRED' | 'STALE' | null => {
  if (before === null) return ifMatch === null ? null : 'STALE';
  if (ifMatch === null) return 'IF_MATCH_REQUIRED';
  return ifMatch === before.version ? null : 'STALE';
};

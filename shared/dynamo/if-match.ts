import type { Versioned } from './aggregate.ts';

/** The versions of which one must still stand; `any` asks that the thing exists, null that nothing was said. */
export type IfMatch = ReadonlySet<number> | 'any' | null;

/** Whether what stands is none of what the client read. @param version the version that stands; 0 where there is none yet */
export const isStale = (ifMatch: IfMatch, version: number): boolean => {
  if (ifMatch === null) return false;
  return ifMatch === 'any' ? version === 0 : !ifMatch.has(version);
};

/** What is wrong with the version a client names when it puts a thing: needed for what exists, senseless for what does not. */
export const versionFault = (
  before: Versioned<unknown> | null,
  ifMatch: IfMatch,
): 'IF_MATCH_REQUIRED' | 'STALE' | null => {
  if (before !== null && ifMatch === null) return 'IF_MATCH_REQUIRED';
  return isStale(ifMatch, before?.version ?? 0) ? 'STALE' : null;
};

import { failure, success, type Outcome } from '../outcome.ts';

/** The versions of which one must still stand; `any` asks that the thing exists, null that nothing was said. */
export type IfMatch = ReadonlySet<number> | 'any' | null;

const versionTag = /^(?:W\/)?"(\d{1,9})"$/;

/** Reads `If-Match`: `*`, or ETags as this platform gives them out. What is neither matches nothing, so it fails. */
export const readIfMatch = (header: string | undefined): Outcome<IfMatch, 'unreadable'> => {
  if (header === undefined) return success(null);
  if (header.trim() === '*') return success('any');
  const versions = header.split(',').map((tag) => versionTag.exec(tag.trim())?.[1]);
  const read = versions.flatMap((version) => (version === undefined ? [] : [Number(version)]));
  return read.length === versions.length ? success(new Set(read)) : failure('unreadable');
};

/** Whether what stands is none of what the client read. @param version the version that stands; 0 where there is none yet */
export const isStale = (ifMatch: IfMatch, version: number): boolean => {
  if (ifMatch === null) return false;
  return ifMatch === 'any' ? version === 0 : !ifMatch.has(version);
};

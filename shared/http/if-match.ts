import type { IfMatch } from '../dynamo/if-match.ts';
import { failure, success, type Outcome } from '../outcome.ts';

const versionTag = /^(?:W\/)?"(\d{1,9})"$/;

/** Reads `If-Match`: `*`, or ETags as this platform gives them out. What is neither matches nothing, so it fails. */
export const readIfMatch = (header: string | undefined): Outcome<IfMatch, 'unreadable'> => {
  if (header === undefined) return success(null);
  if (header.trim() === '*') return success('any');
  const versions = header.split(',').map((tag) => versionTag.exec(tag.trim())?.[1]);
  const read = versions.flatMap((version) => (version === undefined ? [] : [Number(version)]));
  return read.length === versions.length ? success(new Set(read)) : failure('unreadable');
};

import { monotonicFactory } from 'ulid';
import type { Clock } from './clock.ts';
import type { NewId } from '../identifiers.ts';

/** Ids in the order in which they were made, also within one millisecond of one process. */
export const createNewId = (clock: Clock): NewId => {
  const next = monotonicFactory();
  return () => next(Date.parse(clock.now()));
};

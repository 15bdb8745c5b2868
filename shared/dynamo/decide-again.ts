import type { CodedError } from '../coded-error.ts';
import type { Refusal } from './refusal.ts';
import type { Outcome } from '../outcome.ts';

const rounds = 4;

/** Rounds for what many write at once: in each at least one of them gets through. */
export const roundsWhereManyMeet = 16;

const isStale = (error: CodedError | Refusal): boolean => 'kind' in error && error.kind === 'stale';

/**
 * Runs load, decide and save, and once more on what then stands when somebody else wrote in between: a deadline check
 * must not cost a clerk's act its turn, nor an act the check's. Bounded; the last refusal is answered.
 */
export const decideAgain = async <Result, Failure extends CodedError | Refusal>(
  run: () => Promise<Outcome<Result, Failure>>,
  attempts = rounds,
): Promise<Outcome<Result, Failure>> => {
  let outcome = await run();
  for (let attempt = 1; attempt < attempts && !outcome.ok && isStale(outcome.error); attempt += 1) {
    outcome = await run();
  }
  return outcome;
};

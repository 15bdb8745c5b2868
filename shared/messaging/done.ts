import { LostRace } from '../dynamo/lost-race.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import type { Outcome } from '../outcome.ts';

/**
 * Ends an event's handling: written, or on record as done before, is a success. A lost race throws, so that the
 * message comes back and is decided again on what then stands.
 */
export const doneOnce = (outcome: Outcome<unknown, Refusal>): void => {
  if (outcome.ok || outcome.error.kind === 'repeated') return;
  throw new LostRace(`the write was refused: ${outcome.error.kind}`);
};

import * as z from 'zod';
import type { Envelope } from '../events/envelope.ts';
import { childStep, unlessPresent, type Collection, type WriteStep } from './commission.ts';
import type { WriteContext } from './write-context.ts';

/** What events added to a sum; each keeps what it added as its own sum counts it. */
export const contributions: Collection = { name: 'contribution', schema: z.unknown() };

/**
 * What one event adds to a sum, as an item of its own beside the sum, written with it and only where it is not there yet.
 * It is never forgotten, as a once-key is: the event may come again at any age and is found to be counted.
 */
export const contributionStep = (
  context: WriteContext<never>,
  sum: { readonly kind: string; readonly id: string },
  event: Pick<Envelope, 'source' | 'id'>,
  added: unknown,
): WriteStep => {
  const child = { collection: contributions, id: `${event.source}#${event.id}`, data: added };
  const step = childStep(context, sum, child);
  return step.put === undefined
    ? step
    : { refusal: { kind: 'repeated' }, put: { ...step.put, ...unlessPresent } };
};

import type { Recipient } from '../../../../shared/events/audience.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';

/** The news of a short piece of work as it opens: whom the opening is told, whether it says that little time is left, and what else is told. */
export type ToldWithOpening = {
  readonly audience: readonly Recipient[];
  readonly dueSoon: { readonly dueSoon?: true };
  readonly events: readonly DomainEvent[];
};

const isDueSoon = (event: DomainEvent): boolean =>
  (event.type === 'approvals.assignment.rung-raised.v1' || event.type === 'approvals.visit.rung-raised.v1') &&
  event.fact.rung === 'rung-0';

const whom = (recipient: Recipient): string => JSON.stringify({ ...recipient, capacity: undefined });

/**
 * Lets a warning that falls in the very act of opening be one message with the opening's (rulings 37): the rung stands and
 * counts, and whoever would have heard of it hears of the opening, which says so.
 */
export const toldWithOpening = (
  opening: readonly Recipient[],
  settled: readonly DomainEvent[],
): ToldWithOpening => {
  const warned = settled.filter(isDueSoon);
  if (warned.length === 0) return { audience: opening, dueSoon: {}, events: settled };
  const known = new Set(opening.map(whom));
  const joining = warned.flatMap(({ audience }) => audience).filter((each) => !known.has(whom(each)));
  return {
    audience: [...opening, ...joining],
    dueSoon: { dueSoon: true },
    events: settled.map((event) => (isDueSoon(event) ? { ...event, audience: [] } : event)),
  };
};

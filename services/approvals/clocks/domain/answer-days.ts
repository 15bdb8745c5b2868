import { startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';

/** Something asked that is to be answered by a day; late is told once (督查条例 17). */
type ToAnswer = {
  readonly answerBy: LocalDate;
  readonly lateTold?: boolean | undefined;
  readonly answer: unknown;
};

const overAt = ({ answerBy }: ToAnswer): Instant => startOf(addDays(answerBy, 1));

const mayFall = ({ lateTold, answer }: ToAnswer): boolean => answer === null && lateTold !== true;

/** When the days of the next unanswered one are over; null where none can fall any more. */
export const nextUnansweredAt = (asked: readonly ToAnswer[]): Instant | null =>
  asked.filter(mayFall).map(overAt).toSorted()[0] ?? null;

/** Marks those whose days are over by an instant, and names them; safe to repeat. */
export const unansweredBy = <Asked extends ToAnswer>(
  asked: readonly Asked[],
  until: Instant,
): { readonly asked: readonly Asked[]; readonly fallen: readonly Asked[] } => {
  const fallen = asked.filter((each) => mayFall(each) && overAt(each) <= until);
  return {
    asked: asked.map((each) => (fallen.includes(each) ? { ...each, lateTold: true } : each)),
    fallen,
  };
};

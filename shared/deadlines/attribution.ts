import * as z from 'zod';

import { workdaysBetween, type WorkCalendar } from '../calendar/work-calendar.ts';
import { dateSchema, type LocalDate } from '../time/clock.ts';
import { laterOf } from '../time/dates.ts';
import { takenOut, type DeadlineClock } from './deadline-clock.ts';
import type { Span } from './pauses.ts';

/** Who a working day is put down to (rulings 8): `waiting` occurs before acceptance only. */
export const partySchema = z.union([
  z.enum(['excluded-by-law', 'transfer-idle', 'applicant', 'waiting']),
  z.templateLiteral(['department:', z.string().min(1)]),
]);
export type Party = z.infer<typeof partySchema>;

/** The days `(after, upTo]` put down to a party; `upTo` null while it goes on. The day of a hand-over belongs to whoever held the matter before. */
export const stretchSchema = z.strictObject({
  party: partySchema,
  after: dateSchema,
  upTo: dateSchema.nullable(),
});
export type Stretch = Readonly<z.infer<typeof stretchSchema>>;

/** Who held a matter: `holder` answers for every day that no stretch claims. */
export type Ledger = { readonly holder: Party; readonly stretches: readonly Stretch[] };

type PartyDays = { readonly party: Party; readonly workdays: number };

/** Elapsed working days and whose they were; the parties add up to the elapsed exactly. */
export type Attribution = { readonly workdays: number; readonly parties: readonly PartyDays[] };

// Where stretches overlap the first of these has the day: what the law excludes is nobody's, a matter under dispute is idle.
const precedence = ['excluded-by-law', 'transfer-idle', 'applicant', 'waiting'] as const;

const rankOf = (party: Party): number => {
  const rank = precedence.findIndex((named) => named === party);
  return rank === -1 ? precedence.length : rank;
};

const claims = ({ after, upTo }: Stretch, piece: Span): boolean =>
  after <= piece.after && (upTo === null || upTo >= piece.upTo);

const ownerOf = ({ holder, stretches }: Ledger, piece: Span): Party => {
  let owner: Stretch | null = null;
  for (const stretch of stretches) {
    if (!claims(stretch, piece)) continue;
    const order = owner === null ? -1 : rankOf(stretch.party) - rankOf(owner.party);
    // Between equals the later hand-over holds, and of two on one day the one recorded last.
    if (owner === null || order < 0 || (order === 0 && stretch.after >= owner.after)) owner = stretch;
  }
  return owner?.party ?? holder;
};

const piecesOf = (stretches: readonly Stretch[], { after, upTo }: Span): readonly Span[] => {
  const inside = stretches
    .flatMap((stretch) => [stretch.after, stretch.upTo])
    .filter((date) => date !== null)
    .filter((date) => date > after && date < upTo);
  const ends = [...new Set([...inside, upTo])].sort();
  return ends.map((end, index) => ({ after: ends[index - 1] ?? after, upTo: end }));
};

/** Puts the working days of a span down to parties; parties come in the order in which they first held it. */
export const attribute = (calendar: WorkCalendar, ledger: Ledger, span: Span): Attribution => {
  const days = new Map<Party, number>();
  const pieces = span.upTo > span.after ? piecesOf(ledger.stretches, span) : [];
  for (const piece of pieces) {
    const owner = ownerOf(ledger, piece);
    days.set(owner, (days.get(owner) ?? 0) + workdaysBetween(calendar, piece.after, piece.upTo));
  }
  return {
    workdays: workdaysBetween(calendar, span.after, span.upTo),
    parties: [...days]
      .filter(([, workdays]) => workdays > 0)
      .map(([party, workdays]) => ({ party, workdays })),
  };
};

/** Puts the days of a clock since acceptance down to parties; the pauses of the clock are what the law excludes. */
export const attributeClock = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  ledger: Ledger,
  on: LocalDate,
): Attribution => {
  const excluded = takenOut(clock, calendar).map(({ after, upTo }): Stretch => ({
    party: 'excluded-by-law',
    after,
    upTo,
  }));
  const stretches = [...ledger.stretches, ...excluded];
  return attribute(calendar, { holder: ledger.holder, stretches }, { after: clock.acceptedOn, upTo: on });
};

/** A matter's life from opening: before acceptance counted apart, and both together adding up to the whole (rulings 8). */
export const attributeLife = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  opened: { openedOn: LocalDate; ledger: Ledger },
  running: { ledger: Ledger; on: LocalDate },
): { before: Attribution; running: Attribution; workdays: number } => {
  const before = attribute(calendar, opened.ledger, {
    after: opened.openedOn,
    upTo: laterOf(opened.openedOn, clock.acceptedOn),
  });
  const since = attributeClock(clock, calendar, running.ledger, running.on);
  return { before, running: since, workdays: before.workdays + since.workdays };
};

import * as z from 'zod';
import { dateOf, instantSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Halt } from '../../../../shared/deadlines/deadline-clock.ts';
import { stopperSchema } from '../../../../shared/events/tolerance-events.ts';

/** A time for which a task stood still, and what it depends on that had failed, as it stood last. */
const standstillSchema = z.object({
  stoppedBy: z.array(stopperSchema).min(1).max(20).readonly(),
  since: instantSchema,
  until: instantSchema.nullable(),
});
export type Standstill = Readonly<z.infer<typeof standstillSchema>>;

/**
 * What a task has heard from its case of being stopped: begun early or rightly, it goes no further since a prerequisite
 * was refused or its approval revoked (domain.md §2.4). A task that never was stopped carries none of it.
 */
export const haltField = {
  halt: z
    .object({
      /** The version of the case whose news was heard last: older news has no effect, however late it comes. */
      heard: z.int().positive(),
      standstills: z.array(standstillSchema).max(12).readonly(),
    })
    .optional(),
};
export type HaltPart = Readonly<z.infer<z.ZodObject<typeof haltField>>>;

const standstillsOf = ({ halt }: HaltPart): readonly Standstill[] => halt?.standstills ?? [];

/** What a task stands still for now; null where it does not. */
export const standstillOf = (task: HaltPart): Standstill | null =>
  standstillsOf(task).find(({ until }) => until === null) ?? null;

/** Whether a task stood still for a day, or a part of it that was not its first. */
export const stoodStillOn = (task: HaltPart, day: LocalDate): boolean =>
  standstillsOf(task).some(
    ({ since, until }) => dateOf(since) < day && (until === null || day <= dateOf(until)),
  );

/** The same as the clock keeps it, in days; nothing for a task that was never stopped. */
export const haltsOfClock = (task: HaltPart): { readonly halts?: readonly Halt[] } => {
  const halts = standstillsOf(task).map(({ since, until }): Halt => ({
    from: dateOf(since),
    until: until === null ? null : dateOf(until),
  }));
  return halts.length === 0 ? {} : { halts };
};

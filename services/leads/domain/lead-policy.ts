import type { DayCount } from '../../../shared/calendar/due-date.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';

/** The settings of a county that decide how a lead is followed. */
export type LeadPolicy = {
  /** How long a lead may stay in a stage before it counts as late; null where the stage has no limit (R117). */
  readonly stageLimits: Readonly<Record<LeadStage, DayCount | null>>;
  /** The share of basic facts, in percent, that must be filled in before screening (domain.md §2.1, S1). */
  readonly basicsNeededPercent: number;
};

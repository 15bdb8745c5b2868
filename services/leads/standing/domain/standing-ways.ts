import type { StandingKind } from '../../../../shared/events/lead-terms.ts';

const ways: Readonly<Record<StandingKind, readonly StandingKind[]>> = {
  active: ['paused', 'lost', 'terminated', 'suspect', 'incubating'],
  paused: ['active', 'lost', 'terminated', 'suspect', 'incubating'],
  incubating: ['active', 'paused', 'lost', 'terminated', 'suspect'],
  suspect: ['active', 'lost', 'terminated'],
  lost: ['active'],
  terminated: [],
};

/** Whether a lead may go from one standing to another; a lost lead can be reopened, a terminated one cannot. */
export const mayBecome = (from: StandingKind, to: StandingKind): boolean => ways[from].includes(to);

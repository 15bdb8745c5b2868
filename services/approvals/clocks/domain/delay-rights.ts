import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, own } from '../../kernel/circles.ts';

/** What the first two rungs of the ladder ask of people (rulings 37), on each thing that climbs it. */
export const delayActs = [
  'task.state-cause',
  'task.set-measures',
  'assignment.state-cause',
  'assignment.set-measures',
  'visit.state-cause',
  'visit.set-measures',
  'land-acquisition.state-cause',
  'land-acquisition.set-measures',
  'case.state-joint-cause',
  'case.set-joint-measures',
] as const;
export type DelayAct = (typeof delayActs)[number];

// The section head writes the cause, or the deputy head in their place; measures are the deputy head's alone.
const causes = { 'section-head': own, 'deputy-head': own } as const;
const measures = { 'deputy-head': own } as const;

/** Who may do it; part of the table of approvals. */
export const delayRights: RightsTable<DelayAct, 'own-department'> = {
  'task.state-cause': causes,
  'task.set-measures': measures,
  'assignment.state-cause': causes,
  'assignment.set-measures': measures,
  'visit.state-cause': causes,
  'visit.set-measures': measures,
  'land-acquisition.state-cause': causes,
  'land-acquisition.set-measures': measures,
  // The joint clock is watched by the office that coordinates, whose people are coordinators.
  'case.state-joint-cause': { coordinator: county },
  'case.set-joint-measures': { coordinator: county },
};

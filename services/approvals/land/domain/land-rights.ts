import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  causeWriters,
  county,
  deciders,
  insideTheCase,
  measureSetters,
  own,
  ownEnterprise,
  watching,
} from '../../kernel/circles-of-people.ts';

const working = ['own-department', 'takes-part'] as const;
// The department that acquires, and those who work on the land with it: the acquisition centre, townships.
const workers = { clerk: working, 'section-head': working, 'deputy-head': working } as const;

// Whoever looks for land for a project sees what there is.
const staff = {
  officer: county,
  clerk: county,
  'section-head': county,
  'deputy-head': county,
  ...watching,
} as const;

/** Who may do what with acquisitions of land and with the reserve. */
export const landRights = {
  'case.read-land-checklist': { investor: ownEnterprise, ...insideTheCase },
  'case.list-land-acquisitions': insideTheCase,
  'land-acquisition.state-cause': causeWriters,
  'land-acquisition.set-measures': measureSetters,
  'land-acquisition.open': deciders,
  'land-acquisition.list': { ...deciders, ...watching },
  'land-acquisition.read': { ...workers, ...watching },
  'land-acquisition.read-timeline': { ...workers, ...watching },
  'land-acquisition.record-step': workers,
  'land-acquisition.correct-step': { 'section-head': own },
  'land-acquisition.end': { 'section-head': own, 'deputy-head': own },
  'land-household.add': workers,
  'land-household.list': { ...workers, ...watching },
  'land-household.record-contact': workers,
  'land-household.sign': workers,
  'land-reserve.register': deciders,
  'land-reserve.record-fact': deciders,
  'land-reserve.record-use': deciders,
  'land-reserve.read': staff,
  'land-reserve.list': staff,
} as const satisfies RightsTable<string, string>;
export type LandAct = keyof typeof landRights;

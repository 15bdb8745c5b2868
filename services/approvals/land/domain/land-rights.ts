import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, deciders, own, watching } from '../../kernel/circles.ts';

/** What can be done with acquisitions of land. */
export const landActs = [
  'land-acquisition.open',
  'land-acquisition.list',
  'land-acquisition.read',
  'land-acquisition.read-timeline',
  'land-acquisition.record-step',
  'land-acquisition.correct-step',
  'land-acquisition.end',
  'land-household.add',
  'land-household.list',
  'land-household.record-contact',
  'land-household.sign',
  'land-reserve.register',
  'land-reserve.record-fact',
  'land-reserve.record-use',
  'land-reserve.read',
  'land-reserve.list',
] as const;
export type LandAct = (typeof landActs)[number];

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

/** Who may do what with acquisitions of land; part of the table of approvals. */
export const landRights: RightsTable<LandAct, 'own-department' | 'takes-part'> = {
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
};

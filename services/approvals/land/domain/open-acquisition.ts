import type { LandAcquisitionId } from '../../../../shared/identifiers.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { acquisitionOpened } from './acquisition-facts.ts';
import type { LandAcquisition } from './land-acquisition.ts';
import type { AcquisitionChange } from './settle-acquisition.ts';

export type AcquisitionDraft = Pick<
  LandAcquisition,
  'title' | 'ground' | 'purpose' | 'parcels' | 'department' | 'post' | 'partners'
> & { readonly id: LandAcquisitionId };

/** Opens an acquisition on a ground of public interest; nothing falls on it before its first notice. */
export const openAcquisition = (
  draft: AcquisitionDraft,
  { calendar }: CountyRules,
  act: Act,
): AcquisitionChange => {
  const state: LandAcquisition = {
    ...draft,
    state: 'running',
    opened: act,
    records: [],
    ledger: { listed: 0, signed: 0 },
    periodsTold: [],
    announcing: null,
    nextCheckAt: null,
    calendarVersion: calendar.version,
  };
  return { state, events: [acquisitionOpened(state)] };
};

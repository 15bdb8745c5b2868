import { constant } from '../../../../shared/constant.ts';
import { landRulesSchema, lawOfAcquisition, type LandRules } from './land-rules.ts';

/**
 * Where a county starts. That high risk stops an acquisition, that unsigned agreements are few up to a tenth, and at which
 * posts people are told are assumptions (推测); the lengths are the law's.
 */
export const defaultLandRules: LandRules = constant(landRulesSchema, {
  department: 'planning-and-natural-resources',
  post: 'clerk',
  preNotice: lawOfAcquisition.preNotice,
  compensationNotice: lawOfAcquisition.compensationNotice,
  announceWithin: lawOfAcquisition.announcement,
  highRiskStops: true,
  signedAtLeastPercent: 90,
  told: {
    proceed: [{ place: 'assigned-post', capacity: 'responsible' }],
    contactOverdue: [{ place: 'assigned-post', capacity: 'informed' }],
    corrected: [
      { place: 'assigned-post', capacity: 'informed' },
      { place: 'responsible-department', post: 'deputy-head', capacity: 'informed' },
    ],
    handedOver: [
      { place: 'assigned-post', capacity: 'informed' },
      { place: 'department', department: 'leading-group-office', post: 'clerk', capacity: 'informed' },
    ],
  },
});

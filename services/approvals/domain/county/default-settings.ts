import { defaultLadder } from '../../../../shared/deadlines/ladder.ts';
import { defaultScorecardRules } from '../scorecards/default-rules.ts';
import { countySettingsSchema, type CountySettings } from './county-settings.ts';

const responsible = 'responsible';
const informed = 'informed';

/**
 * Where a county starts. The limit of an assignment, who screens, the trips promised, what holds where no limit is known
 * and who stands behind each rung's office are assumptions (推测) until a county sets its own; the order of the rungs
 * follows domain.md §5.5.
 */
export const defaultSettings: CountySettings = countySettingsSchema.parse({
  screeningDepartment: 'investment-promotion',
  coordinatingDepartment: 'leading-group-office',
  assignments: {
    screening: { post: 'clerk', promised: { days: 5, unit: 'workday' }, statutory: null },
  },
  tasks: {
    post: 'clerk',
    receiveWithin: { days: 1, unit: 'workday' },
    promisedByDefault: { days: 20, unit: 'workday' },
    told: {
      opened: [
        { place: 'assigned-post', capacity: responsible },
        { place: 'responsible-department', post: 'deputy-clerk', capacity: informed },
      ],
      'receiving-late': [
        { place: 'responsible-department', post: 'section-head', capacity: responsible },
        { place: 'assigned-post', capacity: informed },
      ],
    },
  },
  calendarWatch: { from: '11-01', post: 'clerk' },
  responsibleDepartments: {},
  tripsPromised: 1,
  scorecards: defaultScorecardRules,
  ladder: defaultLadder,
  audiences: {
    'rung-0': [
      { place: 'assigned-post', capacity: responsible },
      { place: 'responsible-department', post: 'deputy-clerk', capacity: responsible },
    ],
    'rung-1': [
      { place: 'responsible-department', post: 'section-head', capacity: responsible },
      { place: 'assigned-post', capacity: informed },
    ],
    'rung-2': [{ place: 'responsible-department', post: 'deputy-head', capacity: responsible }],
    'rung-3': [
      { place: 'department', department: 'supervision-office', post: 'clerk', capacity: responsible },
      { place: 'department', department: 'leading-group-office', post: 'clerk', capacity: responsible },
    ],
    'rung-4': [
      { place: 'department', department: 'leading-group', post: 'head', capacity: responsible },
      { place: 'responsible-department', post: 'head', capacity: responsible },
    ],
    'rung-5': [
      { place: 'department', department: 'leading-group-office', post: 'clerk', capacity: responsible },
      { place: 'department', department: 'supervision-office', post: 'clerk', capacity: responsible },
    ],
  },
});

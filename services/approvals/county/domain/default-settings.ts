import { constant } from '../../../../shared/constant.ts';
import { defaultWorkingHours } from '../../../../shared/calendar/working-hours.ts';
import { defaultLadder } from '../../../../shared/deadlines/ladder.ts';
import { defaultScorecardRules } from './default-scorecard-rules.ts';
import { countySettingsSchema, type CountySettings } from './county-settings.ts';
import { defaultLandRules } from './default-land-rules.ts';

const responsible = 'responsible';
const informed = 'informed';

const handler = { place: 'assigned-post', capacity: responsible } as const;
const handlerInformed = { place: 'assigned-post', capacity: informed } as const;
const sectionHead = { place: 'responsible-department', post: 'section-head', capacity: responsible } as const;

/**
 * Where a county starts. The limit of an assignment, who screens, the trips promised, what holds where no limit is known
 * and who stands behind each rung's office are assumptions (推测) until a county sets its own; the order of the rungs
 * follows domain.md §5.5.
 */
export const defaultSettings: CountySettings = constant(countySettingsSchema, {
  screeningDepartment: 'investment-promotion',
  coordinatingDepartment: 'leading-group-office',
  assignments: {
    screening: { post: 'clerk', promised: { days: 5, unit: 'workday' }, statutory: null },
    // The three days are those of the reply to a supervision letter (domain.md §5.5); who replies is an assumption.
    'supervision-letter': { post: 'head', promised: { days: 3, unit: 'workday' }, statutory: null },
    rectification: { post: 'section-head', promised: { days: 5, unit: 'workday' }, statutory: null },
  },
  signingReview: { post: 'clerk', promised: { days: 5, unit: 'workday' }, statutory: null },
  // The limits by urgency are those of R150, the five days of confirming those of R089.
  requests: {
    post: 'clerk',
    workingHours: defaultWorkingHours,
    urgencies: {
      urgent: { response: { hours: 4, unit: 'working-hour' }, completion: { days: 1, unit: 'workday' } },
      normal: { response: { days: 1, unit: 'workday' }, completion: { days: 5, unit: 'workday' } },
      slow: { response: { days: 3, unit: 'workday' }, completion: { days: 15, unit: 'workday' } },
    },
    responseLate: [
      { place: 'responsible-department', post: 'section-head', capacity: responsible },
      { place: 'assigned-post', capacity: informed },
    ],
    confirmWithin: { days: 5, unit: 'workday' },
    badRating: 2,
  },
  // domain.md §2.6.3 asks for a maximum of every pause; where no rule has one, this is it.
  pauses: { atMost: { days: 60, unit: 'workday' } },
  tasks: {
    post: 'clerk',
    receiveWithin: { days: 1, unit: 'workday' },
    promisedByDefault: { days: 20, unit: 'workday' },
    told: {
      opened: [
        { place: 'assigned-post', capacity: responsible },
        { place: 'responsible-department', post: 'deputy-clerk', capacity: informed },
      ],
      'receiving-late': [sectionHead, handlerInformed],
      'deemed-accepted': [sectionHead, handler],
      'second-notice': [sectionHead],
      supplemented: [handler],
      'pause-ended': [handler],
      'pause-improper': [sectionHead, handler],
      'delivery-late': [sectionHead, handlerInformed],
      'not-mine': [
        { place: 'department', department: 'leading-group-office', post: 'clerk', capacity: responsible },
        { place: 'responsible-department', post: 'section-head', capacity: informed },
      ],
      withdrawn: [handlerInformed],
      'acceptance-corrected': [handlerInformed],
    },
  },
  // How long a party has to contest an adjudication, and at which posts people are told, domain.md §5.4 leaves open.
  transfers: {
    noLateRule: false,
    requestWithin: { days: 1, unit: 'workday' },
    answerWithin: { days: 1, unit: 'workday' },
    adjudicateWithin: { days: 1, unit: 'workday' },
    contestWithin: { days: 1, unit: 'workday' },
    readjudicateWithin: { days: 2, unit: 'workday' },
    joinWithin: { days: 2, unit: 'workday' },
    averageAtMost: 1,
    idleYellowPercent: 20,
    lastInstances: ['leading-group-office', 'leading-group'],
    told: {
      toAct: [
        { place: 'assigned-post', capacity: responsible },
        { place: 'responsible-department', post: 'section-head', capacity: informed },
      ],
      toKnow: [{ place: 'assigned-post', capacity: informed }],
    },
  },
  // How long before, R156 leaves open.
  preReview: { remindBefore: 3, told: [handlerInformed] },
  // domain.md §2.5 bounds the documents by the completion filing alone and the verification not at all.
  tolerance: {
    supplementWithin: { days: 30, unit: 'workday' },
    told: { supplemented: [handler], late: [sectionHead, handler] },
  },
  commitment: {
    verifyWithin: { days: 60, unit: 'workday' },
    told: {
      late: [sectionHead, handler],
      fulfilled: [handlerInformed],
      broken: [
        sectionHead,
        { place: 'responsible-department', post: 'deputy-head', capacity: responsible },
        handlerInformed,
      ],
    },
  },
  // Limit and extension are 行政许可法 42(2); which posts lead the county government is an assumption.
  jointClock: {
    limit: { days: 45, unit: 'workday' },
    extension: 15,
    approvers: [
      { department: 'leading-group', post: 'head' },
      { department: 'leading-group', post: 'deputy-head' },
    ],
    post: 'clerk',
  },
  // How long an answer may take and which fields are of safety, health and environment are assumptions; that silence counts
  // as no objection is domain.md §5.4.
  consultations: {
    post: 'clerk',
    answerWithin: { days: 5, unit: 'workday' },
    atLeast: 1,
    atMost: 15,
    silenceIsNoAnswer: {
      matters: [
        'A03',
        'A09',
        'A13',
        'B02',
        'C02',
        'C03',
        'C07',
        'D02',
        'D03',
        'D04',
        'D10',
        'X-M01',
        'X-M02',
      ],
      departments: ['ecology-and-environment', 'emergency-management', 'health', 'civil-air-defence'],
    },
    told: {
      asked: [handler, { place: 'responsible-department', post: 'section-head', capacity: informed }],
      lapsed: [sectionHead, handlerInformed],
      overdue: [
        { place: 'responsible-department', post: 'deputy-head', capacity: responsible },
        { place: 'department', department: 'supervision-office', post: 'clerk', capacity: responsible },
        handlerInformed,
      ],
      moot: [handlerInformed],
      concluded: [handlerInformed],
      lead: [handlerInformed],
    },
  },
  // After how many days, and who hears of it beside the officer of the project, are assumptions.
  agencyOrders: { escalateAfter: 3, told: [{ place: 'assigned-post', capacity: informed }] },
  visits: { post: 'clerk', confirmWithin: { days: 1, unit: 'workday' } },
  // Who answers for a factor, and the days, are assumptions.
  factors: {
    departments: {
      land: { department: 'planning-and-natural-resources', post: 'clerk' },
      energy: { department: 'development-and-reform', post: 'clerk' },
      water: { department: 'public-utilities', post: 'clerk' },
      electricity: { department: 'public-utilities', post: 'clerk' },
      gas: { department: 'public-utilities', post: 'clerk' },
      labour: { department: 'human-resources', post: 'clerk' },
      funding: { department: 'finance', post: 'clerk' },
      discharge: { department: 'ecology-and-environment', post: 'clerk' },
    },
    promised: { days: 10, unit: 'workday' },
  },
  covers: { overseer: 'section-head' },
  calendarWatch: { from: '11-01', post: 'clerk' },
  scorecards: defaultScorecardRules,
  landAcquisitions: defaultLandRules,
  responsibleDepartments: {},
  catalogueChanges: {
    toApprove: [
      { place: 'department', department: 'leading-group-office', post: 'head', capacity: responsible },
      { place: 'department', department: 'leading-group-office', post: 'clerk', capacity: informed },
    ],
    toKnow: [handlerInformed],
  },
  tripsPromised: 1,
  // All five are assumptions; the most a browser can send in one form is 5 GB.
  materials: {
    largestBytes: 20 * 1024 * 1024,
    uploadWithinMinutes: 15,
    downloadWithinMinutes: 5,
    serveUnscanned: false,
    toConfirm: [{ department: 'leading-group-office', post: 'clerk' }],
  },
  ladder: defaultLadder,
  rungDuties: { cause: { days: 0, unit: 'workday' }, measures: { days: 1, unit: 'workday' } },
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

import * as z from 'zod';
import { upToEntries } from '../../../../shared/bounds.ts';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { ladderSchema } from '../../../../shared/deadlines/ladder.ts';
import { factors } from '../../../../shared/events/lead-terms.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { scorecardRulesSchema } from './scorecard-rules.ts';
import { landRulesSchema } from './land-rules.ts';
import { agencyOrderRulesSchema } from './agency-order-rules.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { materialRulesSchema } from './material-rules.ts';
import { audienceRuleSchema } from './audience-rule.ts';
import { consultationRulesSchema } from './consultation-rules.ts';
import { jointClockRulesSchema } from './joint-clock-rules.ts';
import { requestRulesSchema } from './request-rules.ts';
import { transferRulesSchema } from './transfer-rules.ts';

/** How a kind of assignment is given out: to which post of the department, and how long it may take. */
export const assignmentRuleSchema = z.strictObject({
  post: postIdSchema,
  promised: dayCountSchema,
  statutory: dayCountSchema.nullable(),
});

const audienceSchema = z.array(audienceRuleSchema).max(12).readonly();

export const assignmentRules = {
  screening: assignmentRuleSchema,
  'supervision-letter': assignmentRuleSchema,
  rectification: assignmentRuleSchema,
};
export const audiences = {
  'rung-0': audienceSchema,
  'rung-1': audienceSchema,
  'rung-2': audienceSchema,
  'rung-3': audienceSchema,
  'rung-4': audienceSchema,
  'rung-5': audienceSchema,
};

/** Who oversees that work goes on while people are away. */
export const coverRuleSchema = z.strictObject({ overseer: postIdSchema });

/** Visits 上门服务: who takes a booking that names nobody, and how soon a time is confirmed (R135). */
export const visitRulesSchema = z.strictObject({ post: postIdSchema, confirmWithin: dayCountSchema });

/** Who sees to a factor 要素 that is short, and how soon (R095). */
export const factorRulesSchema = z.strictObject({
  departments: z.record(
    z.enum(factors),
    z.strictObject({ department: departmentIdSchema, post: postIdSchema }),
  ),
  promised: dayCountSchema,
});

const toldOfTasks = {
  opened: audienceSchema,
  'receiving-late': audienceSchema,
  'deemed-accepted': audienceSchema,
  'second-notice': audienceSchema,
  supplemented: audienceSchema,
  'pause-ended': audienceSchema,
  'pause-improper': audienceSchema,
  'delivery-late': audienceSchema,
  /** Who finds the right place for what is not its authority's. */
  'not-mine': audienceSchema,
  withdrawn: audienceSchema,
  'acceptance-corrected': audienceSchema,
};

/** How many working days before a matter is expected to open it is told that it may be pre-reviewed 预审, and who hears of it beside the enterprise (R156). */
export const preReviewRulesSchema = z.strictObject({
  remindBefore: z.int().min(1).max(60),
  told: audienceSchema,
});

/** How long documents missing from an application accepted with tolerance 容缺 may take at most, and who hears of it. */
export const toleranceRulesSchema = z.strictObject({
  supplementWithin: dayCountSchema,
  told: z.strictObject({ supplemented: audienceSchema, late: audienceSchema }),
});

/** How long the verification of a commitment 告知承诺 may take at most, and who hears of what it finds. */
export const commitmentRulesSchema = z.strictObject({
  verifyWithin: dayCountSchema,
  told: z.strictObject({ late: audienceSchema, fulfilled: audienceSchema, broken: audienceSchema }),
});

/** How the tasks of a case 件 are given out: who hears of it, and how long receiving may take (rulings 9). */
export const taskRulesSchema = z.strictObject({
  /** The post of a department named for a matter outside the responsibility list. */
  post: postIdSchema,
  receiveWithin: dayCountSchema,
  /** What lights go by where neither catalogue nor law gives a limit. */
  promisedByDefault: dayCountSchema,
  told: z.strictObject(toldOfTasks),
});

/** The longest that one pause 停表 may last where neither law nor catalogue sets a maximum (domain.md §2.6.3: 上限必填). */
export const pauseLimitsSchema = z.strictObject({ atMost: dayCountSchema });

/** How long the first two rungs leave for stating the cause and for setting measures (domain.md §5.5: 当日；1个工作日内). */
export const rungDutyRulesSchema = z.strictObject({ cause: dayCountSchema, measures: dayCountSchema });

/** From which day of the year, `MM-DD`, the lack of the next year's calendar is told, and to which post of the coordinating department (rulings 1). */
export const calendarWatchRuleSchema = z.strictObject({
  from: z
    .string()
    .regex(
      /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/,
      '应为每年都有的月日，如“11-01” · must be a day that every year has, such as 11-01',
    ),
  post: postIdSchema,
});

/** Which department answers for a matter, and its post that does the work 权责清单. */
/** A county's catalogue has some dozens of matters. */
const mostMatters = 300;

export const responsibleDepartmentsSchema = upToEntries(
  z.record(matterCodeSchema, z.strictObject({ department: departmentIdSchema, post: postIdSchema })),
  mostMatters,
).readonly();

export type ResponsibleDepartments = z.infer<typeof responsibleDepartmentsSchema>;

/** Who approves what another person proposes of the catalogue, and who is told once it is approved (R145). */
export const catalogueChangeRulesSchema = z.strictObject({
  toApprove: audienceSchema,
  /** For each matter touched: its post, its department, or a post of the county. */
  toKnow: audienceSchema,
});

/** What a county decides for itself: who does what, how long it may take and who hears of delay (domain.md §6.3). */
export const countySettingsSchema = z.strictObject({
  /** The department that screens leads 选资. */
  screeningDepartment: departmentIdSchema,
  /** The department that takes what no other department is there to take. */
  coordinatingDepartment: departmentIdSchema,
  assignments: z.strictObject(assignmentRules),
  /** The review 复核 of a signing suspected a sham, by the coordinating department (R038). */
  signingReview: assignmentRuleSchema,
  requests: requestRulesSchema,
  tasks: taskRulesSchema,
  pauses: pauseLimitsSchema,
  scorecards: scorecardRulesSchema,
  transfers: transferRulesSchema,
  consultations: consultationRulesSchema,
  jointClock: jointClockRulesSchema,
  preReview: preReviewRulesSchema,
  tolerance: toleranceRulesSchema,
  commitment: commitmentRulesSchema,
  landAcquisitions: landRulesSchema,
  calendarWatch: calendarWatchRuleSchema,
  covers: coverRuleSchema,
  visits: visitRulesSchema,
  agencyOrders: agencyOrderRulesSchema,
  factors: factorRulesSchema,
  /** Where the county departs from the catalogue's list of who answers for a matter, as an approval bureau requires. */
  responsibleDepartments: responsibleDepartmentsSchema,
  catalogueChanges: catalogueChangeRulesSchema,
  /** How often an enterprise should have to come in person for a case 最多跑一次. */
  tripsPromised: z.int().min(0).max(99),
  materials: materialRulesSchema,
  ladder: ladderSchema,
  rungDuties: rungDutyRulesSchema,
  audiences: z.strictObject(audiences),
});
export type CountySettings = Readonly<z.infer<typeof countySettingsSchema>>;

import * as z from 'zod';
import { ladderSchema } from '../../../../shared/deadlines/ladder.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { scorecardRulesSchema } from './scorecard-rules.ts';
import { landOverridesSchema, landRulesInForce } from './land-rules.ts';
import { agencyOrderRulesSchema } from './agency-order-rules.ts';
import { materialRulesSchema } from './material-rules.ts';
import { consultationRulesSchema } from './consultation-rules.ts';
import { jointClockRulesSchema } from './joint-clock-rules.ts';
import { requestRulesSchema } from './request-rules.ts';
import { transferRulesSchema, type TransferRules } from './transfer-rules.ts';
import {
  assignmentRules,
  assignmentRuleSchema,
  taskRulesSchema,
  pauseLimitsSchema,
  preReviewRulesSchema,
  toleranceRulesSchema,
  commitmentRulesSchema,
  calendarWatchRuleSchema,
  coverRuleSchema,
  visitRulesSchema,
  factorRulesSchema,
  responsibleDepartmentsSchema,
  catalogueChangeRulesSchema,
  rungDutyRulesSchema,
  audiences,
  type CountySettings,
} from './county-settings.ts';

/** The part of the settings in which a county departs from the defaults; what is absent follows the defaults. */
export const settingsOverridesSchema = z.strictObject({
  screeningDepartment: departmentIdSchema.optional(),
  coordinatingDepartment: departmentIdSchema.optional(),
  assignments: z.strictObject(assignmentRules).partial().optional(),
  signingReview: assignmentRuleSchema.optional(),
  requests: requestRulesSchema.optional(),
  tasks: taskRulesSchema.optional(),
  pauses: pauseLimitsSchema.optional(),
  scorecards: scorecardRulesSchema.optional(),
  transfers: transferRulesSchema.partial().optional(),
  consultations: consultationRulesSchema.optional(),
  jointClock: jointClockRulesSchema.optional(),
  preReview: preReviewRulesSchema.optional(),
  tolerance: toleranceRulesSchema.optional(),
  commitment: commitmentRulesSchema.optional(),
  landAcquisitions: landOverridesSchema.optional(),
  calendarWatch: calendarWatchRuleSchema.optional(),
  covers: coverRuleSchema.optional(),
  visits: visitRulesSchema.optional(),
  agencyOrders: agencyOrderRulesSchema.optional(),
  factors: factorRulesSchema.optional(),
  responsibleDepartments: responsibleDepartmentsSchema.optional(),
  catalogueChanges: catalogueChangeRulesSchema.optional(),
  tripsPromised: z.int().min(0).max(99).optional(),
  materials: materialRulesSchema.optional(),
  ladder: ladderSchema.optional(),
  rungDuties: rungDutyRulesSchema.optional(),
  audiences: z.strictObject(audiences).partial().optional(),
});
export type SettingsOverrides = Readonly<z.infer<typeof settingsOverridesSchema>>;

const transferRulesInForce = (
  defaults: TransferRules,
  own: NonNullable<SettingsOverrides['transfers']>,
): TransferRules => ({
  noLateRule: own.noLateRule ?? defaults.noLateRule,
  requestWithin: own.requestWithin ?? defaults.requestWithin,
  answerWithin: own.answerWithin ?? defaults.answerWithin,
  adjudicateWithin: own.adjudicateWithin ?? defaults.adjudicateWithin,
  contestWithin: own.contestWithin ?? defaults.contestWithin,
  readjudicateWithin: own.readjudicateWithin ?? defaults.readjudicateWithin,
  joinWithin: own.joinWithin ?? defaults.joinWithin,
  averageAtMost: own.averageAtMost ?? defaults.averageAtMost,
  idleYellowPercent: own.idleYellowPercent ?? defaults.idleYellowPercent,
  lastInstances: own.lastInstances ?? defaults.lastInstances,
  told: own.told ?? defaults.told,
});

/** The settings in force: the county's own where it has any, else the defaults. */
export const settingsInForce = (
  defaults: CountySettings,
  { audiences: told, ...own }: SettingsOverrides,
): CountySettings => ({
  screeningDepartment: own.screeningDepartment ?? defaults.screeningDepartment,
  coordinatingDepartment: own.coordinatingDepartment ?? defaults.coordinatingDepartment,
  assignments: {
    screening: own.assignments?.screening ?? defaults.assignments.screening,
    'supervision-letter':
      own.assignments?.['supervision-letter'] ?? defaults.assignments['supervision-letter'],
    rectification: own.assignments?.rectification ?? defaults.assignments.rectification,
  },
  signingReview: own.signingReview ?? defaults.signingReview,
  requests: own.requests ?? defaults.requests,
  tasks: own.tasks ?? defaults.tasks,
  pauses: own.pauses ?? defaults.pauses,
  scorecards: own.scorecards ?? defaults.scorecards,
  transfers: transferRulesInForce(defaults.transfers, own.transfers ?? {}),
  preReview: own.preReview ?? defaults.preReview,
  tolerance: own.tolerance ?? defaults.tolerance,
  commitment: own.commitment ?? defaults.commitment,
  consultations: own.consultations ?? defaults.consultations,
  jointClock: own.jointClock ?? defaults.jointClock,
  landAcquisitions: landRulesInForce(defaults.landAcquisitions, own.landAcquisitions ?? {}),
  calendarWatch: own.calendarWatch ?? defaults.calendarWatch,
  covers: own.covers ?? defaults.covers,
  visits: own.visits ?? defaults.visits,
  agencyOrders: own.agencyOrders ?? defaults.agencyOrders,
  factors: own.factors ?? defaults.factors,
  responsibleDepartments: own.responsibleDepartments ?? defaults.responsibleDepartments,
  catalogueChanges: own.catalogueChanges ?? defaults.catalogueChanges,
  tripsPromised: own.tripsPromised ?? defaults.tripsPromised,
  materials: { ...defaults.materials, ...own.materials },
  ladder: own.ladder ?? defaults.ladder,
  rungDuties: own.rungDuties ?? defaults.rungDuties,
  audiences: {
    'rung-0': told?.['rung-0'] ?? defaults.audiences['rung-0'],
    'rung-1': told?.['rung-1'] ?? defaults.audiences['rung-1'],
    'rung-2': told?.['rung-2'] ?? defaults.audiences['rung-2'],
    'rung-3': told?.['rung-3'] ?? defaults.audiences['rung-3'],
    'rung-4': told?.['rung-4'] ?? defaults.audiences['rung-4'],
    'rung-5': told?.['rung-5'] ?? defaults.audiences['rung-5'],
  },
});

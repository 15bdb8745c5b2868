import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import type { Collection } from '../../../../shared/dynamo/commission.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { departmentIdSchema, taskIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { assessmentSchema } from '../domain/assessment.ts';
import { contributionSchema, type Contribution } from '../domain/contribution.ts';
import { nextUnansweredAt } from '../../clocks/domain/answer-days.ts';
import { monthSchema, type Month } from '../../kernel/month.ts';
import { inForce, scorecardSchema, type Scorecard } from '../domain/scorecard.ts';
import { tallyId, tallySchema, type Tally } from '../domain/monthly-tally.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const tallyKind = 'monthly-tally';

export const tallyDefinition: AggregateDefinition<Tally> = {
  kind: tallyKind,
  schema: tallySchema,
  identify: (tally) => ({ id: tallyId(tally), root: `scorecards-${tally.department}` }),
  indexAttributes: (county, tally) => dueAttributes(county, tallyKind, tallyId(tally), tally.nextCheckAt),
};

/** Beside the tally of a month: the matters in hand of which it brought news, those that left, those asked to be taken. */
const matterBesideSchema = z.object({ taskId: taskIdSchema });
export type MatterBeside = z.infer<typeof matterBesideSchema>;
export const handledMatters: Collection<MatterBeside> = { name: 'handled', schema: matterBesideSchema };
export const leftMatters: Collection<MatterBeside> = { name: 'left', schema: matterBesideSchema };
export const transferredMatters: Collection<MatterBeside> = {
  name: 'transferred',
  schema: matterBesideSchema,
};

export const contributionDefinition: AggregateDefinition<Contribution> = {
  kind: 'contribution',
  schema: contributionSchema,
  identify: ({ about }) => ({ id: about, root: `scorecards-${about}` }),
  indexAttributes: () => ({}),
};

export const scorecardKind = 'scorecard';

/** What a list shows of a scorecard, and what ranks it. */
export const scorecardSummarySchema = z.object({
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  month: monthSchema,
  publishedAt: instantSchema,
  corrections: z.int(),
  scoreTenths: assessmentSchema.shape.scoreTenths,
  buckPassing: assessmentSchema.shape.buckPassing,
  finding: assessmentSchema.shape.finding,
});
export type ScorecardSummary = Readonly<z.infer<typeof scorecardSummarySchema>>;

export const scorecardEntrySchema = z.object({ summary: scorecardSummarySchema });

const summarise = (scorecard: Scorecard): ScorecardSummary => {
  const { scoreTenths, buckPassing, finding } = inForce(scorecard).assessment;
  return {
    department: scorecard.department,
    departmentName: scorecard.departmentName,
    month: scorecard.month,
    publishedAt: scorecard.publishedAt,
    corrections: scorecard.corrections.length,
    scoreTenths,
    buckPassing,
    finding,
  };
};

/** The part of the county's list that holds one month. */
export const monthPrefix = (month: Month): string => `${month}#`;

export const scorecardDefinition: AggregateDefinition<Scorecard> = {
  kind: scorecardKind,
  schema: scorecardSchema,
  entry: scorecardEntrySchema,
  identify: (scorecard) => ({ id: tallyId(scorecard), root: `scorecards-${scorecard.department}` }),
  indexAttributes: (county, scorecard) => ({
    byCountyPk: countyPartition(county, scorecardKind),
    listSk: `${monthPrefix(scorecard.month)}${scorecard.department}`,
    summary: summarise(scorecard),
    ...dueAttributes(county, scorecardKind, tallyId(scorecard), nextUnansweredAt(scorecard.reviews)),
  }),
};

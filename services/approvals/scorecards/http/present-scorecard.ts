import type * as z from 'zod';
import { leftOutOf } from '../../../../shared/dynamo/page.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { definitionVersion, type Assessment } from '../domain/assessment.ts';
import type { CardFinding } from '../domain/yellow-and-red-cards.ts';
import type { Figures } from '../domain/figures.ts';
import { fraction, roundedIn } from '../domain/fraction.ts';
import type { Rank } from '../domain/rank-departments.ts';
import { inForce } from '../domain/scorecard.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';
import type { ProvisionalMonth } from '../usecases/provisional-month.ts';
import type { RankedSummary, ScorecardReading } from '../usecases/scorecards.ts';
import type { scorecardLineSchema, scorecardViewSchema } from './scorecard-schemas.ts';
import { itemDefinitions, reasonWording } from './scorecard-wording.ts';

type ScorecardView = z.input<typeof scorecardViewSchema>;
type ScorecardLine = z.input<typeof scorecardLineSchema>;

/** A number that is kept in tenths. */
export const ofTenths = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10);

/** A buck-passing index with one decimal. */
export const indexOf = (ratio: Assessment['buckPassing']): number | null =>
  ratio === null ? null : ofTenths(roundedIn(10, fraction(ratio.numerator, ratio.denominator)));

const presentCard = ({ reasons, ...finding }: CardFinding) => ({
  ...finding,
  reasons: reasons.map((reason) => ({ reason, ...reasonWording[reason] })),
});

const partsOf = (figures: Figures, { buckPassing }: ScorecardRules) => [
  { symbol: 'a', count: figures.improperTransfers, weight: buckPassing.improperTransfer },
  { symbol: 'c', count: figures.overruledRefusals, weight: buckPassing.overruledRefusal },
  { symbol: 's', count: figures.silences, weight: buckPassing.silence },
  { symbol: 'r', count: figures.repeatedNotices, weight: buckPassing.repeatedNotice },
  { symbol: 'i', count: figures.invalidPauses, weight: buckPassing.invalidPause },
];

// 提速率 is what the law gave less what was used; where more was used than the law gave it is below zero.
const speedUpOf = ({ usedWorkdays, statutoryWorkdays }: Figures) => ({
  usedWorkdays,
  statutoryWorkdays,
  percent:
    statutoryWorkdays === 0
      ? null
      : ofTenths(1000 - roundedIn(1000, fraction(usedWorkdays, statutoryWorkdays))),
});

type Assessed = { readonly figures: Figures; readonly assessment: Assessment };

/** An assessment with every figure it rests on. */
export const presentAssessment = (
  { figures, assessment }: Assessed,
  rules: ScorecardRules,
): ScorecardView['inForce'] => ({
  score: ofTenths(assessment.scoreTenths),
  items: assessment.items.map(({ item, weight, ratio }) => ({
    item,
    ...itemDefinitions[item],
    weight,
    ratio,
  })),
  speedUp: speedUpOf(figures),
  buckPassing: {
    index: indexOf(assessment.buckPassing),
    parts: partsOf(figures, rules),
    handled: figures.handled,
    perMatter: rules.buckPassing.perMatter,
  },
  card: presentCard(assessment.finding),
  figures,
});

/** A scorecard in the list of its month. */
export const presentScorecardLine = ({
  scoreTenths,
  buckPassing,
  finding,
  ...line
}: RankedSummary): ScorecardLine => ({
  ...line,
  score: ofTenths(scoreTenths),
  buckPassingIndex: indexOf(buckPassing),
  card: presentCard(finding),
});

/** A scorecard with every figure it rests on, as published and as in force. */
export const presentScorecard = (
  { state, version }: ScorecardReading,
  rank: Rank | null,
): Reply<ScorecardView> => ({
  version,
  body: {
    department: state.department,
    departmentName: state.departmentName,
    month: state.month,
    provisional: false,
    asOf: null,
    publishedAt: state.publishedAt,
    definitionVersion: state.definitionVersion,
    rules: state.rules,
    rank,
    inForce: presentAssessment(inForce(state), state.rules),
    published: presentAssessment(state, state.rules),
    transferred: [...state.transferred],
    ...leftOutOf(state),
    corrections: state.corrections.map(({ figures, assessment, ...correction }) => ({
      ...correction,
      result: presentAssessment({ figures, assessment }, state.rules),
    })),
    reviews: [...state.reviews],
  },
});

/** A month that is not closed yet, as it stands. */
export const presentProvisional = (month: ProvisionalMonth): Reply<ScorecardView> => ({
  body: {
    department: month.department,
    departmentName: month.departmentName,
    month: month.month,
    provisional: true,
    asOf: month.asOf,
    publishedAt: null,
    definitionVersion,
    rules: month.rules,
    rank: null,
    inForce: presentAssessment(month, month.rules),
    published: null,
    transferred: [...month.transferred],
    ...leftOutOf(month),
    corrections: [],
    reviews: [],
  },
});

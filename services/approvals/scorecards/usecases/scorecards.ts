import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { relationsTo, type DepartmentRelation } from '../../kernel/relations.ts';
import { scorecardRights, type ScorecardAct } from '../domain/scorecard-rights.ts';
import type { Month } from '../../kernel/month.ts';
import type { ScorecardChange } from '../domain/publish-scorecard.ts';
import { rankOf, type Rank } from '../domain/rank-departments.ts';
import { settleReviews } from '../domain/settle-reviews.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { tallyId } from '../domain/monthly-tally.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import {
  monthPrefix,
  scorecardDefinition,
  scorecardEntrySchema,
  scorecardKind,
  type ScorecardSummary,
} from '../store/scorecard-store.ts';
import { countyIndex } from '../../kernel/table.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import { settleItem } from '../../kernel/timed-things.ts';
import { everyPage } from '../../kernel/every-page.ts';
import { laterMonths } from './later-months.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readThing } from '../../kernel/read-thing.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';

/** A scorecard with the rules of its county, as of an instant. */
export type ScorecardReading = Reading<Scorecard, CountyRules>;

const scorecards: ActedOn<Scorecard, ScorecardAct, DepartmentRelation> = {
  rights: scorecardRights,
  definition: scorecardDefinition,
  relations: ({ department }, principal) => relationsTo(department, principal),
  seeing: 'scorecard.read',
  judging: new Set(['scorecard.correct', 'scorecard.answer-review']),
};

/** A scorecard in a list, with its place among the county's. */
export type RankedSummary = ScorecardSummary & { readonly rank: Rank | null };

// A county has some dozens of departments, and a place is known only among all of them.
const ofMonth = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  month: Month,
): Promise<readonly ScorecardSummary[]> => {
  const partition = countyPartition(county, scorecardKind);
  const { items: entries } = await everyPage((page) =>
    table.list(countyIndex, partition, page, scorecardEntrySchema, monthPrefix(month)),
  );
  return entries.map(({ summary }) => summary);
};

const byPlace = (one: RankedSummary, other: RankedSummary): number =>
  (one.rank?.place ?? Number.MAX_SAFE_INTEGER) - (other.rank?.place ?? Number.MAX_SAFE_INTEGER);

/** The scorecards of a month that a caller may see, by place; those without one come last. */
export const listScorecardsQuery =
  (ports: Pick<ApprovalsPorts, 'table'>) =>
  async (principal: Principal, month: Month): Promise<Outcome<readonly RankedSummary[], CodedError>> => {
    const maySee = (department: DepartmentId): boolean =>
      permits(scorecardRights, 'scorecard.list', principal, relationsTo(department, principal));
    const seesAll = permits(scorecardRights, 'scorecard.list', principal, new Set());
    if (!seesAll && (principal.department === null || !maySee(principal.department)))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const all = await ofMonth(ports, principal.county, month);
    return success(
      all
        .filter(({ department }) => maySee(department))
        .map((summary) => ({ ...summary, rank: rankOf(summary, all) }))
        .sort(byPlace),
    );
  };

export type AskedScorecard = {
  readonly principal: Principal;
  readonly department: DepartmentId;
  readonly month: Month;
};

/** A scorecard as its readers may see it, with its place in the county. */
export const readScorecardQuery =
  (ports: ApprovalsPorts) =>
  async (
    asked: AskedScorecard,
    now: Instant,
  ): Promise<Outcome<ScorecardReading & { readonly rank: Rank | null }, CodedError>> => {
    const { principal, month } = asked;
    const [found, all] = await Promise.all([
      readThing(scorecards)(ports)({ id: tallyId(asked), principal }, now),
      ofMonth(ports, principal.county, month),
    ]);
    if (!found.ok) return found;
    const own = all.find(({ department }) => department === asked.department);
    return success({ ...found.value, rank: own === undefined ? null : rankOf(own, all) });
  };

export type RequestedScorecardAct = Omit<
  RequestedAct<Scorecard, ScorecardAct, CountyRules>,
  'decide' | 'id'
> &
  Pick<AskedScorecard, 'department' | 'month'> & {
    readonly decide: (scorecard: Scorecard) => Outcome<ScorecardChange, CodedError>;
  };

/** Scorecards as far as reviews of them wait for an answer. */
export const scorecardWork = (ports: ApprovalsPorts): Work => ({
  kind: scorecardKind,
  settle: settleItem(
    {
      definition: scorecardDefinition,
      settle: (before, _, until) => {
        const { scorecard, events } = settleReviews(before, until);
        return { state: scorecard, events };
      },
    },
    ports,
  ),
});

/** One act on a scorecard: something is appended, here and to the months after it; nothing of what was published changes. */
export const actOnScorecardCommand =
  (ports: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  (
    context: WriteContext<ScorecardReading>,
    { decide, department, month, ...requested }: RequestedScorecardAct,
  ): Promise<Outcome<ScorecardReading, CodedError | Refusal>> => {
    let later: readonly WriteStep[] = [];
    return actOn(scorecards)(ports)(context, {
      ...requested,
      id: tallyId({ department, month }),
      decide: async (before) => {
        const settled = settleReviews(before, context.now);
        const decided = decide(settled.scorecard);
        if (!decided.ok) return decided;
        const { scorecard, events } = decided.value;
        const act = { by: requested.principal.subject, at: context.now };
        later = await laterMonths(ports)(context, scorecard, act);
        return success({ state: scorecard, events: [...settled.events, ...events] });
      },
      beside: () => later,
    });
  };

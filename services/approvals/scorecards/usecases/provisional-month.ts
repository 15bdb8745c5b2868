import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { leftOutOf } from '../../../../shared/dynamo/page.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { earlierOf } from '../../../../shared/time/dates.ts';
import { relationsTo } from '../../kernel/relations.ts';
import { scorecardRights } from '../domain/scorecard-rights.ts';
import { assess } from '../domain/assessment.ts';
import { lastDayOf, monthOf, previousMonth, type Month } from '../../kernel/month.ts';
import { yellowMonthsAfter } from '../domain/publish-scorecard.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { tallyId } from '../domain/monthly-tally.ts';
import { scorecardDefinition, tallyDefinition } from '../store/scorecard-store.ts';
import { figuresOf, standingOf, transferredIn } from './close-month.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { nameOfDepartment } from '../../county/usecases/name-of-department.ts';

/** How a month that is not closed yet stands: reckoned when asked for, ranked never and kept nowhere. */
export type ProvisionalMonth = Pick<
  Scorecard,
  | 'department'
  | 'departmentName'
  | 'month'
  | 'rules'
  | 'figures'
  | 'assessment'
  | 'transferred'
  | 'unreadable'
> & {
  /** The day as of whose end it is reckoned, as far as the day has gone. */
  readonly asOf: LocalDate;
};

type Asked = { readonly principal: Principal; readonly department: DepartmentId; readonly month: Month };

/** The month going on, or one that has ended and is not closed yet, from what has been counted so far. */
export const readProvisionalMonthQuery =
  (ports: ApprovalsPorts) =>
  async (asked: Asked, now: Instant): Promise<Outcome<ProvisionalMonth, CodedError>> => {
    const { principal, department, month } = asked;
    const { county } = principal;
    const relations = relationsTo(department, principal);
    const today = dateOf(now);
    if (!permits(scorecardRights, 'scorecard.read', principal, relations) || month > monthOf(today))
      return failure(commonRefusal('NOT_FOUND'));
    const [tally, before, { rules }] = await Promise.all([
      ports.table.load(tallyDefinition, county, tallyId(asked)),
      ports.table.load(scorecardDefinition, county, tallyId({ department, month: previousMonth(month) })),
      ports.loadCounty(county),
    ]);
    if (tally === null) return failure(commonRefusal('NOT_FOUND'));
    const asOf = earlierOf(today, lastDayOf(month));
    const at = { rules, now };
    const [stand, transferred, departmentName] = await Promise.all([
      standingOf(ports, county, asked, asOf, at),
      transferredIn(ports, county, asked, at),
      nameOfDepartment(ports, county, department),
    ]);
    const figures = figuresOf(tally.state.counted, stand);
    const scorecards = rules.settings.scorecards;
    const assessment = assess(figures, scorecards, yellowMonthsAfter(before?.state ?? null));
    return success({
      department,
      departmentName,
      month,
      rules: scorecards,
      figures,
      transferred: transferred.items,
      ...leftOutOf(stand, transferred),
      assessment,
      asOf,
    });
  };

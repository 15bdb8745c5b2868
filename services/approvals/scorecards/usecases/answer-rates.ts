import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { relationsTo } from '../../kernel/relations.ts';
import { scorecardRights } from '../domain/scorecard-rights.ts';
import { answersCounted, together, type AnswersCounted } from '../domain/answer-rate.ts';
import type { Month } from '../../kernel/month.ts';
import { inForce } from '../domain/scorecard.ts';
import { tallyId } from '../domain/monthly-tally.ts';
import { departmentEntrySchema, departmentKind } from '../../county/store/department-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { scorecardDefinition, tallyDefinition } from '../store/scorecard-store.ts';
import { countyIndex } from '../../kernel/table.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Store = Pick<ApprovalsPorts, 'table'>;

type Named = { readonly department: DepartmentId; readonly departmentName: Bilingual };

/** How a department answered in a month; provisional until the month's scorecard is published. */
export type DepartmentAnswers = Named & { readonly provisional: boolean; readonly counted: AnswersCounted };

/** The answers of a month: of each department one may see, and of these together. */
export type MonthAnswers = {
  readonly lines: readonly DepartmentAnswers[];
  readonly together: AnswersCounted;
};

// What a published scorecard says holds, corrections included; before that, what has been counted so far.
const answersOf = async (
  { table }: Store,
  county: CountyCode,
  month: Month,
  named: Named,
): Promise<DepartmentAnswers> => {
  const id = tallyId({ month, department: named.department });
  const scorecard = await table.load(scorecardDefinition, county, id);
  if (scorecard !== null)
    return { ...named, provisional: false, counted: answersCounted(inForce(scorecard.state).figures) };
  const tally = await table.load(tallyDefinition, county, id);
  return { ...named, provisional: true, counted: answersCounted(tally?.state.counted ?? null) };
};

/** How far departments answered in time what they were asked in a month (R148). */
export const readAnswerRatesQuery =
  ({ table }: Store) =>
  async (principal: Principal, month: Month): Promise<Outcome<MonthAnswers, CodedError>> => {
    const { county } = principal;
    const maySee = (department: DepartmentId): boolean =>
      permits(scorecardRights, 'answer-rate.list', principal, relationsTo(department, principal));
    const seesAll = permits(scorecardRights, 'answer-rate.list', principal, new Set());
    if (!seesAll && (principal.department === null || !maySee(principal.department)))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const { items: departments } = await everyPage((page) =>
      table.list(countyIndex, countyPartition(county, departmentKind), page, departmentEntrySchema),
    );
    const lines = await Promise.all(
      departments
        .filter(({ summary: { id } }) => maySee(id))
        .map(({ summary: { id, name } }) =>
          answersOf({ table }, county, month, { department: id, departmentName: name }),
        ),
    );
    return success({ lines, together: together(lines.map(({ counted }) => counted)) });
  };

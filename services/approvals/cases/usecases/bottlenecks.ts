import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { leftOutOf, type Page } from '../../../../shared/dynamo/page.ts';
import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { caseRights } from '../domain/case-rights.ts';
import { heldUpBy, mattersCalled, type BottleneckAsked, type HeldUp } from '../domain/held-up.ts';
import type { Matter } from '../../catalogue/domain/matter.ts';
import { caseDefinition, caseEntrySchema, caseKind, type CaseSummary } from '../store/case-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { departmentUnknown } from '../../county/usecases/department-unknown.ts';
import { loadEvery, type Whole } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** What to look for: a matter by code, name or common name, or a department. */
export type BottleneckQuery = { readonly matter: string } | { readonly department: DepartmentId };

export type Bottlenecks = {
  /** The matters that the word means; empty where a department was asked for. */
  readonly matters: readonly Matter[];
  /** The largest investment first. */
  readonly heldUp: readonly HeldUp[];
  /** How many cases could not be read, so that nobody knows what holds them up. */
  readonly unreadable?: number;
};

type Understood = { readonly matters: readonly Matter[]; readonly asked: BottleneckAsked };

const understand = async (
  { table, loadCounty }: ApprovalsPorts,
  county: CountyCode,
  query: BottleneckQuery,
): Promise<Outcome<Understood, CodedError>> => {
  if ('department' in query) {
    const known = await table.load(departmentDefinition, county, query.department);
    return known === null
      ? failure(departmentUnknown(query.department))
      : success({ matters: [], asked: query });
  }
  const { rules } = await loadCounty(county);
  const matters = mattersCalled(rules.catalogue.catalogue.matters, query.matter);
  return matters.length === 0
    ? failure(commonRefusal('NOT_FOUND'))
    : success({ matters, asked: { matters: matters.map(({ code }) => code) } });
};

const casesPerPage = 50;

const heldUpAmong = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  summaries: readonly CaseSummary[],
  asked: BottleneckAsked,
): Promise<Whole<HeldUp>> => {
  const running = summaries.filter(({ standing }) => standing !== 'completed').map(({ id }) => id);
  const { items, ...leftOut } = await loadEvery(ports, caseDefinition, county, running);
  return { items: items.flatMap((each) => heldUpBy(each, asked) ?? []), ...leftOut };
};

type CasePage = Page<{ readonly summary: CaseSummary }>;

const casePage = async (
  { table }: ApprovalsPorts,
  county: CountyCode,
  cursor: string | null,
): Promise<CasePage> => {
  const request = { limit: casesPerPage, ...(cursor === null ? {} : { cursor }) };
  const page = await table.list(countyIndex, countyPartition(county, caseKind), request, caseEntrySchema);
  if (!page.ok) throw new Error('a list gave out a cursor it does not take');
  return page.value;
};

// Page by page, so that no more cases are held at once than one page has.
const everyHeldUp = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  asked: BottleneckAsked,
): Promise<Whole<HeldUp>> => {
  let found: Whole<HeldUp> = { items: [] };
  let cursor: string | null = null;
  do {
    const page: CasePage = await casePage(ports, county, cursor);
    const summaries = page.items.map(({ summary }) => summary);
    const heldUp = await heldUpAmong(ports, county, summaries, asked);
    found = { items: [...found.items, ...heldUp.items], ...leftOutOf(found, page, heldUp) };
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
};

const investmentOf = ({ approvalCase }: HeldUp): number => approvalCase.investmentYuan ?? 0;

/** The running cases of a county that a matter or a department holds up (R155). */
export const findBottlenecksQuery =
  (ports: ApprovalsPorts) =>
  async (principal: Principal, query: BottleneckQuery): Promise<Outcome<Bottlenecks, CodedError>> => {
    if (!permits(caseRights, 'bottleneck.read', principal, new Set()))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const understood = await understand(ports, principal.county, query);
    if (!understood.ok) return understood;
    const { matters, asked } = understood.value;
    const { items, ...leftOut } = await everyHeldUp(ports, principal.county, asked);
    const heldUp = [...items].sort((one, other) => investmentOf(other) - investmentOf(one));
    return success({ matters, heldUp, ...leftOut });
  };

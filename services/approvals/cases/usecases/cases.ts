import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { IndexDefinition } from '../../../../shared/dynamo/table-definition.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CaseId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { caseRights, type CaseAct } from '../domain/case-rights.ts';
import { relationsToCase, type CaseRelation } from '../domain/case-relations.ts';
import type { Advancing, CaseChange } from '../domain/advance-case.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { Task } from '../../tasks/domain/task.ts';
import {
  caseDefinition,
  caseEntrySchema,
  caseKind,
  enterprisePartition,
  officerPartition,
} from '../store/case-store.ts';
import type { CaseSummary } from '../store/case-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { caseIndex, countyIndex, enterpriseIndex, officerIndex } from '../../kernel/table.ts';
import {
  casePartition,
  taskDefinition,
  taskEntrySchema,
  type TaskSummary,
} from '../../tasks/store/task-store.ts';
import { admit, type ActedOn, type Reading } from '../../kernel/admit.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readBeside, readThingFor, type AskedFor } from '../../kernel/read-thing.ts';
import { advancingAt, caseAfter, caseSteps, type CaseReading } from './write-case.ts';
import type { CountyRules } from '../../county/domain/county.ts';

/** Cases as people act on them. */
export const cases: ActedOn<ApprovalCase, CaseAct, CaseRelation> = {
  rights: caseRights,
  definition: caseDefinition,
  relations: relationsToCase,
  seeing: 'case.read',
};

/** A case has fewer matters than a page holds, so one query brings every task. */
export const allTasks: PageRequest = { limit: 100 };

/** The tasks of a case as its readers see them. */
export const tasksOf = (
  { table }: Pick<ApprovalsPorts, 'table'>,
  principal: Principal,
  id: CaseId,
  page: PageRequest,
) => table.list(caseIndex, casePartition(principal.county, id), page, taskEntrySchema);

/** A case with its tasks, for those who may read of it what an act names. */
export const readCaseForQuery =
  <Act extends string, Relation extends string>(kind: ActedOn<ApprovalCase, Act, Relation>) =>
  (ports: ApprovalsPorts) =>
  async (asked: AskedFor<CaseId>, act: Act, now: Instant): Promise<Outcome<CaseReading, CodedError>> => {
    const [found, listed] = await Promise.all([
      readThingFor(kind)(ports)(asked, act, now),
      tasksOf(ports, asked.principal, asked.id, allTasks),
    ]);
    if (!found.ok) return found;
    const tasks = listed.ok ? listed.value.items.map(({ summary }) => summary) : [];
    return success({ ...found.value, tasks });
  };

export const readCaseQuery =
  (ports: ApprovalsPorts) =>
  (asked: AskedFor<CaseId>, now: Instant): Promise<Outcome<CaseReading, CodedError>> =>
    readCaseForQuery(cases)(ports)(asked, cases.seeing, now);

/** A case with its tasks in full. */
export const readCaseWithTasksQuery =
  (ports: ApprovalsPorts) =>
  async (
    { id, principal }: AskedFor<CaseId>,
    act: CaseAct,
    now: Instant,
  ): Promise<
    Outcome<Reading<ApprovalCase, CountyRules> & { readonly tasks: readonly Task[] }, CodedError>
  > => {
    const [loaded, { rules }, listed] = await Promise.all([
      ports.table.load(caseDefinition, principal.county, id),
      ports.loadCounty(principal.county),
      tasksOf(ports, principal, id, allTasks),
    ]);
    const admitted = admit(cases, loaded, principal, act);
    if (!admitted.ok) return admitted;
    const found = await Promise.all(
      (listed.ok ? listed.value.items : []).map(({ summary }) =>
        ports.table.loadListed(taskDefinition, principal.county, summary.id),
      ),
    );
    const tasks = found.flatMap((each) => (each === null ? [] : [each.state]));
    const { state, version } = admitted.value;
    return success({ state, version, rules, now, tasks });
  };

/** A page of the tasks of a case, what waits first. */
export const listCaseTasksQuery =
  (ports: ApprovalsPorts) =>
  async (asked: AskedFor<CaseId>, page: PageRequest): Promise<Outcome<Page<TaskSummary>, CodedError>> => {
    const listed = await readBeside(cases, ports, asked, 'case.list-tasks', () =>
      tasksOf(ports, asked.principal, asked.id, page),
    );
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : listed;
  };

type Place = { readonly index: IndexDefinition; readonly partition: string };

/** Where the cases stand that a caller may list: the county's, an officer's own, or an enterprise's own. */
const placeFor = (principal: Principal): Place | null => {
  const { county, subject, enterprise } = principal;
  const may = (relation: 'own-project' | 'own-enterprise' | null): boolean =>
    permits(caseRights, 'case.list', principal, new Set(relation === null ? [] : [relation]));
  if (may(null)) return { index: countyIndex, partition: countyPartition(county, caseKind) };
  if (may('own-project')) return { index: officerIndex, partition: officerPartition(county, subject) };
  return enterprise !== null && may('own-enterprise')
    ? { index: enterpriseIndex, partition: enterprisePartition(county, enterprise) }
    : null;
};

/** Lists the cases a caller may see, the newest first. */
export const listCasesQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (principal: Principal, page: PageRequest): Promise<Outcome<Page<CaseSummary>, CodedError>> => {
    const place = placeFor(principal);
    if (place === null) return failure(commonRefusal('ACT_NOT_YOURS'));
    const listed = await table.list(
      place.index,
      place.partition,
      { ...page, descending: true },
      caseEntrySchema,
    );
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

/** What somebody does with a case: which act, on the version last read where it was said, and what comes of it. */
export type ActOnCase = {
  readonly caseId: CaseId;
  readonly act: CaseAct;
  readonly ifMatch: IfMatch;
  readonly decide: (approvalCase: ApprovalCase, advancing: Advancing) => Outcome<CaseChange, CodedError>;
};

/** Acts on a case; what waited for it opens in the same write. */
export const changeCaseCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<CaseReading>,
    principal: Principal,
    { caseId, act, ifMatch, decide }: ActOnCase,
  ): Promise<Outcome<CaseReading, CodedError | Refusal>> =>
    decideAgain<CaseReading, CodedError | Refusal>(async () => {
      const { table, loadCounty } = ports;
      const [loaded, { rules }, listed] = await Promise.all([
        table.load(caseDefinition, context.county, caseId),
        loadCounty(context.county),
        tasksOf(ports, principal, caseId, allTasks),
      ]);
      const before = admit(cases, loaded, principal, act);
      if (!before.ok) return before;
      if (isStale(ifMatch, before.value.version)) return failure(commonRefusal('STALE'));
      const advancing = advancingAt(ports, rules, context.now);
      const change = decide(before.value.state, advancing);
      if (!change.ok) return change;
      const known = listed.ok ? listed.value.items.map(({ summary }) => summary) : [];
      const reading = caseAfter(change.value, versionAfter(before.value), known, advancing);
      return table.commit(context, reading, caseSteps(table, context, before.value, change.value));
    });

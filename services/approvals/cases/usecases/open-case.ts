import type { CodedError } from '../../../../shared/coded-error.ts';
import { takeClaim, versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  caseIdSchema,
  projectIdSchema,
  type DepartmentId,
  type ProjectId,
} from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { CaseErrorCode } from '../domain/case-errors.ts';
import { openCase } from '../domain/advance-case.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { datesOf, shiftIn } from '../domain/case-dates.ts';
import { draftFromMatters, draftFromTemplate } from '../domain/case-draft.ts';
import type { CaseDraft, DraftRules, EnteredMatter } from '../domain/case-draft.ts';
import { planWithNotices } from '../domain/notices-in-plan.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Enterprise } from '../../tasks/domain/task.ts';
import { projectClaim } from '../store/case-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { withNamedDepartments } from '../../county/usecases/own-catalogue.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { advancingAt, caseAfter, caseSteps, type CaseReading } from './write-case.ts';

/** A case as it is asked for: along a template, or matter by matter. */
export type CaseRequest = {
  /** Null for a project that did not come from a lead; it then gets an id of its own. */
  readonly projectId: ProjectId | null;
  readonly leadId: ApprovalCase['leadId'];
  readonly projectName: string;
  readonly enterprise: Enterprise;
  readonly officer: ApprovalCase['officer'];
  readonly promisedStart: LocalDate | null;
  readonly investmentYuan?: number | undefined;
  readonly path: { readonly template: string } | { readonly matters: readonly EnteredMatter[] };
};

const departmentsNamed = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<never>,
  { path }: CaseRequest,
): Promise<ReadonlyMap<DepartmentId, Bilingual>> => {
  const entered = 'matters' in path ? path.matters.map(({ department }) => department) : [];
  const named = [...new Set(entered.filter((department) => department !== undefined))];
  const found = await Promise.all(
    named.map((department) => table.load(departmentDefinition, context.county, department)),
  );
  return new Map(
    found
      .filter((each) => each !== null)
      .map(({ state: { id, name } }): [DepartmentId, Bilingual] => [id, name]),
  );
};

const draft = (rules: DraftRules, { path }: CaseRequest): Outcome<CaseDraft, CodedError<CaseErrorCode>> =>
  'matters' in path ? draftFromMatters(rules, path.matters) : draftFromTemplate(rules, path.template);

/** One project, one case: whoever asks for another is shown to the one there is. */
export const projectHasCase: CodedError<CaseErrorCode> = {
  code: 'PROJECT_HAS_CASE',
  detail: {
    zh: '该项目已启动并联审批；未通过的事项请在原审批中重新申请',
    en: 'The approvals of the project have begun already; apply anew in them for what was not granted.',
  },
};

const openDrafted = (
  { newId }: Pick<ApprovalsPorts, 'newId'>,
  context: WriteContext<never>,
  rules: CountyRules,
  drafted: CaseDraft,
  { projectId, path: _, ...project }: CaseRequest,
) => {
  const { calendar, catalogue } = rules;
  const openedOn = dateOf(context.now);
  const plan = planWithNotices(drafted.plan, catalogue, openedOn, calendar, shiftIn(calendar));
  return openCase(
    {
      ...drafted,
      plan,
      id: caseIdSchema.parse(newId()),
      project: { ...project, projectId: projectId ?? projectIdSchema.parse(newId()) },
      dates: datesOf(plan, openedOn, project.promisedStart, calendar),
    },
    advancingAt({ newId }, rules, context.now),
  );
};

/**
 * Opens a case and, in the same write, the tasks that wait for nothing. The project is claimed with it: one case each,
 * however often it is announced; so is every further name under which there shall be one.
 */
export const openCaseCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<CaseReading>,
    request: CaseRequest,
    claims: readonly string[] = [],
  ): Promise<Outcome<CaseReading, CodedError<CaseErrorCode> | Refusal>> => {
    const [{ rules }, departments] = await Promise.all([
      ports.loadCounty(context.county, context.now),
      departmentsNamed(ports, context, request),
    ]);
    const catalogue = await withNamedDepartments(ports, context.county, rules);
    const drafted = draft({ catalogue, settings: rules.settings, departments }, request);
    if (!drafted.ok) return drafted;
    const change = openDrafted(ports, context, rules, drafted.value, request);
    const { approvalCase } = change;
    const reading = caseAfter(change, versionAfter(null), [], { rules, now: context.now });
    const written = await ports.table.commit(context, reading, [
      takeClaim(context, projectClaim(approvalCase.projectId), approvalCase.id),
      ...claims.map((claim) => takeClaim(context, claim, approvalCase.id)),
      ...caseSteps(ports.table, context, null, change),
    ]);
    return !written.ok && written.error.kind === 'claimed' ? failure(projectHasCase) : written;
  };

import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { matterIn, templateIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import { nodesOf } from '../../catalogue/domain/catalogue.ts';
import {
  noticesRunThrough,
  responsibleDepartmentOf,
  variantOf,
  type Matter,
} from '../../catalogue/domain/matter.ts';
import type { Template, TemplateNode } from '../../catalogue/domain/template.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { planOf, type Plan } from '../../catalogue/domain/plan.ts';
import { limitsFor, type MatterWork, type TaskLimits } from '../../clocks/domain/matter-limits.ts';
import type { ApprovalCase, CaseNode } from './approval-case.ts';
import { faultsOfLimits, type EnteredLimits } from './entered-limits.ts';

export type CaseDraftErrorCode = 'TEMPLATE_UNKNOWN' | 'MATTERS_INVALID' | 'LIMIT_NOT_THE_CATALOGUES';

/** The path of a case before it opens: its plan, and what each node asks of whom. */
export type CaseDraft = Pick<ApprovalCase, 'template' | 'catalogueVersion' | 'plan'> & {
  readonly nodes: readonly Pick<CaseNode, 'code' | 'name' | 'work'>[];
};

/** By what a county's cases are drafted. */
export type DraftRules = {
  readonly catalogue: CountyCatalogue;
  readonly settings: Pick<CountySettings, 'tasks'>;
  /** Departments beside those of the catalogue, by the names the county gave them. */
  readonly departments: ReadonlyMap<DepartmentId, Bilingual>;
};

/** A matter entered by hand: what is absent the catalogue says. */
export type EnteredMatter = EnteredLimits & {
  readonly matter: string;
  readonly variant?: string | undefined;
  readonly department?: DepartmentId | undefined;
};

const departmentName = ({ catalogue, departments }: DraftRules, id: DepartmentId): Bilingual | undefined =>
  departments.get(id) ?? catalogue.catalogue.departments.find((department) => department.id === id)?.name;

const limitsOf = (
  { settings }: DraftRules,
  matter: Matter,
  variantId: string | undefined,
  promised?: DayCount,
  plannedDays: number | null = null,
): TaskLimits => {
  const variant = variantId === undefined ? matter.variants[0] : variantOf(matter, variantId);
  const notices = variant === undefined ? null : noticesRunThrough(matter, variant.id);
  return limitsFor(
    promised,
    {
      promised: variant?.promised ?? null,
      statutory: variant?.statutory ?? null,
      planned: notices === null || plannedDays === null ? null : { days: plannedDays, unit: 'workday' },
    },
    settings.tasks.promisedByDefault,
  );
};

const workOf = (
  rules: DraftRules,
  matter: Matter,
  variantId: string,
  entered: Pick<EnteredMatter, 'department' | 'promisedLimit'>,
  plannedDays: number | null,
): MatterWork => {
  const department = entered.department ?? responsibleDepartmentOf(matter, variantId);
  const listed = matter.departments.find((each) => each.department === department);
  return {
    department,
    departmentName: departmentName(rules, department) ?? { zh: department, en: department },
    post: listed?.post ?? rules.settings.tasks.post,
    limits: limitsOf(rules, matter, variantId, entered.promisedLimit, plannedDays),
  };
};

const draftOf = (
  rules: DraftRules,
  plan: Plan,
  template: CaseDraft['template'],
  entered: ReadonlyMap<string, EnteredMatter>,
): CaseDraft => {
  const known = new Map(nodesOf(rules.catalogue.catalogue).map((node) => [node.code, node]));
  return {
    template,
    catalogueVersion: rules.catalogue.version,
    plan,
    nodes: plan.nodes.map(({ code, variant, plannedDays }) => {
      const node = known.get(code);
      if (node === undefined) throw new Error(`the catalogue has no ${code}, which a valid template names`);
      if (node.kind === 'milestone' || variant === null) return { code, name: node.name, work: null };
      return {
        code,
        name: node.name,
        work: workOf(rules, node, variant, entered.get(code) ?? {}, plannedDays),
      };
    }),
  };
};

/** Drafts a case along one of the county's templates. */
export const draftFromTemplate = (
  rules: DraftRules,
  id: string,
): Outcome<CaseDraft, CodedError<CaseDraftErrorCode>> => {
  const template = templateIn(rules.catalogue, id);
  if (template === undefined)
    return failure({
      code: 'TEMPLATE_UNKNOWN',
      detail: { zh: '没有该流程模板', en: 'There is no such template.' },
      facts: { template: id },
    });
  const plan = planOf(template, rules.catalogue.catalogue.dependencies);
  return success(draftOf(rules, plan, { id, version: template.version }, new Map()));
};

const faultsOf = (rules: DraftRules, entered: readonly EnteredMatter[]): readonly FieldFault[] =>
  entered.flatMap(({ matter: code, variant, department }, position): FieldFault[] => {
    const at = `/nodes/${position}`;
    const matter = matterIn(rules.catalogue, code);
    if (matter === undefined)
      return [
        {
          pointer: `${at}/matter`,
          detail: { zh: '事项目录中没有该事项', en: 'the catalogue has no such matter' },
        },
      ];
    return [
      ...(entered.findIndex((each) => each.matter === code) === position
        ? []
        : [
            {
              pointer: `${at}/matter`,
              detail: { zh: '同一事项只能列一次', en: 'the matter is named twice' },
            },
          ]),
      ...(variant === undefined || variantOf(matter, variant) !== undefined
        ? []
        : [
            {
              pointer: `${at}/variant`,
              detail: { zh: '该事项没有此办理情形', en: 'the matter has no such form' },
            },
          ]),
      ...(department === undefined || departmentName(rules, department) !== undefined
        ? []
        : [
            {
              pointer: `${at}/department`,
              detail: {
                zh: '本县没有登记该部门',
                en: 'the county has no such department',
              },
            },
          ]),
    ];
  });

const limitFaultsOf = (rules: DraftRules, entered: readonly EnteredMatter[]): readonly FieldFault[] =>
  entered.flatMap((each, position) => {
    const matter = matterIn(rules.catalogue, each.matter);
    if (matter === undefined) return [];
    return faultsOfLimits(each, limitsOf(rules, matter, each.variant), `/nodes/${position}`);
  });

/** The orders of the catalogue among the matters entered, legal and practice alike: entering them by hand sets none aside. */
const handmadeTemplate = (rules: DraftRules, entered: readonly EnteredMatter[]): Template => {
  const codes = new Set(entered.map(({ matter }) => matter));
  const pairs = rules.catalogue.catalogue.dependencies.flatMap(({ anyOf, to }) =>
    anyOf.filter((from) => codes.has(from) && codes.has(to)).map((from) => `${from}→${to}`),
  );
  const edges = [...new Set(pairs)].map((pair) => {
    const [from = '', to = ''] = pair.split('→');
    return { from, to };
  });
  const nodes = entered.map(({ matter, variant }): TemplateNode => ({
    code: matter,
    variant: variant ?? matterIn(rules.catalogue, matter)?.variants[0]?.id ?? null,
    plannedDays: null,
  }));
  const name = { zh: '自行选定的事项', en: 'Matters chosen one by one' };
  return { id: 'by-hand', version: 1, name, rulesOut: [], nodes, edges, bypasses: [] };
};

/** Drafts a case of matters entered one by one, kept in the order that the catalogue sets among them. */
export const draftFromMatters = (
  rules: DraftRules,
  entered: readonly EnteredMatter[],
): Outcome<CaseDraft, CodedError<CaseDraftErrorCode>> => {
  const faults = faultsOf(rules, entered);
  if (faults.length > 0)
    return failure({
      code: 'MATTERS_INVALID',
      detail: {
        zh: '所列事项有误，请按所列逐项修改',
        en: 'The matters have faults; they are listed one by one.',
      },
      faults,
    });
  const limitFaults = limitFaultsOf(rules, entered);
  if (limitFaults.length > 0)
    return failure({
      code: 'LIMIT_NOT_THE_CATALOGUES',
      detail: {
        zh: '办理期限以事项目录为准，启动审批时只能缩短承诺时限，请按所列逐项修改',
        en: 'Limits are the catalogue’s; beginning the approvals may only shorten a promise; they are listed one by one.',
      },
      faults: limitFaults,
    });
  const plan = planOf(handmadeTemplate(rules, entered), rules.catalogue.catalogue.dependencies);
  return success(draftOf(rules, plan, null, new Map(entered.map((each) => [each.matter, each]))));
};

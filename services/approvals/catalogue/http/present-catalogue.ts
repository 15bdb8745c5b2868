import type * as z from 'zod';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { nodesOf } from '../domain/catalogue.ts';
import type { CountyCatalogue } from '../domain/county-catalogue.ts';
import { isCitable } from '../domain/evidence.ts';
import {
  decisionKindOf,
  jointDepartmentsOf,
  responsibleDepartmentOf,
  type Matter,
} from '../domain/matter.ts';
import { stageLeads } from '../domain/stage.ts';
import type { Template } from '../domain/template.ts';
import { criticalPath } from '../domain/critical-path.ts';
import { planOf, planToWorks } from '../domain/plan.ts';
import type {
  matterPageSchema,
  matterViewSchema,
  templatePageSchema,
  templateViewSchema,
} from './catalogue-schemas.ts';
import { presentDecisionKind } from './decision-kind-view.ts';

type MatterView = z.input<typeof matterViewSchema>;
type TemplateView = z.input<typeof templateViewSchema>;

const responsibility = ({ catalogue }: CountyCatalogue, matter: Matter, department: DepartmentId) => ({
  department,
  departmentName: catalogue.departments.find(({ id }) => id === department)?.name ?? {
    zh: department,
    en: department,
  },
  post: matter.departments.find((each) => each.department === department)?.post ?? 'clerk',
});

const head = (county: CountyCatalogue, matter: Matter) => ({
  code: matter.code,
  name: matter.name,
  stage: matter.stage,
  stageName: stageLeads[matter.stage].name,
  responsible: responsibility(county, matter, responsibleDepartmentOf(matter)),
  ...presentDecisionKind(decisionKindOf(matter)),
});

export const presentMatterLine = (
  county: CountyCatalogue,
  matter: Matter,
): z.input<typeof matterPageSchema>['items'][number] => ({
  ...head(county, matter),
  variants: matter.variants.map(({ id, name, promised, statutory }) => ({ id, name, promised, statutory })),
});

/** A matter with its limits, materials, prerequisites and who answers for it; articles only recalled are not cited. */
export const presentMatter = (county: CountyCatalogue, matter: Matter): MatterView => {
  const { kind: _, departments: __, ...rest } = matter;
  return {
    ...rest,
    ...head(county, matter),
    bases: matter.bases.map((basis) => ({ ...basis, articles: isCitable(basis) ? basis.articles : [] })),
    joint: jointDepartmentsOf(matter).map((department) => responsibility(county, matter, department)),
    prerequisites: county.catalogue.dependencies
      .filter(({ to }) => to === matter.code)
      .map(({ to: ___, ...prerequisite }) => prerequisite),
    catalogueVersion: county.version,
  };
};

const scheduleOf = (county: CountyCatalogue, template: Template) => {
  const schedule = criticalPath(planToWorks(planOf(template, county.catalogue.dependencies)));
  return schedule.ok ? schedule.value : null;
};

const templateHead = ({ id, version, name }: Template) => ({ id, version, name });

export const presentTemplateLine = (
  county: CountyCatalogue,
  template: Template,
): z.input<typeof templatePageSchema>['items'][number] => ({
  ...templateHead(template),
  matters: template.nodes.filter(({ variant }) => variant !== null).length,
  plan: scheduleOf(county, template),
});

/** A template with its plan: the critical path, its length, and what the same work takes in series (R107). */
export const presentTemplate = (county: CountyCatalogue, template: Template): TemplateView => {
  const known = new Map(nodesOf(county.catalogue).map((node) => [node.code, node]));
  const schedule = scheduleOf(county, template);
  return {
    ...templateHead(template),
    rulesOut: template.rulesOut,
    nodes: template.nodes.map(({ code, variant, plannedDays }) => {
      const node = known.get(code);
      if (node === undefined) throw new Error(`the catalogue has no ${code}, which a valid template names`);
      const responsible =
        node.kind === 'milestone' || variant === null
          ? null
          : responsibility(county, node, responsibleDepartmentOf(node, variant));
      return { code, name: node.name, variant, plannedDays, responsible };
    }),
    edges: planOf(template, county.catalogue.dependencies).edges,
    plan:
      schedule === null
        ? null
        : {
            ...schedule,
            criticalPaths: schedule.criticalPaths.map((path) => [...path]),
            nodes: [...schedule.nodes],
          },
    daysMissing: template.nodes.filter(({ plannedDays }) => plannedDays === null).map(({ code }) => code),
    catalogueVersion: county.version,
  };
};

import * as z from 'zod';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { dependencyKinds } from './dependency.ts';
import type { Dependency } from './dependency.ts';
import { kindOfEdge } from './dependency-kind.ts';
import { ancestorsOf } from './graph.ts';
import { nodeCodeSchema } from './matter.ts';
import type { NodeCode } from './matter.ts';
import { bypassReasons, templateNodeSchema } from './template.ts';
import type { Bypass, Template } from './template.ts';

export const planEdgeSchema = z.strictObject({
  from: nodeCodeSchema,
  to: nodeCodeSchema,
  kind: z.enum(dependencyKinds),
  bypass: z.enum(bypassReasons).nullable(),
});
export type PlanEdge = z.infer<typeof planEdgeSchema>;

/**
 * A template as one case follows it: taken when the case opens and its own from then on, so that a later version of
 * the template or the catalogue changes no running case. Each edge knows whether it is legal and why it is set aside.
 */
export const planSchema = z.strictObject({
  nodes: z.array(templateNodeSchema).min(1).max(100),
  edges: z.array(planEdgeSchema).max(400),
});
export type Plan = z.infer<typeof planSchema>;

/** The plan that a valid template gives under a county's dependencies. */
export const planOf = (template: Template, dependencies: readonly Dependency[]): Plan => {
  const reasons = new Map(template.bypasses.map(({ from, to, reason }) => [`${from}→${to}`, reason]));
  return {
    nodes: template.nodes.map((node) => ({ ...node })),
    edges: template.edges.map(({ from, to }) => ({
      from,
      to,
      kind: kindOfEdge(dependencies, template.rulesOut, { from, to }),
      bypass: reasons.get(`${from}→${to}`) ?? null,
    })),
  };
};

/** Whether an edge binds: a legal one always, whatever stands on record beside it; one of practice until set aside. */
export const binds = ({ kind, bypass }: Pick<PlanEdge, 'kind' | 'bypass'>): boolean =>
  kind === 'legal' || bypass === null;

export const bindingEdges = (plan: Pick<Plan, 'edges'>): readonly PlanEdge[] => plan.edges.filter(binds);

export type BypassRefusal = CodedError<'UNKNOWN_EDGE' | 'LEGAL_EDGE_BYPASSED' | 'EDGE_ALREADY_BYPASSED'>;

const refusalOf = ({ from, to }: Bypass, edge: PlanEdge | undefined): BypassRefusal | null => {
  const shown = `${from}→${to}`;
  if (edge === undefined)
    return {
      code: 'UNKNOWN_EDGE',
      detail: { zh: `没有办理顺序“${shown}”`, en: `there is no order ${shown}` },
    };
  if (edge.kind === 'legal')
    return {
      code: 'LEGAL_EDGE_BYPASSED',
      detail: {
        zh: `“${shown}”是法定顺序，不得调整`,
        en: `${shown} is a legal order, which nobody may set aside`,
      },
    };
  if (edge.bypass === null) return null;
  return {
    code: 'EDGE_ALREADY_BYPASSED',
    detail: { zh: `“${shown}”已作调整`, en: `${shown} is already set aside` },
    facts: { reason: edge.bypass },
  };
};

/** Sets an order of practice aside in one case, with the reason on record (domain.md §2.4). Nobody may a legal one. */
export const bypassEdge = (plan: Plan, bypass: Bypass): Outcome<Plan, BypassRefusal> => {
  const isMeant = ({ from, to }: PlanEdge) => from === bypass.from && to === bypass.to;
  const refusal = refusalOf(bypass, plan.edges.find(isMeant));
  if (refusal !== null) return failure(refusal);
  const edges = plan.edges.map((edge) => (isMeant(edge) ? { ...edge, bypass: bypass.reason } : edge));
  return success({ ...plan, edges });
};

/** The same plan with other planned days for some nodes: a county's figures, or 0 for what is already done. */
export const withPlannedDays = (plan: Plan, days: Readonly<Record<NodeCode, number>>): Plan => ({
  ...plan,
  nodes: plan.nodes.map((node) => ({ ...node, plannedDays: days[node.code] ?? node.plannedDays })),
});

const startOfWorks: NodeCode = 'start-of-works';

/**
 * The part of a plan whose days its critical path is reckoned over: up to the start of works, after which the works take what
 * they take (rulings 27); the whole of a plan that leads to no works.
 */
export const planToWorks = (plan: Plan): Plan => planUntil(plan, startOfWorks) ?? plan;

/** The part of a plan that must happen before a node, with the node itself; null where the plan has no such node. */
export const planUntil = (plan: Plan, goal: NodeCode): Plan | null => {
  if (!plan.nodes.some(({ code }) => code === goal)) return null;
  const kept = new Set([goal, ...ancestorsOf(goal, bindingEdges(plan))]);
  return {
    nodes: plan.nodes.filter(({ code }) => kept.has(code)),
    edges: plan.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
};

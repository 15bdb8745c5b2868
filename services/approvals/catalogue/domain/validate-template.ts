import { nodesOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { holdsUnless, kindOfEdge } from './dependency-kind.ts';
import { cycleFault, fault, repeated } from './fault.ts';
import type { CatalogueFault } from './fault.ts';
import { cyclesIn, reachableFrom, successorsOf } from './graph.ts';
import type { Edge } from './graph.ts';
import type { CatalogueNode } from './matter.ts';
import type { Template, TemplateNode } from './template.ts';

const arrow = ({ from, to }: Edge): string => `${from}→${to}`;

const nodeFaults = (
  nodes: readonly TemplateNode[],
  known: ReadonlyMap<string, CatalogueNode>,
): CatalogueFault[] => [
  ...repeated(nodes.map(({ code }) => code)).map(({ value, position }) =>
    fault(
      'DUPLICATE_CODE',
      `/nodes/${position}/code`,
      [value],
      `节点“${value}”重复`,
      `the node ${value} is repeated`,
    ),
  ),
  ...nodes.flatMap(({ code, variant }, at) => {
    const node = known.get(code);
    if (node === undefined)
      return [
        fault(
          'UNKNOWN_NODE',
          `/nodes/${at}/code`,
          [code],
          `目录中没有“${code}”`,
          `the catalogue has no ${code}`,
        ),
      ];
    const fits =
      node.kind === 'milestone' ? variant === null : node.variants.some(({ id }) => id === variant);
    if (fits) return [];
    const about = variant === null ? [code] : [code, variant];
    const shown = variant ?? 'null';
    return [
      fault(
        'UNKNOWN_VARIANT',
        `/nodes/${at}/variant`,
        about,
        `“${code}”没有情形“${shown}”`,
        `${code} has no form ${shown}`,
      ),
    ];
  }),
];

const edgeFaults = ({ nodes, edges }: Template): CatalogueFault[] => {
  const inside = new Set(nodes.map(({ code }) => code));
  return [
    ...repeated(edges.map(arrow)).map(({ value, position }) =>
      fault(
        'DUPLICATE_EDGE',
        `/edges/${position}`,
        value.split('→'),
        `办理顺序“${value}”重复`,
        `the order ${value} is repeated`,
      ),
    ),
    ...edges.flatMap(({ from, to }, at) => [
      ...(inside.has(from)
        ? []
        : [
            fault(
              'UNKNOWN_PREREQUISITE',
              `/edges/${at}/from`,
              [from, to],
              `“${to}”的前置“${from}”不在模板中`,
              `${to} depends on ${from}, which the template lacks`,
            ),
          ]),
      ...(inside.has(to)
        ? []
        : [
            fault(
              'UNKNOWN_DEPENDENT',
              `/edges/${at}/to`,
              [to],
              `后项“${to}”不在模板中`,
              `the template lacks ${to}`,
            ),
          ]),
    ]),
    ...cyclesIn(edges).map((cycle) => cycleFault('/edges', cycle)),
  ];
};

const bypassFaults = (
  { edges, bypasses, rulesOut }: Template,
  { dependencies }: Catalogue,
): CatalogueFault[] => {
  const declared = new Set(edges.map(arrow));
  return [
    ...repeated(bypasses.map(arrow)).map(({ value, position }) =>
      fault(
        'DUPLICATE_BYPASS',
        `/bypasses/${position}`,
        value.split('→'),
        `调整“${value}”重复`,
        `the bypass of ${value} is repeated`,
      ),
    ),
    ...bypasses.flatMap((bypass, at) => {
      const about = [bypass.from, bypass.to];
      const shown = arrow(bypass);
      if (!declared.has(shown))
        return [
          fault(
            'UNKNOWN_EDGE',
            `/bypasses/${at}`,
            about,
            `模板没有办理顺序“${shown}”`,
            `the template has no order ${shown}`,
          ),
        ];
      if (kindOfEdge(dependencies, rulesOut, bypass) === 'practice') return [];
      return [
        fault(
          'LEGAL_EDGE_BYPASSED',
          `/bypasses/${at}`,
          about,
          `“${shown}”是法定顺序，不得调整`,
          `${shown} is a legal order, which nobody may set aside`,
        ),
      ];
    }),
  ];
};

/**
 * Legal orders between nodes of the template that it does not keep. An order is kept by a way of legal edges alone,
 * since any edge of practice may be set aside later; where the law names alternatives, one of them is enough.
 */
const weakenedLegalOrders = (
  { nodes, edges, rulesOut }: Template,
  { dependencies }: Catalogue,
): CatalogueFault[] => {
  const inside = new Set(nodes.map(({ code }) => code));
  const ways = successorsOf(edges.filter((edge) => kindOfEdge(dependencies, rulesOut, edge) === 'legal'));
  return dependencies.flatMap((dependency) => {
    const { anyOf, to, kind, basis } = dependency;
    const present = anyOf.filter((from) => inside.has(from));
    if (kind === 'practice' || present.length === 0 || !inside.has(to) || !holdsUnless(rulesOut, dependency))
      return [];
    if (present.some((from) => reachableFrom([from], ways).has(to))) return [];
    const shown = `${present.join('/')}→${to}`;
    return [
      fault(
        'LEGAL_EDGE_MISSING',
        '/edges',
        [...present, to],
        `缺少法定顺序“${shown}”（${basis}）`,
        `the legal order ${shown} is missing (${basis})`,
      ),
    ];
  });
};

/** Every fault of a template at once, measured against its county's catalogue; none means it may be stored. */
export const validateTemplate = (template: Template, catalogue: Catalogue): readonly CatalogueFault[] => [
  ...nodeFaults(template.nodes, new Map(nodesOf(catalogue).map((node) => [node.code, node]))),
  ...edgeFaults(template),
  ...bypassFaults(template, catalogue),
  ...weakenedLegalOrders(template, catalogue),
];

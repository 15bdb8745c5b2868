import type { Catalogue } from './catalogue.ts';
import type { Department } from './department.ts';
import { restsOnLaw, type Dependency } from './dependency.ts';
import { cycleFault, fault, repeated } from './fault.ts';
import type { CatalogueFault } from './fault.ts';
import { cyclesIn } from './graph.ts';
import { matterFaults } from './matter-faults.ts';

const departmentFaults = (departments: readonly Department[]): CatalogueFault[] => [
  ...repeated(departments.map(({ id }) => id)).map(({ value, position }) =>
    fault(
      'DUPLICATE_DEPARTMENT',
      `/departments/${position}/id`,
      [value],
      `部门“${value}”重复`,
      `the department ${value} is declared more than once`,
    ),
  ),
  ...departments.flatMap((department, at) =>
    repeated(department.posts.map(({ id }) => id)).map(({ value, position }) =>
      fault(
        'DUPLICATE_POST',
        `/departments/${at}/posts/${position}/id`,
        [department.id, value],
        `${department.name.zh}的岗位“${value}”重复`,
        `the post ${value} of ${department.id} is declared more than once`,
      ),
    ),
  ),
];

type DeclaredCode = { readonly code: string; readonly pointer: string };

const declaredCodes = ({ matters, milestones }: Catalogue): readonly DeclaredCode[] => [
  ...matters.map(({ code }, at) => ({ code, pointer: `/matters/${at}/code` })),
  ...milestones.map(({ code }, at) => ({ code, pointer: `/milestones/${at}/code` })),
];

const codeFaults = (declared: readonly DeclaredCode[]): CatalogueFault[] =>
  repeated(declared.map(({ code }) => code)).map(({ value, position }) =>
    fault(
      'DUPLICATE_CODE',
      declared[position]?.pointer ?? '',
      [value],
      `编码“${value}”重复`,
      `${value} is declared more than once`,
    ),
  );

const unknownNodes = (dependencies: readonly Dependency[], known: ReadonlySet<string>): CatalogueFault[] =>
  dependencies.flatMap(({ anyOf, to }, at) => [
    ...anyOf.flatMap((from, position) =>
      known.has(from)
        ? []
        : [
            fault(
              'UNKNOWN_PREREQUISITE',
              `/dependencies/${at}/anyOf/${position}`,
              [from, to],
              `“${to}”的前置“${from}”不存在`,
              `${to} depends on the unknown ${from}`,
            ),
          ],
    ),
    ...(known.has(to)
      ? []
      : [
          fault(
            'UNKNOWN_DEPENDENT',
            `/dependencies/${at}/to`,
            [to],
            `后项“${to}”不存在`,
            `the dependent ${to} is unknown`,
          ),
        ]),
  ]);

const ordersWithoutLaw = (dependencies: readonly Dependency[]): CatalogueFault[] =>
  dependencies.flatMap((dependency, at) => {
    if (dependency.kind === 'practice' || restsOnLaw(dependency)) return [];
    const shown = `${dependency.anyOf.join('/')}→${dependency.to}`;
    return [
      fault(
        'LEGAL_EDGE_WITHOUT_LAW',
        `/dependencies/${at}/basis`,
        [...dependency.anyOf, dependency.to],
        `法定顺序“${shown}”须写明法律名称和条号，凭记忆的不算`,
        `the legal order ${shown} needs its law and article, not from memory`,
      ),
    ];
  });

const orderFaults = (dependencies: readonly Dependency[]): CatalogueFault[] => {
  const edges = dependencies.flatMap(({ anyOf, to }, at) => anyOf.map((from) => ({ from, to, at })));
  const again = repeated(edges.map(({ from, to }) => `${from}→${to}`)).map(({ value, position }) =>
    fault(
      'DUPLICATE_EDGE',
      `/dependencies/${edges[position]?.at ?? 0}`,
      value.split('→'),
      `办理顺序“${value}”重复`,
      `the order ${value} is declared more than once`,
    ),
  );
  return [...again, ...cyclesIn(edges).map((cycle) => cycleFault('/dependencies', cycle))];
};

/** Every fault of a catalogue at once; none means it may be stored. */
export const validateCatalogue = (catalogue: Catalogue): readonly CatalogueFault[] => {
  const posts = new Map(
    catalogue.departments.map((each) => [each.id, new Set(each.posts.map(({ id }) => id))]),
  );
  const declared = declaredCodes(catalogue);
  return [
    ...departmentFaults(catalogue.departments),
    ...codeFaults(declared),
    ...catalogue.matters.flatMap((matter, at) => matterFaults(matter, `/matters/${at}`, posts)),
    ...unknownNodes(catalogue.dependencies, new Set(declared.map(({ code }) => code))),
    ...ordersWithoutLaw(catalogue.dependencies),
    ...orderFaults(catalogue.dependencies),
  ];
};

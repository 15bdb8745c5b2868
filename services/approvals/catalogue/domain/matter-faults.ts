import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import { matterTolerates } from './data/tolerance.ts';
import { fault, repeated } from './fault.ts';
import type { CatalogueFault } from './fault.ts';
import type { Matter, MatterVariant } from './matter.ts';

export type PostsByDepartment = ReadonlyMap<DepartmentId, ReadonlySet<PostId>>;

const responsibilityFaults = (matter: Matter, pointer: string): CatalogueFault[] => {
  const { code } = matter;
  const responsible = matter.departments.filter(({ role }) => role === 'responsible');
  if (responsible.length === 1) return [];
  const at = `${pointer}/departments`;
  const about = [code, ...responsible.map(({ department }) => department)];
  return responsible.length === 0
    ? [
        fault(
          'NO_RESPONSIBLE_DEPARTMENT',
          at,
          about,
          `“${code}”没有主办部门`,
          `${code} has no responsible department`,
        ),
      ]
    : [
        fault(
          'TWO_RESPONSIBLE_DEPARTMENTS',
          at,
          about,
          `“${code}”的主办部门多于一个`,
          `${code} has more than one responsible department`,
        ),
      ];
};

const unknownDepartment = (code: string, department: string, pointer: string): CatalogueFault =>
  fault(
    'UNKNOWN_DEPARTMENT',
    pointer,
    [code, department],
    `“${code}”的部门“${department}”不存在`,
    `${code} names the unknown department ${department}`,
  );

const departmentFaults = (matter: Matter, pointer: string, posts: PostsByDepartment): CatalogueFault[] => [
  ...matter.departments.flatMap(({ department, post }, position) => {
    const at = `${pointer}/departments/${position}`;
    const known = posts.get(department);
    if (known === undefined) return [unknownDepartment(matter.code, department, `${at}/department`)];
    if (known.has(post)) return [];
    const about = [matter.code, department, post];
    return [
      fault(
        'UNKNOWN_POST',
        `${at}/post`,
        about,
        `部门“${department}”没有岗位“${post}”`,
        `${department} has no post ${post}`,
      ),
    ];
  }),
  ...matter.variants.flatMap(({ department }, position) =>
    department === null || posts.has(department)
      ? []
      : [unknownDepartment(matter.code, department, `${pointer}/variants/${position}/department`)],
  ),
];

const variantFaults = ({ code, variants, materials, notices }: Matter, pointer: string): CatalogueFault[] => {
  const ids = variants.map(({ id }) => id);
  const mentions = [
    ...materials.map((each, position) => ({
      variants: each.variants,
      at: `${pointer}/materials/${position}/variants`,
    })),
    ...notices.map((each, position) => ({
      variants: each.variants,
      at: `${pointer}/notices/${position}/variants`,
    })),
  ];
  return [
    ...repeated(ids).map(({ value, position }) =>
      fault(
        'DUPLICATE_VARIANT',
        `${pointer}/variants/${position}/id`,
        [code, value],
        `“${code}”的情形“${value}”重复`,
        `${code} declares the form ${value} more than once`,
      ),
    ),
    ...mentions.flatMap((mention) =>
      mention.variants
        .filter((variant) => !ids.includes(variant))
        .map((variant) =>
          fault(
            'UNKNOWN_VARIANT',
            mention.at,
            [code, variant],
            `“${code}”没有情形“${variant}”`,
            `${code} has no form ${variant}`,
          ),
        ),
    ),
  ];
};

const toleranceFaults = ({ code, variants }: Matter, pointer: string): CatalogueFault[] =>
  variants.flatMap(({ id, tolerance }, position) =>
    !tolerance || matterTolerates(code)
      ? []
      : [
          fault(
            'TOLERANCE_FORBIDDEN',
            `${pointer}/variants/${position}/tolerance`,
            [code, id],
            `“${code}”不得容缺受理`,
            `${code} may not be accepted with documents missing`,
          ),
        ],
  );

// Working days are never fewer than calendar days, so a promise in working days is comparable with any limit of the law;
// one in calendar days only with a limit in calendar days.
const isBeyondLaw = ({ promised, statutory }: MatterVariant): boolean =>
  promised !== null &&
  statutory !== null &&
  (promised.unit === statutory.unit || promised.unit === 'workday') &&
  promised.days > statutory.days;

/** A promise is shorter than the law's limit or equal to it; nobody may promise to be late (优化营商环境条例 36). */
const promiseFaults = ({ code, variants }: Matter, pointer: string): CatalogueFault[] =>
  variants.flatMap((variant, position) =>
    isBeyondLaw(variant)
      ? [
          fault(
            'PROMISE_BEYOND_LAW',
            `${pointer}/variants/${position}/promised`,
            [code, variant.id],
            `“${code}”的承诺时限长于法定时限`,
            `${code} promises longer than the law allows`,
          ),
        ]
      : [],
  );

/** Every fault of one matter; `pointer` is where it stands. */
export const matterFaults = (
  matter: Matter,
  pointer: string,
  posts: PostsByDepartment,
): readonly CatalogueFault[] => [
  ...responsibilityFaults(matter, pointer),
  ...departmentFaults(matter, pointer, posts),
  ...variantFaults(matter, pointer),
  ...toleranceFaults(matter, pointer),
  ...promiseFaults(matter, pointer),
];

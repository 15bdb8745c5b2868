import type { CodedError, FieldFault } from '../coded-error.ts';
import { commonRefusal } from '../common-refusals.ts';
import { subjectSchema, type CountyCode, type DepartmentId, type Subject } from '../identifiers.ts';
import type { Bilingual } from '../language.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { dateOf, type Instant, type LocalDate } from '../time/clock.ts';
import type { KnownDepartment } from './county-register.ts';
import type { Named } from './named-in.ts';

/** What a service can say of the names that others own, from its own records alone. */
export type NameSource = {
  /** Null where no department is on record: then none is refused. */
  readonly departments: (county: CountyCode) => Promise<readonly KnownDepartment[] | null>;
  /** The templates that can be chosen on a day. */
  readonly templates: (county: CountyCode, on: LocalDate) => Promise<readonly string[]>;
  readonly isStranger: (county: CountyCode, person: Subject) => Promise<boolean>;
  readonly coordinatingDepartment: (county: CountyCode) => Promise<DepartmentId>;
};

/** What is taken all the same, and should be looked at. */
export type Warning = { readonly code: string; readonly pointer: string; readonly detail: Bilingual };

type NamedPerson = Named & { readonly person: Subject };

/** A request whose departments, posts and templates are there, with the persons nobody knows. */
export type Vetted = { readonly strangers: readonly NamedPerson[]; readonly warnings: readonly Warning[] };

const listed = (names: readonly string[]): Bilingual => ({ zh: names.join('、'), en: names.join(', ') });

const fault = ({ pointer, name }: Named, what: Bilingual, there: readonly string[]): FieldFault => {
  const { zh, en } = listed(there);
  return {
    pointer,
    detail: {
      zh: `${what.zh}“${name}”不存在；现有：${zh}`,
      en: `there is no ${what.en} ${name}; there are: ${en}`,
    },
  };
};

const departmentFaults = (
  named: readonly Named[],
  departments: readonly KnownDepartment[],
): readonly FieldFault[] =>
  named
    .filter(({ kind, name }) => kind === 'department' && !departments.some(({ id }) => id === name))
    .map((each) =>
      fault(
        each,
        { zh: '部门', en: 'department' },
        departments.map(({ id }) => id),
      ),
    );

const postFaults = (
  named: readonly Named[],
  departments: readonly KnownDepartment[],
): readonly FieldFault[] =>
  named.flatMap((each) => {
    if (each.kind !== 'post') return [];
    const own = departments.filter(({ id }) => each.department === null || id === each.department);
    const posts = [...new Set(own.flatMap((department) => department.posts))];
    // A department that is not there is told itself.
    if (own.length === 0 || posts.some((post) => post === each.name)) return [];
    const where = each.department === null ? '' : `${each.department} `;
    return [fault(each, { zh: `${where}岗位`, en: `${where}post` }, posts)];
  });

const templateFaults = (named: readonly Named[], templates: readonly string[]): readonly FieldFault[] =>
  named
    .filter(({ kind, name }) => kind === 'template' && !templates.includes(name))
    .map((each) => fault(each, { zh: '流程模板', en: 'template' }, templates));

const faultsOf = async (
  source: NameSource,
  county: CountyCode,
  now: Instant,
  named: readonly Named[],
): Promise<CodedError | null> => {
  const names = (kind: Named['kind']): boolean => named.some((each) => each.kind === kind);
  const [departments, templates] = await Promise.all([
    names('department') || names('post') ? source.departments(county) : null,
    names('template') ? source.templates(county, dateOf(now)) : null,
  ]);
  const unknown = {
    DEPARTMENT_UNKNOWN: departments === null ? [] : departmentFaults(named, departments),
    POST_UNKNOWN: departments === null ? [] : postFaults(named, departments),
    TEMPLATE_UNKNOWN: templates === null ? [] : templateFaults(named, templates),
  } as const;
  const all = Object.values(unknown).flat();
  for (const code of ['DEPARTMENT_UNKNOWN', 'POST_UNKNOWN', 'TEMPLATE_UNKNOWN'] as const)
    if (unknown[code].length > 0) return commonRefusal(code, all);
  return null;
};

const personUnknown = ({ pointer, name }: Named): Warning => ({
  code: 'PERSON_UNKNOWN',
  pointer,
  detail: {
    zh: `通讯录中没有“${name}”，已照填写办理并告知牵头部门；如系笔误，请更正`,
    en: `The directory knows nobody called ${name}. It was taken as entered and the coordinating office is told; correct it if it is a slip.`,
  },
});

/**
 * Refuses, all at once, whatever names a department, post or template that is not there, saying what there is; a person whom
 * the directory does not know is taken with a warning (rulings 41). Whoever acts is known by acting.
 */
export const vetNames = async (
  source: NameSource,
  caller: { readonly county: CountyCode; readonly subject: Subject },
  now: Instant,
  named: readonly Named[],
): Promise<Outcome<Vetted, CodedError>> => {
  const refused = await faultsOf(source, caller.county, now, named);
  if (refused !== null) return failure(refused);
  const persons = named.flatMap((each) =>
    each.kind === 'person' ? [{ ...each, person: subjectSchema.parse(each.name) }] : [],
  );
  const unknown = await Promise.all(
    persons.map(
      async ({ person }) => person !== caller.subject && (await source.isStranger(caller.county, person)),
    ),
  );
  const strangers = persons.filter((_, index) => unknown[index]);
  return success({ strangers, warnings: strangers.map(personUnknown) });
};

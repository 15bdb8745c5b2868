import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import { jointDepartmentsOf, type Matter } from '../../catalogue/domain/matter.ts';
import type { County } from './county.ts';
import type { ResponsibleDepartments } from './county-settings.ts';

const answeredForBy = (matter: Matter, { department, post }: ResponsibleDepartments[string]): Matter => {
  const joint = new Set(jointDepartmentsOf(matter).filter((each) => each !== department));
  return {
    ...matter,
    departments: [
      { department, role: 'responsible', post },
      ...matter.departments.filter((each) => each.role === 'joint' && joint.has(each.department)),
    ],
    variants: matter.variants.map((variant) => ({ ...variant, department: null })),
  };
};

/**
 * The catalogue with a county's own list of who answers for what: the department named takes the place of the
 * catalogue's, in every form of the matter, so that there is one and only one (R146). The version tells both: the
 * catalogue's, and which edition of the list.
 */
export const withOwnResponsibilities = (
  catalogue: CountyCatalogue,
  { overrides, responsibilityEdition }: Pick<County, 'overrides' | 'responsibilityEdition'>,
): CountyCatalogue => {
  const { responsibleDepartments = {} } = overrides;
  if (Object.keys(responsibleDepartments).length === 0) return catalogue;
  const matters = catalogue.catalogue.matters.map((matter) => {
    const own = responsibleDepartments[matter.code];
    return own === undefined ? matter : answeredForBy(matter, own);
  });
  return {
    ...catalogue,
    version: `${catalogue.version}+r${responsibilityEdition}`,
    catalogue: { ...catalogue.catalogue, matters },
  };
};

/** The departments that answer for a matter or join in one, and that the catalogue does not know by name. */
export const departmentsUnnamed = ({ catalogue }: CountyCatalogue): readonly DepartmentId[] => {
  const known = new Set(catalogue.departments.map(({ id }) => id));
  const named = catalogue.matters.flatMap(({ departments }) =>
    departments.map(({ department }) => department),
  );
  return [...new Set(named)].filter((department) => !known.has(department));
};

/** The catalogue with the county's own departments, by the names the county gave them. */
export const withDepartments = (catalogue: CountyCatalogue, own: readonly Department[]): CountyCatalogue => ({
  ...catalogue,
  catalogue: {
    ...catalogue.catalogue,
    departments: [
      ...own,
      ...catalogue.catalogue.departments.filter(({ id }) => !own.some((each) => each.id === id)),
    ],
  },
});

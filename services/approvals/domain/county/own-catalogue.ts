import type { CountyCatalogue } from '../catalogue/county-catalogue.ts';
import type { Department } from '../catalogue/department.ts';
import { jointDepartmentsOf, type Matter } from '../catalogue/matter.ts';
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
 * catalogue's, in every form of the matter, so that there is one and only one (R146). `departments` are the county's
 * own, by the names it gave them.
 */
export const ownCatalogue = (
  county: CountyCatalogue,
  responsible: ResponsibleDepartments,
  departments: readonly Department[],
): CountyCatalogue => ({
  ...county,
  catalogue: {
    ...county.catalogue,
    departments: [
      ...departments,
      ...county.catalogue.departments.filter(({ id }) => !departments.some((own) => own.id === id)),
    ],
    matters: county.catalogue.matters.map((matter) => {
      const own = responsible[matter.code];
      return own === undefined ? matter : answeredForBy(matter, own);
    }),
  },
});

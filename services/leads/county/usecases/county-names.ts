import { createCountyRegister } from '../../../../shared/names/county-register.ts';
import { startingTemplates } from '../../../../shared/names/starting-templates.ts';
import type { NameSource } from '../../../../shared/names/vet-names.ts';
import type { LeadPorts } from '../../kernel/ports.ts';

/** What leads knows of the names a request may use: all of it heard from those who own them. */
export const createCountyNames = ({ table }: Pick<LeadPorts, 'table'>): NameSource => {
  const { departments, isStranger, ownTemplates, rules } = createCountyRegister(table);
  return {
    departments,
    isStranger,
    templates: async (county, on) => [
      ...new Set([
        ...startingTemplates,
        ...(await ownTemplates(county)).filter(({ from }) => from <= on).map(({ id }) => id),
      ]),
    ],
    coordinatingDepartment: async (county) => (await rules(county)).coordinatingDepartment,
  };
};

import { createCountyRegister } from '../../../../shared/names/county-register.ts';
import type { NameSource } from '../../../../shared/names/vet-names.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';

/** What notifications knows of the names a request may use: persons are its own, departments and settings it hears of. */
export const createCountyNames = ({ table }: Pick<NotificationPorts, 'table'>): NameSource => {
  const { departments, isStranger, rules } = createCountyRegister(table);
  return {
    departments,
    isStranger,
    // No request here names a template.
    templates: () => Promise.resolve([]),
    coordinatingDepartment: async (county) => (await rules(county)).coordinatingDepartment,
  };
};

import { createCountyRegister } from '../../../../shared/names/county-register.ts';
import type { NameSource } from '../../../../shared/names/vet-names.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';

/** What approvals knows of the names a request may use: departments, templates and settings are its own, persons it hears of. */
export const countyNames = ({
  table,
  loadCounty,
}: Pick<ApprovalsPorts, 'table' | 'loadCounty'>): NameSource => {
  const { departments, isStranger } = createCountyRegister(table);
  return {
    departments,
    isStranger,
    templates: async (county) => (await loadCounty(county)).rules.catalogue.templates.map(({ id }) => id),
    coordinatingDepartment: async (county) =>
      (await loadCounty(county)).rules.settings.coordinatingDepartment,
  };
};

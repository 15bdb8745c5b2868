import type { CountyCode } from '../../../shared/identifiers.ts';
import type { CountyCatalogue } from '../domain/catalogue/county-catalogue.ts';
import type { CountySettings } from '../domain/county/county-settings.ts';
import { ownCatalogue } from '../domain/county/own-catalogue.ts';
import { departmentDefinition } from '../store/department-store.ts';
import type { ApprovalsPorts } from './ports.ts';

/** The catalogue by which a county decides under its settings; reads the register only for departments they name. */
export const catalogueUnder = async (
  { table, catalogueOf }: Pick<ApprovalsPorts, 'table' | 'catalogueOf'>,
  county: CountyCode,
  { responsibleDepartments }: Pick<CountySettings, 'responsibleDepartments'>,
): Promise<CountyCatalogue> => {
  const named = [...new Set(Object.values(responsibleDepartments).map(({ department }) => department))];
  const found = await Promise.all(named.map((id) => table.load(departmentDefinition, county, id)));
  const departments = found.flatMap((each) => (each === null ? [] : [each.state]));
  return ownCatalogue(catalogueOf(county), responsibleDepartments, departments);
};

/** The catalogue by which a county decides as it stands now. */
export const loadCatalogue =
  (ports: ApprovalsPorts) =>
  async (county: CountyCode): Promise<CountyCatalogue> => {
    const { rules } = await ports.loadCounty(county);
    return catalogueUnder(ports, county, rules.settings);
  };

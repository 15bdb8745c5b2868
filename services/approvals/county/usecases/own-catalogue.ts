import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { CountyRules } from '../domain/county.ts';
import { departmentsUnnamed, withDepartments } from '../domain/own-catalogue.ts';
import { departmentDefinition } from '../store/department-store.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';

/** The catalogue in force with the names of the county's own departments; reads the register only for those it names. */
export const withNamedDepartments = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  { catalogue, settings: { responsibleDepartments } }: Pick<CountyRules, 'catalogue' | 'settings'>,
): Promise<CountyCatalogue> => {
  const answering = Object.values(responsibleDepartments).map(({ department }) => department);
  const named = [...new Set([...answering, ...departmentsUnnamed(catalogue)])];
  const found = await Promise.all(named.map((id) => table.load(departmentDefinition, county, id)));
  return withDepartments(
    catalogue,
    found.flatMap((each) => (each === null ? [] : [each.state])),
  );
};

/** The catalogue by which a county decides at a moment, its own departments named. */
export const loadCatalogueQuery =
  (ports: ApprovalsPorts) =>
  async (county: CountyCode, now: Instant): Promise<CountyCatalogue> => {
    const { rules } = await ports.loadCounty(county, now);
    return withNamedDepartments(ports, county, rules);
  };

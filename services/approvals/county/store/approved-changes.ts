import type { Table } from '../../../../shared/dynamo/table.ts';
import type { CatalogueChangeId, CountyCode } from '../../../../shared/identifiers.ts';
import type { ApprovedChange } from '../domain/change.ts';
import type { CatalogueVersion } from '../domain/versions.ts';
import { catalogueChangeDefinition } from './catalogue-change-store.ts';
import { createKept } from '../../kernel/kept-values.ts';

// About a quarter of what a county's register may hold, for each of several counties.
const most = 200;

/** A change by its id; an approved one never changes again. */
export const loadApproved = async (
  table: Pick<Table, 'load'>,
  county: CountyCode,
  id: CatalogueChangeId,
): Promise<ApprovedChange> => {
  const found = await table.load(catalogueChangeDefinition, county, id);
  if (found?.state.state !== 'approved') throw new Error(`the register names ${id}, which is not approved`);
  return found.state;
};

/**
 * The approved changes behind versions, in their order. A change is read once in the life of a process: while a county has
 * none of its own, or they are known, nothing is read.
 */
export const createApprovedChanges = (table: Pick<Table, 'load'>) => {
  const changes = createKept<ApprovedChange>(most);
  return (county: CountyCode, versions: readonly CatalogueVersion[]): Promise<readonly ApprovedChange[]> =>
    Promise.all(
      versions.map(({ changeId }) =>
        changes(`${county}#${changeId}`, () => loadApproved(table, county, changeId)),
      ),
    );
};

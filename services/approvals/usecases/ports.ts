import type { Table } from '../../../shared/dynamo/table.ts';
import type { CountyCode, NewId } from '../../../shared/identifiers.ts';
import type { CountyCatalogue } from '../domain/catalogue/county-catalogue.ts';
import type { LoadCounty } from '../store/county-store.ts';

/** What the use cases of approvals stand on. */
export type ApprovalsPorts = {
  readonly table: Table;
  readonly newId: NewId;
  readonly loadCounty: LoadCounty;
  /** The catalogue and templates a county decides by. */
  readonly catalogueOf: (county: CountyCode) => CountyCatalogue;
};

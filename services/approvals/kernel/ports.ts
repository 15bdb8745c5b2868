import type { Table } from '../../../shared/dynamo/table.ts';
import type { NewId } from '../../../shared/identifiers.ts';
import type { LoadCounty } from '../county/store/county-store.ts';

/** What the use cases of approvals stand on. */
export type ApprovalsPorts = {
  readonly table: Table;
  readonly newId: NewId;
  readonly loadCounty: LoadCounty;
};

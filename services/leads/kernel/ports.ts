import type { CalendarOf } from '../../../shared/dynamo/county-calendar.ts';
import type { Table } from '../../../shared/dynamo/table.ts';
import type { CountyCode, NewId } from '../../../shared/identifiers.ts';
import type { LeadPolicy } from './policy-schema.ts';

/** What the use cases of leads stand on. */
export type LeadPorts = {
  readonly table: Table;
  readonly newId: NewId;
  readonly calendarOf: CalendarOf;
  /** What holds in a county today. */
  readonly policyOf: (county: CountyCode) => Promise<LeadPolicy>;
};

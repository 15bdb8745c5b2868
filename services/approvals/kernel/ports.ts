import type { Table } from '../../../shared/dynamo/table.ts';
import type { CountyCode, NewId } from '../../../shared/identifiers.ts';
import type { Instant } from '../../../shared/time/clock.ts';

/**
 * What the use cases of approvals stand on. How a county is read with its rules, the capability that keeps them says; the
 * kernel goes by the rules without knowing them.
 */
export type PortsOf<CountyReading> = {
  readonly table: Table;
  readonly newId: NewId;
  /** Reads a county with the rules in force at a moment; the present one unless another is named. */
  readonly loadCounty: (county: CountyCode, at?: Instant) => Promise<CountyReading>;
};

/** Ports for whatever is decided by a county's rules. */
export type PortsWith<Rules> = PortsOf<{ readonly rules: Rules }>;

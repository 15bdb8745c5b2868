import type { CodedError } from '../../../shared/coded-error.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { CalendarOf } from '../../../shared/dynamo/county-calendar.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { Table } from '../../../shared/dynamo/table.ts';
import type { CountyCode, NewId } from '../../../shared/identifiers.ts';
import type { CountyRegister } from '../../../shared/names/county-register.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { NotificationPolicy } from './policy-schema.ts';

/** What the use cases of notifications stand on. */
export type NotificationPorts = {
  readonly table: Table;
  readonly newId: NewId;
  readonly calendarOf: CalendarOf;
  /** What holds in a county today. */
  readonly policyOf: (county: CountyCode) => Promise<NotificationPolicy>;
  /** What is known of a county's departments, persons and settings. */
  readonly register: CountyRegister;
};

/** What a write answers: the state as it now stands, or why nothing was written. */
export type Written<State> = Promise<Outcome<Versioned<State>, CodedError | Refusal>>;

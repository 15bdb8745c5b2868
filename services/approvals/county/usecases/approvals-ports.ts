import type { PortsOf } from '../../kernel/ports.ts';
import type { CountyReading } from '../store/county-store.ts';

/** What the use cases of approvals stand on: the table, new ids, and the county with its rules in force. */
export type ApprovalsPorts = PortsOf<CountyReading>;

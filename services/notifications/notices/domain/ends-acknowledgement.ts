import type { EventType } from '../../../../shared/events/catalogue.ts';

/** After these nothing is left to acknowledge, whoever received it; so after the receipt 签收 of the assignment itself. */
export const endsAcknowledgement: ReadonlySet<EventType> = new Set([
  'approvals.assignment.overtaken.v1',
  'approvals.assignment.merged.v1',
]);

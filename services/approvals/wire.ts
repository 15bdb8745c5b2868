import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { on, type EventHandler } from '../../shared/messaging/consume-events.ts';
import { createLoadCounty } from './store/county-store.ts';
import { followLead } from './usecases/follow-lead.ts';
import type { ApprovalsPorts } from './usecases/ports.ts';
import { recordAcknowledgement } from './usecases/record-acknowledgement.ts';
import { settleDue } from './usecases/settle-due.ts';

/** The ports of approvals on what every function stands on. */
export const portsOf = ({ table, newId }: Foundations): ApprovalsPorts => ({
  table,
  newId,
  loadCounty: createLoadCounty(table),
});

/** What approvals does with the events of its inbox. */
export const approvalsHandlers = (foundations: Foundations): readonly EventHandler[] => {
  const ports = portsOf(foundations);
  return [
    on('leads.lead.stage-changed.v1', followLead(ports, foundations.clock)),
    on('notifications.inbox-item.acknowledged.v1', recordAcknowledgement(ports, foundations.clock)),
  ];
};

/** What falls in approvals as time passes. */
export const settleApprovals = (foundations: Foundations): Settle => settleDue(portsOf(foundations));

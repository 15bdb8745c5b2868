import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { ApprovalCase } from './approval-case.ts';

/** A case as of an instant, and what fell on the way there. */
export type SettledCase = { readonly approvalCase: ApprovalCase; readonly events: readonly DomainEvent[] };

/** One thing that can fall on a running case as time passes: when it does next, and what it then brings. */
export type CaseWatch = {
  readonly nextAt: (approvalCase: ApprovalCase, rules: CountyRules) => Instant | null;
  readonly settle: (approvalCase: ApprovalCase, rules: CountyRules, until: Instant) => SettledCase;
};

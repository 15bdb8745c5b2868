import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { rulingOf, type Ruling, type Transfer } from '../../tasks/domain/transfer.ts';

/** What a ruling finds against a party: an improper request (a), or a refusal of what was its own (c). */
export type TransferFinding = {
  readonly finding: 'improperTransfers' | 'overruledRefusals';
  readonly department: DepartmentId;
  /** When it was found. */
  readonly since: Instant;
};

type Caused = Pick<Extract<Transfer, { readonly cause: unknown }>, 'from' | 'to' | 'cause'>;

/** What a ruling on a transfer finds against a party (domain.md §5.4); null where it finds nothing. */
export const findingOf = (
  { from, to, cause }: Caused,
  { decision, at }: Pick<Ruling, 'decision' | 'at'>,
): TransferFinding | null => {
  if (decision === 'sender-keeps')
    return { finding: 'improperTransfers', department: from.department, since: at };
  // Silence counts as s alone (rulings 15); a target that was never asked has refused nothing.
  return decision === 'target-takes' && cause.cause === 'refused'
    ? { finding: 'overruledRefusals', department: to.department, since: at }
    : null;
};

/** What the ruling that holds finds; where it only confirms the first, since that one. */
export const rulingFindingInForce = (transfer: Transfer): TransferFinding | null => {
  const ruling = rulingOf(transfer);
  if (ruling === null || !('ruling' in transfer)) return null;
  const found = findingOf(transfer, ruling);
  const first = findingOf(transfer, transfer.ruling);
  return found?.finding === first?.finding ? first : found;
};

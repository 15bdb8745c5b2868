import { compareRungs, rungs, type Rung } from '../../../../shared/deadlines/ladder.ts';
import type { FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import { recipientsOf, type AssignedTo } from '../../county/domain/audience-rule.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';

const copiedFrom: Rung = 'rung-1';

/** Rungs that hear of a jump over their heads: a breach of the law goes to rung 4 with copies to 1–3 (domain.md §5.5). */
const copiedRungs = (fallen: FallenRung): readonly Rung[] =>
  fallen.cause === 'promise'
    ? []
    : rungs.filter((rung) => compareRungs(rung, copiedFrom) >= 0 && compareRungs(rung, fallen.rung) < 0);

/** Whom a county tells when a rung falls on a piece of work. */
export const rungAudience = (
  { audiences }: Pick<CountySettings, 'audiences'>,
  fallen: FallenRung,
  assigned: AssignedTo,
): readonly Recipient[] =>
  recipientsOf(
    [
      ...audiences[fallen.rung],
      ...copiedRungs(fallen)
        .flatMap((rung) => audiences[rung])
        .map((rule) => ({ ...rule, capacity: 'informed' as const })),
    ],
    assigned,
  );

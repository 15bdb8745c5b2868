import * as z from 'zod';
import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { catalogueChangeIdSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { actSchema } from '../../kernel/act.ts';
import { operationsSchema } from './operation.ts';

export const changeStates = ['proposed', 'approved', 'refused', 'withdrawn'] as const;

const common = {
  id: catalogueChangeIdSchema,
  reason: keptText(),
  /** The day from which it is meant to hold. */
  effectiveFrom: dateSchema,
  operations: operationsSchema.readonly(),
  proposed: actSchema,
};

/**
 * A change of the county's catalogue 目录变更: proposed by one person, in force only once another has approved it, never
 * altered afterwards (R145). `inForceFrom` is later than the day meant where the approval came after it.
 */
export const catalogueChangeSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('proposed') }),
  z.object({
    ...common,
    state: z.literal('approved'),
    approved: actSchema,
    version: keptLine(),
    inForceFrom: dateSchema,
  }),
  z.object({ ...common, state: z.literal('refused'), refused: actSchema.extend({ reason: keptText() }) }),
  z.object({ ...common, state: z.literal('withdrawn'), withdrawn: actSchema }),
]);
export type CatalogueChange = Readonly<z.infer<typeof catalogueChangeSchema>>;
export type ProposedChange = Extract<CatalogueChange, { state: 'proposed' }>;
export type ApprovedChange = Extract<CatalogueChange, { state: 'approved' }>;

export const catalogueChangeRefusals = {
  CATALOGUE_CHANGE_INVALID: 'unacceptable',
  CATALOGUE_CHANGE_TOO_LARGE: 'unacceptable',
  CATALOGUE_CHANGE_CONFLICTS: 'wrong-state',
  CATALOGUE_CHANGE_WRONG_STATE: 'wrong-state',
  CATALOGUE_REGISTER_FULL: 'wrong-state',
  ANOTHER_PERSON_NEEDED: 'not-yours',
} as const satisfies Refusals;
export type CatalogueChangeErrorCode = keyof typeof catalogueChangeRefusals;

/** A change as it stands after an act, with what it tells. */
export type ChangeOutcome<State extends CatalogueChange = CatalogueChange> = {
  readonly state: State;
  readonly events: readonly DomainEvent[];
};

export const refusal = (
  code: CatalogueChangeErrorCode,
  zh: string,
  en: string,
  rest: { readonly faults?: readonly FieldFault[]; readonly facts?: Record<string, string | number> } = {},
): CodedError<CatalogueChangeErrorCode> => ({ code, detail: { zh, en }, ...rest });

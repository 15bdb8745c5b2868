import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import type { Act } from '../../kernel/act.ts';
import { changeReference, namesTouchedBy, whoApproves } from './change-facts.ts';
import {
  refusal,
  type CatalogueChangeErrorCode,
  type ChangeOutcome,
  type ProposedChange,
} from '../../county/domain/change.ts';
import { applyOperations } from '../../county/domain/apply-operations.ts';
import { faultsOfChange, type PlaceOfChange } from '../../county/domain/validate-change.ts';

/** A change as it is proposed. */
export type ChangeDraft = Pick<ProposedChange, 'id' | 'reason' | 'effectiveFrom' | 'operations'>;

// A change is one item beside its facts, and stays below the size at which a write begins to cost.
const mostBytes = 24 * 1024;

const bytesOf = ({ operations }: ChangeDraft): number =>
  new TextEncoder().encode(JSON.stringify(operations)).length;

const dateFaults = ({ effectiveFrom }: ChangeDraft, today: string): readonly FieldFault[] =>
  effectiveFrom < today
    ? [
        {
          pointer: '/effectiveFrom',
          detail: { zh: '生效日不得早于今天', en: 'It may not take effect before today.' },
        },
      ]
    : [];

/**
 * Proposes a change of the catalogue. What it would make of the catalogue is looked at whole, and every fault told at
 * the operation that brings it in; nothing is in force before another person approves (R145).
 */
export const proposeChange = (
  draft: ChangeDraft,
  place: PlaceOfChange,
  settings: CountySettings,
  { at, by }: Act,
): Outcome<ChangeOutcome<ProposedChange>, CodedError<CatalogueChangeErrorCode>> => {
  if (bytesOf(draft) > mostBytes)
    return failure(
      refusal(
        'CATALOGUE_CHANGE_TOO_LARGE',
        '一次变更的内容过多，请分次提出',
        'This is too much for one change; propose it in parts.',
        { facts: { mostBytes } },
      ),
    );
  const faults = [...dateFaults(draft, dateOf(at)), ...faultsOfChange(place, draft.operations)];
  if (faults.length > 0)
    return failure(
      refusal(
        'CATALOGUE_CHANGE_INVALID',
        '变更内容有误，请按所列逐项修改',
        'The change has faults; they are listed one by one.',
        { faults },
      ),
    );
  const { catalogue } = applyOperations(place.base, draft.operations);
  const state: ProposedChange = { ...draft, state: 'proposed', proposed: { at, by } };
  return success({
    state,
    events: [
      {
        type: 'approvals.catalogue-change.proposed.v1',
        audience: whoApproves(settings),
        fact: { ...changeReference(state), ...namesTouchedBy(state, catalogue), proposedBy: by },
      },
    ],
  });
};

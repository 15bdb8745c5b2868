import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CommitmentBasis } from '../../../../shared/events/lead-terms.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';
import { clauseRefusals, type ClauseError } from './clause-errors.ts';

const basisRefusals = {
  TOO_MANY_UNFOUNDED_COMMITMENTS: 'wrong-state',
  COMMITMENT_LACKS_NOTHING: 'wrong-state',
  BASIS_ON_RECORD: 'wrong-state',
} as const satisfies Refusals;

/** Why a commitment, what it rests on, or a clause of it is refused. */
export const commitmentRefusals = { ...basisRefusals, ...clauseRefusals } as const;
export type CommitmentError = LeadError | ClauseError | CodedError<keyof typeof basisRefusals>;

export const tooManyUnfoundedCommitments = (limit: number): CommitmentError => ({
  code: 'TOO_MANY_UNFOUNDED_COMMITMENTS',
  detail: {
    zh: `已有${limit}条承诺缺少依据，请先补齐`,
    en: `${limit} commitments still lack a basis; complete those first.`,
  },
  facts: { limit },
});

export const commitmentLacksNothing = (commitment: number): CommitmentError => ({
  code: 'COMMITMENT_LACKS_NOTHING',
  detail: { zh: '没有这条缺依据的承诺', en: 'No such commitment lacks a basis.' },
  facts: { commitment },
});

export const basisOnRecord = (bases: readonly CommitmentBasis[]): CommitmentError => ({
  code: 'BASIS_ON_RECORD',
  detail: { zh: '依据已登记，不得替换', en: 'A basis on record is not replaced.' },
  faults: bases.map((basis) => ({
    pointer: `/${basis}`,
    detail: { zh: '已登记', en: 'is on record already' },
  })),
});

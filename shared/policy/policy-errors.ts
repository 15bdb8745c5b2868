import type { CodedError, FieldFault } from '../coded-error.ts';
import type { Refusals } from '../refusal-kinds.ts';
import { mostChanges } from './policy-register.ts';

export const policyRefusals = {
  POLICY_CHANGE_INVALID: 'unacceptable',
  POLICY_CHANGE_CONFLICTS: 'wrong-state',
  POLICY_CHANGE_WRONG_STATE: 'wrong-state',
  POLICY_CHANGE_UNKNOWN: 'unknown',
  POLICY_REGISTER_FULL: 'wrong-state',
  ANOTHER_PERSON_NEEDED: 'not-yours',
  PROPOSAL_NOT_YOURS: 'not-yours',
} as const satisfies Refusals;
type PolicyErrorCode = keyof typeof policyRefusals;
export type PolicyError = CodedError<PolicyErrorCode>;

const details: Readonly<Record<PolicyErrorCode, CodedError['detail']>> = {
  POLICY_CHANGE_INVALID: {
    zh: '设置变更有误，请按所列逐项修改',
    en: 'The change of settings has faults; they are listed one by one.',
  },
  POLICY_CHANGE_CONFLICTS: {
    zh: '该变更提出后设置已有变化，不再适用，请按所列重新提出',
    en: 'The settings have moved on since and the change no longer fits; they are listed one by one.',
  },
  POLICY_CHANGE_WRONG_STATE: { zh: '该变更已经处理', en: 'The change has been dealt with already.' },
  POLICY_CHANGE_UNKNOWN: { zh: '没有这项设置变更', en: 'There is no such change of settings.' },
  POLICY_REGISTER_FULL: {
    zh: `设置变更最多保留${mostChanges}项`,
    en: `At most ${mostChanges} changes of settings are kept.`,
  },
  ANOTHER_PERSON_NEEDED: {
    zh: '变更须由提出人以外的另一人复核',
    en: 'Somebody other than whoever proposed the change has to decide on it.',
  },
  PROPOSAL_NOT_YOURS: {
    zh: '只有提出人可以撤回',
    en: 'Only whoever proposed the change may take it back.',
  },
};

/** The refusal of a change, with the fields at fault. */
export const refusal = (code: PolicyErrorCode, faults?: readonly FieldFault[]): PolicyError => ({
  code,
  detail: details[code],
  ...(faults === undefined ? {} : { faults }),
});

import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';

/** Why the register refuses, beside what any act on a lead may be refused for. */
export const registerRefusals = {
  OFFICER_UNCHANGED: 'wrong-state',
  FIRST_CONTACT_RECORDED: 'wrong-state',
  FIRST_CONTACT_IN_FUTURE: 'malformed',
  NO_CONTACT_ENTERED: 'wrong-state',
} as const satisfies Refusals;
export type RegisterError = LeadError | CodedError<keyof typeof registerRefusals>;

export const officerUnchanged = (): RegisterError => ({
  code: 'OFFICER_UNCHANGED',
  detail: { zh: '接手人已是主责专员', en: 'That officer follows the lead already.' },
  faults: [{ pointer: '/to', detail: { zh: '与现任相同', en: 'is the present officer' } }],
});

export const firstContactRecorded = (): RegisterError => ({
  code: 'FIRST_CONTACT_RECORDED',
  detail: { zh: '首次联系已有记录', en: 'The first contact is on record already.' },
});

export const firstContactInFuture = (): RegisterError => ({
  code: 'FIRST_CONTACT_IN_FUTURE',
  detail: { zh: '首次联系日期不能晚于今天', en: 'A contact cannot lie in the future.' },
  faults: [{ pointer: '/contactedOn', detail: { zh: '晚于今天', en: 'lies in the future' } }],
});

export const noContactEntered = (): RegisterError => ({
  code: 'NO_CONTACT_ENTERED',
  detail: { zh: '该线索尚未登记联系人', en: 'No contact has been entered for this lead.' },
});

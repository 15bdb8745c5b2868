import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  consultedDeciders,
  deciders,
  inConsultation,
  ownEnterprise,
  takesPart,
  watching,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with consultations. */
export const consultationRights = {
  'case.consult': { clerk: takesPart, 'section-head': takesPart, 'deputy-head': takesPart },
  'consultation.list': { ...deciders, ...watching },
  // An enterprise sees what departments said once the leading department has concluded, and all of it at once.
  'consultation.read': inConsultation,
  'consultation.read-summary': { investor: ownEnterprise, ...inConsultation },
  'consultation.receive': consultedDeciders,
  'consultation.answer': consultedDeciders,
  'consultation.amend': consultedDeciders,
  'consultation.conclude': deciders,
  'task.consult': deciders,
  'task.read-consultations': inConsultation,
  'task.read-comments': { investor: ownEnterprise, ...inConsultation },
} as const satisfies RightsTable<string, string>;
export type ConsultationAct = keyof typeof consultationRights;

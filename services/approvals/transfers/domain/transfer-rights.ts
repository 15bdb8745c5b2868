import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  adjudicating,
  answering,
  concernedDeciders,
  county,
  deciders,
  ownProject,
  transferParties,
  watching,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with the transfer of a task. */
export const transferRights = {
  'task.request-transfer': deciders,
  'task.answer-transfer': { clerk: answering, 'section-head': answering, 'deputy-head': answering },
  // Offices of the leading group are staffed by coordinators and leaders too.
  'task.adjudicate-transfer': {
    clerk: adjudicating,
    'section-head': adjudicating,
    'deputy-head': adjudicating,
    coordinator: adjudicating,
    leader: [...adjudicating, 'transfer-leader'],
  },
  'task.request-readjudication': transferParties,
  'task.join-readjudication': transferParties,
  'task.read-transfers': { officer: ownProject, ...concernedDeciders, ...watching },
  'precedent.list': {
    officer: county,
    clerk: county,
    'section-head': county,
    'deputy-head': county,
    ...watching,
  },
  'difficult-matter.list': watching,
} as const satisfies RightsTable<string, string>;
export type TransferAct = keyof typeof transferRights;

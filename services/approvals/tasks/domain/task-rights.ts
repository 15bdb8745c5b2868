import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  causeWriters,
  deciders,
  measureSetters,
  own,
  ownEnterprise,
  ownProject,
  taskReaders,
  watching,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with a task. */
export const taskRights = {
  'task.list': { ...deciders, ...watching },
  'task.read': { investor: ownEnterprise, officer: ownProject, ...taskReaders, ...watching },
  'task.read-timeline': { officer: ownProject, ...deciders, ...watching },
  'task.receive': deciders,
  'task.issue-notice': deciders,
  'task.supplement': { investor: ownEnterprise, ...deciders },
  'task.not-mine': deciders,
  'task.withdraw': { investor: ownEnterprise },
  'task.read-ledger': { officer: ownProject, ...deciders, ...watching },
  'task.pause': deciders,
  'task.resume': deciders,
  'task.extend': { 'section-head': own, 'deputy-head': own },
  'task.correct-acceptance': { 'section-head': own },
  'task.state-cause': causeWriters,
  'task.set-measures': measureSetters,
} as const satisfies RightsTable<string, string>;
export type TaskAct = keyof typeof taskRights;

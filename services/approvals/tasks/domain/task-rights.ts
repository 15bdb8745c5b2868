import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { ApprovalsAct } from '../../approvals-acts.ts';
import type { ApprovalsRelation } from '../../kernel/approvals-relations.ts';
import {
  county,
  own,
  watching,
  deciders,
  ownEnterprise,
  ownProject,
  transferParties,
  adjudicating,
  answering,
  concernedDeciders,
  inConsultation,
  taskReaders,
} from '../../kernel/circles.ts';
import type { DelayAct } from '../../clocks/domain/delay-rights.ts';

type TaskAct = Exclude<
  Extract<ApprovalsAct, `task.${string}` | `precedent.${string}` | `difficult-matter.${string}`>,
  DelayAct
>;

/** Who may do what with a task and its transfers; part of the table of approvals. */
export const taskRights: RightsTable<TaskAct, ApprovalsRelation> = {
  'task.list': { ...deciders, ...watching },
  'task.read': { investor: ownEnterprise, officer: ownProject, ...taskReaders, ...watching },
  'task.read-timeline': { officer: ownProject, ...deciders, ...watching },
  'task.read-evidence-pack': { ...deciders, ...watching },
  // A leader for what supervisors did themselves, since nobody judges their own department.
  'task.establish-cause': { supervisor: county, leader: county },
  'task.contest-cause': { 'section-head': own, 'deputy-head': own },
  'task.answer-contest': { supervisor: county, leader: county },
  'task.refer': { supervisor: county, leader: county },
  'task.receive': deciders,
  'task.accept': deciders,
  'task.approve': deciders,
  'task.reject': deciders,
  'task.deliver': deciders,
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
  'task.consult': deciders,
  'task.read-consultations': inConsultation,
  'task.read-comments': { investor: ownEnterprise, ...inConsultation },
  'task.issue-notice': deciders,
  'task.supplement': { investor: ownEnterprise, ...deciders },
  'task.not-mine': deciders,
  'task.withdraw': { investor: ownEnterprise },
  'task.read-ledger': { officer: ownProject, ...deciders, ...watching },
  'task.pause': deciders,
  'task.resume': deciders,
  'task.extend': { 'section-head': own, 'deputy-head': own },
  'task.correct-acceptance': { 'section-head': own },
  'task.accept-with-tolerance': deciders,
  'task.supplement-outstanding': { investor: ownEnterprise, ...deciders },
  'task.accept-on-commitment': deciders,
  'task.verify-commitment': deciders,
  'task.revoke-approval': { 'section-head': own, 'deputy-head': own },
  'task.record-project-code': { 'section-head': own, 'deputy-head': own },
  'task.read-materials': { investor: ownEnterprise, officer: ownProject, ...concernedDeciders, ...watching },
};

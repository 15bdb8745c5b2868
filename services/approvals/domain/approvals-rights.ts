import type { Principal } from '../../../shared/auth/principal.ts';
import type { RightsTable } from '../../../shared/auth/rights.ts';
import type { DepartmentId } from '../../../shared/identifiers.ts';
import { agencyOrderRights, type AgencyOrderRelation } from './agency-orders/agency-order-rights.ts';
import type { ApprovalsAct } from './approvals-acts.ts';
import { delayRights } from './clock/delay-rights.ts';
import { landRights } from './land-acquisitions/land-rights.ts';
import type { TransferRelation } from './transfers/standing.ts';

export { approvalsActs, type ApprovalsAct } from './approvals-acts.ts';

/** How a caller stands to a piece of work or a case; a department takes part where it answers for a matter. */
export type ApprovalsRelation =
  | 'own-department'
  | 'takes-part'
  | 'own-enterprise'
  | 'own-project'
  | 'own-proposal'
  | 'consulted'
  | AgencyOrderRelation
  | TransferRelation;

const county = ['anyone'] as const;
const own = ['own-department'] as const;

const departmentStaff = { officer: own, clerk: own, 'section-head': own, 'deputy-head': own } as const;
const watching = { coordinator: county, supervisor: county, leader: county } as const;
const officials = {
  officer: county,
  clerk: county,
  'section-head': county,
  'deputy-head': county,
  ...watching,
  admin: county,
} as const;
const everybody = { investor: county, ...officials } as const;
// Deciding is the department's own; an officer follows a project and decides nothing.
const deciders = { clerk: own, 'section-head': own, 'deputy-head': own } as const;
const ownEnterprise = ['own-enterprise'] as const;
const ownProject = ['own-project'] as const;
const ownProposal = ['own-proposal'] as const;
const takesPart = ['takes-part'] as const;
const insideTheCase = {
  officer: ['own-project', 'takes-part'],
  clerk: takesPart,
  'section-head': takesPart,
  'deputy-head': takesPart,
  ...watching,
} as const;
// What an enterprise hands in, its officer or a window of a department may hand in for it.
const handingIn = {
  investor: ownEnterprise,
  officer: ['own-project', 'takes-part'],
  clerk: takesPart,
  'section-head': takesPart,
  'deputy-head': takesPart,
} as const;
const transferParty = ['transfer-party'] as const;
const transferParties = {
  clerk: transferParty,
  'section-head': transferParty,
  'deputy-head': transferParty,
} as const;
const adjudicating = ['transfer-adjudicator'] as const;
const answering = ['transfer-target'] as const;
const concerned = [...own, ...transferParty, ...adjudicating] as const;
// Those whose department has a task, or a part in its transfer.
const concernedDeciders = { clerk: concerned, 'section-head': concerned, 'deputy-head': concerned } as const;
// A log of the past is a register like others, and coordinating is to know what came before.
const importers = { coordinator: county, admin: county } as const;
const consulted = ['consulted'] as const;
const ownOrConsulted = [...own, ...consulted] as const;
const inConsultation = {
  officer: ownProject,
  clerk: ownOrConsulted,
  'section-head': ownOrConsulted,
  'deputy-head': ownOrConsulted,
  ...watching,
} as const;
const taskSeen = [...concerned, ...consulted] as const;
const taskReaders = { clerk: taskSeen, 'section-head': taskSeen, 'deputy-head': taskSeen } as const;
const consultedDeciders = { clerk: consulted, 'section-head': consulted, 'deputy-head': consulted } as const;
const readers = { ...departmentStaff, ...watching } as const;

/**
 * Who may do what (DESIGN §8, domain.md §2.9). A department's people do its work; those who coordinate, supervise and
 * lead see all of it and do none of it; the administrator keeps registers and sees no work.
 */
export const approvalsRights: RightsTable<ApprovalsAct, ApprovalsRelation> = {
  'department.list': everybody,
  'department.read': everybody,
  'department.put': { admin: county },
  'county-settings.read': officials,
  'county-settings.put': { admin: county },
  'calendar-year.list': officials,
  'calendar-year.read': officials,
  'calendar-year.import': { admin: county },
  'assignment.list': { investor: ownEnterprise, ...readers },
  'assignment.read': { investor: ownEnterprise, ...readers },
  'assignment.read-timeline': readers,
  'assignment.read-acknowledgements': readers,
  'request.open': { investor: ownEnterprise },
  'meeting.record': { coordinator: county, supervisor: county },
  'meeting.read': watching,
  'assignment.open': { officer: county, coordinator: county, supervisor: county },
  'assignment.receive': departmentStaff,
  'assignment.respond': departmentStaff,
  'assignment.complete': departmentStaff,
  'assignment.confirm': { investor: ownEnterprise },
  'assignment.reject-completion': { investor: ownEnterprise },
  'assignment.rate': { investor: ownEnterprise },
  // Others than the department ask again, so that nobody reports on themselves.
  'assignment.unmerge': { coordinator: county, supervisor: county },
  'visit.book': { investor: ownEnterprise },
  'visit.list': { investor: ownEnterprise, ...readers },
  'visit.read': { investor: ownEnterprise, ...readers },
  'visit.read-timeline': readers,
  'visit.confirm-time': departmentStaff,
  'visit.hold': departmentStaff,
  'visit.cancel': { investor: ownEnterprise, ...departmentStaff },
  'visit.give-feedback': { investor: ownEnterprise },
  'institution.put': { coordinator: county, admin: county },
  'institution.list': everybody,
  'workload.read': readers,
  'cover.list': readers,
  'assignment.merge': { coordinator: county, supervisor: county },
  // Supervising is for those the county's government has named (督查条例 art. 7).
  'instruction.record': { coordinator: county, supervisor: county },
  'assignment.follow-up': { coordinator: county, supervisor: county },
  'matter.list': everybody,
  'matter.read': everybody,
  'rule.list': everybody,
  'rule.read': everybody,
  'template.list': everybody,
  'template.read': everybody,
  'catalogue-change.propose': { coordinator: county, admin: county },
  'catalogue-change.list': officials,
  'catalogue-change.read': officials,
  'catalogue-change.read-timeline': officials,
  'catalogue-change.approve': { coordinator: county, leader: county, admin: county },
  'catalogue-change.refuse': { coordinator: county, leader: county, admin: county },
  'catalogue-change.withdraw': { coordinator: ownProposal, admin: ownProposal },
  'catalogue-version.list': everybody,
  'workflow-comparison.list': officials,
  'case.apply': { investor: ownEnterprise },
  'case.open': { coordinator: county, admin: county },
  'case.list': { investor: ownEnterprise, officer: ownProject, ...watching },
  'case.read': { investor: ownEnterprise, ...insideTheCase },
  'case.read-timeline': insideTheCase,
  'case.list-tasks': { investor: ownEnterprise, ...insideTheCase },
  'case.reach-milestone': { officer: ownProject, coordinator: county },
  'case.read-land-checklist': { investor: ownEnterprise, ...insideTheCase },
  'case.list-land-acquisitions': insideTheCase,
  'case.record-trip': {
    investor: ownEnterprise,
    officer: ['own-project', 'takes-part'],
    clerk: takesPart,
    'section-head': takesPart,
    'deputy-head': takesPart,
    coordinator: county,
  },
  // The department is the one that answers for what is to open.
  'case.bypass-edge': { 'section-head': takesPart, 'deputy-head': takesPart, coordinator: county },
  'case.reapply': { investor: ownEnterprise, officer: ownProject, coordinator: county },
  'pilot.register': { coordinator: county },
  'pilot.list': officials,
  'pilot.read': officials,
  'pilot.enable': { coordinator: county, leader: county },
  'task.list': { ...deciders, ...watching },
  'task.read': { investor: ownEnterprise, officer: ownProject, ...taskReaders, ...watching },
  'task.read-timeline': { officer: ownProject, ...deciders, ...watching },
  'task.read-evidence-pack': { ...deciders, ...watching },
  'assignment.read-evidence-pack': { ...deciders, ...watching },
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
  'case.consult': { clerk: takesPart, 'section-head': takesPart, 'deputy-head': takesPart },
  'case.extend-joint-clock': { coordinator: county },
  'case.read-ledger': insideTheCase,
  'consultation.list': { ...deciders, ...watching },
  // An enterprise sees what departments said once the lead has concluded, and all of it at once.
  'consultation.read': inConsultation,
  'consultation.read-summary': { investor: ownEnterprise, ...inConsultation },
  'consultation.receive': consultedDeciders,
  'consultation.answer': consultedDeciders,
  'consultation.amend': consultedDeciders,
  'consultation.conclude': deciders,
  'answer-rate.list': readers,
  'trip-figure.read': watching,
  'coordination-durations.read': watching,
  'bottleneck.read': watching,
  'scorecard.list': readers,
  'scorecard.read': readers,
  'scorecard.correct': { supervisor: county, leader: county },
  'scorecard.ask-review': { 'section-head': own, 'deputy-head': own },
  'scorecard.answer-review': { supervisor: county, leader: county },
  'import.open': importers,
  'import.add-part': importers,
  'import.start': importers,
  'import.list': { ...watching, ...importers },
  'import.read': { ...watching, ...importers },
  'import.list-faults': { ...watching, ...importers },
  'import.read-baseline': { ...watching, ...importers },
  'import.compare': { ...watching, ...importers },
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
  ...delayRights,
  ...landRights,
  ...agencyOrderRights,
  'case.read-materials': { investor: ownEnterprise, ...insideTheCase },
  'task.read-materials': { investor: ownEnterprise, officer: ownProject, ...concernedDeciders, ...watching },
  'material.request': handingIn,
  'material.complete': handingIn,
  'material.read': { investor: ownEnterprise, ...insideTheCase },
  'material.download': { investor: ownEnterprise, ...insideTheCase },
  // What looks for malware is a machine; its client has the role of the administrator and sees no content here.
  'material.record-scan': { admin: county },
};

/** The relation in which a caller stands to what is begun for the enterprise they act for. */
export const relationsOfEnterprise = ({
  enterprise,
}: Pick<Principal, 'enterprise'>): ReadonlySet<ApprovalsRelation> =>
  new Set(enterprise === null ? [] : ['own-enterprise' as const]);

/** The relations in which a caller stands to the work of a department. */
export const relationsTo = (
  department: DepartmentId,
  principal: Pick<Principal, 'department'>,
): ReadonlySet<ApprovalsRelation> =>
  new Set(principal.department === department ? ['own-department' as const] : []);

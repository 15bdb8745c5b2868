/** Circles of people, as the tables of rights name them: which roles, and in which relation to the thing. */
export const county = ['anyone'] as const;
export const own = ['own-department'] as const;

export const departmentStaff = { officer: own, clerk: own, 'section-head': own, 'deputy-head': own } as const;
export const watching = { coordinator: county, supervisor: county, leader: county } as const;
export const officials = {
  officer: county,
  clerk: county,
  'section-head': county,
  'deputy-head': county,
  ...watching,
  admin: county,
} as const;
export const everybody = { investor: county, ...officials } as const;
// Deciding is the department's own; an officer follows a project and decides nothing.
export const deciders = { clerk: own, 'section-head': own, 'deputy-head': own } as const;
export const ownEnterprise = ['own-enterprise'] as const;
export const ownProject = ['own-project'] as const;
export const ownProposal = ['own-proposal'] as const;
export const takesPart = ['takes-part'] as const;
export const insideTheCase = {
  officer: ['own-project', 'takes-part'],
  clerk: takesPart,
  'section-head': takesPart,
  'deputy-head': takesPart,
  ...watching,
} as const;
// What an enterprise hands in, its officer or a window of a department may hand in for it.
export const handingIn = {
  investor: ownEnterprise,
  officer: ['own-project', 'takes-part'],
  clerk: takesPart,
  'section-head': takesPart,
  'deputy-head': takesPart,
} as const;
export const transferParty = ['transfer-party'] as const;
export const transferParties = {
  clerk: transferParty,
  'section-head': transferParty,
  'deputy-head': transferParty,
} as const;
export const adjudicating = ['transfer-adjudicator'] as const;
export const answering = ['transfer-target'] as const;
export const concerned = [...own, ...transferParty, ...adjudicating] as const;
// Those whose department has a task, or a part in its transfer.
export const concernedDeciders = {
  clerk: concerned,
  'section-head': concerned,
  'deputy-head': concerned,
} as const;
// A log of the past is a register like others, and coordinating is to know what came before.
export const importers = { coordinator: county, admin: county } as const;
export const consulted = ['consulted'] as const;
export const ownOrConsulted = [...own, ...consulted] as const;
export const inConsultation = {
  officer: ownProject,
  clerk: ownOrConsulted,
  'section-head': ownOrConsulted,
  'deputy-head': ownOrConsulted,
  ...watching,
} as const;
export const taskSeen = [...concerned, ...consulted] as const;
export const taskReaders = { clerk: taskSeen, 'section-head': taskSeen, 'deputy-head': taskSeen } as const;
export const consultedDeciders = {
  clerk: consulted,
  'section-head': consulted,
  'deputy-head': consulted,
} as const;
export const readers = { ...departmentStaff, ...watching } as const;
/** The section head writes the cause, or the deputy head in their place (rulings 37). */
export const causeWriters = { 'section-head': own, 'deputy-head': own } as const;
/** Measures are the deputy head’s alone (rulings 37). */
export const measureSetters = { 'deputy-head': own } as const;

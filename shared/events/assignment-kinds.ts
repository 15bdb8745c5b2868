/**
 * What an assignment 交办事项 can be about: the screening of a lead, a request 诉求 or an issue 问题 of an enterprise, a
 * factor 要素 to be made available, a resolution of a meeting, a supervision letter 督办函, a rectification 整改.
 */
export const assignmentKinds = [
  'screening',
  'enterprise-request',
  'issue',
  'factor-support',
  'meeting-resolution',
  'supervision-letter',
  'rectification',
] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/**
 * Where pressing for something comes from (domain.md §5.7): an instruction of a leader 领导批示, a resolution 会议决议, a
 * red light 系统红灯, a bad rating 差评, an enterprise asked again 回访, a factor that is short 要素缺口, or somebody by name.
 */
export const assignmentSources = [
  'instruction',
  'meeting',
  'red-light',
  'bad-rating',
  'follow-up',
  'factor-gap',
  'named',
] as const;
export type AssignmentSource = (typeof assignmentSources)[number];

/** What an issue 问题 of an enterprise is about, by which the ledger of issues is sorted (R089; the list is an assumption). */
export const issueCategories = [
  'land',
  'utilities',
  'permits',
  'funding',
  'labour',
  'logistics',
  'surroundings',
  'commitments',
  'other',
] as const;
export type IssueCategory = (typeof issueCategories)[number];

/** How pressing a request of an enterprise is: 急, 常, 缓. */
export const urgencies = ['urgent', 'normal', 'slow'] as const;
export type Urgency = (typeof urgencies)[number];

/** How an assignment was closed that an enterprise was asked to confirm: it did, or it did not answer in time. */
export const closures = ['confirmed', 'unanswered'] as const;

import { unknownPerson } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const personExamples = {
  'approvals.person.unknown.v1': unknownPerson,
  'leads.person.unknown.v1': unknownPerson,
  'notifications.person.unknown.v1': unknownPerson,
} as const;

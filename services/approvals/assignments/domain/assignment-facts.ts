import type { Recipient } from '../../../../shared/events/audience.ts';
import type { Assignment } from './assignment.ts';

/** What every fact about an assignment tells. */
export const factOf = ({ id, kind, title, subject, department, enterprise }: Assignment) => ({
  assignmentId: id,
  kind,
  title,
  subject,
  department,
  ...(enterprise === null ? {} : { enterpriseName: enterprise.name }),
});

/** The post that has the assignment. */
export const assignedPost = (
  { department, post }: Assignment,
  capacity: Recipient['capacity'],
): Recipient => ({ kind: 'post', capacity, department, post });

/** The enterprise that asked; nobody where none did. */
export const askingEnterprise = (
  { enterprise }: Assignment,
  capacity: Recipient['capacity'],
): readonly Recipient[] =>
  enterprise === null ? [] : [{ kind: 'enterprise', capacity, creditCode: enterprise.creditCode }];

import type { AssignmentSource } from '../../../../shared/events/assignment-kinds.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Decision } from './assignment-acts.ts';
import type { Act } from '../../kernel/act.ts';
import { titleOf } from './assignment-kind.ts';
import type { CompletedAssignment } from './assignment.ts';
import type { Draft } from './give-out.ts';

/** What became of a closed assignment, and the rectification 整改 it calls for; null where it calls for none. */
export type WithRectification = Decision & { readonly rectification: Draft | null };

/** The rectification of what was done badly, for the department that did it (R009). */
export const rectify = (
  { kind, title, id: about, enterprise, department }: CompletedAssignment,
  rules: CountyRules,
  { at }: Act,
  id: AssignmentId,
  said: { readonly source: AssignmentSource; readonly text: string | null },
): Draft => {
  const { post, promised, statutory } = rules.settings.assignments.rectification;
  return {
    id,
    kind: 'rectification',
    // One that was not accepted either is headed once.
    title: kind === 'rectification' ? title : titleOf('rectification', title),
    ...said,
    subject: { kind: 'assignment', assignmentId: about },
    matter: { kind: 'assignment', assignmentId: about },
    enterprise,
    urgency: null,
    department,
    post,
    reason: { kind: 'answers-for-subject' },
    promised,
    statutory,
    since: at,
  };
};

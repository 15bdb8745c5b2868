import type { AssignmentId } from '../../../../shared/identifiers.ts';
import type { CountyRules } from '../county/county.ts';
import type { Acting, Decision } from './acts.ts';
import { titleOf } from './assignment-kind.ts';
import type { CompletedAssignment } from './assignment.ts';
import { giveOut, type GivenOut } from './give-out.ts';

/** What became of a closed assignment, and the rectification 整改 it opened; null where it opened none. */
export type WithRectification = Decision & { readonly rectification: GivenOut | null };

/** Gives out the rectification of what was done badly, to the department that did it (R009). */
export const rectify = (
  { title, id: about, enterprise, department }: CompletedAssignment,
  rules: CountyRules,
  { at }: Acting,
  id: AssignmentId,
  text: string | null,
): GivenOut => {
  const { post, promised, statutory } = rules.settings.assignments.rectification;
  return giveOut(
    {
      id,
      kind: 'rectification',
      title: titleOf('rectification', title),
      text,
      subject: { kind: 'assignment', assignmentId: about },
      enterprise,
      urgency: null,
      department,
      post,
      reason: { kind: 'answers-for-subject' },
      promised,
      statutory,
      since: at,
    },
    rules,
    at,
  );
};

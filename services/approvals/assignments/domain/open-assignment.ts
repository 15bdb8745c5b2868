import type { AssignmentId, DepartmentId, LeadId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { asGiven, titleOf } from './assignment-kind.ts';
import { giveOut, type GivenOut } from './give-out.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';

export type Opening = {
  readonly id: AssignmentId;
  readonly kind: 'screening';
  readonly leadId: LeadId;
  /** The name under which people know what it is about. */
  readonly name: string;
  /** The department the settings name, as the county has it; null when the county has no such department. */
  readonly department: Department | null;
  readonly wanted: DepartmentId;
  /** When the reason for the assignment arose; its day starts the clock. */
  readonly since: Instant;
};

/** Opens the screening of a lead as the county's settings say. */
export const openAssignment = (opening: Opening, rules: CountyRules, now: Instant): GivenOut => {
  const { post, promised, statutory } = rules.settings.assignments[opening.kind];
  return giveOut(
    {
      id: opening.id,
      kind: opening.kind,
      title: titleOf(opening.kind, asGiven(opening.name)),
      text: null,
      subject: { kind: 'lead', leadId: opening.leadId },
      enterprise: null,
      urgency: null,
      ...assigneeOf(opening.department, opening.wanted, post, rules),
      promised,
      statutory,
      since: opening.since,
    },
    rules,
    now,
  );
};

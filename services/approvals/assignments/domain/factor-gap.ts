import * as z from 'zod';
import { factorNames } from '../../../../shared/events/factor-names.ts';
import type { Factor } from '../../../../shared/events/lead-terms.ts';
import { assignmentIdSchema, type AssignmentId, type LeadId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { titleOf } from './assignment-kind.ts';
import type { Draft } from './give-out.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';

/** How a factor of a lead stood when it was checked last, and the assignment that a gap gave rise to. */
export const factorStandingSchema = z.object({
  id: keptLine(),
  sequence: z.int().positive(),
  latest: assignmentIdSchema.nullable(),
});
export type FactorStanding = Readonly<z.infer<typeof factorStandingSchema>>;

export const factorStandingId = (leadId: LeadId, factor: Factor): string => `${leadId}-${factor}`;

/** A factor of a lead that cannot be guaranteed yet. */
export type FactorGap = {
  readonly id: AssignmentId;
  readonly leadId: LeadId;
  readonly factor: Factor;
  /** The department the county names for the factor, as the county has it; null where it has none such. */
  readonly department: Department | null;
  readonly since: Instant;
};

/** The support 要素保障 that a gap calls for, from the department that answers for the factor (R095). */
export const supportFor = (
  { id, leadId, factor, department, since }: FactorGap,
  rules: CountyRules,
): Draft => {
  const { departments, promised } = rules.settings.factors;
  const named = departments[factor];
  return {
    id,
    kind: 'factor-support',
    title: titleOf('factor-support', factorNames[factor]),
    text: null,
    subject: { kind: 'lead', leadId },
    matter: { kind: 'factor', leadId, factor },
    source: 'factor-gap',
    enterprise: null,
    urgency: null,
    ...assigneeOf(department, named.department, named.post, rules),
    promised,
    statutory: null,
    since,
  };
};

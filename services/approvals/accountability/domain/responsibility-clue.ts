import * as z from 'zod';
import { contestOutcomes, delayCauses } from '../../../../shared/events/accountability-events.ts';
import { caseIdSchema, departmentIdSchema, taskIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateOf, dateSchema, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';
import { actSchema } from '../../kernel/act.ts';

const findingSchema = actSchema.extend({
  number: z.int().positive(),
  cause: z.enum(delayCauses),
  evidence: keptText(),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

const contestSchema = actSchema.extend({
  /** The finding that is contested. */
  finding: z.int().positive(),
  reasons: keptText(),
  answerBy: dateSchema,
  /** That it was not answered in time is told once. */
  lateTold: z.boolean().optional(),
  answer: actSchema.extend({ outcome: z.enum(contestOutcomes), reasons: keptText() }).nullable(),
});
export type Contest = Readonly<z.infer<typeof contestSchema>>;

/**
 * A responsibility clue 责任线索 about the delay of one task: its cause as found, contested and answered, and whether people passed the
 * facts on (domain.md §5.6). The last finding holds.
 */
export const responsibilityClueSchema = z.object({
  taskId: taskIdSchema,
  caseId: caseIdSchema,
  /** The department that had the task when the cause was found. */
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  findings: z.array(findingSchema).min(1).max(40).readonly(),
  contests: z.array(contestSchema).max(40).readonly(),
  referral: actSchema.extend({ to: keptLine(), documentNumber: keptLine(), reason: keptText() }).nullable(),
});
export type ResponsibilityClue = Readonly<z.infer<typeof responsibilityClueSchema>>;

/** The finding that holds. */
export const findingInForce = ({ findings }: Pick<ResponsibilityClue, 'findings'>): Finding => {
  const last = findings.at(-1);
  if (last === undefined) throw new Error('a responsibility clue begins with a finding');
  return last;
};

/** Whether the delay is put down to the department; what is not excuses it (domain.md §5.6). */
export const isDepartments = (clue: ResponsibilityClue): boolean =>
  findingInForce(clue).cause === 'department';

/** The last day on which a finding may be contested (督查条例 17). */
export const contestableUntil = (
  { at }: { readonly at: Instant },
  { reviewWithinDays }: Pick<ScorecardRules, 'reviewWithinDays'>,
): LocalDate => addDays(dateOf(at), reviewWithinDays);

/** The contest of a finding; null where nobody contested it. */
export const contestOf = ({ contests }: ResponsibilityClue, { number }: Finding): Contest | null =>
  contests.find(({ finding }) => finding === number) ?? null;

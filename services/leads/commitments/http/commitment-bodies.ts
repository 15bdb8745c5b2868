import * as z from 'zod';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { line, text } from '../../../../shared/text.ts';
import { commitmentKinds, commitmentBases } from '../../../../shared/events/lead-terms.ts';
import { enteredCommitmentDay } from '../../../../shared/time/entered.ts';
import { mostEntries } from '../../kernel/lead-decision.ts';
import { yuanSchema } from '../../kernel/evidence.ts';

const numberOf = z.int().positive().max(mostEntries);

const bases = { legalBasis: line(120), fairReviewId: line(60), budgetLine: line(60) };

export const commitmentBody = z.strictObject({
  /** What the clause gives; a benefit for this enterprise, of which most is asked, where nothing is said. */
  kind: z.enum(commitmentKinds).default('enterprise-benefit'),
  clause: text(300),
  /** Number and edition of the general policy of the county that it applies. */
  policyVersion: line(80).nullable().default(null),
  legalBasis: bases.legalBasis.nullable().default(null),
  fairReviewId: bases.fairReviewId.nullable().default(null),
  budgetLine: bases.budgetLine.nullable().default(null),
  responsibleDepartment: departmentIdSchema,
  dueOn: enteredCommitmentDay,
  amountYuan: yuanSchema.nullable().default(null),
});

/** As what a clause that was held is classified. */
export const classifyClauseBody = z.strictObject({
  clause: numberOf,
  kind: z.enum(commitmentKinds),
  reason: text(300),
});

export const commitmentBasisBody = z
  .strictObject({
    commitment: numberOf,
    legalBasis: bases.legalBasis.optional(),
    fairReviewId: bases.fairReviewId.optional(),
    budgetLine: bases.budgetLine.optional(),
  })
  .refine((body) => commitmentBases.some((basis) => body[basis] !== undefined), {
    message:
      '法律依据、公平竞争审查编号、预算科目至少填一项 · at least one of the legal basis, the fair competition review and the budget line is needed',
  });

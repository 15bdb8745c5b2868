import * as z from 'zod';
import { caseIdSchema } from '../../../../shared/identifiers.ts';
import { keptLine } from '../../../../shared/text.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import { isNews, workflowSchema, type WorkflowNews } from './workflow-tally.ts';

/** What the tallies have of one case already: its trips, and the matters decided in it. */
export const countedCaseSchema = z.object({
  caseId: caseIdSchema,
  template: workflowSchema,
  trips: z.int().min(0),
  matters: z.array(keptLine()).max(100).readonly(),
});
export type CountedCase = Readonly<z.infer<typeof countedCaseSchema>>;

/** A matter decided in a case, with the working days its clock used. */
export type DecidedMatter = { readonly matter: string; readonly usedWorkdays: number };

type Counting = { readonly counted: CountedCase; readonly news: readonly WorkflowNews[] };

/**
 * Brings what is counted of a case up to the case as it stands, and a matter now decided into it. Each matter has the
 * trips of the cases in which it was decided, whether they were made before or after. A case put together by hand
 * follows no template, so that nothing is counted of it as a whole.
 */
export const countCase = (
  before: CountedCase | null,
  { id, template, trips: made }: Pick<ApprovalCase, 'id' | 'template' | 'trips'>,
  decided: DecidedMatter | null,
): Counting => {
  const known = before ?? { caseId: id, template, trips: 0, matters: [] };
  const trips = Math.max(known.trips, made);
  const moreTrips = trips - known.trips;
  const isNew = decided !== null && !known.matters.includes(decided.matter);
  const matters = isNew ? [...known.matters, decided.matter] : known.matters;
  const decision = { decided: decided === null ? 0 : 1, usedWorkdays: decided?.usedWorkdays ?? 0 };
  const ofMatter = (matter: string): WorkflowNews => {
    const isDecided = matter === decided?.matter;
    return {
      matter,
      template,
      more: {
        ...(isDecided ? decision : { decided: 0, usedWorkdays: 0 }),
        cases: isDecided && isNew ? 1 : 0,
        trips: isDecided && isNew ? trips : moreTrips,
      },
    };
  };
  const whole: WorkflowNews = {
    matter: null,
    template,
    more: { ...decision, cases: before === null ? 1 : 0, trips: moreTrips },
  };
  return {
    counted: { ...known, trips, matters },
    news: [...(template === null ? [] : [whole]), ...matters.map(ofMatter)].filter(isNews),
  };
};

import { settleCase } from '../domain/settle-case.ts';
import { caseDefinition, caseEntrySchema } from '../store/case-store.ts';
import { clockedWork } from '../../kernel/timed-things.ts';
import type { CountyRules } from '../../county/domain/county.ts';

/** Cases as work that has clocks. */
export const caseWork = clockedWork({
  definition: caseDefinition,
  settle: (approvalCase, rules: CountyRules, until) => {
    const settled = settleCase(approvalCase, rules, until);
    return { state: settled.approvalCase, events: settled.events };
  },
  entry: caseEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  // Cases are listed in the order of their opening, so that a completed one says nothing of those behind it.
  isOpen: () => true,
});

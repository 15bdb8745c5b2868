import { settleOpinion } from '../domain/settle-opinion.ts';
import { opinionDefinition, opinionEntrySchema } from '../store/consultation-store.ts';
import { clockedWork, type OpenWork } from '../../kernel/timed-things.ts';
import { leadingDepartmentOf } from './consultations.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CountyRules } from '../../county/domain/county.ts';

/** Opinions asked for as work that has clocks; whether one lapses depends on how its task stands. */
export const opinionWork = (ports: ApprovalsPorts): OpenWork =>
  clockedWork({
    definition: opinionDefinition,
    settle: async (opinion, rules: CountyRules, until, county) => {
      const leading = await leadingDepartmentOf(ports, county, opinion);
      const settled = settleOpinion(opinion, leading, rules, until);
      return { state: settled.opinion, events: settled.events };
    },
    entry: opinionEntrySchema,
    calendarVersionOf: ({ calendarVersion }) => calendarVersion,
    isOpen: ({ state }) => state === 'asked',
  })(ports);

import { typesReaching } from '../../../shared/events/subscribers.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { countyCodeSchema, departmentIdSchema } from '../../../shared/identifiers.ts';
import type { Counted } from '../../../services/approvals/scorecards/domain/figures.ts';
import { monthSchema } from '../../../services/approvals/kernel/month.ts';
import type { Scorecard } from '../../../services/approvals/scorecards/domain/scorecard.ts';
import { tallyId } from '../../../services/approvals/scorecards/domain/monthly-tally.ts';
import {
  scorecardDefinition,
  tallyDefinition,
} from '../../../services/approvals/scorecards/store/scorecard-store.ts';
import type { Approvals } from './service.ts';

const county = countyCodeSchema.parse('500236');
const reaching: readonly string[] = typesReaching('approvals');

const idOf = (department: string, month: string): string =>
  tallyId({ department: departmentIdSchema.parse(department), month: monthSchema.parse(month) });

/** All that approvals has announced to itself. */
export const ownNews = async (approvals: Approvals): Promise<readonly Envelope[]> =>
  (await approvals.announced()).filter(({ type }) => reaching.includes(type));

/** Brings approvals all that it announced to itself, until nothing new comes. */
export const drainNews = async (approvals: Approvals, brought = new Set<string>()): Promise<void> => {
  for (;;) {
    const fresh = (await ownNews(approvals)).filter(({ id }) => !brought.has(id));
    if (fresh.length === 0) return;
    for (const envelope of fresh) {
      brought.add(envelope.id);
      await approvals.handle(envelope);
    }
  }
};

/** What is counted of a department's month; null while it has no tally. */
export const countedOf = async (
  { foundations }: Approvals,
  department: string,
  month: string,
): Promise<Counted | null> =>
  (await foundations.table.load(tallyDefinition, county, idOf(department, month)))?.state.counted ?? null;

export const publishedOf = async (
  { foundations }: Approvals,
  department: string,
  month: string,
): Promise<Scorecard | null> =>
  (await foundations.table.load(scorecardDefinition, county, idOf(department, month)))?.state ?? null;

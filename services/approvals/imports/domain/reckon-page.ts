import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';
import { contributionsOf, type BaselineTerms, type BaselineShare, type ReckonableCase } from './baseline.ts';
import { reckonOn, type ImportChange, type ReckoningImport } from './case-import.ts';
import type { RowFault } from './event-log.ts';
import { endsBeforeItStarts, type LoggedCase } from './logged-case.ts';

/** Cases reckoned in one write, beside the groups to which they add. */
export const casesReckonedAtOnce = 30;

export type PageReckoned = {
  readonly change: ImportChange;
  readonly contributions: readonly BaselineShare[];
  /** Cases of which nothing can be said, each told by the line that first names it. */
  readonly skipped: readonly RowFault[];
};

const isReckonable = (logged: LoggedCase): logged is ReckonableCase =>
  logged.start !== null && !endsBeforeItStarts({ start: logged.start, end: logged.end });

const reasonToSkip = ({ name, line, start }: LoggedCase): RowFault =>
  start === null
    ? {
        line,
        column: 'case:startdate',
        detail: { zh: `“${name}”缺少开始日期`, en: `${name} has no day of its start` },
      }
    : {
        line,
        column: 'case:enddate',
        detail: { zh: `“${name}”的结束早于开始`, en: `${name} ends before it starts` },
      };

/** Reckons a page of cases into what they add to the baseline, each case once. */
export const reckonPage = (
  caseImport: ReckoningImport,
  page: { readonly cases: readonly LoggedCase[]; readonly nextCursor: string | null },
  { calendar, rules }: { readonly calendar: WorkCalendar; readonly rules: Pick<ScorecardRules, 'yellow'> },
  now: Instant,
): PageReckoned => {
  const { limits, progress, started } = caseImport;
  const terms: BaselineTerms = {
    limits,
    calendar,
    rules,
    lastInstant: progress.lastInstant ?? started.at,
  };
  const reckonable = page.cases.filter(isReckonable);
  const skipped = page.cases.filter((logged) => !isReckonable(logged)).map(reasonToSkip);
  const after = {
    ...progress,
    reckoned: progress.reckoned + reckonable.length,
    skippedCases: progress.skippedCases + skipped.length,
  };
  return {
    change: reckonOn(caseImport, after, page.nextCursor, now),
    contributions: reckonable.flatMap((logged) => contributionsOf(logged, terms)),
    skipped,
  };
};

import { parse } from 'csv-parse/sync';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

// What a replay must answer, counted day by day from the published days off alone: nothing here is shared with the platform.

const dayMilliseconds = 86_400_000;
const offDays = new Set(Object.keys(published.holidays));
const makeUpDays = new Set(Object.keys(published.workdays));

/** The day in Shanghai, which is eight hours ahead all year. */
export const dayOf = (milliseconds: number): string =>
  new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds).toISOString().slice(0, 10);
const beginningOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

const worked = (day: string): boolean => {
  if (makeUpDays.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !offDays.has(day) && weekday !== 0 && weekday !== 6;
};

/** W(after, upTo]. */
export const workdays = (after: string, upTo: string): number => {
  let count = 0;
  for (let day = after; day < upTo;) {
    day = nextDay(day);
    if (worked(day)) count += 1;
  }
  return count;
};

/** The first working day from acceptance on by which so many working days have been used. */
const dayUsing = (accepted: string, needed: number): string => {
  let day = accepted;
  let used = 0;
  while (used < needed || !worked(day)) {
    day = nextDay(day);
    if (worked(day)) used += 1;
  }
  return day;
};

export const milliseconds = (written: string): number => Date.parse(written.replace(' ', 'T'));

export type Line = Record<string, string>;

/** Who hears of a rung, one person per post: domain.md §5.5, with rung 3 and 5 going to both offices. */
const toldOfRung = [2, 2, 1, 2, 2, 2];
/** The clerk and the deputy clerk hear of a new task. */
const toldOfOpening = 2;

export type Expected = {
  cases: number;
  skipped: number;
  decided: number;
  onTime: number;
  overdue: number;
  stillOpen: number;
  rungs: Record<'L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5', number>;
  notifications: number;
};

/** The figures of a replay of an event log with a limit in working days. */
export const recompute = (csv: string, limit: number): Expected => {
  const lines: Line[] = parse(csv, { columns: true, bom: true });
  const applications = new Map(lines.map((line) => [line['case:concept:name']!, line]));
  let end = 0;
  for (const line of lines) {
    for (const column of ['time:timestamp', 'case:startdate', 'case:enddate'])
      if (line[column] !== '') end = Math.max(end, milliseconds(line[column]!));
  }
  const expected = { cases: 0, skipped: 0, decided: 0, onTime: 0, overdue: 0, stillOpen: 0 };
  const fallen = [0, 0, 0, 0, 0, 0];
  const yellow = Math.max(1, Math.ceil((30 * limit) / 100));
  const steps = [-yellow, 1, 3, 5, 10, 15];
  for (const application of applications.values()) {
    const start = milliseconds(application['case:startdate']!);
    const finish = application['case:enddate'] === '' ? null : milliseconds(application['case:enddate']!);
    if (finish !== null && finish < start) {
      expected.skipped += 1;
      continue;
    }
    expected.cases += 1;
    const accepted = dayOf(start);
    if (finish === null) expected.stillOpen += 1;
    else {
      expected.decided += 1;
      if (workdays(accepted, dayOf(finish)) > limit) expected.overdue += 1;
      else expected.onTime += 1;
    }
    // A day that begins at the very instant of the decision has begun.
    for (const [rung, step] of steps.entries())
      if (beginningOf(dayUsing(accepted, Math.max(0, limit + step))) <= (finish ?? end)) fallen[rung]! += 1;
  }
  const [L0 = 0, L1 = 0, L2 = 0, L3 = 0, L4 = 0, L5 = 0] = fallen;
  return {
    ...expected,
    rungs: { L0, L1, L2, L3, L4, L5 },
    notifications: fallen.reduce(
      (sum, count, rung) => sum + count * toldOfRung[rung]!,
      expected.cases * toldOfOpening,
    ),
  };
};

import { parse } from 'csv-parse/sync';
import { dayOf, milliseconds, workdays, type Line } from './recompute.ts';

// What a replay must say of transfers and departments, from the lines of the log and the rules in words alone.

type Department = { name: string; handled: number; onTimeRate: number | null; bpi: number | null };

export type ExpectedTransfers = {
  transfers: {
    requested: number;
    accepted: number;
    adjudicated: number;
    refused: { return: number; limit: number };
  };
  departments: Department[];
};

/** The clerk and the section head of who must act, the clerk of who should know; the enterprise has no post. */
const toldOfAccepted = 2 + 1;
// What is adjudicated is a second transfer: who had it first is a party too, and is told (rulings 34).
const toldOfAdjudicated = 2 + 1 + 2 + 1 + 1;

export const toldOfTransfers = ({ transfers }: ExpectedTransfers): number =>
  transfers.accepted * toldOfAccepted + transfers.adjudicated * toldOfAdjudicated;

const unassigned = '未分派';

/** The figures of the hand-offs of an event log with a limit in working days. */
export const recomputeTransfers = (csv: string, limit: number): ExpectedTransfers => {
  const lines: Line[] = parse(csv, { columns: true, bom: true });
  const applications = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line['case:concept:name']!;
    applications.set(name, [...(applications.get(name) ?? []), line]);
  }
  const transfers = { requested: 0, accepted: 0, adjudicated: 0, refused: { return: 0, limit: 0 } };
  const counts = new Map<string, { handled: number; decided: number; onTime: number }>();
  const countOf = (group: string) => {
    const count = counts.get(group) ?? { handled: 0, decided: 0, onTime: 0 };
    counts.set(group, count);
    return count;
  };
  for (const events of applications.values()) {
    const start = milliseconds(events[0]!['case:startdate']!);
    const end = events[0]!['case:enddate'] === '' ? Infinity : milliseconds(events[0]!['case:enddate']!);
    if (end < start) continue;
    const named = events
      .map((line) => ({ at: milliseconds(line['time:timestamp']!), group: line['org:group']! }))
      .sort((one, other) => one.at - other.at)
      .filter(({ group }) => group !== 'EMPTY' && group !== '');
    let holder = named[0]?.group ?? unassigned;
    let before = holder;
    const held = new Set([holder]);
    for (const { at, group } of named) {
      if (at > end || group === before) continue;
      before = group;
      if (group === holder) continue;
      transfers.requested += 1;
      countOf(group);
      if (held.has(group)) transfers.refused.return += 1;
      else if (held.size === 3) transfers.refused.limit += 1;
      else {
        if (held.size === 1) transfers.accepted += 1;
        else transfers.adjudicated += 1;
        held.add(group);
        holder = group;
      }
    }
    for (const group of held) countOf(group).handled += 1;
    if (end === Infinity) continue;
    countOf(holder).decided += 1;
    if (workdays(dayOf(start), dayOf(end)) <= limit) countOf(holder).onTime += 1;
  }
  countOf(unassigned);
  // Everybody takes what is handed on, adjudications grant it, and nobody is silent: there is nothing to hold against anyone.
  const departments = [...counts].map(([name, { handled, decided, onTime }]) => ({
    name,
    handled,
    onTimeRate: decided === 0 ? null : Math.round((10_000 * onTime) / decided) / 10_000,
    bpi: handled === 0 ? null : 0,
  }));
  return { transfers, departments };
};

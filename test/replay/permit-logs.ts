/** One line of a permit log: application, start, end, group, time. */
export type LogLine = readonly [name: string, start: string, end: string, group: string, at: string];

const header =
  'case:channel,case:concept:name,case:deadline,case:department,case:enddate,case:enddate_planned,case:group,case:responsible,case:startdate,concept:instance,concept:name,lifecycle:transition,org:group,org:resource,time:timestamp';

/** A permit log as a municipality exports it, with every column it has. */
export const permitLogOf = (lines: readonly LogLine[]): string =>
  [
    header,
    ...lines.map(
      ([name, start, end, group, at], position) =>
        `Desk,${name},,General,${end},,,Resource1,${start},task-${position},Confirmation of receipt,complete,${group},Resource2,${at}`,
    ),
  ].join('\n');

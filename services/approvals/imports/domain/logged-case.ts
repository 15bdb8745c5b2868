import * as z from 'zod';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import type { LogEvent, RowFault } from './event-log.ts';

/** Events of one case that name a group; a case with more is a mistake of names. */
const mostEvents = 500;

/** What the lines of a log say of one case, gathered line by line in whatever order they stand. */
export const loggedCaseSchema = z.object({
  name: keptLine(),
  /** The line that first names it. */
  line: z.int(),
  start: instantSchema.nullable(),
  end: instantSchema.nullable(),
  /** The events that name a group. */
  named: z
    .array(z.object({ line: z.int(), at: instantSchema, group: keptLine(100) }))
    .max(mostEvents)
    .readonly(),
});
export type LoggedCase = Readonly<z.infer<typeof loggedCaseSchema>>;

/** A change of the group that a log names for a case. */
export type HandOff = { readonly at: Instant; readonly group: string };

const contradicts = (known: Instant | null, said: Instant | null): boolean =>
  known !== null && said !== null && known !== said;

const otherwise = ({ line, name }: LogEvent, column: 'case:startdate' | 'case:enddate'): RowFault => ({
  line,
  column,
  detail: {
    zh: `“${name}”的“${column}”与前面各行不一致`,
    en: `it gives ${name} another ${column} than a line before it`,
  },
});

const newCase = ({ name, line }: LogEvent): LoggedCase => ({ name, line, start: null, end: null, named: [] });

/** The case with one more event; an event that contradicts earlier lines is refused and changes nothing. */
export const withEvent = (known: LoggedCase | null, event: LogEvent): Outcome<LoggedCase, RowFault> => {
  const before = known ?? newCase(event);
  if (contradicts(before.start, event.start)) return failure(otherwise(event, 'case:startdate'));
  if (contradicts(before.end, event.end)) return failure(otherwise(event, 'case:enddate'));
  const { line, at, group } = event;
  if (group !== null && before.named.length >= mostEvents)
    return failure({
      line,
      column: null,
      detail: {
        zh: `“${event.name}”的事件多于${mostEvents}条`,
        en: `${event.name} has more than ${mostEvents} events`,
      },
    });
  return success({
    ...before,
    start: before.start ?? event.start,
    end: before.end ?? event.end,
    named: group === null ? before.named : [...before.named, { line, at, group }],
  });
};

/** Who had a case first and to whom it was handed on: changes of the named group in order of time (rulings 16). */
export const handOffsOf = ({
  named,
}: Pick<LoggedCase, 'named'>): { readonly group: string | null; readonly handOffs: readonly HandOff[] } => {
  const inTime = named.toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at) || one.line - other.line,
  );
  return {
    group: inTime[0]?.group ?? null,
    handOffs: inTime
      .filter(({ group }, position) => position > 0 && group !== inTime[position - 1]?.group)
      .map(({ at, group }) => ({ at, group })),
  };
};

/** Whether a case ends before it starts, so that nothing can be said of it. */
export const endsBeforeItStarts = ({
  start,
  end,
}: {
  readonly start: Instant;
  readonly end: Instant | null;
}): boolean => end !== null && end < start;

import * as z from 'zod';
import type { Recipient } from '../../../../shared/events/audience.ts';
import { assignmentSources, type AssignmentSource } from '../../../../shared/events/assignment-kinds.ts';
import { instantSchema, dateSchema } from '../../../../shared/time/clock.ts';
import { subjectSchema, type Subject } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';

/** One more source of the same matter that came while the assignment was open; nothing of what it asked is lost. */
export const joinedSourceSchema = z.object({
  source: z.enum(assignmentSources),
  title: bilingualSchema,
  text: keptText(2000).nullable(),
  at: instantSchema,
  /** Who gave it out; null where the platform did by itself. */
  givenBy: subjectSchema.nullable(),
  instructedBy: keptLine().optional(),
  /** By when this source wanted it. */
  wantedBy: z.object({ date: dateSchema, provisional: z.boolean() }),
});
/** More would say nothing new; one that is full is let be, and the next source gets an assignment of its own. */
export const mostJoined = 50;

export type JoinedSource = Readonly<z.infer<typeof joinedSourceSchema>>;

/** Whether nothing but one source calls for it, so that it is done with once that is settled. */
export const comesOnlyFrom = (
  { source, joined = [] }: Pick<Given, 'source' | 'joined'>,
  only: AssignmentSource,
): boolean => [source ?? only, ...joined.map((each) => each.source)].every((each) => each === only);

type Given = {
  readonly source?: AssignmentSource | undefined;
  readonly givenBy?: Subject | undefined;
  readonly joined?: readonly JoinedSource[] | undefined;
};

/** Everybody who gave an assignment out: each hears how it ends, since each asked for it. */
export const givers = ({ givenBy, joined = [] }: Given): readonly Recipient[] => {
  const people = [givenBy ?? null, ...joined.map((each) => each.givenBy)];
  return [...new Set(people.filter((person) => person !== null))].map((subject) => ({
    kind: 'person',
    capacity: 'informed',
    subject,
  }));
};

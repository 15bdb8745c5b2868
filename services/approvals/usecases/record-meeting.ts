import type { CodedError, FieldFault } from '../../../shared/coded-error.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import {
  assignmentIdSchema,
  meetingIdSchema,
  type CountyCode,
  type MeetingId,
} from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../shared/time/clock.ts';
import { giveOut } from '../domain/assignments/give-out.ts';
import { meetingRecorded, type Meeting } from '../domain/assignments/meeting.ts';
import { assignmentsInvalid, draftOf, faultsOfWork } from '../domain/assignments/named-work.ts';
import type { KnownDepartments, NamedWork } from '../domain/assignments/named-work.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { meetingDefinition } from '../store/meeting-store.ts';
import { departmentsNamed } from './departments-named.ts';
import type { ApprovalsPorts } from './ports.ts';

/** A meeting as it is entered: each resolution with who carries it out, and by when. */
export type MeetingMinutes = {
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly resolutions: readonly (Pick<NamedWork, 'department' | 'post' | 'limit'> & {
    readonly text: string;
  })[];
};

const longestTitle = 100;

const shortened = (text: string): string =>
  text.length <= longestTitle
    ? text
    : `${Array.from(text)
        .slice(0, longestTitle - 1)
        .join('')}…`;

const worksOf = ({ resolutions }: MeetingMinutes, meetingId: MeetingId): readonly NamedWork[] =>
  resolutions.map(({ text, ...resolution }) => ({
    kind: 'meeting-resolution',
    title: shortened(text),
    text,
    subject: { kind: 'meeting', meetingId },
    enterprise: null,
    ...resolution,
  }));

const faultsOf = (
  { heldOn }: MeetingMinutes,
  works: readonly NamedWork[],
  known: KnownDepartments,
  today: LocalDate,
): readonly FieldFault[] => [
  ...(heldOn > today
    ? [{ pointer: '/body/heldOn', detail: { zh: '会议尚未召开', en: 'It has not been held yet.' } }]
    : []),
  ...works.flatMap((work, index) => faultsOfWork(work, known, today, `/body/resolutions/${index}`)),
];

/** Records a meeting and makes every resolution an assignment, in one write: all of them or none (R141). */
export const recordMeeting =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<Versioned<Meeting>>,
    minutes: MeetingMinutes,
  ): Promise<Outcome<Versioned<Meeting>, CodedError | Refusal>> => {
    const { table, newId } = ports;
    const id = meetingIdSchema.parse(newId());
    const works = worksOf(minutes, id);
    const [{ rules }, known] = await Promise.all([
      ports.loadCounty(context.county),
      departmentsNamed(
        ports,
        context.county,
        works.map(({ department }) => department),
      ),
    ]);
    const faults = faultsOf(minutes, works, known, dateOf(context.now));
    if (faults.length > 0) return failure(assignmentsInvalid(faults));
    const given = works.map((work) =>
      giveOut(draftOf(work, assignmentIdSchema.parse(newId()), context.now), rules, context.now),
    );
    const meeting: Meeting = {
      id,
      title: minutes.title,
      heldOn: minutes.heldOn,
      recorded: { at: context.now, by: context.actor },
      resolutions: given.map(({ assignment }) => ({
        text: assignment.text ?? '',
        assignmentId: assignment.id,
      })),
    };
    const change = { before: null, after: meeting, events: [meetingRecorded(meeting)] };
    return table.commit(context, { state: meeting, version: versionAfter(null) }, [
      ...table.steps(context, meetingDefinition, change),
      ...given.flatMap(({ assignment, events }) =>
        table.steps(context, assignmentDefinition, { before: null, after: assignment, events }),
      ),
    ]);
  };

export const readMeeting =
  ({ table }: ApprovalsPorts) =>
  async (county: CountyCode, id: MeetingId): Promise<Outcome<Versioned<Meeting>, CodedError>> => {
    const loaded = await table.load(meetingDefinition, county, id);
    return loaded === null ? failure(edgeError('NOT_FOUND')) : success(loaded);
  };

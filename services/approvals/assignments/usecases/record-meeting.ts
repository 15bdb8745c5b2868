import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  assignmentIdSchema,
  meetingIdSchema,
  type CountyCode,
  type MeetingId,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { matterKeyOf } from '../domain/matter-reference.ts';
import { meetingRecorded, type Meeting } from '../domain/meeting.ts';
import { assignmentsInvalid, draftOf, faultsOfWork } from '../domain/named-assignment.ts';
import type { NamedWork } from '../domain/named-assignment.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { meetingDefinition } from '../store/meeting-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import { faultsOfMatter } from './matters-known.ts';
import { openOrJoin } from './open-or-join.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { KnownDepartments } from '../../county/domain/known-departments.ts';

/** A meeting as it is entered: each resolution with who carries it out, and by when. */
export type MeetingMinutes = {
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly resolutions: readonly (Pick<NamedWork, 'department' | 'post' | 'limit' | 'matter'> & {
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
    source: 'meeting',
    ...resolution,
  }));

const keyOf = ({ kind, matter, department }: NamedWork): string | null =>
  matterKeyOf(kind, matter, department);

/** Two resolutions of one meeting about the same matter for the same department are one resolution. */
const saidTwice = (works: readonly NamedWork[]): readonly FieldFault[] =>
  works.flatMap((work, index) => {
    const key = keyOf(work);
    const first = works.findIndex((other) => key !== null && keyOf(other) === key);
    return key === null || first === index
      ? []
      : [
          {
            pointer: `/resolutions/${index}/about`,
            detail: {
              zh: `与第${first + 1}项为同一事项，请合为一项`,
              en: `About the same as resolution ${first + 1}; make them one.`,
            },
          },
        ];
  });

const faultsOf = (
  { heldOn }: MeetingMinutes,
  works: readonly NamedWork[],
  known: KnownDepartments,
  today: LocalDate,
): readonly FieldFault[] => [
  ...(heldOn > today
    ? [{ pointer: '/heldOn', detail: { zh: '会议尚未召开', en: 'It has not been held yet.' } }]
    : []),
  ...works.flatMap((work, index) => faultsOfWork(work, known, today, `/resolutions/${index}`)),
  ...saidTwice(works),
];

const mattersUnknown = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  works: readonly NamedWork[],
): Promise<readonly FieldFault[]> => {
  const faults = works.map(({ matter }, index) =>
    faultsOfMatter(ports, county, matter, `/resolutions/${index}/about`),
  );
  return (await Promise.all(faults)).flat();
};

const write = async (
  ports: ApprovalsPorts,
  context: WriteContext<Versioned<Meeting>>,
  { title, heldOn }: MeetingMinutes,
  resolved: { readonly id: MeetingId; readonly works: readonly NamedWork[]; readonly rules: CountyRules },
): Promise<Outcome<Versioned<Meeting>, Refusal>> => {
  const { table, newId } = ports;
  const act = { at: context.now, by: context.actor };
  const given = await Promise.all(
    resolved.works.map((work) => {
      const draft = draftOf(work, assignmentIdSchema.parse(newId()), act);
      return openOrJoin(ports, context, draft, resolved.rules);
    }),
  );
  const meeting: Meeting = {
    id: resolved.id,
    title,
    heldOn,
    recorded: act,
    resolutions: given.map(({ assignment, joined }, index) => ({
      text: resolved.works[index]?.text ?? '',
      assignmentId: assignment.id,
      ...(joined ? { joined } : {}),
    })),
  };
  const change = { before: null, after: meeting, events: [meetingRecorded(meeting)] };
  return table.commit(context, { state: meeting, version: versionAfter(null) }, [
    ...table.steps(context, meetingDefinition, change),
    ...given.flatMap(({ steps }) => steps),
  ]);
};

/**
 * Records a meeting and makes every resolution an assignment, in one write: all of them or none (R141). One about the
 * same matter as something open becomes part of that.
 */
export const recordMeetingCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<Versioned<Meeting>>,
    minutes: MeetingMinutes,
  ): Promise<Outcome<Versioned<Meeting>, CodedError | Refusal>> => {
    const id = meetingIdSchema.parse(ports.newId());
    const works = worksOf(minutes, id);
    const [{ rules }, known, unknownMatters] = await Promise.all([
      ports.loadCounty(context.county),
      departmentsNamed(
        ports,
        context.county,
        works.map(({ department }) => department),
      ),
      mattersUnknown(ports, context.county, works),
    ]);
    const faults = [...faultsOf(minutes, works, known, dateOf(context.now)), ...unknownMatters];
    if (faults.length > 0) return failure(assignmentsInvalid(faults));
    return decideAgain(() => write(ports, context, minutes, { id, works, rules }));
  };

export const readMeetingQuery =
  ({ table }: ApprovalsPorts) =>
  async (county: CountyCode, id: MeetingId): Promise<Outcome<Versioned<Meeting>, CodedError>> => {
    const loaded = await table.load(meetingDefinition, county, id);
    return loaded === null ? failure(commonRefusal('NOT_FOUND')) : success(loaded);
  };

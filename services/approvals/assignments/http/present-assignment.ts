import { showEnterprise } from '../../../../shared/enterprise.ts';
import type * as z from 'zod';
import type { Subject } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { nextCheckOf, type Assignment } from '../domain/assignment.ts';
import type { GivenOutReading } from '../usecases/give-out-assignment.ts';
import type { AssignmentReading } from '../usecases/read-assignment.ts';
import type { AssignmentSummary } from '../store/assignment-store.ts';
import type { StandInFor } from '../../staffing/usecases/staffing.ts';
import { presentStandIn } from '../../staffing/http/stand-in-view.ts';
import type { assignmentViewSchema, givenOutViewSchema } from './assignment-schemas.ts';
import { clockSources } from '../../clocks/http/clock-sources.ts';
import { presentClock } from '../../clocks/http/clock-view.ts';
import type { Act } from '../../kernel/act.ts';
import { withRules } from '../../rules/http/rule-reference.ts';

type AssignmentView = z.input<typeof assignmentViewSchema>;

// A closed clock is read as of its close: what it took is what it took. What the enterprise thinks over is done.
const readAt = (assignment: Assignment, now: Instant): Instant => {
  switch (assignment.state) {
    case 'opened':
    case 'received':
      return now;
    case 'awaiting-confirmation':
    case 'completed':
      return assignment.completed.at;
    case 'overtaken':
      return assignment.overtaken.at;
    case 'merged':
      return assignment.mergedInto.at;
  }
};

const closureNotes: Record<'confirmed' | 'unanswered', Bilingual> = {
  confirmed: { zh: '企业已确认', en: 'The enterprise confirmed it.' },
  unanswered: { zh: '逾期未回应', en: 'The enterprise did not answer in time.' },
};

/** Officials see who acted; an enterprise sees that it was done. */
type Shown = <Fields extends Act>(act: Fields) => Omit<Fields, 'by'> & { by: Subject | null };

const actsShownTo =
  (official: boolean): Shown =>
  (act) => ({ ...act, by: official ? act.by : null });

const responseView = (
  response: Assignment['response'],
  shown: Shown,
  now: Instant,
): AssignmentView['response'] =>
  response === null
    ? null
    : {
        within: response.within,
        dueAt: response.dueAt,
        provisional: response.provisional,
        late: !response.provisional && (response.given?.at ?? now) > response.dueAt,
        given: response.given === null ? null : shown(response.given),
      };

const closingView = (assignment: Assignment, shown: Shown) => {
  const completed =
    assignment.state === 'completed' || assignment.state === 'awaiting-confirmation'
      ? shown(assignment.completed)
      : null;
  const {
    closure,
    rated,
    followUp = null,
  } = assignment.state === 'completed' ? assignment : { closure: null, rated: null };
  return {
    completed,
    confirmBy:
      assignment.state === 'awaiting-confirmation'
        ? { date: assignment.confirmation.date, provisional: assignment.confirmation.provisional }
        : null,
    rejections: assignment.rejections.map((each) => ({
      at: each.at,
      reason: each.reason,
      completed: shown(each.completed),
    })),
    closure: closure === null ? null : { how: closure.how, at: closure.at, note: closureNotes[closure.how] },
    rated,
    followUp: followUp === null ? null : shown(followUp),
    overtaken: assignment.state === 'overtaken' ? assignment.overtaken : null,
  };
};

// Who else pressed for it is the officials' own business.
const sourcesView = (assignment: Assignment, official: boolean) => ({
  matter: official ? (assignment.matter ?? null) : null,
  source: official ? (assignment.source ?? null) : null,
  instructedBy: official ? (assignment.instructedBy ?? null) : null,
  givenBy: official ? (assignment.givenBy ?? null) : null,
  joined: official ? [...(assignment.joined ?? [])] : [],
  merged: official ? [...(assignment.merged ?? [])] : [],
  mergedInto: official && assignment.state === 'merged' ? assignment.mergedInto : null,
});

// What an official noted of asking an enterprise again is for the department.
const textFor = ({ text, source }: Assignment, official: boolean): string | null =>
  official || source !== 'follow-up' ? text : null;

/** An assignment as its readers see it, with the clock and where each of its figures comes from. */
export const presentAssignment =
  (official: boolean) =>
  ({ state: assignment, version, rules, now }: AssignmentReading): Reply<AssignmentView> => {
    const shown = actsShownTo(official);
    const received =
      assignment.state === 'opened' || assignment.received === null ? null : shown(assignment.received);
    const clocked = { ...assignment, nextCheckAt: nextCheckOf(assignment) };
    return {
      version,
      body: {
        id: assignment.id,
        kind: assignment.kind,
        title: assignment.title,
        text: textFor(assignment, official),
        subject: assignment.subject,
        ...(assignment.enterprise === null
          ? { enterprise: null, codeStanding: null }
          : showEnterprise(assignment.enterprise)),
        urgency: assignment.urgency,
        category: assignment.category ?? null,
        talentNeed: assignment.talentNeed ?? null,
        ...sourcesView(assignment, official),
        department: assignment.department,
        post: assignment.post,
        reason: assignment.reason,
        state: assignment.state,
        openedAt: assignment.openedAt,
        response: responseView(assignment.response, shown, now),
        received,
        ...closingView(assignment, shown),
        clock: {
          ...presentClock(clocked, rules, readAt(assignment, now), official),
          sources: withRules(clockSources),
        },
      },
    };
  };

/** An assignment in a list, with who acts on it now. */
export const presentAssignmentLine = (
  { calendarVersion: _, clock: _clock, ...summary }: AssignmentSummary,
  standIns: StandInFor,
  official: boolean,
) => {
  const hasEnded = summary.state !== 'opened' && summary.state !== 'received';
  return { ...summary, ...presentStandIn(standIns(summary.department, summary.post), hasEnded, official) };
};

/** An assignment just given out, with the place where it stands. */
export const presentGivenOut =
  (official: boolean) =>
  (reading: GivenOutReading): Reply<z.input<typeof givenOutViewSchema>> => {
    const { body, version } = presentAssignment(official)(reading);
    return {
      ...(version === undefined ? {} : { version }),
      body: { ...body, joinedExisting: reading.joined },
      location: `/v1/assignments/${reading.state.id}`,
    };
  };

import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { Rung } from '../../../../shared/events/rungs.ts';
import { assignmentIdSchema, type DepartmentId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import { overtake } from '../domain/assignment-acts.ts';
import { titleOf } from '../domain/assignment-kind.ts';
import { isOpen } from '../domain/assignment.ts';
import type { Draft } from '../domain/give-out.ts';
import { callsForLetter, emptyRegister, withLetter } from '../domain/letter-register.ts';
import type { MatterReference } from '../domain/matter-reference.ts';
import { comesOnlyFrom } from '../domain/joined-sources.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { letterRegisterDefinition } from '../store/letter-register-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { openOrJoin } from './open-or-join.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';

/** The rung that calls for a supervision letter: +5 working days (domain.md §5.5). */
const letterRung: Rung = 'rung-3';

type Told = Pick<ReceivedEvent<'approvals.task.decided.v1'>, 'id' | 'county' | 'actor' | 'correlationid'>;

const contextAt = (event: Told, now: Instant): WriteContext<undefined> => ({
  county: event.county,
  actor: event.actor,
  correlationId: event.correlationid,
  now,
});

/** What a letter is about, and which department answers for it. */
type Late = {
  readonly about: string;
  readonly name: Bilingual;
  readonly subject: Extract<MatterReference, { kind: 'task' | 'assignment' }>;
  readonly department: DepartmentId;
  /** The days of the reply begin when the letter is sent, however late the rung was noticed. */
  readonly sentAt: Instant;
};

const letterFor = async (
  { table, newId }: ApprovalsPorts,
  { county }: Told,
  { name, subject, department, sentAt }: Late,
  rules: CountyRules,
): Promise<Draft> => {
  const { post, promised, statutory } = rules.settings.assignments['supervision-letter'];
  const known = await table.load(departmentDefinition, county, department);
  return {
    id: assignmentIdSchema.parse(newId()),
    kind: 'supervision-letter',
    title: titleOf('supervision-letter', name),
    text: null,
    subject,
    matter: subject,
    source: 'red-light',
    enterprise: null,
    urgency: null,
    ...assigneeOf(known?.state ?? null, department, post, rules),
    promised,
    statutory,
    since: sentAt,
  };
};

const issue = async (ports: ApprovalsPorts, event: Told, late: Late, now: Instant): Promise<void> => {
  const { table, loadCounty } = ports;
  const context = contextAt(event, now);
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const [before, { rules }] = await Promise.all([
      table.load(letterRegisterDefinition, event.county, late.about),
      loadCounty(event.county),
    ]);
    const register = before?.state ?? emptyRegister(late.about);
    if (!callsForLetter(register, event.id)) return success(undefined);
    const draft = await letterFor(ports, event, late, rules);
    const { assignment, steps } = await openOrJoin(ports, context, draft, rules);
    const after = withLetter(register, event.id, assignment.id);
    return table.commit(context, undefined, [
      ...table.steps(context, letterRegisterDefinition, { before, after, events: [] }),
      ...steps,
    ]);
  });
  doneOnce(outcome);
};

type TaskLate =
  ReceivedEvent<'approvals.task.rung-raised.v1'> | ReceivedEvent<'approvals.task.receiving-rung-raised.v1'>;

/** A task decided late, or never received, gets its supervision letter, an assignment like any other. */
export const superviseTaskCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: TaskLate): Promise<void> => {
    const { rung, taskId, caseId, matter, projectName, department } = event.fact;
    if (rung !== letterRung) return;
    const name = { zh: `${matter.name.zh}（${projectName}）`, en: `${matter.name.en} (${projectName})` };
    const subject = { kind: 'task', taskId, caseId } as const;
    await issue(ports, event, { about: taskId, name, subject, department, sentAt: clock.now() }, clock.now());
  };

/** A late assignment gets its supervision letter; a letter about a letter there is not. */
export const superviseAssignmentCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.assignment.rung-raised.v1'>): Promise<void> => {
    const { rung, kind, assignmentId, title, department } = event.fact;
    if (rung !== letterRung || kind === 'supervision-letter') return;
    const subject = { kind: 'assignment', assignmentId } as const;
    const late = { about: assignmentId, name: title, subject, department, sentAt: clock.now() };
    await issue(ports, event, late, clock.now());
  };

const closeLetter = async (
  { table, loadCounty }: ApprovalsPorts,
  event: Told,
  id: string,
  now: Instant,
): Promise<void> => {
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const [before, { rules }] = await Promise.all([
      table.load(assignmentDefinition, event.county, id),
      loadCounty(event.county),
    ]);
    // What a leader or a meeting has asked for as well goes on until they have their answer.
    if (before === null || !isOpen(before.state) || !comesOnlyFrom(before.state, 'red-light'))
      return success(undefined);
    const context = contextAt(event, now);
    const { assignment, events } = overtake(before.state, rules, now, null);
    return table.commit(
      context,
      undefined,
      table.steps(context, assignmentDefinition, { before, after: assignment, events }),
    );
  });
  doneOnce(outcome);
};

/** Closes the open letters about something that is finished as overtaken; what was never late has none. */
const finish = async (ports: ApprovalsPorts, event: Told, about: string, now: Instant): Promise<void> => {
  const { table } = ports;
  const context = contextAt(event, now);
  const before = await table.load(letterRegisterDefinition, event.county, about);
  if (before === null) return;
  if (!before.state.finished) {
    const change = { before, after: { ...before.state, finished: true }, events: [] };
    doneOnce(await table.commit(context, undefined, table.steps(context, letterRegisterDefinition, change)));
  }
  for (const { assignmentId } of before.state.letters) await closeLetter(ports, event, assignmentId, now);
};

type TaskFinished =
  | ReceivedEvent<'approvals.task.decided.v1'>
  | ReceivedEvent<'approvals.task.withdrawn.v1'>
  | ReceivedEvent<'approvals.task.not-mine.v1'>;

type AssignmentFinished =
  | ReceivedEvent<'approvals.assignment.completed.v1'>
  | ReceivedEvent<'approvals.assignment.closed.v1'>
  | ReceivedEvent<'approvals.assignment.overtaken.v1'>;

export const closeLettersOfTaskCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: TaskFinished): Promise<void> =>
    finish(ports, event, event.fact.taskId, clock.now());

export const closeLettersOfAssignmentCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: AssignmentFinished): Promise<void> =>
    finish(ports, event, event.fact.assignmentId, clock.now());

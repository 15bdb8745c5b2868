import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { isLaterCode } from '../../../../shared/project-code.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { MatterWork } from '../../clocks/domain/matter-limits.ts';
import { openTask } from '../../tasks/domain/open-task.ts';
import type { OpenedTask } from '../../tasks/domain/task.ts';
import { caseOpened, caseProgressed, caseReference, countsOf, landChecklistDrawn } from './case-facts.ts';
import { caseProgress, nodeOf, withNode } from './approval-case.ts';
import type { ApprovalCase, CaseNode, RecordedResult } from './approval-case.ts';
import type { CaseDates } from './case-dates.ts';
import type { CaseDraft } from './case-draft.ts';
import { haltsChanged } from './halted-tasks.ts';
import { withJointClock } from './joint-clock.ts';
import { withNextCheck } from './settle-case.ts';

/** What opening needs beside the case: the county's rules, the moment, identities, and how much one write may hold. */
export type Advancing = {
  readonly rules: CountyRules;
  readonly now: Instant;
  readonly newTaskId: () => TaskId;
  readonly tasksPerWrite: number;
};

/** A task that opens with a change of its case. */
export type TaskOpened = { readonly task: OpenedTask; readonly events: readonly DomainEvent[] };

/** Who has a matter in hand. */
export type Handler = Pick<MatterWork, 'department' | 'departmentName' | 'post'>;

/** A task that went to another department, at which of its versions. */
type TaskMoved = { readonly code: string; readonly taskId: TaskId; readonly sequence: number } & Handler;

/** A case after something happened, the tasks that open by it, and what it tells. */
export type CaseChange = {
  readonly approvalCase: ApprovalCase;
  readonly tasks: readonly TaskOpened[];
  readonly events: readonly DomainEvent[];
};

const openTaskOf = (
  { id, projectId, projectName, enterprise, officer, plan }: ApprovalCase,
  { code, name, work }: CaseNode,
  { rules, now, newTaskId }: Advancing,
): TaskOpened | null => {
  if (work === null) return null;
  const variant = plan.nodes.find((node) => node.code === code)?.variant ?? 'standard';
  return openTask(
    {
      id: newTaskId(),
      caseId: id,
      projectId,
      projectName,
      enterprise,
      officer,
      matter: { code: matterCodeSchema.parse(code), variant, name },
      ...work,
    },
    rules,
    now,
  );
};

/**
 * Opens what is ready: every matter whose prerequisites are met and that has no task yet, as many as one write holds.
 * What is left over is told to this service itself, which goes on from there.
 */
const openReady = (approvalCase: ApprovalCase, advancing: Advancing): CaseChange => {
  const openCodes = caseProgress(approvalCase)
    .nodes.filter(({ state }) => state === 'open')
    .map(({ code }) => code);
  const ready = approvalCase.nodes.filter(
    ({ code, work, taskId }) => work !== null && taskId === null && openCodes.includes(code),
  );
  const tasks: TaskOpened[] = [];
  let opened = approvalCase;
  for (const node of ready.slice(0, advancing.tasksPerWrite)) {
    const task = openTaskOf(approvalCase, node, advancing);
    if (task === null) continue;
    tasks.push(task);
    opened = withNode(opened, node.code, { taskId: task.task.id });
  }
  const continued: DomainEvent = {
    type: 'approvals.case.opening-continued.v1',
    audience: [],
    fact: { ...caseReference(approvalCase), opened: tasks.length },
  };
  return {
    approvalCase: withNextCheck(
      withJointClock(opened, caseProgress(opened), advancing.rules, advancing.now),
      advancing.rules,
    ),
    tasks,
    events: ready.length > tasks.length ? [continued] : [],
  };
};

export type CaseOpening = CaseDraft & {
  readonly id: ApprovalCase['id'];
  readonly project: Pick<
    ApprovalCase,
    'projectId' | 'leadId' | 'investmentYuan' | 'projectName' | 'enterprise' | 'officer' | 'promisedStart'
  >;
  readonly dates: CaseDates;
};

/** Opens a case and, with it, the tasks that wait for nothing. */
export const openCase = (
  { id, project, dates, nodes, ...draft }: CaseOpening,
  advancing: Advancing,
): CaseChange => {
  const opened: ApprovalCase = {
    id,
    ...project,
    ...draft,
    nodes: nodes.map((node) => ({
      ...node,
      taskId: null,
      result: null,
      planned: dates.nodes.get(node.code) ?? null,
      preReviewToldAt: null,
    })),
    bypasses: [],
    openedAt: advancing.now,
    trips: 0,
    planned: dates.planned,
    projectCode: null,
    jointClock: null,
    nextCheckAt: null,
    calendarVersion: null,
    state: 'running',
  };
  const change = openReady(opened, advancing);
  const { approvalCase } = change;
  const progress = caseProgress(approvalCase);
  return {
    ...change,
    events: [
      caseOpened(approvalCase, progress),
      ...landChecklistDrawn(approvalCase, progress),
      ...change.events,
    ],
  };
};

/** Opens what an earlier write left over; nothing when that has been done. */
export const continueOpening = (approvalCase: ApprovalCase, advancing: Advancing): CaseChange =>
  openReady(approvalCase, advancing);

const complete = (approvalCase: ApprovalCase, { now: completedAt, rules }: Advancing): CaseChange => {
  const completed: ApprovalCase = { ...approvalCase, state: 'completed', completedAt };
  return {
    approvalCase: withNextCheck(completed, rules),
    tasks: [],
    events: [
      {
        type: 'approvals.case.completed.v1',
        audience: caseOpened(completed, caseProgress(completed)).audience,
        fact: { ...caseReference(completed), progress: countsOf(caseProgress(completed)), completedAt },
      },
    ],
  };
};

/**
 * The department that answers for a matter of the case after its task has moved; null when it is another task's news, or
 * not later than what is known.
 */
export const recordHandler = (
  approvalCase: ApprovalCase,
  { code, taskId, sequence, ...handler }: TaskMoved,
): CaseChange | null => {
  const node = nodeOf(approvalCase, code);
  if (node?.work == null || node.taskId !== taskId || (node.movedAt ?? 0) >= sequence) return null;
  const work = { ...node.work, ...handler };
  return { approvalCase: withNode(approvalCase, code, { work, movedAt: sequence }), tasks: [], events: [] };
};

/** Keeps the project code 项目代码 that a task of the case told, unless a later one is known. */
export const keepProjectCode = (
  approvalCase: ApprovalCase,
  told: NonNullable<ApprovalCase['projectCode']>,
): CaseChange | null =>
  isLaterCode(approvalCase.projectCode, told)
    ? { approvalCase: { ...approvalCase, projectCode: told }, tasks: [], events: [] }
    : null;

/** A result as it reaches the case; `taskId` null stands for a milestone reached by proof. */
export type NodeOutcome = RecordedResult & { readonly code: string; readonly taskId: TaskId | null };

/**
 * Records what came of a node: opens the next tasks in the same write, stops what depends on a rejection and only that,
 * completes the case with the last approval. Null when it is no news: another task's result, or not later than what is
 * known, so that duplicates and stragglers take no effect.
 */
export const recordResult = (
  approvalCase: ApprovalCase,
  { code, taskId, ...result }: NodeOutcome,
  advancing: Advancing,
): CaseChange | null => {
  const node = nodeOf(approvalCase, code);
  if (node === undefined || node.taskId !== taskId) return null;
  if (node.result !== null && node.result.sequence >= result.sequence) return null;
  const recorded = withNode(approvalCase, code, { result });
  const change = openReady(recorded, advancing);
  const progress = caseProgress(change.approvalCase);
  const finished =
    progress.complete && approvalCase.state === 'running'
      ? complete(change.approvalCase, advancing)
      : { approvalCase: change.approvalCase, tasks: [], events: [] };
  const before = { approvalCase, progress: caseProgress(approvalCase) };
  const halts = haltsChanged(
    before,
    { approvalCase: change.approvalCase, progress },
    advancing.rules.catalogue,
  );
  return {
    approvalCase: finished.approvalCase,
    tasks: change.tasks,
    events: [caseProgressed(change.approvalCase, progress), ...halts, ...change.events, ...finished.events],
  };
};

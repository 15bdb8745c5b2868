import { showEnterprise } from '../../../../shared/enterprise.ts';
import type * as z from 'zod';
import { workdaysBetween } from '../../../../shared/calendar/work-calendar.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { countsOf } from '../domain/case-facts.ts';
import { caseProgress, nodeOf, standingOf } from '../domain/approval-case.ts';
import type { ApprovalCase, CaseNode } from '../domain/approval-case.ts';
import { expectedStarts } from '../domain/expected-days.ts';
import { tripsOf } from '../domain/record-trip.ts';
import type { NodeProgress } from '../domain/progress.ts';
import { endOfWork, lightOfTask } from '../../tasks/domain/light-of-task.ts';
import type { TaskSummary } from '../../tasks/store/task-store.ts';
import type { CaseReading } from '../usecases/write-case.ts';
import type { caseViewSchema } from './case-schemas.ts';
import { presentJointClock } from './joint-clock-view.ts';
import { handlingOf } from '../../tasks/http/present-task.ts';

type CaseView = z.input<typeof caseViewSchema>;
type NodeView = CaseView['nodes'][number];

/** The nodes that a node lacks, by name. */
export const lacksOf = (approvalCase: ApprovalCase, { lacks }: NodeProgress): NodeView['lacks'] =>
  lacks.flatMap(({ code, kind }) => {
    const node = nodeOf(approvalCase, code);
    return node === undefined ? [] : [{ code, name: node.name, kind }];
  });

const actualOf = ({ result }: CaseNode, task: TaskSummary | undefined): NodeView['actual'] => ({
  openedAt: task?.openedAt ?? null,
  receivedAt: task?.receivedAt ?? null,
  acceptedAt: task?.acceptedAt ?? null,
  dueOn: task?.dueOn ?? null,
  finishedOn: result?.on ?? null,
  deliveredAt: task?.deliveredAt ?? null,
});

/** Working days by which a node ended after the day planned for it, early ones negative; null while it has not ended or nothing was planned. */
const workdaysLate = ({ result, planned }: CaseNode, { calendar }: CaseReading['rules']): number | null => {
  if (result === null || planned === null) return null;
  return result.on < planned.finish
    ? -workdaysBetween(calendar, result.on, planned.finish)
    : workdaysBetween(calendar, planned.finish, result.on);
};

/** A node of a case with what it lacks, its light and its department. */
export const presentNode = (
  { state: approvalCase, tasks, rules, now }: CaseReading,
  node: CaseNode,
  progress: NodeProgress,
): NodeView => {
  const task = tasks.find(({ id }) => id === node.taskId);
  return {
    code: node.code,
    name: node.name,
    kind: node.work === null ? 'milestone' : 'matter',
    state: progress.state,
    lacks: lacksOf(approvalCase, progress),
    stoppedBy: [...progress.stoppedBy],
    department: node.work?.department ?? null,
    departmentName: node.work?.departmentName ?? null,
    taskId: node.taskId,
    formerTaskIds: (node.former ?? []).map(({ taskId }) => taskId),
    taskState: task?.state ?? null,
    handling: task === undefined ? null : handlingOf(task.departmentName, endOfWork(task) !== null),
    light: task === undefined ? 'grey' : lightOfTask(task, rules, now),
    planned: node.planned,
    actual: actualOf(node, task),
    workdaysLate: workdaysLate(node, rules),
    expectedOn:
      progress.state === 'waiting'
        ? (expectedStarts(approvalCase, rules.calendar).get(node.code) ?? null)
        : null,
    preReviewToldAt: node.preReviewToldAt,
    proof: node.result?.proof ?? null,
  };
};

/** A case as its readers see it: each node with what it lacks, its light, its department, and plan beside fact. */
export const presentCase =
  (toOfficials: boolean) =>
  (reading: CaseReading): Reply<CaseView> => {
    const { state: approvalCase, version } = reading;
    const progress = caseProgress(approvalCase);
    return {
      version,
      body: {
        id: approvalCase.id,
        projectId: approvalCase.projectId,
        leadId: approvalCase.leadId,
        projectName: approvalCase.projectName,
        ...showEnterprise(approvalCase.enterprise),
        officer: toOfficials ? approvalCase.officer : null,
        template: approvalCase.template,
        catalogueVersion: approvalCase.catalogueVersion,
        standing: standingOf(approvalCase, progress),
        openedAt: approvalCase.openedAt,
        completedAt: approvalCase.state === 'completed' ? approvalCase.completedAt : null,
        promisedStart: approvalCase.promisedStart,
        investmentYuan: approvalCase.investmentYuan ?? null,
        projectCode: approvalCase.projectCode?.code ?? null,
        planned: approvalCase.planned,
        counts: countsOf(progress),
        trips: tripsOf(approvalCase, reading.rules.settings),
        bypasses: approvalCase.bypasses.map((each) => ({ ...each, by: toOfficials ? each.by : null })),
        jointClock: presentJointClock(reading, toOfficials),
        nodes: progress.nodes.flatMap((each) => {
          const node = nodeOf(approvalCase, each.code);
          return node === undefined ? [] : [presentNode(reading, node, each)];
        }),
      },
    };
  };

import * as z from 'zod';
import {
  defineEndpoint,
  definePage,
  none,
  noInput,
  type Endpoint,
} from '../../../../shared/http/endpoint.ts';
import { presentTimelineEntry, timelineSchema } from '../../../../shared/http/timeline.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { success } from '../../../../shared/outcome.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import type { EvidenceAct } from '../domain/evidence-rights.ts';
import {
  readAssignmentPackQuery,
  readEvidencePackQuery,
  type AssignmentPack,
  type EvidencePack,
} from '../usecases/evidence-pack.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { clueViewSchema } from '../../accountability/http/accountability-schemas.ts';
import { assignmentParams, assignmentViewSchema } from '../../assignments/http/assignment-schemas.ts';
import { evidenceNotice, pageOfAssignment, pageOfTask } from './evidence-pages.ts';
import { renderEvidencePage } from './evidence-page.ts';
import { attributionView, taskLedgerView } from '../../tasks/http/ledger-endpoint.ts';
import { presentAssignment } from '../../assignments/http/present-assignment.ts';
import { presentClue } from '../../accountability/http/present-clue.ts';
import { presentTask } from '../../tasks/http/present-task.ts';
import { taskParams, taskViewSchema } from '../../tasks/http/task-schemas.ts';

const common = {
  drawnUpAt: instantSchema,
  notice: bilingualSchema,
  /** All that happened, in order: receipts, acts, reasons, rungs, moves of the due date. */
  happened: timelineSchema.shape.items,
  /** The supervision letters 督办函 about it, as they stand. */
  letters: z.array(assignmentViewSchema),
};

const presentLetters = ({ reading, letters }: EvidencePack | AssignmentPack) =>
  letters.map((state) => presentAssignment(true)({ ...reading, state, version: 1 }).body);

const taskPackSchema = z.object({
  ...common,
  /** The task with its clock as of now or of the decision, and the rule behind each figure. */
  task: taskViewSchema,
  /** Whose the working days were, adding up exactly. */
  ledger: taskLedgerView,
  /** The cause as found, contested and answered, and whether the facts were passed on; null where nobody looked into it. */
  accountability: clueViewSchema.nullable(),
});

const description = 'For the department itself and for those who coordinate, supervise or lead.';
const spec = {
  method: 'get',
  params: taskParams,
  query: none,
  input: noInput,
  status: 200,
  refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
} as const;

const tasksPacks = (ports: ApprovalsPorts): readonly Endpoint<EvidenceAct>[] => {
  const shared = { ...spec, act: 'task.read-evidence-pack', tag: 'Tasks', description } as const;
  return [
    defineEndpoint({
      ...shared,
      path: '/v1/tasks/{taskId}/evidence-pack',
      summary: '责任线索事实包 · The facts of a task, brought together',
      output: taskPackSchema,
      handle: async ({ principal, params, now }) => {
        const found = await readEvidencePackQuery(ports)({ id: params.taskId, principal }, now);
        if (!found.ok) return found;
        const { reading, happened, ledger, clue } = found.value;
        return success({
          body: {
            drawnUpAt: now,
            notice: evidenceNotice,
            task: presentTask(true)(reading).body,
            letters: presentLetters(found.value),
            ledger,
            accountability: clue === null ? null : presentClue(clue, reading.rules),
            happened: happened.map(presentTimelineEntry),
          },
        });
      },
    }),
    definePage({
      ...shared,
      path: '/v1/tasks/{taskId}/evidence-pack.html',
      summary: '责任线索事实包（可打印）· The facts of a task as a page to print',
      handle: async ({ principal, params, now }) => {
        const found = await readEvidencePackQuery(ports)({ id: params.taskId, principal }, now);
        return found.ok ? success({ body: renderEvidencePage(pageOfTask(found.value, now)) }) : found;
      },
    }),
  ];
};

const assignmentsPacks = (ports: ApprovalsPorts): readonly Endpoint<EvidenceAct>[] => {
  const shared = {
    ...spec,
    act: 'assignment.read-evidence-pack',
    tag: 'Assignments',
    description,
    params: assignmentParams,
  } as const;
  return [
    defineEndpoint({
      ...shared,
      path: '/v1/assignments/{assignmentId}/evidence-pack',
      summary: '交办事项事实包 · The facts of an assignment, brought together',
      output: z.object({ ...common, assignment: assignmentViewSchema, ledger: attributionView }),
      handle: async ({ principal, params, now }) => {
        const found = await readAssignmentPackQuery(ports)({ id: params.assignmentId, principal }, now);
        if (!found.ok) return found;
        const { reading, happened, ledger } = found.value;
        return success({
          body: {
            drawnUpAt: now,
            notice: evidenceNotice,
            assignment: presentAssignment(true)(reading).body,
            letters: presentLetters(found.value),
            ledger,
            happened: happened.map(presentTimelineEntry),
          },
        });
      },
    }),
    definePage({
      ...shared,
      path: '/v1/assignments/{assignmentId}/evidence-pack.html',
      summary: '交办事项事实包（可打印）· The facts of an assignment as a page to print',
      handle: async ({ principal, params, now }) => {
        const found = await readAssignmentPackQuery(ports)({ id: params.assignmentId, principal }, now);
        return found.ok ? success({ body: renderEvidencePage(pageOfAssignment(found.value, now)) }) : found;
      },
    }),
  ];
};

/** The facts of one task or assignment brought together for those who look into a delay. */
export const evidencePackEndpoints = (ports: ApprovalsPorts): readonly Endpoint<EvidenceAct>[] => [
  ...tasksPacks(ports),
  ...assignmentsPacks(ports),
];

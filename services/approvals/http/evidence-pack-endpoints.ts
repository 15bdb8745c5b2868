import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../shared/http/endpoint.ts';
import { presentTimelineEntry, timelineSchema } from '../../../shared/http/timeline.ts';
import { bilingualSchema } from '../../../shared/language.ts';
import { success } from '../../../shared/outcome.ts';
import { instantSchema } from '../../../shared/time/clock.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import { readEvidencePack } from '../usecases/evidence-pack.ts';
import type { ApprovalsPorts } from '../usecases/ports.ts';
import { presentTask } from './present-task.ts';
import { taskParams, taskViewSchema } from './task-schemas.ts';

const notice = {
  zh: '本材料只列事实，不作处理结论；是否移送由有权机关依法决定，移送前当事部门可先行申诉。',
  en: 'This states facts and concludes nothing. Whether it is passed on is for the competent authority to decide by law; the department may appeal first.',
};

const packSchema = z.object({
  drawnUpAt: instantSchema,
  notice: bilingualSchema,
  /** The task with its clock as of now or of the decision, and the rule behind each figure. */
  task: taskViewSchema,
  /** All that happened, in order: receipts, acts, reasons, rungs, moves of the due date. */
  happened: timelineSchema.shape.items,
});

/** The facts of one task brought together for those who look into a delay. */
export const evidencePackEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => [
  defineEndpoint({
    act: 'task.read-evidence-pack',
    method: 'get',
    path: '/v1/tasks/{taskId}/evidence-pack',
    summary: '责任线索事实包 · The facts of a task, brought together',
    description: 'For the department itself and for those who coordinate, supervise or lead.',
    tag: '审批件 Tasks',
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: packSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const found = await readEvidencePack(ports)({ id: params.taskId, principal }, now);
      if (!found.ok) return found;
      const { reading, happened } = found.value;
      const present = presentTask(true);
      const task = present(reading).body;
      return success({
        body: { drawnUpAt: now, notice, task, happened: happened.map(presentTimelineEntry) },
      });
    },
  }),
];

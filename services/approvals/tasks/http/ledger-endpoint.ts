import * as z from 'zod';
import { partySchema } from '../../../../shared/deadlines/attribution.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { TaskAct } from '../domain/task-rights.ts';
import { ledgerOfTask } from '../domain/task-ledger.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTaskForQuery } from '../usecases/tasks.ts';
import { tag } from './task-act.ts';
import { taskParams } from './task-schemas.ts';

export const attributionView = z.object({
  workdays: z.int(),
  parties: z.array(z.object({ party: partySchema, workdays: z.int() })).readonly(),
});

export const taskLedgerView = z.object({
  before: attributionView,
  running: attributionView,
  workdays: z.int(),
});

/** Whose the working days of a task were; before acceptance apart, adding up exactly. */
export const taskLedgerEndpoint = (ports: ApprovalsPorts): Endpoint<TaskAct> =>
  defineEndpoint({
    act: 'task.read-ledger',
    method: 'get',
    path: '/v1/tasks/{taskId}/ledger',
    summary: '事项用时归属 · Whose the working days of a task were',
    tag,
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: taskLedgerView,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const found = await readTaskForQuery(ports)({ id: params.taskId, principal }, 'task.read-ledger', now);
      if (!found.ok) return found;
      const { state, rules } = found.value;
      return success({ body: ledgerOfTask(state, rules.calendar, now) });
    },
  });

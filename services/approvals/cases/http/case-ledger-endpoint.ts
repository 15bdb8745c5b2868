import * as z from 'zod';
import { used } from '../../../../shared/deadlines/deadline-clock.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { caseIdSchema } from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import { ledgerOfCase } from '../domain/case-ledger.ts';
import { startJointClock } from '../domain/joint-clock.ts';
import { readCaseWithTasksQuery } from '../usecases/cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams } from './case-schemas.ts';
import { attributionView } from '../../tasks/http/ledger-endpoint.ts';

const caseLedgerSchema = z.object({
  caseId: caseIdSchema,
  /** Every working day from opening to completion, or to today, with one party each. */
  life: attributionView,
  /** The days each task spent with whom; days of work done side by side count each. */
  taskDays: attributionView,
  /** What the joint clock has used, and on how many days some task lay with a department or between two. */
  joint: z.object({ limit: z.int(), used: z.int(), withDepartments: z.int() }),
});

/** Whose the working days of a case were: adding up exactly, and beside it by task. */
export const caseLedgerEndpoint = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.read-ledger',
    method: 'get',
    path: '/v1/cases/{caseId}/ledger',
    summary: '并联审批用时归属 · Whose the working days of a case were',
    description:
      'Each working day is put down to whoever had the open task with the least float that day, by the task’s own ledger; to the applicant while only a milestone is to be reached; to waiting where nothing was open.',
    tag: 'Cases',
    params: caseParams,
    query: none,
    input: noInput,
    status: 200,
    output: caseLedgerSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const found = await readCaseWithTasksQuery(ports)(
        { id: params.caseId, principal },
        'case.read-ledger',
        now,
      );
      if (!found.ok) return found;
      const { state: approvalCase, tasks, rules } = found.value;
      const { withDepartments, ...ledger } = ledgerOfCase(approvalCase, tasks, rules.calendar, now);
      const { clock } = approvalCase.jointClock ?? startJointClock(approvalCase.openedAt, rules);
      const on = dateOf(approvalCase.state === 'completed' ? approvalCase.completedAt : now);
      return success({
        body: {
          caseId: approvalCase.id,
          ...ledger,
          joint: {
            limit: clock.promised.days + (clock.extension?.days ?? 0),
            used: used(clock, rules.calendar, on),
            withDepartments,
          },
        },
      });
    },
  });

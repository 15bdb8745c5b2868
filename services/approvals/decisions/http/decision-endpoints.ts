import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { deliver, decide } from '../../tasks/domain/task-acts.ts';
import { defineActsOnTask } from '../../tasks/http/task-act.ts';
import { tasks } from '../../tasks/usecases/tasks.ts';
import { withRights } from '../../kernel/admit.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { recordProjectCode } from '../domain/project-code.ts';
import { decisionRights, type DecisionAct } from '../domain/decision-rights.ts';
import { approveTaskCommand } from '../usecases/approve-task.ts';
import { approveBody, deliverBody, projectCodeBody, rejectBody } from './decision-bodies.ts';

const defineDecision = /* @__PURE__ */ defineActsOnTask(/* @__PURE__ */ withRights(tasks, decisionRights));

/** Deciding and delivering; to approve what stands still behind a failed prerequisite is refused. */
export const decisionEndpoints = (ports: ApprovalsPorts): readonly Endpoint<DecisionAct>[] => {
  const act = defineDecision(ports);
  return [
    act({
      act: 'task.approve',
      verb: 'approve',
      summary: '作出准予（通过、备案完成等）的决定 · Decide in favour',
      description: 'A matter that gives the project code 项目代码 (A01, A01h) is approved together with it.',
      input: approveBody,
      refusals: [
        'TASK_HALTED',
        'DOCUMENTS_OWED_IN_CASE',
        'LAND_NOT_HANDED_OVER',
        'PROJECT_CODE_NEEDED',
        'PROJECT_CODE_NOT_GIVEN',
      ],
      decide: approveTaskCommand(ports),
    }),
    act({
      act: 'task.reject',
      verb: 'reject',
      summary:
        '作出不予许可（未通过、不予备案等）的决定 · Decide against, with every reason and the remedies open',
      input: rejectBody,
      decide: (task, rules, done, refusal) => decide(task, rules, done, { outcome: 'rejected', ...refusal }),
    }),
    act({
      act: 'task.record-project-code',
      verb: 'record-project-code',
      summary: '更正项目代码 · Record the project code of an approved matter anew, with the reason',
      input: projectCodeBody,
      refusals: ['PROJECT_CODE_NOT_GIVEN', 'PROJECT_CODE_UNCHANGED'],
      decide: recordProjectCode,
    }),
    act({
      act: 'task.deliver',
      verb: 'deliver',
      summary: '送达 · Deliver the decision',
      input: deliverBody,
      decide: deliver,
    }),
  ];
};

import { noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { ApprovalsAct } from '../../approvals-rights.ts';
import { accept, decide, deliver, receive } from '../../tasks/domain/acts.ts';
import { recordProjectCode } from '../../tasks/domain/project-code.ts';
import { approveTask } from '../usecases/approve-task.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';
import { acceptWithDocuments } from '../../acceptance/usecases/accept-task.ts';
import { defineTaskAct, documentsMissing } from '../../tasks/http/task-act.ts';
import {
  acceptBody,
  approveBody,
  deliverBody,
  projectCodeBody,
  rejectBody,
} from '../../tasks/http/task-bodies.ts';

/** Deciding; to approve what stands still behind a failed prerequisite is refused. */
const deciding = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => {
  const act = defineTaskAct(ports);
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
      decide: approveTask(ports),
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
  ];
};

/** The acts from receipt to delivery. */
export const taskActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => {
  const act = defineTaskAct(ports);
  return [
    act({
      act: 'task.receive',
      verb: 'receive',
      summary: '签收 · Receive a task',
      description:
        'Answers the written receipt. The limit of receiving ends; the clock of the matter starts with acceptance, which comes by law when five working days pass without a word on what is missing.',
      input: noInput,
      decide: receive,
    }),
    act({
      act: 'task.accept',
      verb: 'accept',
      summary: '受理 · Accept a complete application',
      description:
        'The clock starts, counting from the next day. A task not received yet is received with it. Each critical document is there: on the file of the case, which is looked up; or shared by an authority, or seen on paper, which the body says. What is missing is listed.',
      input: acceptBody,
      refusals: documentsMissing,
      decide: acceptWithDocuments(ports)((task, rules, done) => accept(task, rules, done)),
    }),
    ...deciding(ports),
    act({
      act: 'task.deliver',
      verb: 'deliver',
      summary: '送达 · Deliver the decision',
      input: deliverBody,
      decide: deliver,
    }),
  ];
};

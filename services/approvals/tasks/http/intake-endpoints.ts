import { noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { TaskAct } from '../domain/task-rights.ts';
import { receive } from '../domain/task-acts.ts';
import { issueNotice, supplement } from '../domain/completing.ts';
import { refuseAsNotMine, withdraw } from '../domain/give-up-task.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { defineTaskAct } from './task-act.ts';
import { noticeBody, notMineBody, supplementBody, withdrawBody } from './task-bodies.ts';

/** What ends a task before its decision: it is another authority’s, or withdrawn. */
const leaving = (ports: ApprovalsPorts): readonly Endpoint<TaskAct>[] => {
  const act = defineTaskAct(ports);
  return [
    act({
      act: 'task.not-mine',
      verb: 'not-mine',
      summary: '不予受理（不属于本机关职权） · Say that it is another authority’s, and whose',
      description: 'Before acceptance only. The case learns it and whoever coordinates is told.',
      input: notMineBody,
      decide: refuseAsNotMine,
    }),
    act({
      act: 'task.withdraw',
      verb: 'withdraw',
      summary: '撤回申请 · Withdraw the application, by the enterprise and before the decision',
      input: withdrawBody,
      decide: (task, rules, done, { reason }) => withdraw(task, rules, done, reason),
    }),
  ];
};

/** The acts around acceptance: the receipt; what is missing, told once and handed in; not this authority's; withdrawn. */
export const intakeEndpoints = (ports: ApprovalsPorts): readonly Endpoint<TaskAct>[] => {
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
      act: 'task.issue-notice',
      verb: 'issue-notice',
      summary: '一次性告知补正 · Tell once everything that is missing',
      description:
        'Within five working days of receipt and before acceptance. A second demand is refused and goes on record with the name of whoever made it.',
      input: noticeBody,
      refusals: ['SECOND_NOTICE'],
      decide: (task, rules, done, { missing }) => issueNotice(task, rules, done, missing),
    }),
    act({
      act: 'task.supplement',
      verb: 'supplement',
      summary: '补正 · Hand in what the notice named',
      description:
        'By the enterprise, or by the department for it. The day on which everything named is there is the new day of receipt.',
      input: supplementBody,
      refusals: ['MATERIALS_NOT_ASKED_FOR'],
      decide: (task, rules, done, { documents }) => supplement(task, rules, done, documents),
    }),
    ...leaving(ports),
  ];
};

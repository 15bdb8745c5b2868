import { departmentIdSchema, transferIdSchema } from '../../../shared/identifiers.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { receive } from '../../../services/approvals/tasks/domain/task-acts.ts';
import type { TaskChange } from '../../../services/approvals/tasks/domain/task-acts.ts';
import type { Task } from '../../../services/approvals/tasks/domain/task.ts';
import { answerTransfer } from '../../../services/approvals/transfers/domain/answer-transfer.ts';
import { adjudicateTransfer } from '../../../services/approvals/transfers/domain/adjudicate-transfer.ts';
import type { Adjudication } from '../../../services/approvals/transfers/domain/adjudicate-transfer.ts';
import {
  joinReadjudication,
  requestReadjudication,
} from '../../../services/approvals/transfers/domain/contest-ruling.ts';
import { requestTransfer } from '../../../services/approvals/transfers/domain/request-transfer.ts';
import type { TransferRequest } from '../../../services/approvals/transfers/domain/request-transfer.ts';
import {
  transfersOf,
  type Transfer,
  type TransferParty,
} from '../../../services/approvals/tasks/domain/transfer.ts';
import { seededDepartment } from './assignments.ts';
import { anOpenedTask, by, done, rules } from './tasks.ts';

export const party = (id: string): TransferParty => ({
  department: departmentIdSchema.parse(id),
  name: seededDepartment(id).name,
});

/** The task stands with housing-and-construction; its stage is led by planning, unless told otherwise. */
export const planning = departmentIdSchema.parse('planning-and-natural-resources');

export const aRequest = (to: string, overrides: Partial<TransferRequest> = {}): TransferRequest => ({
  id: transferIdSchema.parse('01J00000000000000000000T11'),
  reason: 'R1',
  responsibilityListEntry: 'QZ-0007',
  explanation: '该地块属林地，审批职权在林业部门',
  to: party(to),
  stageLead: planning,
  ...overrides,
});

/** A task received and not accepted, at one moment. */
export const aReceivedTask = (when: Instant): Task =>
  done(receive(anOpenedTask(when), rules(), by('clerk-1', when))).task;

export const request = (task: Task, to: string, when: Instant, county = rules(), overrides = {}) =>
  requestTransfer(task, county, by('clerk-1', when), aRequest(to, overrides));

export const requested = (task: Task, to: string, when: Instant, county = rules()): TaskChange =>
  done(request(task, to, when, county));

export const answer = (task: Task, choice: 'accept' | 'refuse', when: Instant, county = rules()) =>
  answerTransfer(
    task,
    county,
    by('clerk-2', when),
    choice === 'accept' ? { answer: 'accept' } : { answer: 'refuse', basis: '职责清单第3条' },
  );

export const adjudicate = (
  task: Task,
  decision: Adjudication['decision'],
  when: Instant,
  other = 'forestry',
  county = rules(),
) =>
  adjudicateTransfer(
    task,
    county,
    by('adjudicator-1', when),
    decision === 'another-department'
      ? { decision, department: party(other), basis: '三定方案' }
      : { decision, basis: '三定方案' },
  );

export const contest = (task: Task, department: string, when: Instant, county = rules()) =>
  requestReadjudication(task, county, by('clerk-3', when), {
    department: departmentIdSchema.parse(department),
    explanation: '裁定所据文件已废止',
  });

export const join = (task: Task, department: string, when: Instant, county = rules()) =>
  joinReadjudication(task, county, by('clerk-4', when), {
    department: departmentIdSchema.parse(department),
    explanation: '本部门无此职权',
  });

export const latestOf = (task: Task): Transfer => {
  const { latest } = transfersOf(task);
  if (latest === null) throw new Error('the task has no transfer');
  return latest;
};

/** The code of a refusal that must have come. */
export const codeOf = (outcome: { ok: true } | { ok: false; error: { code: string } }): string => {
  if (outcome.ok) throw new Error('it was not refused');
  return outcome.error.code;
};

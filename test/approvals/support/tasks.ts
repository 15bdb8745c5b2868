import { creditCodeSchema } from '../../../shared/credit-code.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../../../shared/identifiers.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { accept, type TaskChange } from '../../../services/approvals/tasks/domain/task-acts.ts';
import type { MatterWork } from '../../../services/approvals/clocks/domain/matter-limits.ts';
import { openTask, type TaskOpening } from '../../../services/approvals/tasks/domain/open-task.ts';
import type { AcceptedTask, Act, OpenedTask, Task } from '../../../services/approvals/tasks/domain/task.ts';
import { fictionalCreditCode } from '../../support/credit-codes.ts';
import { at, rules } from './assignments.ts';

export const housing = departmentIdSchema.parse('housing-and-construction');
export const officer = subjectSchema.parse('officer-7');

/** Who acts and when. */
export const by = (person: string, when: Instant): Act => ({ at: when, by: subjectSchema.parse(person) });

export const work = (limits: Partial<MatterWork['limits']> = {}): MatterWork => ({
  department: housing,
  departmentName: { zh: '住房和城乡建设委员会', en: 'Housing Commission' },
  post: postIdSchema.parse('clerk'),
  limits: { promised: { days: 5, unit: 'workday' }, statutory: null, source: 'catalogue', ...limits },
});

export const aTaskOpening = (limits: Partial<MatterWork['limits']> = {}): TaskOpening => ({
  id: taskIdSchema.parse('01J00000000000000000000T01'),
  caseId: caseIdSchema.parse('01J00000000000000000000C01'),
  projectId: projectIdSchema.parse('01J00000000000000000000P01'),
  projectName: '夔门光学镜片厂（虚构）',
  enterprise: { name: '夔门光学（虚构）', creditCode: creditCodeSchema.parse(fictionalCreditCode(7)) },
  officer,
  matter: { code: 'C05', variant: 'standard', name: { zh: '施工许可', en: 'Construction permit' } },
  ...work(limits),
});

export const anOpenedTask = (when: Instant, limits: Partial<MatterWork['limits']> = {}): OpenedTask =>
  openTask(aTaskOpening(limits), rules(), when).task;

/** The change of an act that must not be refused. */
export const done = (
  outcome: { ok: true; value: TaskChange } | { ok: false; error: unknown },
): TaskChange => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

export const asAccepted = (task: Task): AcceptedTask => {
  if (task.state !== 'accepted') throw new Error(`the task is ${task.state}`);
  return task;
};

/** A task opened and accepted at one moment. */
export const anAcceptedTask = (when: Instant, limits: Partial<MatterWork['limits']> = {}): AcceptedTask =>
  asAccepted(done(accept(anOpenedTask(when, limits), rules(), by('clerk-1', when))).task);

export { at, rules };

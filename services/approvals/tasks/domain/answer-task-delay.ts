import { answerDelay, type DelayAnswer, type Delayed } from '../../clocks/domain/answer-delay.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { Act } from '../../kernel/act.ts';
import { settleTask } from './settle-task.ts';
import type { AcceptedTask, OpenedTask, Task } from './task.ts';
import { wrongState, type Acted } from './task-errors.ts';

const delayedOf = (task: OpenedTask | AcceptedTask): Delayed => ({
  kind: task.state === 'opened' ? 'receiving' : 'task',
  id: task.id,
  title: {
    zh: `${task.matter.name.zh}（${task.projectName}）`,
    en: `${task.matter.name.en} (${task.projectName})`,
  },
  department: task.department,
  post: task.post,
  dueOn: task.state === 'opened' ? task.receiving.date : task.due.date,
});

/** Answers a rung that fell on a task, of its receiving or of its clock; what had fallen before is told first (rulings 6, 37). */
export const answerTaskDelay = (task: Task, rules: CountyRules, act: Act, answer: DelayAnswer): Acted => {
  const settled = settleTask(task, rules, act.at);
  const { task: current } = settled;
  if (current.state !== 'opened' && current.state !== 'accepted')
    return failure(wrongState(current.state, ['opened', 'accepted']));
  const before = current.state === 'opened' ? current.receiving.duties : current.duties;
  const answered = answerDelay(before, delayedOf(current), answer, act, rules.settings);
  if (!answered.ok) return answered;
  const { duties, event } = answered.value;
  return success({
    task:
      current.state === 'opened'
        ? { ...current, receiving: { ...current.receiving, duties } }
        : { ...current, duties },
    events: [...settled.events, event],
  });
};

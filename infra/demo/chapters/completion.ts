import * as z from 'zod';
import { dateOf, instantSchema } from '../../../shared/time/clock.ts';
import { investor } from '../cast.ts';
import { readCase, readProject, showLanding, type CaseOfStory } from '../case-of-story.ts';
import { mustFind } from '../inbox.ts';
import { StoryFailure } from '../story-failure.ts';
import type { Stage } from '../stage.ts';
import { readTask, type TaskOfStory } from '../tasks-of-story.ts';
import { listed } from '../wording.ts';
import type { SignedProject } from './signing.ts';

type Sum = {
  readonly name: TaskOfStory['departmentName'];
  readonly used: number;
  readonly promised: number;
  readonly matters: readonly string[];
};

const sumsOf = (tasks: readonly TaskOfStory[]): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  for (const { department, departmentName, matter, clock } of tasks) {
    const { used, promised, matters } = sums.get(department) ?? { used: 0, promised: 0, matters: [] };
    const days = clock?.limit.promised.days ?? 0;
    const late = clock?.overdue === true ? ' ⚠' : '';
    sums.set(department, {
      name: departmentName,
      used: used + (clock?.used ?? 0),
      promised: promised + days,
      matters: [...matters, `${matter.code} ${clock?.used ?? 0}/${days}${late}`],
    });
  }
  return [...sums.values()];
};

const tasksOf = (stage: Stage, { nodes }: CaseOfStory): Promise<readonly TaskOfStory[]> =>
  Promise.all(nodes.flatMap(({ taskId }) => (taskId === null ? [] : [readTask(stage, taskId)])));

const completionOf = ({ standing, completedAt }: CaseOfStory): string => {
  const at = z.safeParse(instantSchema.nullable(), completedAt);
  if (standing !== 'completed' || !at.success || at.data === null)
    throw new StoryFailure(`The last approval should have completed the case, which is ${standing}.`);
  return dateOf(at.data);
};

const demandLanded = ({ landing }: Awaited<ReturnType<typeof readProject>>): void => {
  if (!landing.landed || landing.completed !== landing.parts.length)
    throw new StoryFailure('The project should have landed with all four parts complete.');
};

const tellDays = ({ storyteller }: Stage, tasks: readonly TaskOfStory[]): void => {
  storyteller.tell({
    zh: '各部门用时与承诺（工作日，⚠ 超期）：',
    en: 'Working days used and promised by department (⚠ late):',
  });
  for (const { name, used, promised, matters } of sumsOf(tasks))
    storyteller.add({
      zh: `${name.zh}：用 ${used} 日，承诺 ${promised} 日（${listed(matters, 'zh')}）`,
      en: `${name.en}: ${used} used, ${promised} promised (${listed(matters, 'en')})`,
    });
};

/** 办结: the last approval completes the case; what each department took stands beside what it had promised. */
export const tellCompletion = async (stage: Stage, { projectId, caseId }: SignedProject): Promise<void> => {
  const { storyteller } = stage;
  storyteller.chapter({ zh: '全部办结', en: 'All done' });
  const completed = await readCase(stage, caseId);
  const completedOn = completionOf(completed);
  const { total, approved } = completed.counts;
  storyteller.tell({
    zh: `最后一件批准，案件于 ${completedOn} 自动办结（${approved}/${total}），无人点击。`,
    en: `The last approval completes the case on ${completedOn} (${approved} of ${total}); nobody clicks.`,
  });
  const item = await mustFind(stage, investor, { type: 'approvals.case.completed.v1', subject: caseId });
  storyteller.add({ zh: `企业消息箱：✉ ${item.title}`, en: `the enterprise finds: ✉ ${item.title}` });
  const { made, promised } = completed.trips;
  storyteller.add({
    zh: `企业提交 1 次，跑动 ${made} 次（承诺不超过 ${promised} 次）。`,
    en: `The enterprise submitted once; trips made: ${made}, promised at most: ${promised}.`,
  });
  tellDays(stage, await tasksOf(stage, completed));
  const project = await readProject(stage, projectId);
  demandLanded(project);
  storyteller.tell({ zh: '项目当前状态：', en: 'Where the project stands:' });
  showLanding(stage, project);
};

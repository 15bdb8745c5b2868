import * as z from 'zod';
import { coordinator } from '../cast.ts';
import {
  mattersBeforeWorks,
  readCase,
  readProject,
  showLanding,
  type CaseOfStory,
} from '../case-of-story.ts';
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

const startOfWorks = 'start-of-works';

/** How many matters stood before the works, all of them granted. */
const permitsOf = (caseOfStory: CaseOfStory): number => {
  const before = mattersBeforeWorks(caseOfStory);
  const milestone = caseOfStory.nodes.find(({ code }) => code === startOfWorks);
  if (milestone?.state !== 'open' || before.some(({ state }) => state !== 'approved'))
    throw new StoryFailure(
      `The last permit should have opened the start of works, which is ${milestone?.state ?? 'unknown'}.`,
    );
  return before.length;
};

/** 开工 is said by a person with its proof, never by the platform (rulings 12). */
const startWorks = async ({ client, today }: Stage, caseId: string): Promise<void> => {
  await client.call({
    as: coordinator,
    method: 'POST',
    path: `/v1/cases/${caseId}/milestones/${startOfWorks}/reach`,
    body: { reachedOn: today(), proof: '开工报告（虚构）' },
    answer: z.unknown(),
  });
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

/** 开工: the last permit lets works begin; what each department took stands beside what it had promised. */
export const tellCompletion = async (stage: Stage, { projectId, caseId }: SignedProject): Promise<void> => {
  const { storyteller } = stage;
  storyteller.chapter({ zh: '开工前手续办齐', en: 'Every permit before the works' });
  const completed = await readCase(stage, caseId);
  const permits = permitsOf(completed);
  await startWorks(stage, caseId);
  storyteller.tell({
    zh: `最后一件批准，${stage.today()} 即可开工（${permits}/${permits}），牵头部门登记开工。`,
    en: `The last permit lets works begin on ${stage.today()} (${permits} of ${permits}); the coordinator records the start.`,
  });
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

import { rungs, type Rung } from '../../../shared/deadlines/ladder.ts';
import type { Bilingual } from '../../../shared/language.ts';
import { postsOf, type PostOfStory } from '../cast.ts';
import { foundBy } from '../inbox.ts';
import { StoryFailure } from '../story-failure.ts';
import type { Stage } from '../stage.ts';
import { readTask, type TaskOfStory } from '../tasks-of-story.ts';

/** Where each rung must be found (domain.md §5.5): posts of the late department, or of the offices above it. */
const expected: Readonly<Record<Rung, (department: string) => readonly string[]>> = {
  'rung-0': (department) => [`${department}.clerk`, `${department}.deputy-clerk`],
  'rung-1': (department) => [`${department}.clerk`, `${department}.section-head`],
  'rung-2': (department) => [`${department}.deputy-head`],
  'rung-3': () => ['leading-group-office.clerk', 'supervision-office.clerk'],
  'rung-4': (department) => [`${department}.head`, 'leading-group.head'],
  'rung-5': () => ['leading-group-office.clerk', 'supervision-office.clerk'],
};

const rungNames: Readonly<Record<Rung, Bilingual>> = {
  'rung-0': { zh: '转黄', en: 'the light turns yellow' },
  'rung-1': { zh: '一级：科室负责人', en: 'rung 1: the section head' },
  'rung-2': { zh: '二级：分管领导', en: 'rung 2: the deputy head' },
  'rung-3': { zh: '三级：督查室、领导小组办公室', en: 'rung 3: supervision and coordination' },
  'rung-4': { zh: '四级：领导小组组长、部门主要负责人', en: 'rung 4: the leading group and the head' },
  'rung-5': { zh: '五级：责任线索包', en: 'rung 5: the file on responsibility' },
};

type Finding = { readonly post: PostOfStory; readonly title: string; readonly body: string };

const offices = ['supervision-office', 'leading-group-office', 'leading-group'];

/** What was found today about a task, looking through every inbox of the department and of the offices above it. */
const findingsToday = async (
  stage: Stage,
  task: TaskOfStory,
  seen: Set<string>,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const post of postsOf([task.department, ...offices])) {
    const about = { type: 'approvals.task.rung-raised.v1', subject: task.id };
    for (const item of await foundBy(stage, post.holder, about)) {
      if (seen.has(item.inboxItemId)) continue;
      seen.add(item.inboxItemId);
      findings.push({ post, title: item.title, body: item.body });
    }
  }
  return findings;
};

const demandRightPeople = (rung: Rung, task: TaskOfStory, findings: readonly Finding[]): void => {
  const found = findings.map(({ post }) => post.holder.sub ?? '').sort();
  const wanted = [...expected[rung](task.department)].sort();
  if (found.join() !== wanted.join())
    throw new StoryFailure(
      `${rung} should have reached ${wanted.join(', ')}, but reached ${found.join(', ')}.`,
    );
};

const lightNames: Readonly<Record<string, Bilingual>> = {
  yellow: { zh: '黄灯', en: 'yellow' },
  red: { zh: '红灯', en: 'red' },
  'red-star': { zh: '红★', en: 'red star' },
};

/** Follows a neglected task up the ladder: each call tells the rung that has just fallen and answers it. */
export const createEscalation = (stage: Stage): ((taskId: string) => Promise<Rung>) => {
  const seen = new Set<string>();
  let told = 0;
  return async (taskId) => {
    const { storyteller } = stage;
    const task = await readTask(stage, taskId);
    const rung = task.clock?.rungsRaised[told]?.rung;
    if (task.clock === null || rung === undefined || rung !== rungs[told])
      throw new StoryFailure(`On ${stage.today()} ${rungs[told] ?? 'a rung'} should have fallen.`);
    told += 1;
    const { used, limit, light } = task.clock;
    const findings = await findingsToday(stage, task, seen);
    demandRightPeople(rung, task, findings);
    storyteller.tell({
      zh: `${task.departmentName.zh} ${task.matter.code} 已用 ${used}/${limit.promised.days} 日，${lightNames[light]?.zh ?? light}；${rungNames[rung].zh}`,
      en: `${task.departmentName.en}, ${task.matter.code}: ${used} of ${limit.promised.days} days, ${lightNames[light]?.en ?? light}; ${rungNames[rung].en}`,
    });
    for (const { post } of findings) storyteller.add({ zh: `✉ ${post.name.zh}`, en: `✉ ${post.name.en}` });
    const words = findings[0]?.body ?? '';
    storyteller.add({ zh: `  ${words}`, en: `  ${words}` });
    return rung;
  };
};

import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import type { ApprovalCondition } from '../../catalogue/domain/matter.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { LandAcquisition } from '../../land/domain/land-acquisition.ts';
import { stillOwed } from '../../tasks/domain/after-acceptance.ts';
import { owedOf } from '../../tasks/domain/still-to-follow.ts';
import type { Task } from '../../tasks/domain/task.ts';
import type { TaskError } from '../../tasks/domain/task-errors.ts';
import { writtenBy } from '../../../../shared/time/written-day.ts';

/** What the catalogue asks for, beside the prerequisites, before a matter is approved. */
export const conditionsOf = (task: Task, { catalogue }: CountyRules): readonly ApprovalCondition[] =>
  matterIn(catalogue, task.matter.code)?.approvalConditions ?? [];

/** Refuses while documents that were to follow 容缺 are owed on any task of the case, and names each with its task. */
export const owedRefusal = (tasks: readonly Task[]): TaskError | null => {
  const owing = tasks.flatMap((task) => {
    const owed = owedOf(task);
    return owed === null ? [] : [{ task, materials: stillOwed(owed), by: owed.followUp.by }];
  });
  if (owing.length === 0) return null;
  const list = (language: 'zh' | 'en', colon: string, comma: string) =>
    owing
      .map(
        ({ task: { matter }, materials, by }) =>
          `“${matter.name[language]}”${colon}${materials.map(({ name }) => name[language]).join(comma)}${language === 'zh' ? `（${writtenBy(by).zh}）` : ` (${writtenBy(by).en})`}`,
      )
      .join(language === 'zh' ? '；' : '; ');
  return {
    code: 'DOCUMENTS_OWED_IN_CASE',
    detail: {
      zh: `容缺材料须在竣工验收备案前补齐，尚缺：${list('zh', '：', '、')}`,
      en: `What was to follow an acceptance must be there first; still owed: ${list('en', ': ', ', ')}.`,
    },
    facts: Object.fromEntries(
      owing.map(({ task: { id }, materials }) => [id, materials.map(({ material }) => material).join(',')]),
    ),
  };
};

/** Refuses while land that is acquired for the case is not handed over 交地; an acquisition given up is none. */
export const handOverRefusal = (
  acquisitions: readonly Pick<LandAcquisition, 'id' | 'title' | 'state'>[],
): TaskError | null => {
  const running = acquisitions.filter(({ state }) => state === 'running');
  if (running.length === 0) return null;
  const titles = running.map(({ title }) => title);
  return {
    code: 'LAND_NOT_HANDED_OVER',
    detail: {
      zh: `本项目的土地征收尚未完成补偿兑付、交付土地：${titles.join('、')}`,
      en: `Land acquired for the project is not handed over yet: ${titles.join(', ')}.`,
    },
    facts: { acquisitions: running.map(({ id }) => id).join(',') },
  };
};

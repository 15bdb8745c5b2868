import type { Facts } from '../../../../shared/events/catalogue.ts';
import { isLaterCode } from '../../../../shared/project-code.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { caseNews, type CaseProgress, type Project } from '../../kernel/project.ts';

/** What a project shows of the matters a case waits for; the rest stands in the case. */
const mattersShown = 10;

/** The news of a case as it came: what it told, and the version of the case at which it did. */
export type CaseNews = { readonly sequence: number } & (
  | { readonly latest: 'opened'; readonly fact: Facts['approvals.case.opened.v1'] }
  | { readonly latest: 'progressed'; readonly fact: Facts['approvals.case.progressed.v1'] }
  | { readonly latest: 'completed'; readonly fact: Facts['approvals.case.completed.v1'] }
);

const progressOf = (news: CaseNews): CaseProgress => {
  const { sequence, latest } = news;
  const { caseId, progress } = news.fact;
  return {
    caseId,
    sequence,
    latest,
    progress,
    ...(news.latest === 'completed' || news.fact.readyForWorks === undefined
      ? {}
      : { readyForWorks: news.fact.readyForWorks }),
    nextMatters: news.latest === 'progressed' ? news.fact.nextMatters.slice(0, mattersShown) : [],
    completedAt: news.latest === 'completed' ? news.fact.completedAt : null,
  };
};

/** Cases are compared by id, which follows the moment they were opened; one case by its version, then by what it told. */
const isLater = (known: CaseProgress, heard: CaseProgress): boolean => {
  if (heard.caseId !== known.caseId) return heard.caseId > known.caseId;
  if (heard.sequence !== known.sequence) return heard.sequence > known.sequence;
  return caseNews.indexOf(heard.latest) > caseNews.indexOf(known.latest);
};

/**
 * The project after news of its case, or null when the news is not later than what was heard before. Each piece of news
 * says all there is, so whatever is late, doubled or out of order, the latest one decides and nothing goes back.
 */
export const followCase = (project: Project, news: CaseNews): Project | null => {
  const known = project.caseProgress;
  const heard = progressOf(news);
  return known !== null && !isLater(known, heard)
    ? null
    : { ...project, caseProgress: heard, caseRefused: null };
};

/** The project whose case was refused, with the reason; null where it has a case all the same, opened by hand since. */
export const takeRefusal = (
  project: Project,
  { code, reason }: Facts['approvals.case.refused.v1'],
  at: Instant,
): Project | null =>
  project.caseProgress === null ? { ...project, caseRefused: { code, reason, at } } : null;

/** The project with the code 项目代码 that came with the matter giving it (rulings 11), or null when a later one is known. */
export const takeProjectCode = (
  project: Project,
  { taskId, projectCode }: Facts['approvals.task.project-code-recorded.v1'],
  sequence: number,
): Project | null => {
  const projectCodeNews = { taskId, sequence };
  return isLaterCode(project.projectCodeNews, projectCodeNews)
    ? { ...project, projectCode, projectCodeNews }
    : null;
};

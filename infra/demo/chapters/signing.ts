import * as z from 'zod';
import { bilingualSchema, type Bilingual, type Language } from '../../../shared/language.ts';
import { investor, officer } from '../cast.ts';
import { openMattersOf, readCase, readProject, showLanding, type CaseOfStory } from '../case-of-story.ts';
import { templateId, type TemplateOfStory } from '../county.ts';
import { mustFind } from '../inbox.ts';
import { StoryFailure } from '../story-failure.ts';
import { actOnLead, type Stage } from '../stage.ts';
import { inBrackets, listed } from '../wording.ts';

export type SignedProject = { readonly projectId: string; readonly caseId: string };

const projectNames: Bilingual = {
  zh: '智能眼镜光学模组基地（虚构）',
  en: 'Smart glasses optics base (fictional)',
};

const checklistSchema = z.object({
  missing: z.int(),
  steps: z.array(z.object({ code: z.string(), name: bilingualSchema, missing: z.boolean() })),
});

const namesOf = (things: readonly { readonly name: Bilingual }[], language: Language): string =>
  listed(
    things.map(({ name }) => name[language]),
    language,
  );

const givenOut = (opened: CaseOfStory, language: Language): string =>
  listed(
    openMattersOf(opened).map(
      ({ code, name, departmentName }) =>
        `${code} ${name[language]}${inBrackets(departmentName?.[language] ?? '', language)}`,
    ),
    language,
  );

const tellCase = ({ storyteller }: Stage, opened: CaseOfStory): void => {
  storyteller.tell({
    zh: `无人点击，并联审批案自动开出：共 ${opened.counts.total} 项，${opened.counts.open} 项同时派单，${opened.counts.waiting} 项等待前置。`,
    en: `Nobody clicks; the case opens by itself: ${opened.counts.total} matters, ${opened.counts.open} given out at once, ${opened.counts.waiting} waiting.`,
  });
  storyteller.add({
    zh: `派单：${givenOut(opened, 'zh')}`,
    en: `given out: ${givenOut(opened, 'en')}`,
  });
  const permit = opened.nodes.find(({ code }) => code === 'C05');
  storyteller.add({
    zh: `施工许可证还差：${namesOf(permit?.lacks ?? [], 'zh')}`,
    en: `the construction permit lacks: ${namesOf(permit?.lacks ?? [], 'en')}`,
  });
};

const tellPlan = ({ storyteller }: Stage, { plan }: TemplateOfStory, { planned }: CaseOfStory): void => {
  const path = plan?.criticalPaths[0]?.join('→') ?? '';
  storyteller.add({
    zh: `关键路径 ${path}，计划 ${plan?.total ?? 0} 个工作日（串联需 ${plan?.totalInSeries ?? 0}），最早 ${planned?.finish ?? ''} 齐备。`,
    en: `critical path ${path}: ${plan?.total ?? 0} working days (${plan?.totalInSeries ?? 0} in series), complete on ${planned?.finish ?? ''} at the earliest.`,
  });
};

const tellLandChecklist = async (stage: Stage, caseId: string): Promise<void> => {
  const { client, storyteller } = stage;
  const path = `/v1/cases/${caseId}/land-checklist`;
  const { steps } = await client.call({ as: officer, method: 'GET', path, answer: checklistSchema });
  const missing = steps.filter((step) => step.missing);
  const about = { type: 'approvals.case.land-checklist-drawn.v1', subject: caseId };
  const item = await mustFind(stage, officer, about);
  storyteller.tell({
    zh: `服务专员的消息箱：✉ ${item.title}`,
    en: `The service officer finds: ✉ ${item.title}`,
  });
  storyteller.add({
    zh: `用地手续缺 ${missing.length} 项：${namesOf(missing, 'zh')}`,
    en: `${missing.length} land steps missing: ${namesOf(missing, 'en')}`,
  });
};

const sign = async (stage: Stage, leadId: string): Promise<SignedProject> => {
  const { projectId } = await actOnLead(stage, leadId, 'move-stage', {
    to: 'signed',
    template: templateId,
    projectName: projectNames[stage.storyteller.language],
    promisedStart: '2026-08-31',
  });
  await stage.settled();
  if (projectId === null) throw new StoryFailure('A signed lead should have become a project.');
  const { caseId } = await readProject(stage, projectId);
  if (caseId === null) throw new StoryFailure('The case of a signed project should have opened by itself.');
  return { projectId, caseId };
};

/** 签约: the lead becomes a project, and its case opens with all departments at once. */
export const tellSigning = async (
  stage: Stage,
  leadId: string,
  template: TemplateOfStory,
): Promise<SignedProject> => {
  const { storyteller } = stage;
  storyteller.chapter({ zh: '签约，审批自动启动', en: 'Signing, and the approvals begin by themselves' });
  const signed = await sign(stage, leadId);
  storyteller.tell({
    zh: `签约：线索成为项目“${projectNames.zh}”，流程模板“${template.name.zh}”，承诺 2026-08-31 前开工。`,
    en: `Signed: the lead is now the project “${projectNames.en}”, along “${template.name.en}”, to start by 2026-08-31.`,
  });
  const opened = await readCase(stage, signed.caseId);
  tellCase(stage, opened);
  tellPlan(stage, template, opened);
  await tellLandChecklist(stage, signed.caseId);
  const told = await mustFind(stage, investor, { type: 'approvals.case.opened.v1', subject: signed.caseId });
  storyteller.tell({
    zh: `企业只提交这一次。企业消息箱：✉ ${told.title}`,
    en: `The enterprise has nothing more to submit. It finds: ✉ ${told.title}`,
  });
  showLanding(stage, await readProject(stage, signed.projectId));
  return signed;
};

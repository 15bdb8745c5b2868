import { factors } from '../../../../shared/events/lead-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { factorNames } from '../../../../shared/events/factor-names.ts';
import { isLanded, type Project } from '../../kernel/project.ts';

/** The four parts of landing 落地四件套 (R039), in the order in which a project usually comes by them. */
export const landingChecklistParts = ['registration', 'land', 'factors', 'approvals'] as const;
export type LandingChecklistPart = (typeof landingChecklistParts)[number];

/** What a part still waits for; null when it is complete. */
type Sticking = Bilingual | null;

const factorsSticking = (project: Project): Sticking => {
  const short = factors.filter((factor) => project.factors[factor]?.guaranteed === false);
  return short.length === 0
    ? null
    : {
        zh: `要素缺口：${short.map((factor) => factorNames[factor].zh).join('、')}`,
        en: `not guaranteed: ${short.map((factor) => factorNames[factor].en).join(', ')}`,
      };
};

const approvalsSticking = ({ caseProgress }: Project): Sticking => {
  if (caseProgress === null) return { zh: '并联审批尚未启动', en: 'the approvals have not begun' };
  const { progress, nextMatters, completedAt, readyForWorks } = caseProgress;
  if (progress.rejected > 0)
    return { zh: `${progress.rejected}个事项未通过`, en: `${progress.rejected} matters were not granted` };
  // What comes after the works, such as their acceptance, holds no landing up.
  if (completedAt !== null || readyForWorks === true) return null;
  const next = nextMatters[0];
  return next === undefined
    ? {
        zh: `已通过${progress.approved}项，共${progress.total}项`,
        en: `${progress.approved} of ${progress.total} granted`,
      }
    : { zh: `待办：${next.name.zh}`, en: `waits for: ${next.name.en}` };
};

const sticking: Readonly<Record<LandingChecklistPart, (project: Project) => Sticking>> = {
  registration: ({ registration }) =>
    registration === null
      ? { zh: '项目公司尚未在县内注册', en: 'the project company is not registered in the county' }
      : null,
  land: ({ land }) =>
    land === null ? { zh: '用地或厂房合同尚未生效', en: 'no land or lease contract is in force' } : null,
  factors: factorsSticking,
  approvals: approvalsSticking,
};

export type LandingChecklist = {
  /** Landed 落地: registered in the county and with a site; neither alone suffices (R028). */
  readonly landed: boolean;
  readonly completed: number;
  readonly parts: readonly {
    readonly part: LandingChecklistPart;
    readonly complete: boolean;
    readonly sticking: Sticking;
  }[];
  /** The first part that is not complete. */
  readonly next: LandingChecklistPart | null;
};

/** How far the four parts have come, and what comes next (R039); derived, never stored. */
export const landingChecklistOf = (project: Project): LandingChecklist => {
  const parts = landingChecklistParts.map((part) => {
    const waitsFor = sticking[part](project);
    return { part, complete: waitsFor === null, sticking: waitsFor };
  });
  return {
    landed: isLanded(project),
    completed: parts.filter(({ complete }) => complete).length,
    parts,
    next: parts.find(({ complete }) => !complete)?.part ?? null,
  };
};

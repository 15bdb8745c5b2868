import * as z from 'zod';
import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { keptText } from '../../../../shared/text.ts';

/** The circumstances of public interest for which collective land may be acquired (土地管理法 45(1)–(6)), a closed list. */
export const publicInterestGrounds = [
  'defence-and-diplomacy',
  'infrastructure',
  'public-undertakings',
  'poverty-relief-and-affordable-housing',
  'comprehensive-development',
  'other-law',
] as const;
export type PublicInterestGround = (typeof publicInterestGrounds)[number];

/** What is asked for and never a ground: the site of one enterprise 单个企业用地, however pressing its contract. */
export const refusedGrounds = ['single-enterprise-site'] as const;

export const groundNames: Record<PublicInterestGround, Bilingual> = {
  'defence-and-diplomacy': { zh: '军事和外交需要用地', en: 'Defence and diplomacy' },
  infrastructure: {
    zh: '政府组织实施的能源、交通、水利、通信、邮政等基础设施建设',
    en: 'Infrastructure carried out by the government',
  },
  'public-undertakings': {
    zh: '政府组织实施的科技、教育、文化、卫生、体育、生态环境和资源保护等公共事业',
    en: 'Public undertakings carried out by the government',
  },
  'poverty-relief-and-affordable-housing': {
    zh: '政府组织实施的扶贫搬迁、保障性安居工程建设',
    en: 'Relocation out of poverty and affordable housing',
  },
  'comprehensive-development': {
    zh: '经省级以上人民政府批准、县级以上人民政府组织实施的成片开发建设',
    en: 'Comprehensive development approved by a provincial government or above',
  },
  'other-law': {
    zh: '法律规定为公共利益需要可以征收的其他情形',
    en: 'Another circumstance of public interest that a law names',
  },
};

/** The article of each ground, as the application cites it. */
export const groundArticle = (ground: PublicInterestGround): string =>
  `土地管理法第四十五条第一款第${['一', '二', '三', '四', '五', '六'][publicInterestGrounds.indexOf(ground)] ?? ''}项`;

/** A ground with the documents the law asks of it: 45(4) and (5) stand in the yearly plan, (5) in an approved plan of its own. */
export const groundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('defence-and-diplomacy') }),
  z.object({ kind: z.literal('infrastructure') }),
  z.object({ kind: z.literal('public-undertakings') }),
  z.object({ kind: z.literal('poverty-relief-and-affordable-housing'), annualPlan: keptText() }),
  z.object({
    kind: z.literal('comprehensive-development'),
    annualPlan: keptText(),
    developmentPlanApproval: keptText(),
  }),
  z.object({ kind: z.literal('other-law'), law: keptText() }),
]);
export type Ground = Readonly<z.infer<typeof groundSchema>>;

/** A ground as it is chosen at the door, with whatever document stands behind it. */
export type ChosenGround = {
  readonly kind: PublicInterestGround | (typeof refusedGrounds)[number];
  /** Document of the yearly plan of economic and social development. */
  readonly annualPlan?: string | undefined;
  /** Document of approval of the comprehensive development plan 成片开发方案批准文件. */
  readonly developmentPlanApproval?: string | undefined;
  /** The law and article that names another circumstance. */
  readonly law?: string | undefined;
};

export type GroundErrorCode = 'LAND_NO_PUBLIC_INTEREST' | 'LAND_GROUND_PROOF';

const noPublicInterest: CodedError<GroundErrorCode> = {
  code: 'LAND_NO_PUBLIC_INTEREST',
  detail: {
    zh: '单个企业用地不属于公共利益情形，不得征收土地；工商业用地应依法采取成片开发方式（《土地管理法》第四十五条第一款第五项），招商签约不得作为征收土地的理由',
    en: 'The site of one enterprise is no public interest and cannot be acquired (Land Administration Law art. 45(1)); industrial and commercial land goes by comprehensive development under item 5. Signing an agreement is no ground for it.',
  },
  facts: { law: '土地管理法45' },
};

const proofs = {
  annualPlan: {
    zh: '须写明纳入国民经济和社会发展年度计划的文号（土地管理法第四十五条第二款）',
    en: 'name the document that takes it into the yearly development plan (art. 45(2))',
  },
  developmentPlanApproval: {
    zh: '须写明省级以上人民政府批准成片开发的文号（《土地管理法》第四十五条第一款第五项）',
    en: 'name the approval of the comprehensive development by the provincial government or above (art. 45(1)(5))',
  },
  law: {
    zh: '须写明规定该情形的法律及条款（土地管理法第四十五条第一款第六项）',
    en: 'name the law and article (art. 45(1)(6))',
  },
} as const satisfies Record<string, Bilingual>;
type Proof = keyof typeof proofs;

const unproven = (missing: readonly Proof[]): Outcome<never, CodedError<GroundErrorCode>> => {
  const faults: readonly FieldFault[] = missing.map((proof) => ({
    pointer: `/ground/${proof}`,
    detail: proofs[proof],
  }));
  return failure({
    code: 'LAND_GROUND_PROOF',
    detail: { zh: '所选公共利益情形缺少依据文件', en: 'The ground chosen lacks a document.' },
    faults,
  });
};

/** The ground of an acquisition, or why it cannot be acquired at all (domain.md §2.8, §6.1 S11). */
export const groundFrom = (chosen: ChosenGround): Outcome<Ground, CodedError<GroundErrorCode>> => {
  const { kind, annualPlan, developmentPlanApproval, law } = chosen;
  switch (kind) {
    case 'single-enterprise-site':
      return failure(noPublicInterest);
    case 'defence-and-diplomacy':
    case 'infrastructure':
    case 'public-undertakings':
      return success({ kind });
    case 'poverty-relief-and-affordable-housing':
      return annualPlan === undefined ? unproven(['annualPlan']) : success({ kind, annualPlan });
    case 'comprehensive-development':
      if (annualPlan === undefined || developmentPlanApproval === undefined)
        return unproven([
          ...(annualPlan === undefined ? (['annualPlan'] as const) : []),
          ...(developmentPlanApproval === undefined ? (['developmentPlanApproval'] as const) : []),
        ]);
      return success({ kind, annualPlan, developmentPlanApproval });
    case 'other-law':
      return law === undefined ? unproven(['law']) : success({ kind, law });
  }
};

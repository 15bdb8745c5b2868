import type { Bilingual } from '../../../../shared/language.ts';
import type { ReserveStep } from '../../../../shared/events/land-terms.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';

export type ReserveStepRule = {
  readonly name: Bilingual;
  readonly basis: string;
  /** What in the parcel's case proves it too, where the case has it. */
  readonly provenBy: NodeCode | null;
  /** Whether a parcel may do without it, with a reason on record. */
  readonly dispensable: boolean;
};

/** What a parcel needs until it may be granted 可出让 (R077; domain.md §2.3 A06, A13; §2.4 edges to A06). */
export const reserveSteps: Record<ReserveStep, ReserveStepRule> = {
  'cleared-land': {
    name: { zh: '净地（征收交地或权属清晰、补偿到位）', en: 'Cleared land' },
    basis: '土地管理法48；净地出让惯例',
    provenBy: null,
    dispensable: false,
  },
  archaeology: {
    name: { zh: '考古调查勘探', en: 'Archaeological survey' },
    basis: '文物保护法43',
    provenBy: 'A13',
    dispensable: true,
  },
  'area-assessment': {
    name: { zh: '区域评估成果', en: 'Area assessment' },
    basis: '优化营商环境条例42',
    provenBy: null,
    dispensable: true,
  },
  'planning-conditions': {
    name: { zh: '规划条件', en: 'Planning conditions' },
    basis: '城乡规划法38、39',
    provenBy: 'planning-conditions',
    dispensable: false,
  },
  'price-appraisal': {
    name: { zh: '地价评估', en: 'Land price appraisal' },
    basis: '国土资源部令第39号',
    provenBy: null,
    dispensable: true,
  },
  'supply-approval': {
    name: { zh: '供地方案批准', en: 'Approval of the supply scheme' },
    basis: '城市房地产管理法12',
    provenBy: null,
    dispensable: false,
  },
};

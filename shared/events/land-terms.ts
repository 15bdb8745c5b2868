import type { Bilingual } from '../language.ts';

/** The steps of an acquisition of land 征地, in their order (domain.md §2.8). */
export const acquisitionSteps = [
  'pre-notice',
  'survey',
  'risk-assessment',
  'scheme',
  'compensation-notice',
  'objections',
  'hearing',
  'agreements',
  'application',
  'approval',
  'acquisition-notice',
  'hand-over',
] as const;
export type AcquisitionStep = (typeof acquisitionSteps)[number];

/** The steps as officials call them. */
export const acquisitionStepNames: Record<AcquisitionStep, Bilingual> = {
  'pre-notice': { zh: '发布征收土地预公告', en: 'Notice of intended acquisition' },
  survey: { zh: '土地现状调查', en: 'Survey of the land' },
  'risk-assessment': { zh: '社会稳定风险评估', en: 'Social stability risk assessment' },
  scheme: { zh: '拟定征地补偿安置方案', en: 'Scheme of compensation and resettlement' },
  'compensation-notice': { zh: '公告征地补偿安置方案', en: 'Notice of the compensation scheme' },
  objections: { zh: '汇总异议', en: 'Objections' },
  hearing: { zh: '听证', en: 'Hearing' },
  agreements: { zh: '补偿登记、签订协议、费用落实', en: 'Compensation agreements and funds' },
  application: { zh: '农用地转用和土地征收报批', en: 'Application for conversion and acquisition' },
  approval: { zh: '收到批准文件', en: 'Approval received' },
  'acquisition-notice': { zh: '发布征收土地公告', en: 'Notice of the acquisition' },
  'hand-over': { zh: '补偿兑付、交付土地', en: 'Payment and hand-over of the land' },
};

/** What a household that does not sign asks for 诉求类型 (domain.md §2.8). */
export const householdDemands = ['compensation', 'resettlement', 'social-security', 'legacy'] as const;

/** What a parcel of the reserve needs until it may be granted 可出让 (R077). */
export const reserveStepCodes = [
  'cleared-land',
  'archaeology',
  'area-assessment',
  'planning-conditions',
  'price-appraisal',
  'supply-approval',
] as const;
export type ReserveStep = (typeof reserveStepCodes)[number];

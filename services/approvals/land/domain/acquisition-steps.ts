import { acquisitionSteps, type AcquisitionStep } from '../../../../shared/events/land-terms.ts';

/** The notices that must have stood for their whole time before what follows. */
export const noticeSteps = ['pre-notice', 'compensation-notice'] as const;
export type NoticeStep = (typeof noticeSteps)[number];

export type StepRule = {
  /** Its place among the ten steps of domain.md §2.8. */
  readonly number: string;
  /** The steps that must be on record before it. */
  readonly after: readonly AcquisitionStep[];
  /** The notice that must have run its time before it. */
  readonly waitsOut?: NoticeStep;
  readonly basis: string;
};

/** The order of an acquisition 征地 (土地管理法 45–48; 实施条例 26–31; domain.md §2.8). */
export const stepRules: Record<AcquisitionStep, StepRule> = {
  'pre-notice': {
    number: '①',
    after: [],
    basis: '土地管理法实施条例26',
  },
  survey: {
    number: '②',
    after: ['pre-notice'],
    waitsOut: 'pre-notice',
    basis: '土地管理法47；实施条例26',
  },
  'risk-assessment': {
    number: '③',
    after: ['pre-notice'],
    waitsOut: 'pre-notice',
    basis: '土地管理法47；实施条例26',
  },
  scheme: {
    number: '④',
    after: ['survey', 'risk-assessment'],
    basis: '土地管理法实施条例27',
  },
  'compensation-notice': {
    number: '⑤',
    after: ['scheme'],
    basis: '土地管理法47；实施条例28',
  },
  objections: {
    number: '⑥',
    after: ['compensation-notice'],
    waitsOut: 'compensation-notice',
    basis: '土地管理法实施条例28',
  },
  hearing: {
    number: '⑥',
    after: ['objections'],
    basis: '土地管理法47；实施条例28',
  },
  agreements: {
    number: '⑦',
    after: ['objections'],
    basis: '土地管理法47、48；实施条例29、32',
  },
  application: {
    number: '⑧',
    after: ['agreements'],
    basis: '土地管理法46；实施条例30',
  },
  approval: {
    number: '⑧',
    after: ['application'],
    basis: '土地管理法46',
  },
  'acquisition-notice': {
    number: '⑨',
    after: ['approval'],
    basis: '土地管理法实施条例31',
  },
  'hand-over': {
    number: '⑩',
    after: ['acquisition-notice'],
    basis: '土地管理法48；实施条例31、32',
  },
};

/** The steps that may be done next once a notice has run its time. */
export const stepsWaitingOut = (notice: NoticeStep): readonly AcquisitionStep[] =>
  acquisitionSteps.filter((step) => stepRules[step].waitsOut === notice);

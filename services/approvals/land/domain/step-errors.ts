import { acquisitionStepNames, type AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { yearOf } from '../../../../shared/time/dates.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { stepRules } from './acquisition-steps.ts';
import { agreementCounts, type EntryOf, type LandAcquisition } from './land-acquisition.ts';
import type { LandError } from './land-errors.ts';
import type { LackingForStep, StepStanding } from './step-standing.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';
import type { Bilingual } from '../../../../shared/language.ts';

const nameOf = (step: AcquisitionStep) => acquisitionStepNames[step];

export const acquisitionClosed = (state: LandAcquisition['state']): LandError => ({
  code: 'LAND_WRONG_STATE',
  detail: {
    zh: state === 'ended' ? '该土地征收已终止' : '该土地征收已交付土地',
    en: state === 'ended' ? 'The acquisition has ended.' : 'The land of the acquisition is handed over.',
  },
  facts: { state },
});

export const stepOnRecord = (step: AcquisitionStep): LandError => ({
  code: 'LAND_STEP_RECORDED',
  detail: {
    zh: `“${nameOf(step).zh}”已登记；日期有误请更正`,
    en: `“${nameOf(step).en}” is on record; a wrong date is corrected.`,
  },
  facts: { step },
});

export const stepNotOnRecord = (step: AcquisitionStep): LandError => ({
  code: 'LAND_STEP_NOT_RECORDED',
  detail: { zh: `“${nameOf(step).zh}”尚未登记`, en: `“${nameOf(step).en}” is not on record.` },
  facts: { step },
});

const factsOf = ({ step, notBefore, lacking }: StepStanding) => ({
  step,
  notBefore: notBefore?.date ?? null,
  provisional: notBefore?.provisional ?? false,
  lacking: lacking.map((each) => (each.reason === 'step' ? each.step : each.reason)).join(','),
});

const dayOr = (limit: { readonly date: LocalDate } | null): Bilingual =>
  limit === null ? { zh: '期满之日', en: 'the day it is over' } : writtenDay(limit.date);

const running = (standing: StepStanding, { step }: LackingForStep): LandError => ({
  code: 'LAND_NOTICE_RUNNING',
  detail: {
    zh: `“${nameOf(step).zh}”公告期尚未届满，${dayOr(standing.notBefore).zh}起方可办理“${nameOf(standing.step).zh}”（${stepRules[step].basis}）`,
    en: `The time of “${nameOf(step).en}” is not over; “${nameOf(standing.step).en}” may be done from ${dayOr(standing.notBefore).en}.`,
  },
  facts: factsOf(standing),
});

const uncovered = (standing: StepStanding, { step }: LackingForStep): LandError => ({
  code: 'LAND_CALENDAR_UNCOVERED',
  detail: {
    zh: `“${nameOf(step).zh}”的期满日超出已公布的工作日历，导入后方可办理`,
    en: `The end of “${nameOf(step).en}” lies beyond the published calendar; import the year first.`,
  },
  facts: {
    ...factsOf(standing),
    year: standing.notBefore === null ? null : yearOf(standing.notBefore.date),
  },
});

const highRisk = (standing: StepStanding): LandError => ({
  code: 'LAND_HIGH_RISK',
  detail: {
    zh: '社会稳定风险评估为高风险，须化解风险并重新评估后方可继续',
    en: 'The risk to social stability is high; bring it down and assess it anew first.',
  },
  facts: factsOf(standing),
});

const stepsMissing = (standing: StepStanding): LandError => ({
  code: 'LAND_STEP_NOT_AVAILABLE',
  detail: {
    zh: `办理“${nameOf(standing.step).zh}”前须先完成：${standing.lacking
      .filter(({ reason }) => reason === 'step')
      .map(({ step }) => nameOf(step).zh)
      .join('、')}`,
    en: `“${nameOf(standing.step).en}” comes after: ${standing.lacking
      .filter(({ reason }) => reason === 'step')
      .map(({ step }) => nameOf(step).en)
      .join(', ')}.`,
  },
  facts: factsOf(standing),
});

/** Why a step that lacks something cannot be done; steps before it come first, then time, then risk. */
export const notAvailable = (standing: StepStanding): LandError | null => {
  const [first] = standing.lacking;
  if (standing.notRequired)
    return {
      code: 'LAND_STEP_NOT_AVAILABLE',
      detail: {
        zh: '多数成员没有异议，本次土地征收无须听证',
        en: 'Most members do not object; this acquisition needs no hearing.',
      },
      facts: factsOf(standing),
    };
  if (first === undefined) return null;
  const beyond = standing.lacking.find(({ reason }) => reason === 'calendar');
  switch (first.reason) {
    case 'step':
      return stepsMissing(standing);
    case 'notice-period':
      return beyond === undefined ? running(standing, first) : uncovered(standing, beyond);
    case 'calendar':
      return uncovered(standing, first);
    case 'high-risk':
      return highRisk(standing);
  }
};

/** A day that has not come, or lies before the steps it rests on. */
export const dayFault = (
  on: LocalDate,
  today: LocalDate,
  { notBefore }: Pick<StepStanding, 'notBefore'>,
): LandError | null => {
  const early = notBefore !== null && on < notBefore.date;
  if (on <= today && !early) return null;
  return {
    code: 'LAND_DAY_IMPOSSIBLE',
    detail: {
      zh: on > today ? '日期晚于今天' : `日期不得早于前置步骤（${dayOr(notBefore).zh}）`,
      en: on > today ? 'The day lies in the future.' : `The day lies before ${dayOr(notBefore).en}.`,
    },
    facts: { notBefore: notBefore?.date ?? null },
    faults: [
      {
        pointer: '/on',
        detail:
          on > today
            ? { zh: '晚于今天', en: 'lies in the future' }
            : { zh: '早于前置步骤的日期', en: 'lies before the steps it rests on' },
      },
    ],
  };
};

const impossible = (pointer: string, zh: string, en: string): LandError => ({
  code: 'LAND_COUNTS_IMPOSSIBLE',
  detail: { zh, en },
  faults: [{ pointer, detail: { zh, en } }],
});

export const objectionsFault = ({ members, objecting }: EntryOf<'objections'>): LandError | null =>
  objecting > members
    ? impossible('/objecting', '异议人数多于成员人数', 'More object than there are members.')
    : null;

/**
 * Agreements must add up to the households surveyed, each unsigned one stands in the ledger by name of its house, and only
 * few may be left, each explained in the application (实施条例 29).
 */
export const agreementsFault = (
  acquisition: LandAcquisition,
  { signed, unsigned, explanation }: EntryOf<'agreements'>,
  { settings }: CountyRules,
): LandError | null => {
  const { surveyed, unsigned: listed } = agreementCounts(acquisition);
  if (signed + unsigned !== surveyed)
    return impossible(
      '/signed',
      `已签与未签合计应为现状调查的${String(surveyed)}户`,
      `Signed and unsigned must add up to the ${String(surveyed)} households surveyed.`,
    );
  if (unsigned !== listed)
    return impossible(
      '/unsigned',
      `难关台账上未签为${listed}户，须逐户登记后一致`,
      `The ledger names ${listed} unsigned households; each unsigned one must stand there.`,
    );
  const { signedAtLeastPercent } = settings.landAcquisitions;
  if (100 * signed < signedAtLeastPercent * (signed + unsigned))
    return {
      code: 'LAND_FEW_AGREEMENTS',
      detail: {
        zh: `签约比例不足${signedAtLeastPercent}%，未签订协议的已不属于个别情形，不得申请征收土地（《土地管理法实施条例》第二十九条）`,
        en: `Fewer than ${signedAtLeastPercent} percent have signed; those left are no longer the few one may explain.`,
      },
      facts: { signed, unsigned, signedAtLeastPercent },
    };
  return unsigned > 0 && explanation === null
    ? {
        code: 'LAND_EXPLANATION_NEEDED',
        detail: {
          zh: '仍有未签订协议的，申请时须如实说明（《土地管理法实施条例》第二十九条）',
          en: 'Some have not signed; the application must say why.',
        },
        faults: [{ pointer: '/explanation', detail: { zh: '须填写', en: 'is required' } }],
      }
    : null;
};

export const handOverFault = (
  acquisition: LandAcquisition,
  { decisionsDocument }: EntryOf<'hand-over'>,
): LandError | null =>
  agreementCounts(acquisition).unsigned > 0 && decisionsDocument === null
    ? {
        code: 'LAND_EXPLANATION_NEEDED',
        detail: {
          zh: '仍有未签订协议的，须先依法作出征地补偿安置决定（《土地管理法实施条例》第三十一条）',
          en: 'Some have not signed; a decision on their compensation comes first.',
        },
        faults: [{ pointer: '/decisionsDocument', detail: { zh: '须填写文号', en: 'is required' } }],
      }
    : null;

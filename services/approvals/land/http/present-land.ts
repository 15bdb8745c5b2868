import type * as z from 'zod';
import type { Reply } from '../../../../shared/http/call.ts';
import { acquisitionStepNames } from '../../../../shared/events/land-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { dateOf, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { noticeSteps, stepRules } from '../domain/acquisition-steps.ts';
import { agreementCounts, entryOf, type LandAcquisition } from '../domain/land-acquisition.ts';
import { noticePeriodOf } from '../domain/notice-period.ts';
import { groundArticle, groundNames } from '../domain/public-interest.ts';
import { standingsOf, type LackingForStep, type StepStanding } from '../domain/step-standing.ts';
import type { AcquisitionReading } from '../usecases/land-acquisitions.ts';
import { presentClock } from '../../clocks/http/clock-view.ts';
import type { acquisitionViewSchema } from './land-schemas.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

type AcquisitionView = z.input<typeof acquisitionViewSchema>;

const textOf = ({ reason, step }: LackingForStep, { notBefore }: StepStanding): Bilingual => {
  const name = acquisitionStepNames[step];
  const from = notBefore === null ? { zh: '期满之日', en: 'the day it is over' } : writtenDay(notBefore.date);
  switch (reason) {
    case 'step':
      return { zh: `须先完成：${name.zh}`, en: `First: ${name.en}` };
    case 'notice-period':
      return {
        zh: `${name.zh}公告期未满，${from.zh}起可办理`,
        en: `${name.en}: its time is not over; from ${from.en}`,
      };
    case 'calendar':
      return {
        zh: `${name.zh}期满日暂不能确定（该年放假安排尚未导入）`,
        en: `${name.en}: its end lies beyond the published calendar`,
      };
    case 'high-risk':
      return { zh: '社会稳定风险为高', en: 'The risk to social stability is high' };
  }
};

const presentStep = (
  { state, rules }: AcquisitionReading,
  standing: StepStanding,
): AcquisitionView['steps'][number] => {
  const { step } = standing;
  const { number, basis } = stepRules[step];
  const notice = noticeSteps.find((each) => each === step);
  const period = notice === undefined ? null : noticePeriodOf(state, notice, rules);
  return {
    step,
    number,
    name: acquisitionStepNames[step],
    basis,
    done: standing.done,
    notRequired: standing.notRequired,
    available: state.state === 'running' && standing.available,
    notBefore: standing.notBefore,
    lacking: standing.lacking.map((each) => ({ ...each, text: textOf(each, standing) })),
    standsThrough: period?.lastDay ?? null,
    record: state.records.find(({ entry }) => entry.step === step) ?? null,
  };
};

// A notice that was published stops its clock: what it took is what it took.
const clockReadAt = (acquisition: LandAcquisition, now: Instant): Instant => {
  const published = entryOf(acquisition, 'acquisition-notice');
  if (published !== undefined) return startOf(published.on);
  return acquisition.state === 'ended' ? acquisition.ended.at : now;
};

/** An acquisition with each step as it stands today: whether it may be done, from when, and what it lacks. */
export const presentAcquisition = (reading: AcquisitionReading): Reply<AcquisitionView> => {
  const { state, version, rules, now } = reading;
  const steps = standingsOf(state, rules, dateOf(now)).map((standing) => presentStep(reading, standing));
  const { announcing } = state;
  return {
    version,
    body: {
      id: state.id,
      title: state.title,
      ground: state.ground,
      groundText: { name: groundNames[state.ground.kind], article: groundArticle(state.ground.kind) },
      purpose: state.purpose,
      parcels: [...state.parcels],
      areaHundredths: state.parcels.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
      department: state.department,
      partners: [...state.partners],
      state: state.state,
      opened: state.opened,
      ended: state.state === 'ended' ? state.ended : null,
      risk: entryOf(state, 'risk-assessment')?.risk ?? null,
      steps,
      next: steps.filter(({ available }) => available).map(({ step }) => step),
      households: agreementCounts(state),
      announcing: announcing === null ? null : presentClock(announcing, rules, clockReadAt(state, now), true),
    },
  };
};

import type { CountyRules } from '../../county/domain/county.ts';
import type { NoticeStep } from './acquisition-steps.ts';
import { stepsWaitingOut } from './acquisition-steps.ts';
import type { MilestoneProof } from '../../cases/domain/reach-milestone.ts';
import { entryOf, periodTold, type LandAcquisition } from './land-acquisition.ts';
import { noticePeriodOf } from './notice-period.ts';

/** A milestone of the catalogue that an acquisition proves, by the document of the step behind it. */
export type ProvenMilestone = MilestoneProof & { readonly code: string };

const noticeMilestone = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  notice: NoticeStep,
  code: string,
): readonly ProvenMilestone[] => {
  const published = entryOf(acquisition, notice);
  const period = noticePeriodOf(acquisition, notice, rules);
  const over =
    periodTold(acquisition, notice) ||
    stepsWaitingOut(notice).some((step) => entryOf(acquisition, step) !== undefined);
  return published === undefined || period === null || !over
    ? []
    : [{ code, reachedOn: period.lastDay.date, proof: published.document, acquisitionId: acquisition.id }];
};

const stepMilestone = (
  acquisition: LandAcquisition,
  step: 'survey' | 'agreements',
  code: string,
): readonly ProvenMilestone[] => {
  const entry = entryOf(acquisition, step);
  return entry === undefined
    ? []
    : [{ code, reachedOn: entry.on, proof: entry.document, acquisitionId: acquisition.id }];
};

/** The milestones of a case that an acquisition proves, in their order; a notice counts once it has stood its time (domain.md §2.4). */
export const provenMilestones = (
  acquisition: LandAcquisition,
  rules: CountyRules,
): readonly ProvenMilestone[] => [
  ...noticeMilestone(acquisition, rules, 'pre-notice', 'acquisition-pre-notice'),
  ...stepMilestone(acquisition, 'survey', 'land-survey'),
  ...noticeMilestone(acquisition, rules, 'compensation-notice', 'compensation-notice'),
  ...stepMilestone(acquisition, 'agreements', 'compensation-agreements'),
];

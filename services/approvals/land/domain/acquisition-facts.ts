import type { FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { rungAudience } from '../../clocks/domain/rung-audience.ts';
import { answerByOf } from '../../clocks/domain/rung-duties.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { stepsWaitingOut } from './acquisition-steps.ts';
import type { LandAcquisition, StepEntry } from './land-acquisition.ts';
import type { NoticePeriod } from './notice-period.ts';

type Settings = Pick<CountySettings, 'landAcquisitions' | 'audiences'>;

export const acquisitionReference = ({ id, title, department, purpose }: LandAcquisition) => ({
  acquisitionId: id,
  title,
  department,
  caseId: purpose.for === 'project' ? purpose.caseId : null,
});

const areaOf = ({ parcels }: LandAcquisition): number =>
  parcels.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0);

export const acquisitionOpened = (acquisition: LandAcquisition): DomainEvent => ({
  type: 'approvals.land-acquisition.opened.v1',
  audience: [
    {
      kind: 'post',
      capacity: 'responsible',
      department: acquisition.department,
      post: acquisition.post,
    },
    ...acquisition.partners.map((department) => ({
      kind: 'post' as const,
      capacity: 'informed' as const,
      department,
      post: acquisition.post,
    })),
  ],
  fact: {
    ...acquisitionReference(acquisition),
    ground: acquisition.ground.kind,
    parcels: acquisition.parcels.map(({ parcel }) => parcel),
    areaHundredths: areaOf(acquisition),
  },
});

export const stepRecorded = (
  acquisition: LandAcquisition,
  { step, on, document }: StepEntry,
): DomainEvent => ({
  type: 'approvals.land-acquisition.step-recorded.v1',
  audience: [],
  fact: { ...acquisitionReference(acquisition), step, on, document },
});

export const noticePeriodEnded = (
  acquisition: LandAcquisition,
  { landAcquisitions }: Settings,
  { notice, lastDay }: NoticePeriod,
): DomainEvent => ({
  type: 'approvals.land-acquisition.notice-period-ended.v1',
  audience: recipientsOf(landAcquisitions.told.proceed, acquisition),
  fact: {
    ...acquisitionReference(acquisition),
    notice,
    lastDay: lastDay.date,
    next: [...stepsWaitingOut(notice)],
  },
});

export const noticeRungRaised = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  fallen: FallenRung,
  dueOn: LocalDate,
): DomainEvent => ({
  type: 'approvals.land-acquisition.rung-raised.v1',
  audience: rungAudience(rules.settings, fallen, acquisition),
  fact: {
    ...acquisitionReference(acquisition),
    rung: fallen.rung,
    cause: fallen.cause,
    fellAt: fallen.fellAt,
    dueOn,
    superseded: [...fallen.supersedes],
    ...answerByOf(fallen, rules),
  },
});

export const handedOver = (
  acquisition: LandAcquisition,
  { landAcquisitions }: Settings,
  { on, document }: StepEntry,
): DomainEvent => ({
  type: 'approvals.land-acquisition.handed-over.v1',
  audience: recipientsOf(landAcquisitions.told.handedOver, acquisition),
  fact: {
    ...acquisitionReference(acquisition),
    on,
    document,
    parcels: acquisition.parcels.map(({ parcel }) => parcel),
    areaHundredths: areaOf(acquisition),
  },
});

export type StepCorrection = {
  readonly step: AcquisitionStep;
  readonly on: LocalDate;
  readonly reason: string;
  readonly document: string;
  readonly secondPerson: Subject;
};

export const stepCorrected = (
  acquisition: LandAcquisition,
  { landAcquisitions }: Settings,
  { step, on, reason, document, secondPerson }: StepCorrection,
  outcome: { readonly from: LocalDate; readonly by: Subject; readonly setAside: readonly AcquisitionStep[] },
): DomainEvent => ({
  type: 'approvals.land-acquisition.step-corrected.v1',
  audience: recipientsOf(landAcquisitions.told.corrected, acquisition),
  fact: {
    ...acquisitionReference(acquisition),
    step,
    from: outcome.from,
    to: on,
    reason,
    document,
    correctedBy: outcome.by,
    secondPerson,
    setAside: [...outcome.setAside],
  },
});

export const acquisitionEnded = (acquisition: LandAcquisition, reason: string): DomainEvent => ({
  type: 'approvals.land-acquisition.ended.v1',
  audience: [],
  fact: { ...acquisitionReference(acquisition), reason },
});

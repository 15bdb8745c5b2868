import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { projectReference, type Project, type ProjectDecision } from '../../kernel/project.ts';
import { lacking, lackingInEntry } from '../../kernel/lacking.ts';
import {
  projectTerminated,
  startNotProven,
  statisticsNotProven,
  type ProjectError,
} from './project-errors.ts';
import { photographFault } from './photograph-fault.ts';

type Start = NonNullable<Project['start']>;
type Registration = NonNullable<Project['statisticalRegistration']>;

/** The start of works as entered; a later one replaces it, and the timeline keeps both. */
export type StartEntered = Omit<Start, 'recordedAt'>;

/** An entry into statistics as entered; a proof left out is told with whatever else is missing. */
export type StatisticsEntered = Pick<Registration, 'number' | 'registeredOn'> & {
  readonly constructionContract?: string | undefined;
  readonly photograph?: Registration['photograph'] | undefined;
};

const dayFaults = (field: string, day: LocalDate, { signedOn }: Project, now: Instant): FieldFault[] => [
  ...(day > dateOf(now) ? [lackingInEntry(`/${field}`, '晚于今天', 'lies in the future')] : []),
  ...(day < signedOn ? [lackingInEntry(`/${field}`, '早于签约日期', 'lies before the day of signing')] : []),
];

const startAnnounced = (project: Project, start: Start): DomainEvent => {
  const { startedOn, permit, constructionContract, photograph } = start;
  return {
    type: 'leads.project.started.v1',
    audience: [{ kind: 'person', capacity: 'informed', subject: project.officer }],
    fact: {
      ...projectReference(project),
      startedOn,
      constructionPermit: permit.kind === 'granted' ? permit.number : null,
      noPermitNeeded: permit.kind === 'not-required' ? permit.legalGround : null,
      constructionContract,
      photograph: photograph.reference,
      replaces: project.start !== null,
    },
  };
};

/**
 * Records that works started 开工 on the day of the first pile (domain.md §2.1, S6). It says nothing of statistics
 * (rulings 12).
 */
export const recordStart = (
  project: Project,
  entered: StartEntered,
  now: Instant,
): Outcome<ProjectDecision, ProjectError> => {
  if (project.terminatedAt !== null) return failure(projectTerminated());
  const shown = photographFault(entered.photograph);
  const faults = [
    ...dayFaults('startedOn', entered.startedOn, project, now),
    ...(shown === null ? [] : [shown]),
  ];
  if (faults.length > 0) return failure(startNotProven(faults));
  const start = { ...entered, recordedAt: now };
  return success({ project: { ...project, start }, events: [startAnnounced(project, start)] });
};

const missingForStatistics = (
  { projectCode, registration }: Project,
  { constructionContract, photograph }: StatisticsEntered,
): FieldFault[] => {
  const shown = photograph === undefined ? null : photographFault(photograph);
  return [
    ...(projectCode === null
      ? [lacking('/projectCode', '缺立项文件：尚未取得项目代码', 'the project has no code yet')]
      : []),
    ...(constructionContract === undefined
      ? [lackingInEntry('/constructionContract', '缺施工合同', 'no construction contract')]
      : []),
    ...(photograph === undefined
      ? [lackingInEntry('/photograph', '缺现场照片', 'no photograph of the site')]
      : []),
    ...(shown === null ? [] : [shown]),
    ...(registration === null
      ? [lacking('/registration', '缺营业执照：县内公司注册尚未登记', 'no licence is on record')]
      : []),
  ];
};

/**
 * Records that a project entered statistics 入库 on the four proofs that these ask for: the filing, by its project code,
 * the construction contract, a photograph of works begun and the licence (domain.md §2.1). It says nothing of the start.
 */
export const recordStatisticalRegistration = (
  project: Project,
  entered: StatisticsEntered,
  now: Instant,
): Outcome<ProjectDecision, ProjectError> => {
  if (project.terminatedAt !== null) return failure(projectTerminated());
  const { number, registeredOn, constructionContract, photograph } = entered;
  const faults = [
    ...dayFaults('registeredOn', registeredOn, project, now),
    ...missingForStatistics(project, entered),
  ];
  if (faults.length > 0 || constructionContract === undefined || photograph === undefined)
    return failure(statisticsNotProven(faults));
  const statisticalRegistration = { number, registeredOn, constructionContract, photograph, recordedAt: now };
  return success({
    project: { ...project, statisticalRegistration },
    events: [
      {
        type: 'leads.project.entered-statistics.v1',
        audience: [{ kind: 'person', capacity: 'informed', subject: project.officer }],
        fact: {
          ...projectReference(project),
          number,
          registeredOn,
          constructionContract,
          photograph: photograph.reference,
          replaces: project.statisticalRegistration !== null,
        },
      },
    ],
  });
};

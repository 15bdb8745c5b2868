import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why an act on a project is refused. */
export const projectRefusals = {
  PROJECT_NOT_FOUND: 'unknown',
  PROJECT_ACT_NOT_YOURS: 'not-yours',
  PROJECT_STALE: 'outdated',
  PROJECT_TERMINATED: 'wrong-state',
  REGISTERED_ELSEWHERE: 'wrong-state',
  START_NOT_PROVEN: 'unacceptable',
  STATISTICS_NOT_PROVEN: 'unacceptable',
} as const satisfies Refusals;
export type ProjectErrorCode = keyof typeof projectRefusals;
export type ProjectError = CodedError<ProjectErrorCode>;

export const projectNotFound = (): ProjectError => ({
  code: 'PROJECT_NOT_FOUND',
  detail: { zh: '没有这个项目', en: 'There is no such project.' },
});

export const projectActNotYours = (): ProjectError => ({
  code: 'PROJECT_ACT_NOT_YOURS',
  detail: {
    zh: '只有该项目的主责专员可以操作',
    en: 'Only the officer responsible for this project may do that.',
  },
});

export const projectStale = (current: number): ProjectError => ({
  code: 'PROJECT_STALE',
  detail: {
    zh: '您读取之后该项目已被修改，请重新读取',
    en: 'The project has changed since you read it; read again.',
  },
  facts: { currentVersion: current },
});

export const projectTerminated = (): ProjectError => ({
  code: 'PROJECT_TERMINATED',
  detail: { zh: '项目已终止', en: 'The project has been terminated.' },
});

/** Landed is a project whose company is registered in the county (R028). */
export const registeredElsewhere = (county: string, division: string): ProjectError => ({
  code: 'REGISTERED_ELSEWHERE',
  detail: {
    zh: '项目公司须在本县注册：统一社会信用代码的登记机关区划码不是本县',
    en: 'The project company must be registered in this county; its credit code names another division.',
  },
  faults: [
    { pointer: '/creditCode', detail: { zh: '登记地非本县', en: 'is registered in another division' } },
  ],
  facts: { county, division },
});

/** Lists everything that is wrong with a start of works as entered at once. */
export const startNotProven = (faults: readonly FieldFault[]): ProjectError => ({
  code: 'START_NOT_PROVEN',
  detail: {
    zh: '佐证不足以认定开工，请按所列逐项修改',
    en: 'This does not prove a start of works; they are listed one by one.',
  },
  faults,
});

/** Lists everything that an entry into statistics lacks at once. */
export const statisticsNotProven = (faults: readonly FieldFault[]): ProjectError => ({
  code: 'STATISTICS_NOT_PROVEN',
  detail: {
    zh: '入库佐证不全，请按所列逐项修改',
    en: 'The entry into statistics lacks proofs; they are listed one by one.',
  },
  faults,
});

import { constant } from '../../../../../shared/constant.ts';
import type { DayUnit } from '../../../../../shared/calendar/due-date.ts';
import type { PauseKind, PeriodUnit } from '../limit.ts';
import { matterSchema } from '../matter.ts';
import type { ApprovalCondition, Matter } from '../matter.ts';
import type { Stage } from '../stage.ts';
import { decisionKindsOfMatters } from './decision-kinds.ts';
import { basisOfLimit } from './limit-bases.ts';
import { promisedWorkdays } from './promised-limits.ts';
import type { EvidenceLevel } from '../../../../../shared/evidence.ts';

type Statutory = {
  readonly days: number;
  readonly unit: DayUnit;
  readonly evidence: EvidenceLevel;
  readonly extension: { readonly days: number; readonly unit: DayUnit; readonly approver: string } | null;
};

const limitIn =
  (unit: DayUnit) =>
  (
    days: number,
    evidence: EvidenceLevel,
    extensionDays?: number,
    // 行政许可法 42 asks for a head of the authority, whom the deputy in charge is one of; a matter's own rule may name the head.
    approver: 'deputy-head' | 'head' = 'deputy-head',
  ): Statutory => ({
    days,
    unit,
    evidence,
    extension: extensionDays === undefined ? null : { days: extensionDays, unit, approver },
  });
export const workdays = limitIn('workday');
export const calendarDays = limitIn('calendar-day');

/** 行政许可法 42: twenty working days, ten more with the head's approval, where no law says otherwise. */
export const licensingDefault = workdays(20, 'enacted-text', 10);

export type VariantEntry = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly statutory?: Statutory;
  readonly commitment?: boolean;
  readonly tolerance?: boolean;
  readonly department?: string;
};

type MaterialEntry = {
  readonly zh: string;
  readonly en: string;
  readonly tolerable?: boolean;
  readonly variants?: readonly string[];
};

type NoticeEntry = {
  readonly zh: string;
  readonly en: string;
  readonly days: number;
  readonly unit: DayUnit;
  readonly evidence: EvidenceLevel;
  readonly variants?: readonly string[];
};

type PauseEntry = {
  readonly kind: PauseKind;
  readonly evidence: EvidenceLevel;
  readonly maximumWorkdays?: number;
};

type DutyEntry = {
  readonly by: 'applicant' | 'department';
  readonly zh: string;
  readonly en: string;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly evidence: EvidenceLevel;
};

/** A row of domain.md §2.3 as the data files write it; what is left out is empty, null or false. */
export type MatterEntry = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly responsible: string;
  readonly joint?: readonly string[];
  readonly performedBy?: 'department' | 'applicant';
  readonly bases: readonly (readonly [law: string, articles: readonly string[], evidence: EvidenceLevel])[];
  /** The only form, or several; without either there is one form with no statutory limit. */
  readonly only?: Omit<VariantEntry, 'id' | 'zh' | 'en'>;
  readonly variants?: readonly VariantEntry[];
  readonly materials?: readonly MaterialEntry[];
  readonly pauses?: readonly PauseEntry[];
  readonly runsThrough?: readonly PauseKind[];
  readonly notices?: readonly NoticeEntry[];
  readonly duties?: readonly DutyEntry[];
  readonly approvalConditions?: readonly ApprovalCondition[];
  readonly exemptions?: readonly {
    readonly zh: string;
    readonly en: string;
    readonly evidence: EvidenceLevel;
  }[];
  readonly validity?: {
    readonly length: number;
    readonly unit: PeriodUnit;
    readonly evidence: EvidenceLevel;
  };
  readonly givesProjectCode?: boolean;
};

const ownBasis = (code: string) => {
  const basis = basisOfLimit(code);
  return basis === undefined ? {} : { basis };
};

const kindOf = (key: string) => {
  const decisionKind = decisionKindsOfMatters[key];
  return decisionKind === undefined ? {} : { decisionKind };
};

const variantFrom = (code: string, entry: VariantEntry) => {
  const days = promisedWorkdays[`${code}/${entry.id}`];
  if (days === undefined) throw new Error(`no promised limit, not even null, stands for ${code}/${entry.id}`);
  return {
    id: entry.id,
    name: { zh: entry.zh, en: entry.en },
    statutory: entry.statutory === undefined ? null : { ...entry.statutory, ...ownBasis(code) },
    promised: days === null ? null : ({ days, unit: 'workday', evidence: 'assumption' } as const),
    commitment: entry.commitment ?? false,
    tolerance: entry.tolerance ?? false,
    department: entry.department ?? null,
    ...kindOf(`${code}/${entry.id}`),
  };
};

const variantsFrom = ({ code, only, variants }: MatterEntry) =>
  (variants ?? [{ id: 'standard', zh: '一般情形', en: 'standard', ...only }]).map((entry) =>
    variantFrom(code, entry),
  );

const departmentsFrom = ({ responsible, joint }: MatterEntry) => [
  { department: responsible, role: 'responsible', post: 'clerk' } as const,
  ...(joint ?? []).map((department) => ({ department, role: 'joint', post: 'clerk' }) as const),
];

const materialFrom = ({ zh, en, tolerable, variants }: MaterialEntry) => ({
  id: en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  name: { zh, en },
  importance: tolerable === true ? ('tolerable' as const) : ('critical' as const),
  variants: variants ?? [],
  // That a document is the critical one follows from the row; which may follow later is the county's to confirm.
  evidence: tolerable === true ? ('assumption' as const) : ('recollection' as const),
});

/** Completes a row into a matter of its stage. */
export const matterOf = (stage: Stage, entry: MatterEntry): Matter =>
  constant(matterSchema, {
    kind: 'matter',
    code: entry.code,
    name: { zh: entry.zh, en: entry.en },
    stage,
    ...kindOf(entry.code),
    performedBy: entry.performedBy ?? 'department',
    departments: departmentsFrom(entry),
    bases: entry.bases.map(([law, articles, evidence]) => ({ law, articles, evidence })),
    variants: variantsFrom(entry),
    materials: (entry.materials ?? []).map(materialFrom),
    pauses: (entry.pauses ?? []).map(({ kind, evidence, maximumWorkdays }) => ({
      kind,
      evidence,
      maximum: maximumWorkdays === undefined ? null : ({ days: maximumWorkdays, unit: 'workday' } as const),
    })),
    ...(entry.runsThrough === undefined ? {} : { runsThrough: entry.runsThrough }),
    notices: (entry.notices ?? []).map(({ zh, en, variants, ...notice }) => ({
      ...notice,
      name: { zh, en },
      variants: variants ?? [],
    })),
    duties: (entry.duties ?? []).map(({ zh, en, ...duty }) => ({ ...duty, what: { zh, en } })),
    ...(entry.approvalConditions === undefined ? {} : { approvalConditions: entry.approvalConditions }),
    exemptions: (entry.exemptions ?? []).map(({ zh, en, evidence }) => ({ when: { zh, en }, evidence })),
    validity: entry.validity ?? null,
    givesProjectCode: entry.givesProjectCode ?? false,
  });

import * as z from 'zod';
import type { Light } from '../../../../shared/deadlines/reading.ts';
import { decisionKindNames, decisionKinds, outcomesOf } from '../../../../shared/events/decision-kinds.ts';
import { stopperResultName, stopperSchema } from '../../../../shared/events/tolerance-events.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { stateNames } from '../../assignments/domain/assignment-acts.ts';
import { localTime, nameOfDetail } from './evidence-wording.ts';

/** The lights as officials call them (domain.md §5.1). */
export const lightNames: Readonly<Record<Light, string>> = {
  grey: '灰灯',
  blue: '蓝灯（依法暂停计时）',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  'red-star': '红★（法定超期）',
};

/** What stands in facts as a code; a map, for people may have typed the name of what every object inherits. */
const valueNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(decisionKinds.map((kind) => [kind, decisionKindNames[kind].name.zh])),
    ...stateNames,
    'rung-0': 'L0 预警',
    'rung-1': 'L1 科室负责人',
    'rung-2': 'L2 分管领导',
    'rung-3': 'L3 督查室、领导小组办公室',
    'rung-4': 'L4 领导小组',
    'rung-5': 'L5 责任线索包',
    promise: '承诺时限',
    statutory: '法定时限',
    department: '部门原因',
    superior: '上级原因',
    enterprise: '企业原因',
    'force-majeure': '不可抗力',
    approved: outcomesOf(undefined).approved.zh,
    rejected: outcomesOf(undefined).rejected.zh,
    upheld: '维持',
    revised: '变更',
    clerk: '承办人（A岗）',
    'deputy-clerk': '承办人（B岗）',
    'section-head': '科室负责人',
    'deputy-head': '分管领导',
    head: '主要负责人',
    workday: '工作日',
    'calendar-day': '自然日',
    confirmed: '企业确认',
    unanswered: '企业逾期未回应',
    'target-takes': '由拟承接部门承办',
    'sender-keeps': '由转出部门承办',
    'another-department': '由另一部门承办',
    improperTransfers: '转办不当',
    overruledRefusals: '应当承接而拒收',
  }),
);

const record = z.record(z.string(), z.unknown());
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const decided = z.looseObject({
  decisionKind: z.enum(decisionKinds),
  decision: z.looseObject({ outcome: z.enum(['approved', 'rejected']) }),
});

const stopper = z.looseObject(stopperSchema.pick({ result: true, decisionKind: true }).shape);

/** A decision, or what stops a matter, called as the kind of its matter calls it; any other fact as it is. */
const withNamedOutcome = (fact: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const decision = decided.safeParse(fact);
  if (decision.success) {
    const { decisionKind, decision: taken } = decision.data;
    return { ...fact, decision: { ...taken, outcome: outcomesOf(decisionKind)[taken.outcome].zh } };
  }
  const stopped = stopper.safeParse(fact);
  return stopped.success ? { ...fact, result: stopperResultName(stopped.data).zh } : fact;
};

/** Nothing is said of what is not so: no marks of an unpublished calendar, no empty lists. */
const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** The details of a fact with their names, those left out that say nothing or stand at the head of the page. */
export const detailsOf = (fact: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
  Object.entries(withNamedOutcome(fact)).flatMap(([field, value]) => {
    const name = nameOfDetail(field);
    return name === null || saysNothing(value) ? [] : [[name, inWords(value)] as const];
  });

const wordOf = (text: string): string => {
  const instant = instantSchema.safeParse(text);
  return instant.success ? localTime(instant.data) : (valueNames.get(text) ?? text);
};

/** A value as people read it: local time, words for codes, lists and groups spelt out. */
export const inWords = (value: unknown): string => {
  if (typeof value === 'string') return wordOf(value);
  if (value === true) return '是';
  if (Array.isArray(value)) return value.map(inWords).join('；');
  const named = bilingual.safeParse(value);
  if (named.success) return named.data.zh;
  const group = record.safeParse(value);
  if (!group.success) return String(value);
  return detailsOf(group.data)
    .map(([name, said]) => `${name}：${said}`)
    .join('，');
};

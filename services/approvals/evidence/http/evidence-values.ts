import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import type { Light } from '../../../../shared/deadlines/reading.ts';
import { decisionKindNames, decisionKinds, outcomesOf } from '../../../../shared/events/decision-kinds.ts';
import { leadStageNames } from '../../../../shared/events/lead-stages.ts';
import { stopperResultName, stopperSchema } from '../../../../shared/events/tolerance-events.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';
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
    'rung-0': '到期提醒',
    'rung-1': '提醒科室负责人',
    'rung-2': '提醒分管领导',
    'rung-3': '提醒督查室、领导小组办公室',
    'rung-4': '提请领导小组',
    'rung-5': '汇总责任线索',
    promise: '超过承诺时限',
    statutory: '超过法定时限',
    department: '部门原因',
    superior: '上级原因',
    enterprise: '企业原因',
    'force-majeure': '不可抗力',
    approved: outcomesOf(undefined).approved.zh,
    rejected: outcomesOf(undefined).rejected.zh,
    upheld: '维持原认定',
    revised: '变更原认定',
    clerk: '承办人（A岗）',
    'deputy-clerk': '承办人（B岗）',
    'section-head': '科室负责人',
    'deputy-head': '分管领导',
    head: '主要负责人',
    workday: '工作日',
    'calendar-day': '自然日',
    confirmed: '企业确认',
    unanswered: '企业逾期未回应',
    'target-takes': '由承接部门承办',
    'sender-keeps': '由转出部门承办',
    'another-department': '由另一部门承办',
    improperTransfers: '转办不当',
    overruledRefusals: '应当承接而拒收',
    R1: '不属本部门法定职权',
    R2: '属地管辖不符',
    first: '初次裁定',
    final: '终裁',
    refused: '承接部门拒收',
    silent: '逾期未答复',
    'second-transfer': '第二次转办',
    'in-person': '当场领取',
    post: '邮寄',
    electronic: '电子送达',
    fulfilled: '已履行',
    'not-fulfilled': '未履行',
    'not-accepted': '不予受理',
    revoked: '已撤销',
    withdrawn: '已撤回',
    instruction: '领导批示',
    meeting: '会议决议',
    'red-light': '系统红灯',
    'bad-rating': '差评',
    'follow-up': '回访',
    'factor-gap': '要素缺口',
    named: '直接交办',
    ...Object.fromEntries(Object.entries(leadStageNames).map(([stage, { zh }]) => [stage, zh])),
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

/** A length of time with its unit as one; of a transfer the names of its two departments say who they are. */
const toldOnce = ({ days, unit, from, to, ...rest }: Readonly<Record<string, unknown>>) => {
  const length = dayCountSchema.safeParse({ days, unit });
  const told = {
    ...rest,
    ...(length.success
      ? { days: `${length.data.days}${length.data.unit === 'workday' ? '个工作日' : '日'}` }
      : { days, unit }),
  };
  return 'toName' in rest ? told : { ...told, from, to };
};

type Departments = ReadonlyMap<string, string>;

/** The details of a fact with their names, those left out that say nothing or stand at the head of the page. */
export const detailsOf = (
  fact: Readonly<Record<string, unknown>>,
  departments: Departments,
): readonly (readonly [string, string])[] =>
  Object.entries(toldOnce(withNamedOutcome(fact))).flatMap(([field, value]) => {
    const name = nameOfDetail(field);
    return name === null || saysNothing(value) ? [] : [[name, inWords(value, departments)] as const];
  });

const wordOf = (text: string, departments: Departments): string => {
  const instant = instantSchema.safeParse(text);
  if (instant.success) return localTime(instant.data);
  const date = dateSchema.safeParse(text);
  return date.success ? writtenDay(date.data).zh : (valueNames.get(text) ?? departments.get(text) ?? text);
};

/** A value as people read it: days and local time, words for codes, lists and groups spelt out. */
const inWords = (value: unknown, departments: Departments): string => {
  if (typeof value === 'string') return wordOf(value, departments);
  if (value === true) return '是';
  if (Array.isArray(value)) return value.map((each) => inWords(each, departments)).join('；');
  const named = bilingual.safeParse(value);
  if (named.success) return named.data.zh;
  const group = record.safeParse(value);
  if (!group.success) return String(value);
  return detailsOf(group.data, departments)
    .map(([name, said]) => `${name}：${said}`)
    .join('，');
};

import { isDeepStrictEqual } from 'node:util';
import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { Bilingual } from '../../../../shared/language.ts';

/** Limits as somebody who opens a case enters them; what is absent the catalogue says. */
export type EnteredLimits = {
  readonly promisedLimit?: DayCount | undefined;
  readonly statutoryLimit?: DayCount | null | undefined;
};

/** The limits that hold without an entry. */
export type LimitsInForce = { readonly promised: DayCount; readonly statutory: DayCount | null };

/**
 * Whether a limit may end later than another. So many calendar days never end after as many working days; the other way
 * round nobody can say without knowing the days off, so that it counts as later.
 */
export const mayEndLater = (limit: DayCount, than: DayCount): boolean => {
  if (limit.days === 0) return false;
  const comparable = limit.unit === than.unit || than.unit === 'workday';
  return !comparable || limit.days > than.days;
};

const worded = (limit: DayCount | null): Bilingual => {
  if (limit === null) return { zh: '无法定时限', en: 'no limit of the law' };
  const { days, unit } = limit;
  return unit === 'workday'
    ? { zh: `${days}个工作日`, en: `${days} working days` }
    : { zh: `${days}日`, en: `${days} calendar days` };
};

const promiseFault = (pointer: string, inForce: DayCount): FieldFault => {
  const { zh, en } = worded(inForce);
  return {
    pointer,
    detail: {
      zh: `只能缩短承诺，不得长于事项目录的${zh}；要更长须经两人复核的目录变更`,
      en: `A promise may only be shortened: the catalogue has ${en}; a longer one takes a change of the catalogue by two persons.`,
    },
  };
};

const statutoryFault = (pointer: string, inForce: DayCount | null): FieldFault => {
  const { zh, en } = worded(inForce);
  return {
    pointer,
    detail: {
      zh: `法定时限以事项目录为准（${zh}），启动审批时不得另定；有变动须经两人复核的目录变更`,
      en: `The limit of the law is the catalogue’s (${en}); it is changed there, by two persons.`,
    },
  };
};

/**
 * What is wrong with limits entered with a case: opening one may shorten a promise, nothing else. A longer or a missing
 * limit comes by the change of the catalogue that takes two persons (rulings 26).
 */
export const faultsOfLimits = (
  { promisedLimit, statutoryLimit }: EnteredLimits,
  inForce: LimitsInForce,
  pointer: string,
): readonly FieldFault[] => [
  ...(promisedLimit !== undefined && mayEndLater(promisedLimit, inForce.promised)
    ? [promiseFault(`${pointer}/promisedLimit`, inForce.promised)]
    : []),
  ...(statutoryLimit !== undefined && !isDeepStrictEqual(statutoryLimit, inForce.statutory)
    ? [statutoryFault(`${pointer}/statutoryLimit`, inForce.statutory)]
    : []),
];

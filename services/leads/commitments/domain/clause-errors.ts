import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { GrantableKind } from '../../../../shared/events/lead-terms.ts';
import type { ExaminedClause } from '../../kernel/evidence.ts';

/** Why a clause of an agreement is refused, or not classified. */
export const clauseRefusals = {
  CONCESSION_FORBIDDEN: 'unacceptable',
  CLAUSE_NOT_CLASSIFIED: 'unacceptable',
  CLAUSE_NOT_YOURS_TO_CLASSIFY: 'not-yours',
  CLAUSE_NOT_HELD: 'wrong-state',
  TOO_MANY_CLAUSES_HELD: 'wrong-state',
  POLICY_VERSION_MISFITS: 'unacceptable',
} as const satisfies Refusals;
export type ClauseError = CodedError<keyof typeof clauseRefusals>;

const legalBasis = '《公平竞争审查条例》第十条';

const law = {
  zh: '依据《公平竞争审查条例》第十条，没有法律、行政法规依据或者未经国务院批准，不得给予特定经营者税收优惠、选择性差异化财政奖励或者补贴、要素获取等方面的优惠',
  en: 'Article 10 of the Regulations on Fair Competition Review forbids tax, fiscal or land concessions to a particular business without a basis in law or the approval of the State Council',
};

/** A reward tied to tax paid or a refund of land price, as entered or as classified, is refused with the law (R132). */
export const concessionForbidden = (held: ExaminedClause | null): ClauseError => {
  const { classification = null } = held ?? {};
  return {
    code: 'CONCESSION_FORBIDDEN',
    detail: {
      zh: `${law.zh}，该条款不得写入协议`,
      en: `${law.en}; this clause cannot be promised.`,
    },
    faults: [
      {
        pointer: '/clause',
        detail:
          classification === null
            ? { zh: '属与纳税挂钩的奖励或土地价款返还', en: 'rewards tax paid or refunds land price' }
            : {
                zh: '经市场监管部门认定，属与纳税挂钩的奖励或土地价款返还',
                en: 'was classified by market regulation as rewarding tax paid or refunding land price',
              },
      },
    ],
    facts: { legalBasis, ...(held === null ? {} : { clause: held.number, word: held.word }) },
  };
};

/** A clause whose words do not fit what it was entered as is held; says by whom it is classified, and under which number. */
export const clauseNotClassified = (
  { number, word }: Pick<ExaminedClause, 'number' | 'word'>,
  department: string,
): ClauseError => ({
  code: 'CLAUSE_NOT_CLASSIFIED',
  detail: {
    zh: `${law.zh}。该条款含“${word}”，已送市场监管部门认定类别（第${number}号），认定前不得写入协议`,
    en: `${law.en}. The clause contains “${word}”; it is held as number ${number} until market regulation has classified it, and cannot be promised before.`,
  },
  faults: [
    {
      pointer: '/clause',
      detail: { zh: `含“${word}”`, en: `contains “${word}” (a rebate or concession)` },
    },
  ],
  facts: { word, legalBasis, clause: number, classifiedBy: department },
});

/** It takes a second person, of market regulation (rulings 42). */
export const clauseNotYoursToClassify = (department: string): ClauseError => ({
  code: 'CLAUSE_NOT_YOURS_TO_CLASSIFY',
  detail: {
    zh: '条款类别由市场监管部门的承办人、科室负责人或分管领导认定；登记该条款的人员和登记、跟进过该线索的人员不得认定',
    en: 'A clause is classified by a clerk, section head or deputy head of market regulation who neither entered it nor registered or followed the lead.',
  },
  facts: { classifiedBy: department },
});

export const clauseNotHeld = (clause: number): ClauseError => ({
  code: 'CLAUSE_NOT_HELD',
  detail: { zh: '没有这条待认定的条款', en: 'No such clause waits to be classified.' },
  facts: { clause },
});

export const tooManyClausesHeld = (limit: number): ClauseError => ({
  code: 'TOO_MANY_CLAUSES_HELD',
  detail: {
    zh: `${law.zh}。该线索送市场监管部门认定的条款已达${limit}条，不再受理`,
    en: `${law.en}. ${limit} clauses of this lead have been held for classification; no more are taken.`,
  },
  facts: { limit, legalBasis },
});

/** A general policy of the county is named by its number and edition, and nothing else is. */
export const policyVersionMisfits = (kind: GrantableKind): ClauseError => ({
  code: 'POLICY_VERSION_MISFITS',
  detail: {
    zh: '本县普遍适用的政策须注明文号和版本，其他类别不填',
    en: 'A general policy of the county is named by number and edition; no other kind has one.',
  },
  faults: [
    {
      pointer: '/policyVersion',
      detail:
        kind === 'county-policy'
          ? { zh: '未填写', en: 'is missing' }
          : { zh: '该类别不填此项', en: 'does not belong to this kind' },
    },
  ],
  facts: { kind },
});

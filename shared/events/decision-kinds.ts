import type { Bilingual } from '../language.ts';

/** What kind of decision ends a matter: 许可, 备案, 审查, 验收, 登记, 评估, 告知. Its outcomes are named by it (rulings 46). */
export const decisionKinds = [
  'licence',
  'filing',
  'review',
  'inspection',
  'registration',
  'assessment',
  'notification',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

type Named = {
  readonly name: Bilingual;
  /** What the decision is called, by its outcome. */
  readonly outcomes: { readonly approved: Bilingual; readonly rejected: Bilingual };
};

// What is told of a matter whose kind nobody recorded holds of any.
const outcomesOfAny = {
  approved: { zh: '通过', en: 'granted' },
  rejected: { zh: '未通过', en: 'not granted' },
} as const satisfies Named['outcomes'];

/** What the outcomes of a matter are called, by its kind; undefined for what was told before matters had one. */
export const outcomesOf = (kind: DecisionKind | undefined): Named['outcomes'] =>
  kind === undefined ? outcomesOfAny : decisionKindNames[kind].outcomes;

/** The kinds and their outcomes in words: 行政许可法 37, 38 for a licence; nobody "approves" a filing or a registration. */
export const decisionKindNames: Record<DecisionKind, Named> = {
  licence: {
    name: { zh: '许可', en: 'licence' },
    outcomes: {
      approved: { zh: '准予许可', en: 'licence granted' },
      rejected: { zh: '不予许可', en: 'licence not granted' },
    },
  },
  filing: {
    name: { zh: '备案', en: 'filing' },
    outcomes: {
      approved: { zh: '备案完成', en: 'filing completed' },
      rejected: { zh: '不予备案', en: 'filing not made' },
    },
  },
  review: {
    name: { zh: '审查', en: 'review' },
    outcomes: {
      approved: { zh: '审查通过', en: 'review passed' },
      rejected: { zh: '审查未通过', en: 'review not passed' },
    },
  },
  inspection: {
    name: { zh: '验收', en: 'acceptance inspection' },
    outcomes: {
      approved: { zh: '验收通过', en: 'inspection passed' },
      rejected: { zh: '验收未通过', en: 'inspection not passed' },
    },
  },
  registration: {
    name: { zh: '登记', en: 'registration' },
    outcomes: {
      approved: { zh: '准予登记', en: 'registration granted' },
      rejected: { zh: '不予登记', en: 'registration not granted' },
    },
  },
  assessment: {
    name: { zh: '评估', en: 'assessment' },
    outcomes: {
      approved: { zh: '评估通过', en: 'assessment passed' },
      rejected: { zh: '评估未通过', en: 'assessment not passed' },
    },
  },
  notification: {
    name: { zh: '告知', en: 'notification' },
    outcomes: {
      approved: { zh: '告知完成', en: 'notification completed' },
      rejected: { zh: '告知未完成', en: 'notification not completed' },
    },
  },
};

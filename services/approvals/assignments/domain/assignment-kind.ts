import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import type { Bilingual } from '../../../../shared/language.ts';

const headings: Record<AssignmentKind, Bilingual> = {
  screening: { zh: '选资', en: 'Screening' },
  'enterprise-request': { zh: '企业诉求', en: 'Request' },
  issue: { zh: '问题', en: 'Issue' },
  'factor-support': { zh: '要素保障', en: 'Factor support' },
  'meeting-resolution': { zh: '会议决议', en: 'Resolution' },
  'supervision-letter': { zh: '督办函', en: 'Supervision letter' },
  rectification: { zh: '整改', en: 'Rectification' },
};

/** How an assignment of a kind is headed, from the name of what it is about. */
export const titleOf = (kind: AssignmentKind, name: Bilingual): Bilingual => ({
  zh: `${headings[kind].zh}：${name.zh}`,
  en: `${headings[kind].en}: ${name.en}`,
});

/** A name that people gave, which is the same in every language. */
export const asGiven = (name: string): Bilingual => ({ zh: name, en: name });

/**
 * The kinds for which an enterprise is asked to confirm what was done before they close (R089). A rectification answers the
 * enterprise that was not content: no department verifies its own 核查、销号 (rulings 31, domain.md §5.7).
 */
export const confirmedKinds = [
  'enterprise-request',
  'issue',
  'rectification',
] as const satisfies readonly AssignmentKind[];

/** Whether an enterprise confirms an assignment of a kind, and so may see it. */
export const isConfirmed = (kind: AssignmentKind): boolean => confirmedKinds.some((each) => each === kind);

import type { Act } from '../../kernel/act.ts';
import type { ScorecardErrorCode } from './scorecard-errors.ts';
import { isDeepStrictEqual } from 'node:util';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { assess } from './assessment.ts';
import {
  figuresSchema,
  impossibleFigures,
  plusAtLeastNothing,
  type CountedChange,
  type Figures,
  type SomeFigures,
} from './figures.ts';
import {
  outcomeOf,
  scorecardReference,
  told,
  yellowMonthsAfter,
  type ScorecardChange,
} from './publish-scorecard.ts';
import { inForce, rowBeforeOf, type Correction, type CorrectionGround, type Scorecard } from './scorecard.ts';

/** What a correction says: the figures that were wrong, as they should have been, and why. */
export type CorrectionContent = Pick<Correction, 'ground' | 'reason' | 'documentNumber'> & {
  readonly figures: SomeFigures;
};

/** What people may append to one scorecard of themselves, so that it stays the size of an aggregate. */
const mostCorrections = 12;

// Reviews have a bound of their own, and late news is nobody's choice: neither takes the place of what people correct.
const boundElsewhere: ReadonlySet<CorrectionGround> = new Set(['review', 'late-news']);

const hasRoom = ({ corrections }: Scorecard, ground: CorrectionGround): boolean =>
  boundElsewhere.has(ground) ||
  corrections.filter((each) => !boundElsewhere.has(each.ground)).length < mostCorrections;

const impossible = (figures: readonly string[]): CodedError<ScorecardErrorCode> => ({
  code: 'CORRECTION_IMPOSSIBLE',
  detail: {
    zh: '更正后的数字前后矛盾：部分不能大于整体',
    en: 'The figures contradict each other: a part cannot exceed its whole.',
  },
  faults: figures.map((figure) => ({
    pointer: `/figures/${figure}`,
    detail: { zh: '大于其所属的整体', en: 'exceeds the whole it is part of' },
  })),
});

/** Refuses what would not stay within the size of an aggregate. */
export const full = (most: number): CodedError<ScorecardErrorCode> => ({
  code: 'SCORECARD_FULL',
  detail: {
    zh: `一张记分卡最多追加${most}条此类记录`,
    en: `A scorecard takes at most ${most} of these records.`,
  },
  facts: { most },
});

const needsDocument = (ground: CorrectionGround): CodedError<ScorecardErrorCode> => ({
  code: 'CORRECTION_NEEDS_DOCUMENT',
  detail: {
    zh: '容错豁免须有县级会议纪要文号',
    en: 'An exemption needs the number of the county’s minutes.',
  },
  facts: { ground },
});

const append = (
  scorecard: Scorecard,
  content: Omit<CorrectionContent, 'figures'>,
  figures: Figures,
  act: Act,
): ScorecardChange => {
  const assessment = assess(figures, scorecard.rules, rowBeforeOf(scorecard));
  const correction: Correction = {
    ...content,
    ...act,
    number: scorecard.corrections.length + 1,
    figures,
    assessment,
  };
  return {
    scorecard: { ...scorecard, corrections: [...scorecard.corrections, correction] },
    events: [
      {
        type: 'approvals.scorecard.corrected.v1',
        audience: told(scorecard),
        fact: {
          ...scorecardReference(scorecard),
          ...outcomeOf(assessment),
          number: correction.number,
          ground: content.ground,
          reason: content.reason,
        },
      },
    ],
  };
};

/**
 * Appends a correction: the score is reckoned anew by the rules of its month, beside the snapshot. An exemption 容错豁免
 * needs the county's minutes (domain.md §5.6).
 */
export const correct = (
  scorecard: Scorecard,
  { figures: said, ...content }: CorrectionContent,
  act: Act,
): Outcome<ScorecardChange, CodedError<ScorecardErrorCode>> => {
  if (content.ground === 'exemption' && content.documentNumber === null)
    return failure(needsDocument(content.ground));
  if (!hasRoom(scorecard, content.ground)) return failure(full(mostCorrections));
  const figures = figuresSchema.parse({ ...inForce(scorecard).figures, ...said });
  const faults = impossibleFigures(figures, scorecard.rules.fullMark);
  return faults.length > 0 ? failure(impossible(faults)) : success(append(scorecard, content, figures, act));
};

/** Takes news of the month that came after it was published into a correction, on top of what people corrected. */
export const takeLateNews = (
  scorecard: Scorecard,
  news: CountedChange,
  handled: number,
  act: Act,
): ScorecardChange => {
  const { figures } = inForce(scorecard);
  const { handled: known, openOverdue, openLongOverdue, openInBreach, ...counted } = figures;
  return append(
    scorecard,
    { ground: 'late-news', reason: '月末关账后收到本月事实', documentNumber: null },
    {
      ...plusAtLeastNothing(counted, news),
      handled: Math.max(known, handled),
      openOverdue,
      openLongOverdue,
      openInBreach,
    },
    act,
  );
};

/**
 * Lets a month follow the month before it, which was corrected: its card rests on the row that month ends with (rulings
 * 35). What comes of it is appended with its reason, and may be reviewed like any correction, for as long; null where the
 * row is as it was. A card that the row does not change keeps its findings and takes the new row.
 */
export const followEarlier = (scorecard: Scorecard, earlier: Scorecard, act: Act): ScorecardChange | null => {
  const rowBefore = yellowMonthsAfter(earlier);
  if (rowBefore === rowBeforeOf(scorecard)) return null;
  const following: Scorecard = { ...scorecard, rowBefore };
  const { figures, assessment } = inForce(scorecard);
  const { finding } = assess(figures, scorecard.rules, rowBefore);
  if (isDeepStrictEqual(finding, assessment.finding)) return { scorecard: following, events: [] };
  const reason = `${earlier.month}的记分卡已更正：本月之前连续黄牌、红牌月数由${rowBeforeOf(scorecard)}变为${rowBefore}`;
  return append(following, { ground: 'recount', reason, documentNumber: null }, figures, act);
};

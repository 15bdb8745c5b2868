import type { DayCount } from '../../../shared/calendar/due-date.ts';
import type { Ladder } from '../../../shared/deadlines/ladder.ts';
import type { Band, Factor } from '../../../shared/events/lead-terms.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import type { DepartmentId, PostId } from '../../../shared/identifiers.ts';

/** The settings of a county that decide how a lead is followed. */
export type LeadPolicy = {
  /** How long a lead may stay in a stage before it counts as late; null where the stage has no limit (R117). */
  readonly stageLimits: Readonly<Record<LeadStage, DayCount | null>>;
  /** When the light of a stage turns yellow before it turns red (domain.md §5.1). */
  readonly ladder: Ladder;
  /** The share of basic facts, in percent, that must be filled in before screening (domain.md §2.1, S1). */
  readonly basicsNeededPercent: number;
  /** The factors of which the sheet must speak before review (R095, R120). */
  readonly factorsNeeded: readonly Factor[];
  /** The bands whose projects count as key projects 重点项目 and need a sponsor before signing (R006). */
  readonly sponsoredBands: readonly Band[];
  /** After how many calendar days a signing that nothing followed is suspected a sham 疑似虚签 (R038). */
  readonly shamSigningDays: number;
  /** The figures of the vetoes of screening (domain.md §4.2, §4.3). */
  readonly screening: {
    /** Whose people enter the verdict until the rubric computes it (rulings 31). */
    readonly department: DepartmentId;
    /** The score from which on a lead is of a band; below C it is D (domain.md §4.4). */
    readonly bandsFrom: Readonly<Record<'A' | 'B' | 'C', number>>;
    /** Within so many metres of the shores of the Yangtze and its tributaries no chemical works begin (长江保护法 26). */
    readonly chemicalShoreMetres: number;
    /** The control value 控制值 of investment in fixed assets, in yuan for each mu of industrial land. */
    readonly industrialControlYuanPerMu: number;
    /** Below so many percent of it new industrial land is vetoed (R080). */
    readonly vetoBelowPercentOfControl: number;
  };
  /** How clauses whose kind looks wrong are found, and who classifies them (R132; domain.md §6.1; rulings 42). */
  readonly fairCompetition: {
    /** Market regulation 市场监管, whose people classify what was held, and its post that is told of it. */
    readonly department: DepartmentId;
    readonly post: PostId;
    /** Words that promise a rebate or concession the law forbids. */
    readonly words: readonly string[];
  };
};

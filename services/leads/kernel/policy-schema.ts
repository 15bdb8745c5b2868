import * as z from 'zod';
import { dayCountSchema } from '../../../shared/calendar/due-date.ts';
import { ladderSchema } from '../../../shared/deadlines/ladder.ts';
import { bands, factors } from '../../../shared/events/lead-terms.ts';
import { departmentIdSchema, postIdSchema } from '../../../shared/identifiers.ts';
import { line } from '../../../shared/text.ts';
import { plainClause } from './plain-clause.ts';

// A single letter stands in half of all clauses; one without any would stand in each.
const shortestWord = 2;

const concessionWordSchema = line(20).refine(
  (word) => plainClause(word).length >= shortestWord,
  '至少两个字或字母 · needs at least two letters or numbers',
);

const stageLimit = dayCountSchema.nullable();
const percent = z.int().min(0).max(100);
const bandFrom = z.int().min(1).max(100);

/** What a county may set of how its leads are followed. */
export const leadPolicySchema = z.strictObject({
  /** How long a lead may stay in a stage before it counts as late; null where the stage has no limit (R117). */
  stageLimits: z.strictObject({
    lead: stageLimit,
    screening: stageLimit,
    negotiation: stageLimit,
    review: stageLimit,
    signed: z.null(),
  }),
  /** When the light of a stage turns yellow before it turns red (domain.md §5.1). */
  ladder: ladderSchema,
  /** The share of basic facts, in percent, that must be filled in before screening (domain.md §2.1, S1). */
  basicsNeededPercent: percent,
  /** The factors of which the sheet must speak before review (R095, R120). */
  factorsNeeded: z.array(z.enum(factors)).max(factors.length).readonly(),
  /** The bands whose projects count as key projects 重点项目 and need a sponsor before signing (R006). */
  sponsoredBands: z.array(z.enum(bands)).max(bands.length).readonly(),
  /** After how many calendar days a signing that nothing followed is suspected a sham 疑似虚签 (R038). */
  shamSigningDays: z.int().min(1).max(3650),
  /** The figures of the vetoes of screening (domain.md §4.2, §4.3). */
  screening: z.strictObject({
    /** Whose people enter the verdict until the rubric computes it (rulings 31). */
    department: departmentIdSchema,
    /** The score from which on a lead is of a band; below C it is D (domain.md §4.4). */
    bandsFrom: z
      .strictObject({ A: bandFrom, B: bandFrom, C: bandFrom })
      .refine(({ A, B, C }) => A > B && B > C, 'A、B、C须依次递减 · A is above B, and B above C'),
    /** Within so many metres of the shores of the Yangtze and its tributaries no chemical works begin (长江保护法 26). */
    chemicalShoreMetres: z.int().min(1000).max(100_000),
    /** The control value 控制值 of investment in fixed assets, in yuan for each mu of industrial land. */
    industrialControlYuanPerMu: z.int().min(1).max(1_000_000_000),
    /** Below so many percent of it new industrial land is vetoed (R080). */
    vetoBelowPercentOfControl: percent,
  }),
  /** How clauses whose kind looks wrong are found, and who classifies them (R132; domain.md §6.1; rulings 42). */
  fairCompetition: z.strictObject({
    /** Market regulation 市场监管, whose people classify what was held, and its post that is told of it. */
    department: departmentIdSchema,
    post: postIdSchema,
    /** Words that promise a rebate or concession the law forbids, wherever they stand. */
    words: z.array(concessionWordSchema).max(300).readonly(),
    /** What a county adds to them. */
    ownWords: z.array(concessionWordSchema).max(60).readonly(),
  }),
});

/** The settings of a county that decide how a lead is followed. */
export type LeadPolicy = Readonly<z.infer<typeof leadPolicySchema>>;

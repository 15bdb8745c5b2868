import * as z from 'zod';
import { longestLimit } from '../../../../shared/calendar/due-date.ts';
import { typedNumber } from '../../../../shared/http/typed-number.ts';
import { importsEvents } from '../../../../shared/events/imports-events.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import { departmentIdSchema, importIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { fileContent, line } from '../../../../shared/text.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { groupName } from '../domain/group-name.ts';
import { cards } from '../../scorecards/domain/yellow-and-red-cards.ts';
import { baselineFiguresSchema } from '../domain/baseline.ts';
import { mostGroups, longestPart, mostParts } from '../domain/case-import.ts';
import { monthSchema } from '../../kernel/month.ts';
import { importFaultSchema, importSummarySchema } from '../store/import-store.ts';
import { assessmentView } from '../../scorecards/http/scorecard-schemas.ts';

export const importParams = z.strictObject({ importId: importIdSchema });

const days = z.int().min(1).max(longestLimit.workday);
const group = line(100).overwrite(groupName);

const groupsOnce = (departments: readonly { group: string; department: string }[]): boolean =>
  new Set(departments.map(({ group }) => group)).size === departments.length &&
  new Set(departments.map(({ department }) => department)).size === departments.length;

export const openImportBody = z.strictObject({
  title: line(100),
  /** The limits in working days that decided cases are held against. */
  limits: z.strictObject({ promisedDays: days, statutoryDays: days.nullable().default(null) }),
  /** Which departments of the county the groups of the log are; the others keep the names of the log. */
  departments: z
    .array(z.strictObject({ group, department: departmentIdSchema }))
    .max(mostGroups)
    .refine(groupsOnce, '每个组、每个部门只列一次 · each group and each department once')
    .default([]),
  /** Further words for a missing value in this log, beside EMPTY, NaN, NULL, None, MISSING, UNDEFINED, N/A, - and nothing. */
  missing: z.array(line(100)).max(20).default([]),
});

export const importPartBody = z.strictObject({
  number: z.int().min(1).max(mostParts),
  csv: fileContent()
    .refine((csv) => csv.isWellFormed(), '含有无效字符 · contains broken characters')
    .refine(
      (csv) => Buffer.byteLength(csv) <= longestPart,
      `一部分最多${longestPart}字节 · a part has at most ${longestPart} bytes of UTF-8`,
    ),
});

export const startImportBody = z.strictObject({
  /** How many parts the log has, so that a missing one is noticed. */
  parts: z.int().min(1).max(mostParts),
});

const act = z.object({ at: instantSchema, by: subjectSchema });
const states = importsEvents['approvals.import.advanced.v1'].shape.state;

export const importViewSchema = z.object({
  id: importIdSchema,
  title: z.string(),
  state: states,
  limits: z.object({ promisedDays: z.int(), statutoryDays: z.int().nullable() }),
  departments: z.array(
    z.object({ group: z.string(), department: departmentIdSchema, departmentName: bilingualSchema }),
  ),
  /** What this log writes where a value is missing, beside the usual words. */
  missing: z.array(z.string()),
  /** The groups that the log names, as far as its parts are there; null where its header is not, and in the answer to an act. */
  groups: z.array(z.string()).nullable(),
  opened: act,
  started: act.nullable(),
  finishedAt: instantSchema.nullable(),
  /** The numbers of the parts that were handed in. */
  parts: z.array(z.int()),
  progress: z
    .object({
      /** Lines read below the header, those at fault included. */
      rows: z.int(),
      /** Lines that were left out; each stands in the list of faults. */
      rowFaults: z.int(),
      cases: z.int(),
      /** Cases that are in the baseline, and those that were left out. */
      reckoned: z.int(),
      skippedCases: z.int(),
      groups: z.array(z.string()),
      /** What had not ended by then counts as open. */
      lastInstant: instantSchema.nullable(),
    })
    .nullable(),
});

export const importPageSchema = pageSchema(importSummarySchema);
export const faultPageSchema = pageSchema(importFaultSchema);
export const importListQuery = z.strictObject(pageQuery);

export const baselineQuery = z
  .strictObject({ month: monthSchema.optional(), department: group.optional() })
  .refine(
    ({ month, department }) => month !== undefined || department !== undefined,
    '须指明月份或部门 · name a month, a department or both',
  );

const { workdaysUsed, handedOn, returned, handedOnBeyondLimit, guessedCalendar } =
  baselineFiguresSchema.shape;

const baselineScorecardSchema = z.object({
  /** Marks what was imported; nothing of it enters a published scorecard. */
  baseline: z.literal(true),
  /** The group as the log names it, and the department it was said to be. */
  group: z.string(),
  department: departmentIdSchema.nullable(),
  month: monthSchema,
  /** The log ends within the month. */
  partial: z.boolean(),
  assessment: assessmentView,
  /** What only a log tells. */
  logged: z.object({ workdaysUsed, handedOn, returned, handedOnBeyondLimit, guessedCalendar }),
});

export const baselineListSchema = z.object({
  importId: importIdSchema,
  baseline: z.literal(true),
  items: z.array(baselineScorecardSchema),
});

export const comparisonQuery = z.strictObject({
  department: departmentIdSchema,
  /** How many months back published scorecards are compared. */
  months: typedNumber(1, 36).default(12),
});

const average = z.object({
  months: z.int(),
  decided: z.int(),
  score: z.number().nullable(),
  /** In per cent, with one decimal. */
  onTimePercent: z.number().nullable(),
  buckPassingIndex: z.number().nullable(),
});

export const comparisonSchema = z.object({
  importId: importIdSchema,
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  group: z.string(),
  /** The whole months of the log. */
  baseline: average,
  published: average.extend({
    items: z.array(
      z.object({
        month: monthSchema,
        score: z.number().nullable(),
        buckPassingIndex: z.number().nullable(),
        card: z.enum(cards).nullable(),
      }),
    ),
  }),
});

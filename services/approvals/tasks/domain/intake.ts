import * as z from 'zod';
import { lettersOfMaterials, together } from '../../../../shared/bounds.ts';
import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { dateOf, dateSchema, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { actSchema, type Act } from '../../kernel/act.ts';
import { statutorySteps } from './statutory-steps.ts';
import { mostMaterials } from '../../catalogue/domain/matter.ts';

/** The written receipt 收件凭证 for what was handed in (行政许可法 32). */
export type Receipt = { readonly number: string; readonly on: LocalDate };

const lettersOfReceipt = 10;

/** The receipt of a task for a day; its number follows from both, so that none is given twice and none need be kept. */
export const receiptOf = (taskId: TaskId, on: LocalDate): Receipt => ({
  number: `SJ-${on.replaceAll('-', '')}-${taskId.slice(-lettersOfReceipt)}`,
  on,
});

/** The examination of completeness 形式审查 under way: the day of receipt that counts, and the last day for the one notice. */
export const examinationSchema = z.object({
  receivedOn: dateSchema,
  noticeBy: dateSchema,
  provisional: z.boolean(),
  calendarVersion: keptLine(),
});
export type Examination = Readonly<z.infer<typeof examinationSchema>>;

export const examinationFrom = (receivedOn: LocalDate, calendar: WorkCalendar): Examination => {
  const { date, provisional } = projectedDueDate(calendar, receivedOn, statutorySteps.notice);
  return { receivedOn, noticeBy: date, provisional, calendarVersion: calendar.version };
};

/**
 * When an application counts as accepted because nobody told what it lacks: the end of the last day for the notice
 * (行政许可法 32(4)); null while that day is not certain (rulings 1).
 */
export const deemedAcceptedAt = ({ noticeBy, provisional }: Examination): Instant | null =>
  provisional ? null : startOf(addDays(noticeBy, 1));

/** A document that an application lacks, and why it is needed. */
export const missingMaterialSchema = z.object({ material: keptLine(), reason: keptText(500) });
export type MissingMaterial = Readonly<z.infer<typeof missingMaterialSchema>>;

/** A document handed in afterwards for something the notice named. */
export const suppliedSchema = z.object({ material: keptLine(), document: keptLine() });
export type Supplied = Readonly<z.infer<typeof suppliedSchema>>;

const demandSchema = actSchema.extend({
  missing: together(z.array(missingMaterialSchema).max(mostMaterials), lettersOfMaterials).readonly(),
});
const supplementSchema = actSchema.extend({
  documents: together(z.array(suppliedSchema).max(mostMaterials), lettersOfMaterials).readonly(),
});
/** What was handed in afterwards, time by time; few hand in their documents one by one, and nobody more often than so. */
export const supplementsSchema = together(
  z.array(supplementSchema).max(120),
  5 * lettersOfMaterials,
).readonly();

/** The one notice 一次性告知 and what came of it; a task of which nothing was asked has none. */
export const completionSchema = z.object({
  notice: demandSchema,
  supplements: supplementsSchema,
  /** The day on which everything named was there; null until then. */
  completeOn: dateSchema.nullable(),
  /** Second demands for material: refused, and kept as the breach they are (rulings 17). */
  secondNotices: together(z.array(demandSchema).max(60), 60_000).readonly(),
});
export type Completion = Readonly<z.infer<typeof completionSchema>>;

export const openCompletion = (act: Act, missing: readonly MissingMaterial[]): Completion => ({
  notice: { ...act, missing },
  supplements: [],
  completeOn: null,
  secondNotices: [],
});

/** What the notice named and nobody has handed in yet. */
export const outstandingOf = ({ notice, supplements }: Completion): readonly MissingMaterial[] => {
  const supplied = new Set(supplements.flatMap(({ documents }) => documents.map(({ material }) => material)));
  return notice.missing.filter(({ material }) => !supplied.has(material));
};

/** The day of receipt that counts: of the first papers, or the day on which all that was named was there. */
export const receivedOnOf = (part: {
  readonly received: Act;
  readonly completion?: Completion | undefined;
}): LocalDate => part.completion?.completeOn ?? dateOf(part.received.at);

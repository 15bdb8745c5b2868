import * as z from 'zod';
import { dayUnits, mostDaysStored } from '../../../../shared/calendar/due-date.ts';
import { postIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema, bilingualSchema } from '../../../../shared/language.ts';
import { keptLine } from '../../../../shared/text.ts';
import { isCitable } from './evidence.ts';
import { evidenceLevelSchema } from '../../../../shared/evidence.ts';

export const periodUnits = [...dayUnits, 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const limit = {
  days: z.int().min(0).max(mostDaysStored),
  unit: z.enum(dayUnits),
  evidence: evidenceLevelSchema,
};

/**
 * The limit a law sets for the decision; 0 is decided at once 即办. The extension needs the post named or one that leads the
 * authority; where `head` is named, the head or who presides in the head's place (rulings 30). A law that says
 * only 日 is read as calendar days, the stricter reading, unless the county sets otherwise (domain.md §2.3).
 */
export const statutoryLimitSchema = z.strictObject({
  ...limit,
  /** Its own law and articles, which may be others than those the matter rests on; absent where none is known. */
  basis: z
    .strictObject({ law: z.string().min(1).max(200), articles: z.array(z.string().min(1).max(60)).max(40) })
    .optional(),
  /** Where two persons of the county found it, when they changed the catalogue; absent in what every county starts with. */
  source: z.string().min(1).max(300).optional(),
  extension: z
    .strictObject({
      days: z.int().min(1).max(mostDaysStored),
      unit: z.enum(dayUnits),
      approver: postIdSchema,
    })
    .nullable(),
});
export type StatutoryLimit = z.infer<typeof statutoryLimitSchema>;

/**
 * Whether exceeding a limit breaks the law: it stands in the enacted text, or two persons of the county confirmed its source.
 * What is only recalled or assumed breaks none (rulings 28).
 */
export const bindsByLaw = ({ evidence, source }: Pick<StatutoryLimit, 'evidence' | 'source'>): boolean =>
  evidence === 'enacted-text' || (source !== undefined && isCitable({ evidence }));

/** Where a limit of the law stands, as people may be shown it: the text confirmed by the county, or law and article; never from memory. */
export const citationOf = ({ evidence, source, basis }: StatutoryLimit): string | null => {
  if (!isCitable({ evidence })) return null;
  if (source !== undefined) return source;
  if (basis === undefined) return null;
  return [basis.law, basis.articles.join('、')].filter((part) => part !== '').join(' ');
};

/** The limit the county promises; the default lights and scorecards go by. */
export const promisedLimitSchema = z.strictObject(limit);

/** The closed list of events for which a clock may stop (domain.md §2.6.3); nothing else stops one. */
export const pauseKinds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'appraisal',
  'expert-review',
  'public-notice',
  'design-revision',
  'site-visit',
  'superior-consultation',
] as const;
export type PauseKind = (typeof pauseKinds)[number];

export const pauseKindNames: Readonly<Record<PauseKind, string>> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验、检测、检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审、技术评估',
  'public-notice': '公示、公告',
  'design-revision': '申请人修改设计',
  'site-visit': '实地查看',
  'superior-consultation': '征求上级或流域机构意见',
};

/** A pause that a matter allows, with the longest it may last; null where no rule sets a maximum. */
export const pauseRuleSchema = z.strictObject({
  kind: z.enum(pauseKinds),
  maximum: z.strictObject({ days: z.int().min(1), unit: z.enum(dayUnits) }).nullable(),
  evidence: evidenceLevelSchema,
});
export type PauseRule = z.infer<typeof pauseRuleSchema>;

/** A public notice 公示 or 公告 and its least length; `variants` empty means every variant of the matter. */
export const noticeSchema = z.strictObject({
  name: bilingualNameSchema,
  days: z.int().min(1),
  unit: z.enum(dayUnits),
  variants: z.array(keptLine()).max(40),
  evidence: evidenceLevelSchema,
});

/** A period that a law sets to somebody beside the decision: to file, to start works, to publish. */
export const dutySchema = z.strictObject({
  by: z.enum(['applicant', 'department']),
  what: bilingualSchema,
  length: z.int().min(1),
  unit: z.enum(periodUnits),
  evidence: evidenceLevelSchema,
});

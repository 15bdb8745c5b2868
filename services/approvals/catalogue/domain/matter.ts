import * as z from 'zod';
import { decisionKinds, type DecisionKind } from '../../../../shared/events/decision-kinds.ts';
import { departmentIdSchema, postIdSchema, slugSchema } from '../../../../shared/identifiers.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema, bilingualSchema } from '../../../../shared/language.ts';
import { keptLine } from '../../../../shared/text.ts';
import { legalBasisSchema } from './evidence.ts';
import {
  dutySchema,
  noticeSchema,
  pauseKinds,
  pauseRuleSchema,
  periodUnits,
  promisedLimitSchema,
  statutoryLimitSchema,
} from './limit.ts';
import { stages } from './stage.ts';
import { evidenceLevelSchema } from '../../../../shared/evidence.ts';

/** A matter as the catalogue writes it: `A01`, `A01h`, `X-R01`. */
export const matterCodeSchema = z
  .string()
  .regex(
    /^([A-D]\d{2}[a-z]?|X-[A-Z]\d{2})$/,
    '应为事项代码，如“A01” · must be the code of a matter such as A01, A01h or X-R01',
  );

/** A milestone, of at least two words so that it never looks like a matter: `start-of-works`. */
export const milestoneCodeSchema = z
  .string()
  .max(60)
  .regex(
    /^[a-z]+(-[a-z]+)+$/,
    '应为节点代码，如“start-of-works” · must be the code of a milestone such as start-of-works',
  );

/** What a node of the graph is called, matter or milestone. */
export const nodeCodeSchema = z.union([matterCodeSchema, milestoneCodeSchema]);
export type NodeCode = z.infer<typeof nodeCodeSchema>;

export const departmentRoles = ['responsible', 'joint'] as const;

/** One line of the responsibility list 权责清单: exactly one department of a matter is responsible 主责, others join 协办. */
export const matterDepartmentSchema = z.strictObject({
  department: departmentIdSchema,
  role: z.enum(departmentRoles),
  post: postIdSchema,
});

/** A form of the matter that has limits of its own (环评报告书, 报告表). `commitment` 告知承诺, `tolerance` 容缺 (domain.md §2.5). */
export const matterVariantSchema = z.strictObject({
  id: slugSchema,
  name: bilingualNameSchema,
  statutory: statutoryLimitSchema.nullable(),
  promised: promisedLimitSchema.nullable(),
  commitment: z.boolean(),
  tolerance: z.boolean(),
  /** Answers for this form in place of the matter's responsible department (技改备案 at 经信委); null: the same. */
  department: departmentIdSchema.nullable(),
  /** Where this form ends in another kind of decision than the matter (登记表备案 of the 环评). */
  decisionKind: z.enum(decisionKinds).optional(),
});
export type MatterVariant = z.infer<typeof matterVariantSchema>;

/** No matter asks for more documents than this, so that no application lacks more, and none hands in more. */
export const mostMaterials = 60;

/** A document of the application: without a critical one 主件 it is not accepted, a tolerable one 次要件 may follow. */
export const documentSchema = z.strictObject({
  id: slugSchema,
  name: bilingualNameSchema,
  importance: z.enum(['critical', 'tolerable']),
  variants: z.array(keptLine()).max(40),
  evidence: evidenceLevelSchema,
});

/**
 * What must be so before a matter is approved, beside its prerequisites: documents owed under tolerance anywhere in the case are
 * there (容缺须在竣工验收备案前补齐), the land acquired for the case is handed over (domain.md §2.5, §2.8 ⑩).
 */
export const approvalConditions = ['tolerated-documents-supplied', 'acquired-land-handed-over'] as const;
export type ApprovalCondition = (typeof approvalConditions)[number];

/** An approval matter 事项 (domain.md §2.3). Whatever no source states is null or absent, never guessed. */
export const matterSchema = z.strictObject({
  kind: z.literal('matter'),
  code: matterCodeSchema,
  name: bilingualNameSchema,
  stage: z.enum(stages),
  /** What names its outcomes (rulings 46); put without a word of it, it stays as it was. */
  decisionKind: z.enum(decisionKinds).optional(),
  /** Who acts: the department decides, or the applicant does it and the responsible department watches (自主验收). */
  performedBy: z.enum(['department', 'applicant']),
  departments: z.array(matterDepartmentSchema).max(60),
  bases: z.array(legalBasisSchema).min(1).max(60),
  variants: z.array(matterVariantSchema).min(1).max(40),
  materials: z.array(documentSchema).max(mostMaterials),
  pauses: z.array(pauseRuleSchema).max(60),
  /** Events that its days hold already, so that no clock stops for them: the notice and listing of a land supply (rulings 29). */
  runsThrough: z.array(z.enum(pauseKinds)).max(30).readonly().optional(),
  notices: z.array(noticeSchema).max(80),
  duties: z.array(dutySchema).max(40),
  /** Absent where nothing but the prerequisites is asked for. */
  approvalConditions: z.array(z.enum(approvalConditions)).max(30).readonly().optional(),
  /** When the law asks for no such decision at all. */
  exemptions: z.array(z.strictObject({ when: bilingualSchema, evidence: evidenceLevelSchema })).max(40),
  /** How long the result holds; null where no limit is known. */
  validity: z
    .strictObject({ length: z.int().min(1), unit: z.enum(periodUnits), evidence: evidenceLevelSchema })
    .nullable(),
  /** Whether the project code 项目代码 comes with its approval (domain.md §2.3, A01); put without a word of it, it stays as it was. */
  givesProjectCode: z.boolean().optional(),
});
export type Matter = z.infer<typeof matterSchema>;

/** A moment that the law or a template hangs on and that no department decides: 开工, 投产. Reached by proof. */
export const milestoneSchema = z.strictObject({
  kind: z.literal('milestone'),
  code: milestoneCodeSchema,
  name: bilingualNameSchema,
});
export type Milestone = z.infer<typeof milestoneSchema>;

export type CatalogueNode = Matter | Milestone;

/** Whether a node's code names a matter; otherwise it names a milestone. */
export const isMatterCode = (code: NodeCode): boolean => matterCodeSchema.safeParse(code).success;

/** The form of a matter by its id; undefined where the matter has no such form. */
export const variantOf = (matter: Pick<Matter, 'variants'>, id: string): MatterVariant | undefined =>
  matter.variants.find((variant) => variant.id === id);

/** The kind of decision that a form of a matter ends in; where none is on record a 审查, whose outcomes hold of any matter. */
export const decisionKindOf = (
  matter: Pick<Matter, 'decisionKind' | 'variants'>,
  variant?: string,
): DecisionKind => {
  const ofVariant = variant === undefined ? undefined : variantOf(matter, variant)?.decisionKind;
  return ofVariant ?? matter.decisionKind ?? 'review';
};

/**
 * How many calendar days the notices that a form of a matter runs through 公告、挂牌 must stand, one after the other; null for a
 * matter whose clock stops for its notices, or that has none (rulings 29).
 */
export const noticesRunThrough = (
  { runsThrough, notices }: Pick<Matter, 'runsThrough' | 'notices'>,
  variant: string,
): number | null => {
  if (runsThrough === undefined) return null;
  const days = notices
    .filter(({ variants, unit }) => unit === 'calendar-day' && variants.includes(variant))
    .reduce((sum, notice) => sum + notice.days, 0);
  return days === 0 ? null : days;
};

/** The one department that answers for a matter in one of its forms (R146). Throws on a matter that never passed validation. */
export const responsibleDepartmentOf = (
  matter: Pick<Matter, 'code' | 'departments' | 'variants'>,
  variant?: string,
): DepartmentId => {
  const [responsible, ...others] = matter.departments.filter(({ role }) => role === 'responsible');
  if (responsible === undefined || others.length > 0)
    throw new Error(`${matter.code} has not exactly one responsible department`);
  const ofVariant = variant === undefined ? undefined : variantOf(matter, variant)?.department;
  return ofVariant ?? responsible.department;
};

/** The departments that join 协办. */
export const jointDepartmentsOf = (matter: Pick<Matter, 'departments'>): readonly DepartmentId[] =>
  matter.departments.filter(({ role }) => role === 'joint').map(({ department }) => department);

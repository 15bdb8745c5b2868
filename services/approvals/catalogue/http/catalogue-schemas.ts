import * as z from 'zod';
import { pageSchema } from '../../../../shared/http/list-query.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import { circumstances, dependencyKinds } from '../domain/dependency.ts';
import { matterCodeSchema, matterSchema, matterVariantSchema } from '../domain/matter.ts';
import { stages } from '../domain/stage.ts';
import { bypassReasons, templateSchema } from '../domain/template.ts';
import { decisionKindView } from './decision-kind-view.ts';
import { evidenceLevelSchema } from '../../../../shared/evidence.ts';

export const matterParams = z.strictObject({ code: matterCodeSchema });
export const templateParams = z.strictObject({ templateId: templateSchema.shape.id });

/** The day whose catalogue is asked for; today's where none is named. */
const on = enteredDate.optional();

export const onDayQuery = z.strictObject({ on });

export const matterListQuery = z.strictObject({
  on,
  stage: z.enum(stages).optional(),
  department: departmentIdSchema.optional(),
});

/** One line of the responsibility list 权责清单. */
const responsibilityView = z.object({
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  post: postIdSchema,
});

const limitsView = matterVariantSchema.pick({ id: true, name: true, promised: true, statutory: true });

const matterHead = {
  code: matterCodeSchema,
  name: bilingualSchema,
  stage: z.enum(stages),
  stageName: bilingualSchema,
  /** Exactly one department answers for a matter (R146). */
  responsible: responsibilityView,
  ...decisionKindView,
};

export const matterPageSchema = pageSchema(z.object({ ...matterHead, variants: z.array(limitsView) })).extend(
  { catalogueVersion: z.string() },
);

/** A prerequisite: any one of `anyOf` is enough. */
const prerequisiteView = z.object({
  anyOf: z.array(z.string()),
  kind: z.enum(dependencyKinds),
  circumstance: z.enum(circumstances).nullable(),
  basis: z.string(),
  evidence: evidenceLevelSchema,
});

export const matterViewSchema = matterSchema.omit({ kind: true, departments: true }).extend({
  ...matterHead,
  joint: z.array(responsibilityView),
  prerequisites: z.array(prerequisiteView),
  catalogueVersion: z.string(),
});

const templateHead = templateSchema.pick({ id: true, version: true, name: true });

/** What the critical path method makes of a template; null where the days of some node are not known. */
const templatePlanView = z.object({
  total: z.int(),
  /** What the same work takes when nothing runs beside anything else. */
  totalInSeries: z.int(),
  criticalPaths: z.array(z.array(z.string())),
  nodes: z.array(
    z.object({
      code: z.string(),
      earliestStart: z.int(),
      earliestFinish: z.int(),
      latestStart: z.int(),
      latestFinish: z.int(),
      float: z.int(),
      critical: z.boolean(),
    }),
  ),
});

const planFigures = z.object({ total: z.int(), totalInSeries: z.int() });

export const templatePageSchema = pageSchema(
  templateHead.extend({ matters: z.int(), plan: planFigures.nullable() }),
).extend({ catalogueVersion: z.string() });

export const templateViewSchema = templateHead.extend({
  rulesOut: z.array(z.enum(circumstances)),
  nodes: z.array(
    z.object({
      code: z.string(),
      name: bilingualSchema,
      variant: z.string().nullable(),
      plannedDays: z.int().nullable(),
      responsible: responsibilityView.nullable(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(dependencyKinds),
      bypass: z.enum(bypassReasons).nullable(),
    }),
  ),
  plan: templatePlanView.nullable(),
  /** The nodes whose days are not known. */
  daysMissing: z.array(z.string()),
  catalogueVersion: z.string(),
});

import * as z from 'zod';
import { slugSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { keptLine } from '../../../../shared/text.ts';
import { circumstances } from './dependency.ts';
import { nodeCodeSchema } from './matter.ts';

/** Why an order of practice is set aside: 并行预审, 容缺受理, 告知承诺 (domain.md §2.4). */
export const bypassReasons = [
  'parallel-pre-review',
  'tolerant-acceptance',
  'notification-and-commitment',
] as const;
export type BypassReason = (typeof bypassReasons)[number];

export const bypassSchema = z.strictObject({
  from: nodeCodeSchema,
  to: nodeCodeSchema,
  reason: z.enum(bypassReasons),
});
export type Bypass = z.infer<typeof bypassSchema>;

export const templateEdgeSchema = z.strictObject({ from: nodeCodeSchema, to: nodeCodeSchema });

/** A node of a template: which form of the matter (null for a milestone) and the working days planned (null: unknown). */
export const templateNodeSchema = z.strictObject({
  code: nodeCodeSchema,
  variant: keptLine().nullable(),
  plannedDays: z.int().min(0).nullable(),
});
export type TemplateNode = z.infer<typeof templateNodeSchema>;

/**
 * A path 流程模板 of one kind of project. It owns its nodes, its edges and its planned days; which edge is legal the
 * catalogue says (rulings 10). Conditional legal orders hold unless the template rules their circumstance out.
 */
export const templateSchema = z.strictObject({
  id: slugSchema,
  version: z.int().min(1),
  name: bilingualNameSchema,
  rulesOut: z.array(z.enum(circumstances)).max(40),
  nodes: z.array(templateNodeSchema).min(1).max(100),
  edges: z.array(templateEdgeSchema).max(400),
  bypasses: z.array(bypassSchema).max(200),
});
export type Template = z.infer<typeof templateSchema>;

import * as z from 'zod';
import { text } from '../../../../shared/text.ts';
import { dependencySchema } from '../catalogue/dependency.ts';
import { pauseRuleSchema, promisedLimitSchema, statutoryLimitSchema } from '../catalogue/limit.ts';
import {
  materialSchema,
  matterCodeSchema,
  matterSchema,
  matterVariantSchema,
  nodeCodeSchema,
} from '../catalogue/matter.ts';
import { templateSchema } from '../catalogue/template.ts';

const form = { matter: matterCodeSchema, variant: matterVariantSchema.shape.id };

// A case holds a plan whole, and stays small enough to be written at every decision.
const boundedTemplateSchema = templateSchema.extend({
  nodes: templateSchema.shape.nodes.max(80),
  edges: templateSchema.shape.edges.max(400),
});

/** Where a rule of law stands that a county enters or takes out: the text and article, or the document. */
const source = text(300);

/** One step of a change of the catalogue; a statutory limit and an order among matters name their source. */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set-promised-limit'),
    ...form,
    promised: promisedLimitSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('set-statutory-limit'),
    ...form,
    statutory: statutoryLimitSchema.nullable(),
    source,
  }),
  z.strictObject({
    kind: z.literal('set-flags'),
    ...form,
    commitment: z.boolean(),
    tolerance: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('set-materials'),
    matter: matterCodeSchema,
    materials: z.array(materialSchema).max(60),
  }),
  z.strictObject({
    kind: z.literal('set-pauses'),
    matter: matterCodeSchema,
    pauses: z.array(pauseRuleSchema).max(20),
  }),
  z.strictObject({ kind: z.literal('put-matter'), matter: matterSchema }),
  z.strictObject({ kind: z.literal('put-template'), template: boundedTemplateSchema }),
  z.strictObject({ kind: z.literal('put-dependency'), dependency: dependencySchema }),
  z.strictObject({
    kind: z.literal('remove-dependency'),
    anyOf: z.array(nodeCodeSchema).min(1),
    to: nodeCodeSchema,
    source,
  }),
]);
export type Operation = z.infer<typeof operationSchema>;

/** The matter that an operation is about; null for an order among several or a template. */
export const matterOf = (operation: Operation): string | null => {
  switch (operation.kind) {
    case 'put-matter':
      return operation.matter.code;
    case 'put-template':
    case 'put-dependency':
    case 'remove-dependency':
      return null;
    case 'set-promised-limit':
    case 'set-statutory-limit':
    case 'set-flags':
    case 'set-materials':
    case 'set-pauses':
      return operation.matter;
  }
};

import * as z from 'zod';
import { together } from '../../../../shared/bounds.ts';
import { storedLine } from '../../../../shared/text.ts';
import { dependencySchema } from '../../catalogue/domain/dependency.ts';
import { pauseRuleSchema, promisedLimitSchema, statutoryLimitSchema } from '../../catalogue/domain/limit.ts';
import {
  documentSchema,
  matterCodeSchema,
  matterSchema,
  matterVariantSchema,
  nodeCodeSchema,
  mostMaterials,
} from '../../catalogue/domain/matter.ts';
import { templateSchema } from '../../catalogue/domain/template.ts';
import { countyLimitValueSchema } from './county-limits.ts';

const form = { matter: matterCodeSchema, variant: matterVariantSchema.shape.id };

// A case holds a plan whole, and stays small enough to be written at every decision.
const boundedTemplateSchema = templateSchema.extend({
  nodes: templateSchema.shape.nodes.max(80),
  edges: templateSchema.shape.edges.max(400),
});

/** Where a rule of law stands that a county enters or takes out: the text and article, or the document. */
const source = storedLine(300);

/** One step of a change of the catalogue or of the county's limits; a statutory limit and an order among matters name their source. */
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
    materials: z.array(documentSchema).max(mostMaterials),
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
    anyOf: z.array(nodeCodeSchema).min(1).max(30),
    to: nodeCodeSchema,
    source,
  }),
  z.strictObject({
    kind: z.literal('set-county-limit'),
    /** The pointer to a limit or threshold of the county settings, as `/tasks/receiveWithin`. */
    setting: z.string().max(120),
    value: countyLimitValueSchema,
  }),
]);
export type Operation = z.infer<typeof operationSchema>;

/** The matter that an operation is about; null for an order among several, a template or a limit of the county. */
export const matterOf = (operation: Operation): string | null => {
  switch (operation.kind) {
    case 'put-matter':
      return operation.matter.code;
    case 'put-template':
    case 'put-dependency':
    case 'remove-dependency':
    case 'set-county-limit':
      return null;
    case 'set-promised-limit':
    case 'set-statutory-limit':
    case 'set-flags':
    case 'set-materials':
    case 'set-pauses':
      return operation.matter;
  }
};

/** What one change does, as long as a request may be. */
export const operationsSchema = together(z.array(operationSchema).min(1).max(60), 60_000);

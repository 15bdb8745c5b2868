import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { WorkflowAct } from '../domain/workflow-rights.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { templateIdSchema } from '../../../../shared/identifiers.ts';
import type { WorkflowLine } from '../domain/workflow-comparison.ts';
import { workflowTallySchema } from '../domain/workflow-tally.ts';
import { readWorkflowComparisonQuery } from '../usecases/compare-workflows.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

const comparisonQuery = z
  .strictObject({
    matter: matterCodeSchema.optional(),
    template: templateIdSchema.optional(),
  })
  .refine(
    ({ matter, template }) => matter !== undefined || template !== undefined,
    '须指明事项或模板 · name a matter or a template',
  );

const average = z.number().nullable();
const days = z.int().nullable();

const sinceFormerView = z.object({
  version: z.int(),
  /** Averages of this version less those of the former: below nothing is less work, or fewer trips. */
  averageWorkdays: average,
  averageTrips: average,
  /** What the change does to the plan; null where days are not known. */
  planned: z
    .object({
      totalBefore: z.int(),
      totalAfter: z.int(),
      saved: z.int(),
      nodes: z.array(
        z.object({
          code: z.string(),
          daysBefore: days,
          daysAfter: days,
          finishBefore: days,
          finishAfter: days,
        }),
      ),
    })
    .nullable(),
});

const lineView = workflowTallySchema.extend({
  catalogueVersions: z.array(z.string()),
  averageWorkdays: average,
  averageTrips: average,
  /** The length of the plan in working days by its critical path, and of the same work in series. */
  planned: z.object({ total: z.int(), totalInSeries: z.int() }).nullable(),
  sinceFormer: sinceFormerView.nullable(),
});

const comparisonView = z.object({ items: z.array(lineView) });

const presentLine = ({ tally, sinceFormer, ...line }: WorkflowLine): z.input<typeof lineView> => ({
  ...tally,
  ...line,
  catalogueVersions: [...tally.catalogueVersions],
  sinceFormer:
    sinceFormer === null
      ? null
      : {
          ...sinceFormer,
          planned:
            sinceFormer.planned === null
              ? null
              : { ...sinceFormer.planned, nodes: [...sinceFormer.planned.nodes] },
        },
});

/** The versions of a procedure before and after 改前改后 (R088). */
export const workflowComparisonEndpoint = (ports: ApprovalsPorts): Endpoint<WorkflowAct> =>
  defineEndpoint({
    act: 'workflow-comparison.list',
    method: 'get',
    path: '/v1/workflow-comparisons',
    summary: '流程改前改后对比 · The versions of a procedure side by side: working days and trips',
    description:
      'Of one matter under every template, of one template with all its matters, or of one matter under one template. Averages have one decimal. Not paged: a version is compared with the one before it.',
    tag: 'Catalogue',
    params: none,
    query: comparisonQuery,
    input: noInput,
    status: 200,
    output: comparisonView,
    refusals: [],
    handle: async ({ principal, query: { matter = null, template = null }, now }) => {
      const lines = await readWorkflowComparisonQuery(ports)(principal, { matter, template }, now);
      return success({ body: { items: lines.map(presentLine) } });
    },
  });

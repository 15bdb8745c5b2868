import { landRights } from '../domain/land-rights.ts';
import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { caseIdSchema, leadIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { success } from '../../../../shared/outcome.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import type { LandAct } from '../domain/land-rights.ts';
import { caseProgress, nodeOf } from '../../cases/domain/approval-case.ts';
import { isAboutToStart, landSteps, landStepsOf, type LandStep } from '../../cases/domain/land-checklist.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { readCaseForQuery, cases } from '../../cases/usecases/cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CaseReading } from '../../cases/usecases/write-case.ts';
import { caseNodeView, caseParams } from '../../cases/http/case-schemas.ts';
import { presentNode } from '../../cases/http/present-case.ts';
import { withRights } from '../../kernel/admit.ts';

const landChecklistSchema = z.object({
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  leadId: leadIdSchema.nullable(),
  projectName: z.string(),
  /** Signed and not started 即将开工. */
  aboutToStart: z.boolean(),
  drawnAt: instantSchema,
  /** How many steps the path asks for that are not done. */
  missing: z.int(),
  steps: z.array(
    z.object({
      code: z.enum(landSteps),
      name: bilingualSchema,
      inPlan: z.boolean(),
      missing: z.boolean(),
      /** Where the step stands; null for one that the path does not ask for. */
      node: caseNodeView.nullable(),
    }),
  ),
});

const presentLandChecklist = (reading: CaseReading): z.input<typeof landChecklistSchema> => {
  const { state: approvalCase, rules } = reading;
  const progress = caseProgress(approvalCase);
  const steps = landStepsOf(progress);
  const nodeViewOf = ({ code }: LandStep) => {
    const node = nodeOf(approvalCase, code);
    const nodeProgress = progress.nodes.find((each) => each.code === code);
    return node === undefined || nodeProgress === undefined ? null : presentNode(reading, node, nodeProgress);
  };
  return {
    caseId: approvalCase.id,
    projectId: approvalCase.projectId,
    leadId: approvalCase.leadId,
    projectName: approvalCase.projectName,
    aboutToStart: isAboutToStart(approvalCase),
    drawnAt: approvalCase.openedAt,
    missing: steps.filter(({ missing }) => missing).length,
    steps: steps.map((step) => ({
      ...step,
      name: matterIn(rules.catalogue, step.code)?.name ?? { zh: step.code, en: step.code },
      node: nodeViewOf(step),
    })),
  };
};

/** The list of land steps that a project about to start still lacks (R099). */
export const landChecklistEndpoint = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'case.read-land-checklist',
    method: 'get',
    path: '/v1/cases/{caseId}/land-checklist',
    summary: '用地手续清单与缺项 · The land steps of a project about to start, and which are missing',
    description: 'Drawn when the case opens, which the signing does by itself; always as things stand now.',
    tag: 'Cases',
    params: caseParams,
    query: none,
    input: noInput,
    status: 200,
    output: landChecklistSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readCaseForQuery(withRights(cases, landRights))(ports)(
        { id: params.caseId, principal },
        'case.read-land-checklist',
        now,
      );
      return found.ok ? success({ body: presentLandChecklist(found.value) }) : found;
    },
  });

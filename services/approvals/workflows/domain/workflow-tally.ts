import * as z from 'zod';
import { keptLine } from '../../../../shared/text.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { approvalCaseSchema, type ApprovalCase } from '../../cases/domain/approval-case.ts';

const count = z.int().min(0);

/** What is counted of work along one version of a template. */
const countsSchema = z.object({
  /** Matters decided 办结, and the working days their clocks used. */
  decided: count,
  usedWorkdays: count,
  /** Cases in which they were decided, and how often the enterprise had to come in person for these 跑动. */
  cases: count,
  trips: count,
});
export type WorkflowCounts = Readonly<z.infer<typeof countsSchema>>;

const nothing: WorkflowCounts = { decided: 0, usedWorkdays: 0, cases: 0, trips: 0 };

/** The version of a template by which a case was opened; null for a case put together matter by matter. */
export const workflowSchema = approvalCaseSchema.options[0].shape.template;
export type Workflow = ApprovalCase['template'];

/** One matter, or all of them (null), under one version of a template (R088). */
export type WorkflowPlace = { readonly matter: string | null; readonly template: Workflow };

/** How many versions of the catalogue a tally names, the latest; a county changes its catalogue some times a year. */
const versionsKept = 100;

/** What came of one matter, or of all together, under one version of a template. */
export const workflowTallySchema = countsSchema.extend({
  matter: matterCodeSchema.nullable(),
  template: workflowSchema,
  /** The versions of the catalogue by which these cases were opened, in the order in which they came to be counted. */
  catalogueVersions: z.array(keptLine(60)).max(versionsKept).readonly(),
});
export type WorkflowTally = Readonly<z.infer<typeof workflowTallySchema>>;

const matterName = (matter: string | null): string => matter ?? 'all';

const templateName = (template: Workflow): string =>
  template === null ? 'by-hand' : `${template.id}.${template.version}`;

export const workflowTallyId = ({ matter, template }: WorkflowPlace): string =>
  `${matterName(matter)}.${templateName(template)}`;

export const newWorkflowTally = ({ matter, template }: WorkflowPlace): WorkflowTally => ({
  matter: matter === null ? null : matterCodeSchema.parse(matter),
  template,
  catalogueVersions: [],
  ...nothing,
});

/** What has to be added to a tally. */
export type WorkflowNews = WorkflowPlace & { readonly more: WorkflowCounts };

export const addToTally = (
  tally: WorkflowTally,
  more: WorkflowCounts,
  catalogueVersion: string,
): WorkflowTally => ({
  ...tally,
  decided: tally.decided + more.decided,
  usedWorkdays: tally.usedWorkdays + more.usedWorkdays,
  cases: tally.cases + more.cases,
  trips: tally.trips + more.trips,
  catalogueVersions: [...new Set([...tally.catalogueVersions, catalogueVersion])].slice(-versionsKept),
});

export const isNews = ({ more }: WorkflowNews): boolean => Object.values(more).some((each) => each > 0);

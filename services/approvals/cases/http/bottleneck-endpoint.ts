import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { unreadable } from '../../../../shared/http/list-query.ts';
import { caseIdSchema, departmentIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { success } from '../../../../shared/outcome.ts';
import { line } from '../../../../shared/text.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import type { HeldUp } from '../domain/held-up.ts';
import { nodeStates } from '../domain/progress.ts';
import { findBottlenecksQuery, type BottleneckQuery, type Bottlenecks } from '../usecases/bottlenecks.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** How many of the cases held up are named; the sums are of all. */
const mostNamed = 100;

const bottleneckQuery = z
  .strictObject({ matter: line(50).optional(), department: departmentIdSchema.optional() })
  .refine(
    ({ matter, department }) => (matter === undefined) !== (department === undefined),
    '事项与部门须且只能指明一项 · name either a matter or a department',
  );

const holdingMatter = z.object({
  code: z.string(),
  name: bilingualSchema,
  state: z.enum(nodeStates),
  /** What is next in line behind it, and all that waits or is stopped behind it. */
  direct: z.int(),
  dependents: z.int(),
});

const heldUpView = z.object({
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  investmentYuan: z.int().nullable(),
  matters: z.array(holdingMatter),
});

const bottleneckView = z.object({
  /** The matters that were meant; empty where a department was asked for. */
  matters: z.array(z.object({ code: z.string(), name: bilingualSchema })),
  /** 受阻项目数. */
  cases: z.int(),
  /** 受阻投资额: the sum of all whose investment is known. */
  investmentYuan: z.int(),
  investmentUnknown: z.int(),
  unreadable,
  /** The largest investment first, a hundred at most. */
  items: z.array(heldUpView),
});

const presentHeldUp = ({ approvalCase, matters }: HeldUp): z.input<typeof heldUpView> => ({
  caseId: approvalCase.id,
  projectId: approvalCase.projectId,
  projectName: approvalCase.projectName,
  investmentYuan: approvalCase.investmentYuan ?? null,
  matters: [...matters],
});

const present = ({ matters, heldUp, ...leftOut }: Bottlenecks): z.input<typeof bottleneckView> => {
  const known = heldUp.flatMap(({ approvalCase: { investmentYuan } }) => investmentYuan ?? []);
  return {
    matters: matters.map(({ code, name }) => ({ code, name })),
    cases: heldUp.length,
    investmentYuan: known.reduce((sum, each) => sum + each, 0),
    investmentUnknown: heldUp.length - known.length,
    ...leftOut,
    items: heldUp.slice(0, mostNamed).map(presentHeldUp),
  };
};

const queryFrom = ({ matter, department }: z.output<typeof bottleneckQuery>): BottleneckQuery =>
  department === undefined ? { matter: matter ?? '' } : { department };

/** What one matter or department holds up 牵一发而动全身: how many projects and how much investment (R155). */
export const bottleneckEndpoint = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'bottleneck.read',
    method: 'get',
    path: '/v1/bottlenecks',
    summary: '瓶颈分析：卡住多少项目、多少投资 · What a matter or a department holds up',
    description:
      'A matter by its code, a part of its name or what people call it (土地出让); not settled, with something waiting behind it.',
    tag: 'Cases',
    params: none,
    query: bottleneckQuery,
    input: noInput,
    status: 200,
    output: bottleneckView,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'DEPARTMENT_UNKNOWN'],
    handle: async ({ principal, query }) => {
      const found = await findBottlenecksQuery(ports)(principal, queryFrom(query));
      return found.ok ? success({ body: present(found.value) }) : found;
    },
  });

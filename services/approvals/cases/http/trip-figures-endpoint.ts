import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { unreadable } from '../../../../shared/http/list-query.ts';
import { caseIdSchema, departmentIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import { monthSchema } from '../../kernel/month.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTripFiguresQuery } from '../usecases/trip-figures.ts';

/** How many of the cases over the promise are named; the figures are of all. */
const mostNamed = 100;

const tripFiguresView = z.object({
  openedIn: monthSchema.nullable(),
  /** How many trips the county promises at most for one case. */
  promised: z.int(),
  cases: z.int(),
  trips: z.int(),
  /** To which departments, the most trips first; `unnamed` are those of which nobody said. */
  departments: z.array(z.object({ department: departmentIdSchema, trips: z.int() })),
  unnamed: z.int(),
  /** Cases with more trips than promised: the numerator, of `cases`. */
  exceeding: z.int(),
  unreadable,
  /** The most trips first. */
  items: z.array(
    z.object({ caseId: caseIdSchema, projectId: projectIdSchema, projectName: z.string(), trips: z.int() }),
  ),
});

/** How often enterprises had to come in person, as a figure of the county (R140). */
export const tripFiguresEndpoint = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'trip-figure.read',
    method: 'get',
    path: '/v1/trip-figures',
    summary:
      '到场办理次数指标 · How often enterprises had to come in person, and for which projects too often',
    description:
      'Of all cases, or of those opened in a month, in all and to each department. The hundred cases with the most trips over the county’s promise (tripsPromised) are named.',
    tag: 'Cases',
    params: none,
    query: z.strictObject({ openedIn: monthSchema.optional() }),
    input: noInput,
    status: 200,
    output: tripFiguresView,
    refusals: ['ACT_NOT_YOURS'],
    handle: async ({ principal, query: { openedIn = null } }) => {
      const found = await readTripFiguresQuery(ports)(principal, openedIn);
      if (!found.ok) return found;
      const { exceeding, departments, ...figures } = found.value;
      const items = exceeding
        .slice(0, mostNamed)
        .map(({ id, projectId, projectName, trips }) => ({ caseId: id, projectId, projectName, trips }));
      return success({
        body: { openedIn, ...figures, departments: [...departments], exceeding: exceeding.length, items },
      });
    },
  });

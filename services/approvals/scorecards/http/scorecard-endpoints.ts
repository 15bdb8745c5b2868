import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { ScorecardAct } from '../domain/scorecard-rights.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readProvisionalMonthQuery } from '../usecases/provisional-month.ts';
import { listScorecardsQuery, readScorecardQuery } from '../usecases/scorecards.ts';
import { presentProvisional, presentScorecard, presentScorecardLine } from './present-scorecard.ts';
import {
  monthQuery,
  scorecardListSchema,
  scorecardParams,
  scorecardViewSchema,
} from './scorecard-schemas.ts';

/** Under which heading the routes of scorecards stand. */
export const scorecardTag = 'Scorecards';

const list = (ports: ApprovalsPorts): Endpoint<ScorecardAct> =>
  defineEndpoint({
    act: 'scorecard.list',
    method: 'get',
    path: '/v1/scorecards',
    summary: '一个月的部门记分卡与排名 · The scorecards of a month, ranked',
    description:
      'All departments for those who coordinate, supervise or lead; a department sees its own. Too small a sample has neither rank nor card. Not paged: a place is known only among all.',
    tag: scorecardTag,
    params: none,
    query: monthQuery,
    input: noInput,
    status: 200,
    output: scorecardListSchema,
    refusals: ['ACT_NOT_YOURS'],
    handle: async ({ principal, query: { month } }) => {
      const listed = await listScorecardsQuery(ports)(principal, month);
      return listed.ok ? success({ body: { month, items: listed.value.map(presentScorecardLine) } }) : listed;
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<ScorecardAct> =>
  defineEndpoint({
    act: 'scorecard.read',
    method: 'get',
    path: '/v1/scorecards/{department}/{month}',
    summary: '一张记分卡及其由来 · A scorecard and what it rests on',
    description:
      'Published at 00:00 of the first working day of the next month and never changed; corrections stand beside it. Before, it answers how the month stands, marked provisional, without a rank.',
    tag: scorecardTag,
    params: scorecardParams,
    query: none,
    input: noInput,
    status: 200,
    output: scorecardViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readScorecardQuery(ports)({ principal, ...params }, now);
      if (found.ok) return success(presentScorecard(found.value, found.value.rank));
      const provisional = await readProvisionalMonthQuery(ports)({ principal, ...params }, now);
      return provisional.ok ? success(presentProvisional(provisional.value)) : provisional;
    },
  });

/** What one can see of scorecards. */
export const scorecardEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ScorecardAct>[] => [
  list(ports),
  read(ports),
];

import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { DurationAct } from '../domain/duration-rights.ts';
import { averageOf, keeps, type Taken } from '../domain/coordination-durations.ts';
import { monthSchema } from '../../kernel/month.ts';
import { readDurationsQuery } from '../usecases/coordination-durations.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { scorecardTag } from '../../scorecards/http/scorecard-endpoints.ts';
import { monthQuery } from '../../scorecards/http/scorecard-schemas.ts';

const taken = {
  count: z.int(),
  workdays: z.int(),
  /** Null where there was nothing to average. */
  averageWorkdays: z.number().nullable(),
};

const durationsView = z.object({
  month: monthSchema,
  /** Rulings made in the month 裁定, from the opening of the adjudication. */
  adjudications: z.object({
    ...taken,
    targetWorkdays: z.int(),
    /** Whether the average keeps the target. */
    withinTarget: z.boolean().nullable(),
  }),
  /** Answers of departments consulted 会商 given in the month, from the question. */
  consultations: z.object(taken),
});

const present = (each: Taken) => ({ ...each, averageWorkdays: averageOf(each) });

/** How long a county took to adjudicate and to answer departments, month by month (R149). */
export const durationsEndpoint = (ports: ApprovalsPorts): Endpoint<DurationAct> =>
  defineEndpoint({
    act: 'coordination-durations.read',
    method: 'get',
    path: '/v1/coordination-durations',
    summary: '裁定时长、会商时长 · How long adjudications and consultations took in a month',
    description:
      'In working days, as far as the month has gone; the target of adjudications is the county’s.',
    tag: scorecardTag,
    params: none,
    query: monthQuery,
    input: noInput,
    status: 200,
    output: durationsView,
    refusals: ['ACT_NOT_YOURS'],
    handle: async ({ principal, query: { month } }) => {
      const found = await readDurationsQuery(ports)(principal, month);
      if (!found.ok) return found;
      const { durations, targetWorkdays } = found.value;
      return success({
        body: {
          month,
          adjudications: {
            ...present(durations.adjudications),
            targetWorkdays,
            withinTarget: keeps(durations.adjudications, targetWorkdays),
          },
          consultations: present(durations.consultations),
        },
      });
    },
  });

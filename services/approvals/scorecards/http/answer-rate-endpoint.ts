import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { success } from '../../../../shared/outcome.ts';
import type { ScorecardAct } from '../domain/scorecard-rights.ts';
import { answerRatePercent, type AnswersCounted } from '../domain/answer-rate.ts';
import { monthSchema } from '../../kernel/month.ts';
import { readAnswerRatesQuery } from '../usecases/answer-rates.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { tag } from '../../consultations/http/consultation-endpoints.ts';
import { monthQuery } from './scorecard-schemas.ts';

const rate = {
  /** Opinions asked whose time ran out in the month, or that were given in time in it: the denominator. */
  consulted: z.int(),
  /** Those given in time: the numerator. */
  answeredOnTime: z.int(),
  /** With one decimal; null where nothing was due. */
  percent: z.number().nullable(),
};

const ratesView = z.object({
  month: monthSchema,
  items: z.array(
    z.object({
      department: departmentIdSchema,
      departmentName: bilingualSchema,
      /** Until the month's scorecard is published. */
      provisional: z.boolean(),
      ...rate,
    }),
  ),
  /** The departments listed, together. */
  together: z.object(rate),
});

const present = (counted: AnswersCounted) => ({ ...counted, percent: answerRatePercent(counted) });

/** How far each department answered in time what others asked it, month by month (R148). */
export const answerRateEndpoint = (ports: ApprovalsPorts): Endpoint<ScorecardAct> =>
  defineEndpoint({
    act: 'answer-rate.list',
    method: 'get',
    path: '/v1/answer-rates',
    summary: '征求意见按期回复率 · How far departments answered consultations in time, in a month',
    description:
      'A question counts in the month in which it was answered in time or its time ran out; one that became moot does not. A published scorecard’s figures hold, corrections included. A department sees its own; who coordinates, supervises or leads sees all, unpaged since a county has some dozens.',
    tag,
    params: none,
    query: monthQuery,
    input: noInput,
    status: 200,
    output: ratesView,
    refusals: ['ACT_NOT_YOURS'],
    handle: async ({ principal, query: { month } }) => {
      const found = await readAnswerRatesQuery(ports)(principal, month);
      if (!found.ok) return found;
      const { lines, together } = found.value;
      return success({
        body: {
          month,
          items: lines.map(({ counted, ...line }) => ({ ...line, ...present(counted) })),
          together: present(together),
        },
      });
    },
  });

import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { recordTrip, tripsOf } from '../domain/record-trip.ts';
import { actOn } from '../../kernel/act-on.ts';
import type { Reading } from '../../kernel/admit.ts';
import { cases } from '../usecases/cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams, tripBody, tripsViewSchema } from './case-schemas.ts';
import type { CountyRules } from '../../county/domain/county.ts';

/** Counts how often somebody of the enterprise had to come in person (R140). */
export const tripEndpoint = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.record-trip',
    method: 'post',
    path: '/v1/cases/{caseId}/record-trip',
    summary: '登记企业到场办理一次 · Record that the enterprise had to come in person',
    description:
      'The enterprise itself may say so. Each trip with its reason, the department of the case to which it was made if one is named, and who recorded it stands in the timeline.',
    tag: 'Cases',
    params: caseParams,
    query: none,
    input: tripBody,
    status: 200,
    output: tripsViewSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', 'DEPARTMENT_UNKNOWN', 'TRIP_DEPARTMENT'],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        (context) =>
          actOn(cases)(ports)(context, {
            id: params.caseId,
            principal,
            act: 'case.record-trip',
            ifMatch,
            decide: (approvalCase, rules) => recordTrip(approvalCase, input, rules.settings),
          }),
        ({ state, version, rules }: Reading<ApprovalCase, CountyRules>) => ({
          body: { caseId: state.id, ...tripsOf(state, rules.settings) },
          version,
        }),
      ),
  });

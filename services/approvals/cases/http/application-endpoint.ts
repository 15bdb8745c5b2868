import * as z from 'zod';
import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { templateIdSchema } from '../../../../shared/identifiers.ts';
import { line } from '../../../../shared/text.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import { applyOnceCommand } from '../usecases/apply-once.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CaseReading } from '../usecases/write-case.ts';
import { caseViewSchema, investment } from './case-schemas.ts';
import { presentCase } from './present-case.ts';

const applicationBody = z.strictObject({
  enterpriseName: line(200),
  projectName: line(200),
  template: templateIdSchema,
  promisedStart: enteredWorkDay.optional(),
  investmentYuan: investment.optional(),
});

/** One application of an enterprise for all its project needs (R140). */
export const applicationEndpoint = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.apply',
    method: 'post',
    path: '/v1/applications',
    summary: '企业一次申请 · Apply once for everything one’s own project needs',
    description:
      'By the enterprise itself: the one application becomes a task for every department concerned, the later ones as what they wait for is decided. A project that has a case, by signing or by an earlier application of that name, is refused; GET /v1/templates shows along what one applies.',
    tag: 'Cases',
    params: none,
    query: none,
    input: applicationBody,
    status: 201,
    makesUnnamed: 'case',
    output: caseViewSchema,
    refusals: ['ACT_NOT_YOURS', 'TEMPLATE_UNKNOWN', 'PROJECT_HAS_CASE'],
    handle: ({ principal, input: { promisedStart, ...input }, write }) =>
      write(
        (context) =>
          applyOnceCommand(ports)(context, principal, { ...input, promisedStart: promisedStart ?? null }),
        (reading: CaseReading) => ({
          ...presentCase(false)(reading),
          location: `/v1/cases/${reading.state.id}`,
        }),
      ),
  });

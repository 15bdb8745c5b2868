import * as z from 'zod';
import { defineEndpoint, none, type Endpoint } from '../../../shared/http/endpoint.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../shared/identifiers.ts';
import { text } from '../../../shared/text.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import type { ApprovalCase } from '../domain/cases/approval-case.ts';
import { extendJointClock } from '../domain/cases/extend-joint-clock.ts';
import { actOn } from '../usecases/act-on.ts';
import type { Reading } from '../usecases/admit.ts';
import { cases } from '../usecases/cases.ts';
import type { ApprovalsPorts } from '../usecases/ports.ts';
import { caseParams } from './case-schemas.ts';
import { jointClockViewSchema, presentJointClock } from './joint-clock-view.ts';

const extendBody = z.strictObject({
  days: z.int().min(1).max(366),
  reason: text(500),
  approvedBy: z.strictObject({
    department: departmentIdSchema,
    post: postIdSchema,
    person: subjectSchema,
  }),
});

/** Extends the joint clock of a case once (行政许可法 42(2)). */
export const extendJointClockEndpoint = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'case.extend-joint-clock',
    method: 'post',
    path: '/v1/cases/{caseId}/extend-joint-clock',
    summary: '延长联合办理期限 · Extend the joint clock of a case, once and before it has passed',
    description:
      'With the approval of a head of the county government, by fifteen working days at most; the reason is told to the enterprise (行政许可法 42(2)).',
    tag: '并联审批案 Cases',
    params: caseParams,
    query: none,
    input: extendBody,
    status: 200,
    output: z.object({ caseId: caseIdSchema, jointClock: jointClockViewSchema }),
    refusals: [
      'NOT_FOUND',
      'ACT_NOT_YOURS',
      'STALE',
      'LOST_RACE',
      'CASE_COMPLETED',
      'JOINT_EXTENSION_TOO_LONG',
      'JOINT_EXTENSION_NOT_ENTITLED',
      'JOINT_EXTENSION_SECOND',
      'JOINT_EXTENSION_TOO_LATE',
    ],
    handle: ({ principal, params, input, ifMatch, now, write }) =>
      write(
        (context) =>
          actOn(cases)(ports)(context, {
            id: params.caseId,
            principal,
            act: 'case.extend-joint-clock',
            ifMatch,
            decide: (approvalCase, rules) =>
              extendJointClock(approvalCase, rules, { at: now, by: principal.subject }, input),
          }),
        (reading: Reading<ApprovalCase>) => ({
          version: reading.version,
          body: { caseId: reading.state.id, jointClock: presentJointClock(reading, true) },
        }),
      ),
  });

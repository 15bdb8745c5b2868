import * as z from 'zod';
import { type Endpoint } from '../../../../shared/http/endpoint.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { text } from '../../../../shared/text.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { answerJointDelay } from '../domain/answer-joint-delay.ts';
import type { ExtendedCase } from '../domain/extend-joint-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { actOn } from '../../kernel/act-on.ts';
import type { Reading } from '../../kernel/admit.ts';
import { cases } from '../usecases/cases.ts';
import { extendJointClockCommand } from '../usecases/extend-joint-clock.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { causeIn, measuresIn, setMeasures, stateCause } from '../../clocks/http/delay-bodies.ts';
import { caseParams } from './case-schemas.ts';
import { jointClockViewSchema, presentJointClock } from './joint-clock-view.ts';
import { defineActs } from '../../kernel/define-acts.ts';

const extendBody = z.strictObject({
  days: z.int().min(1).max(366),
  reason: text(500),
  approvedBy: z.strictObject({
    department: departmentIdSchema,
    post: postIdSchema,
    person: subjectSchema,
  }),
});

const jointView = z.object({ caseId: caseIdSchema, jointClock: jointClockViewSchema });

const defineJointAct = (ports: ApprovalsPorts) =>
  defineActs<
    CaseAct,
    typeof caseParams,
    typeof jointView,
    [ApprovalCase, CountyRules],
    Outcome<ExtendedCase, CodedError> | Promise<Outcome<ExtendedCase, CodedError>>,
    Reading<ApprovalCase, CountyRules>
  >({
    path: '/v1/cases/{caseId}',
    tag: 'Cases',
    params: caseParams,
    output: jointView,
    refusals: ['CASE_COMPLETED'],
    change: (context, { params, ...asked }) => actOn(cases)(ports)(context, { id: params.caseId, ...asked }),
    present: () => (reading) => ({
      version: reading.version,
      body: { caseId: reading.state.id, jointClock: presentJointClock(reading, true) },
    }),
  });

/** The acts on the joint clock of a case: extending it once (行政许可法 42(2)), and what its first rungs ask (rulings 37). */
export const jointClockEndpoints = (ports: ApprovalsPorts): readonly Endpoint<CaseAct>[] => {
  const act = defineJointAct(ports);
  return [
    act({
      act: 'case.extend-joint-clock',
      verb: 'extend-joint-clock',
      summary: '延长联合办理期限 · Extend the joint clock of a case, once and before it has passed',
      description:
        'With the approval of a head of the county government, by fifteen working days at most; the reason is told to the enterprise (行政许可法 42(2)).',
      input: extendBody,
      refusals: [
        'JOINT_EXTENSION_TOO_LONG',
        'JOINT_EXTENSION_NOT_ENTITLED',
        'JOINT_EXTENSION_SECOND',
        'JOINT_EXTENSION_TOO_LATE',
      ],
      decide: extendJointClockCommand(ports),
    }),
    act({
      act: 'case.state-joint-cause',
      ...stateCause,
      verb: 'state-joint-cause',
      decide: (approvalCase, rules, done, body) => answerJointDelay(approvalCase, rules, done, causeIn(body)),
    }),
    act({
      act: 'case.set-joint-measures',
      ...setMeasures,
      verb: 'set-joint-measures',
      decide: (approvalCase, rules, done, body) =>
        answerJointDelay(approvalCase, rules, done, measuresIn(body)),
    }),
  ];
};

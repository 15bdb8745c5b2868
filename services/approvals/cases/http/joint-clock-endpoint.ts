import * as z from 'zod';
import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { text } from '../../../../shared/text.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { answerJointDelay } from '../domain/answer-joint-delay.ts';
import type { ExtendedCase } from '../domain/extend-joint-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { actOn } from '../../kernel/act-on.ts';
import type { Reading } from '../../kernel/admit.ts';
import { cases } from '../usecases/cases.ts';
import { extendJointClockOf } from '../usecases/extend-joint-clock.ts';
import type { ApprovalsPorts } from '../../county/usecases/ports.ts';
import { causeIn, measuresIn, setMeasures, stateCause } from '../../clocks/http/delay-bodies.ts';
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

type JointAct<Input extends z.ZodType> = {
  readonly act: CaseAct;
  /** The verb of the trade, the last part of the path. */
  readonly verb: string;
  readonly summary: string;
  readonly description: string;
  readonly input: Input;
  readonly refusals: readonly string[];
  readonly decide: (
    approvalCase: ApprovalCase,
    rules: CountyRules,
    act: Act,
    input: z.output<Input>,
    county: CountyCode,
  ) => Outcome<ExtendedCase, CodedError> | Promise<Outcome<ExtendedCase, CodedError>>;
};

const defineJointAct =
  (ports: ApprovalsPorts) =>
  <Input extends z.ZodType>({ verb, decide, refusals, ...spec }: JointAct<Input>): Endpoint<CaseAct> =>
    defineEndpoint({
      ...spec,
      method: 'post',
      path: `/v1/cases/{caseId}/${verb}`,
      tag: '并联审批案 Cases',
      params: caseParams,
      query: none,
      status: 200,
      output: z.object({ caseId: caseIdSchema, jointClock: jointClockViewSchema }),
      refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', 'CASE_COMPLETED', ...refusals],
      handle: ({ principal, params, input, ifMatch, now, write }) =>
        write(
          (context) =>
            actOn(cases)(ports)(context, {
              id: params.caseId,
              principal,
              act: spec.act,
              ifMatch,
              decide: (approvalCase, rules) =>
                decide(approvalCase, rules, { at: now, by: principal.subject }, input, principal.county),
            }),
          (reading: Reading<ApprovalCase, CountyRules>) => ({
            version: reading.version,
            body: { caseId: reading.state.id, jointClock: presentJointClock(reading, true) },
          }),
        ),
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
      decide: extendJointClockOf(ports),
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

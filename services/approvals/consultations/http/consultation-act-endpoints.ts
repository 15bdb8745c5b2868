import type * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { ConsultationAct } from '../domain/consultation-rights.ts';
import { amendAnswer, answerQuestion, receiveQuestion } from '../domain/answer-question.ts';
import type { ConsultationError, ConsultationErrorCode } from '../domain/consultation-errors.ts';
import type { LeadingDepartment } from '../domain/leading-department.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { SettledOpinion } from '../domain/settle-opinion.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { changeOwnPartCommand } from '../usecases/answer-consultation.ts';
import {
  askAboutMatterCommand,
  askAboutTaskCommand,
  type AskedQuestion,
} from '../usecases/ask-departments.ts';
import { concludeConsultationCommand } from '../usecases/conclude-consultation.ts';
import type { ConsultationReading } from '../usecases/consultations.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams } from '../../cases/http/case-schemas.ts';
import { tag } from './consultation-endpoints.ts';
import {
  answerBody,
  askAboutMatterBody,
  askBody,
  concludeBody,
  consultationParams,
  consultationViewSchema,
  opinionViewSchema,
} from './consultation-schemas.ts';
import { presentConsultation, presentOpinion } from './present-consultation.ts';
import { taskParams } from '../../tasks/http/task-schemas.ts';

const questionFrom = ({ departments, ...body }: z.output<typeof askBody>): AskedQuestion => ({
  ...body,
  departments: departments.map(({ department, within }) => ({ department, within: within ?? null })),
});

const presentAsked = (reading: ConsultationReading) => ({
  ...presentConsultation(reading),
  location: `/v1/consultations/${reading.consultation.consultationId}`,
});

const askRefusals = [
  'NOT_FOUND',
  'ACT_NOT_YOURS',
  'STALE',
  'LOST_RACE',
  'DEPARTMENT_UNKNOWN',
  'CONSULTATION_TO_ONESELF',
  'CONSULTATION_LIMIT',
  'CONSULTATION_WRONG_STATE',
];

const ask = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'task.consult',
    method: 'post',
    path: '/v1/tasks/{taskId}/consultations',
    summary: '征求意见、会签、协办 · Ask several departments about a task at once',
    description:
      'Each gets a limit, a light and a receipt of its own, and may read the task. The clock of the task runs on. Silence past the limit counts as no objection; on safety, health and environment it does not.',
    tag,
    params: taskParams,
    query: none,
    input: askBody,
    status: 201,
    output: consultationViewSchema,
    refusals: askRefusals,
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        (context) =>
          askAboutTaskCommand(ports)(context, params.taskId, { principal, ifMatch }, questionFrom(input)),
        presentAsked,
      ),
  });

const askInCase = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'case.consult',
    method: 'post',
    path: '/v1/cases/{caseId}/consultations',
    summary: '方案预审 · Ask several departments about a matter that still waits, as for a design',
    description:
      'By the department that leads the matter. Where its task is open the question is about the task.',
    tag,
    params: caseParams,
    query: none,
    input: askAboutMatterBody,
    status: 201,
    output: consultationViewSchema,
    refusals: [...askRefusals, 'CONSULTATION_MATTER_UNKNOWN'],
    handle: ({ principal, params, input: { matter, ...body }, ifMatch, write }) =>
      write(
        (context) =>
          askAboutMatterCommand(ports)(
            context,
            { caseId: params.caseId, matter },
            { principal, ifMatch },
            questionFrom(body),
          ),
        presentAsked,
      ),
  });

type OwnPart<Input extends z.ZodType> = {
  readonly act: ConsultationAct;
  readonly verb: string;
  readonly summary: string;
  readonly description?: string;
  readonly input: Input;
  readonly refusals: readonly ConsultationErrorCode[];
  readonly decide: (
    opinion: Opinion,
    leading: LeadingDepartment,
    rules: CountyRules,
    act: Act,
    input: z.output<Input>,
  ) => Outcome<SettledOpinion, ConsultationError>;
};

const ownPart =
  (ports: ApprovalsPorts) =>
  <Input extends z.ZodType>({ verb, refusals, decide, ...spec }: OwnPart<Input>): Endpoint<ConsultationAct> =>
    defineEndpoint({
      ...spec,
      method: 'post',
      path: `/v1/consultations/{consultationId}/${verb}`,
      tag,
      params: consultationParams,
      query: none,
      status: 200,
      output: opinionViewSchema,
      refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', 'CONSULTATION_CLOSED', ...refusals],
      handle: ({ principal, params, input, ifMatch, now, write }) => {
        const done = { at: now, by: principal.subject };
        return write(
          (context) =>
            changeOwnPartCommand(ports)(context, {
              id: params.consultationId,
              principal,
              act: spec.act,
              ifMatch,
              decide: (opinion, leading, rules) => decide(opinion, leading, rules, done, input),
            }),
          presentOpinion,
        );
      },
    });

const ownParts = (ports: ApprovalsPorts): readonly Endpoint<ConsultationAct>[] => {
  const act = ownPart(ports);
  return [
    act({
      act: 'consultation.receive',
      verb: 'receive',
      summary: '签收 · Take a question in hand',
      input: noInput,
      refusals: ['CONSULTATION_RECEIVED'],
      decide: receiveQuestion,
    }),
    act({
      act: 'consultation.answer',
      verb: 'answer',
      summary: '回复意见 · Answer a consultation, once',
      description:
        'By the department asked alone. After silence has counted as no objection the answer is kept as late and changes nothing.',
      input: answerBody,
      refusals: ['CONSULTATION_ANSWERED'],
      decide: answerQuestion,
    }),
    act({
      act: 'consultation.amend',
      verb: 'amend',
      summary: '补充意见 · Add to an answer until the leading department concludes; what was said stays',
      input: answerBody,
      refusals: ['CONSULTATION_NOT_ANSWERED'],
      decide: amendAnswer,
    }),
  ];
};

const conclude = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'consultation.conclude',
    method: 'post',
    path: '/v1/consultations/{consultationId}/conclude',
    summary: '汇总 · Put the opinions together; the enterprise then sees all of them at once',
    tag,
    params: consultationParams,
    query: none,
    input: concludeBody,
    status: 200,
    output: consultationViewSchema,
    refusals: [
      'NOT_FOUND',
      'ACT_NOT_YOURS',
      'STALE',
      'LOST_RACE',
      'CONSULTATION_CLOSED',
      'CONSULTATION_UNANSWERED',
    ],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        (context) =>
          concludeConsultationCommand(ports)(context, {
            id: params.consultationId,
            principal,
            ifMatch,
            remark: input.remark ?? null,
          }),
        presentConsultation,
      ),
  });

/** What one can do with consultations: ask, answer, conclude. */
export const consultationActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ConsultationAct>[] => [
  ask(ports),
  askInCase(ports),
  ...ownParts(ports),
  conclude(ports),
];

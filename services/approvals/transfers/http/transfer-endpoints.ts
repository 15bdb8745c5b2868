import type * as z from 'zod';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { TransferAct } from '../domain/transfer-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../../tasks/domain/task-acts.ts';
import type { Act, Task } from '../../tasks/domain/task.ts';
import { answerTransfer } from '../domain/answer-transfer.ts';
import { joinReadjudication, requestReadjudication, type RulingContest } from '../domain/contest-ruling.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { difficultMattersEndpoint } from './difficult-matters-endpoint.ts';
import type { TaskReading } from '../../tasks/usecases/tasks.ts';
import {
  adjudicateTransferCommand,
  changeTransferCommand,
  listPrecedentsQuery,
  offerPrecedentsQuery,
  readTransfersQuery,
  requestTransferCommand,
  type RequestedTransferAct,
} from '../usecases/transfers.ts';
import { presentHistory, presentStanding } from './present-transfer.ts';
import { taskParams } from '../../tasks/http/task-schemas.ts';
import {
  adjudicateTransferBody,
  answerTransferBody,
  historyPageSchema,
  precedentPageSchema,
  precedentQuery,
  requestedViewSchema,
  requestReadjudicationBody,
  requestTransferBody,
  standingViewSchema,
} from './transfer-schemas.ts';

const tag = 'Transfers';
const everyStep = ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', 'TRANSFER_TASK_CLOSED'];

const request = (ports: ApprovalsPorts): Endpoint<TransferAct> =>
  defineEndpoint({
    act: 'task.request-transfer',
    method: 'post',
    path: '/v1/tasks/{taskId}/request-transfer',
    summary: '请求转办 · Ask another department to take a task over',
    description:
      'Only where the matter is not within the department’s authority (R1) or jurisdiction (R2), within one working day of receipt. The clock runs on with the sender until the target accepts; a second transfer goes to adjudication at once. Precedents of the matter are offered with the answer.',
    tag,
    params: taskParams,
    query: none,
    input: requestTransferBody,
    status: 200,
    output: requestedViewSchema,
    refusals: [
      ...everyStep,
      'DEPARTMENT_UNKNOWN',
      'TRANSFER_REASON',
      'TRANSFER_NOT_RECEIVED',
      'TRANSFER_UNDER_WAY',
      'TRANSFER_TO_ONESELF',
      'TRANSFER_RETURN',
      'TRANSFER_LIMIT',
      'TRANSFER_LATE',
    ],
    handle: async ({ principal, params, input, ifMatch, now, write }) => {
      const precedents = await offerPrecedentsQuery(ports)(principal, params.taskId, now);
      const requested = { id: params.taskId, principal, act: 'task.request-transfer', ifMatch } as const;
      return write(
        (context) =>
          requestTransferCommand(ports)(context, requested, { at: now, by: principal.subject }, input),
        (reading: TaskReading) => {
          const { body, ...reply } = presentStanding(reading);
          return { ...reply, body: { ...body, precedents: [...precedents] } };
        },
      );
    },
  });

type Step<Input extends z.ZodType> = {
  readonly act: TransferAct;
  readonly verb: string;
  readonly summary: string;
  readonly description: string;
  readonly input: Input;
  readonly refusals: readonly string[];
  readonly take: (
    context: WriteContext<TaskReading>,
    requested: RequestedTransferAct,
    act: Act,
    input: z.output<Input>,
    principal: Principal,
  ) => Promise<Outcome<TaskReading, CodedError | Refusal>>;
};

const step = <Input extends z.ZodType>({
  verb,
  take,
  refusals,
  ...spec
}: Step<Input>): Endpoint<TransferAct> =>
  defineEndpoint({
    ...spec,
    method: 'post',
    path: `/v1/tasks/{taskId}/${verb}`,
    tag,
    params: taskParams,
    query: none,
    status: 200,
    output: standingViewSchema,
    refusals: [...everyStep, 'TRANSFER_WRONG_STATE', ...refusals],
    handle: ({ principal, params, input, ifMatch, now, write }) => {
      const requested = { id: params.taskId, principal, act: spec.act, ifMatch };
      const act = { at: now, by: principal.subject };
      return write((context) => take(context, requested, act, input, principal), presentStanding);
    },
  });

type SaysItsWord = (
  task: Task,
  rules: CountyRules,
  act: Act,
  word: RulingContest,
) => Outcome<TaskChange, CodedError>;

/** What a party says for its department. */
const byParty =
  (ports: ApprovalsPorts, say: SaysItsWord): Step<typeof requestReadjudicationBody>['take'] =>
  async (context, requested, act, { explanation }, { department }) =>
    department === null
      ? failure(commonRefusal('ACT_NOT_YOURS'))
      : changeTransferCommand(ports)(context, requested, (task, rules) =>
          say(task, rules, act, { department, explanation }),
        );

const steps = (ports: ApprovalsPorts): readonly Endpoint<TransferAct>[] => [
  step({
    act: 'task.answer-transfer',
    verb: 'answer-transfer',
    summary: '签收或拒收转办 · Accept or refuse a transfer',
    description:
      'Within one working day. Acceptance puts the transfer in force; refusal, with its basis, goes to adjudication by itself, and so does silence.',
    input: answerTransferBody,
    refusals: [],
    take: (context, asked, act, input) =>
      changeTransferCommand(ports)(context, asked, (task, rules) => answerTransfer(task, rules, act, input)),
  }),
  step({
    act: 'task.adjudicate-transfer',
    verb: 'adjudicate-transfer',
    summary: '裁定转办 · Decide a transfer',
    description:
      'By the leading department of the stage; where that is or was a party, by the office of the leading group, and where that is one too, by a county leader. Within one working day, with a written basis, in force at once. The final decision of a contested one is given here too, and makes nobody responsible who has not been heard.',
    input: adjudicateTransferBody,
    refusals: ['DEPARTMENT_UNKNOWN', 'TRANSFER_DECISION', 'TRANSFER_LIMIT', 'TRANSFER_UNHEARD'],
    take: (context, asked, act, input) => adjudicateTransferCommand(ports)(context, asked, act, input),
  }),
  step({
    act: 'task.request-readjudication',
    verb: 'request-readjudication',
    summary: '申请复裁 · Ask for the one re-adjudication',
    description:
      'By a party: who asked, who was asked, whom the ruling made responsible, or who had the task before. Once; the office of the leading group decides finally within two working days.',
    input: requestReadjudicationBody,
    refusals: ['TRANSFER_CONTEST_LATE', 'TRANSFER_NOT_PARTY'],
    take: byParty(ports, requestReadjudication),
  }),
  step({
    act: 'task.join-readjudication',
    verb: 'join-readjudication',
    summary: '参加复裁 · Say one’s word in a re-adjudication that another party opened',
    description:
      'Each of the other parties once, within two working days. Nobody is made responsible by the final ruling before it has spoken or that time has passed.',
    input: requestReadjudicationBody,
    refusals: ['TRANSFER_NOT_PARTY', 'TRANSFER_SPOKEN', 'TRANSFER_JOIN_LATE'],
    take: byParty(ports, joinReadjudication),
  }),
];

const history = (ports: ApprovalsPorts): Endpoint<TransferAct> =>
  defineEndpoint({
    act: 'task.read-transfers',
    method: 'get',
    path: '/v1/tasks/{taskId}/transfers',
    summary: '转办经过 · The transfers of a task, the oldest first',
    tag,
    params: taskParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: historyPageSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const found = await readTransfersQuery(ports)({ id: params.taskId, principal }, pageOf(query));
      return found.ok ? success({ body: presentHistory(found.value) }) : found;
    },
  });

const precedents = (ports: ApprovalsPorts): Endpoint<TransferAct> =>
  defineEndpoint({
    act: 'precedent.list',
    method: 'get',
    path: '/v1/precedents',
    summary: '裁定案例库 · What was adjudicated about a matter, the latest first',
    tag,
    params: none,
    query: precedentQuery,
    input: noInput,
    status: 200,
    output: precedentPageSchema,
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listPrecedentsQuery(ports)(principal.county, query.matter, pageOf(query));
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

/** Transfers between departments, and what adjudications of them have settled. */
export const transferEndpoints = (ports: ApprovalsPorts): readonly Endpoint<TransferAct>[] => [
  request(ports),
  ...steps(ports),
  history(ports),
  precedents(ports),
  difficultMattersEndpoint(ports),
];

import type { CodedError } from '../../../../shared/coded-error.ts';
import { type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { answerContest, contestCause, establishCause } from '../domain/establish-cause.ts';
import type { ClueChange } from '../domain/establish-cause.ts';
import { refer } from '../domain/refer.ts';
import type { ResponsibilityClue } from '../domain/responsibility-clue.ts';
import type { AccountabilityAct } from '../domain/accountability-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { actOnLeadCommand, type ClueReading } from '../usecases/causes.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  causeBody,
  contestAnswerBody,
  contestBody,
  clueViewSchema,
  referBody,
} from './accountability-schemas.ts';
import { presentClue } from './present-clue.ts';
import { tag } from '../../tasks/http/task-act.ts';
import { taskParams } from '../../tasks/http/task-schemas.ts';
import { defineActs } from '../../kernel/define-acts.ts';

const defineStep = (ports: ApprovalsPorts) =>
  defineActs<
    AccountabilityAct,
    typeof taskParams,
    typeof clueViewSchema,
    [Task, ResponsibilityClue | null, CountyRules],
    Outcome<ClueChange, CodedError>,
    ClueReading
  >({
    path: '/v1/tasks/{taskId}',
    tag,
    params: taskParams,
    output: clueViewSchema,
    refusals: [],
    change: (context, { params, ...asked }) =>
      actOnLeadCommand(ports)(context, { taskId: params.taskId, ...asked }),
    present:
      () =>
      ({ state, rules, version }) => ({ version, body: presentClue(state, rules) }),
  });

const findings = (ports: ApprovalsPorts): readonly Endpoint<AccountabilityAct>[] => {
  const step = defineStep(ports);
  return [
    step({
      act: 'task.establish-cause',
      verb: 'establish-cause',
      summary: '认定超期原因 · Establish where the cause of a delay lies',
      description:
        'Department, superior, enterprise or force majeure, with the evidence. What lies with others is not the department’s breach; a later finding takes the place of an earlier one.',
      input: causeBody,
      refusals: refusalsOfCauses,
      decide: establishCause,
    }),
    step({
      act: 'task.contest-cause',
      verb: 'contest-cause',
      summary: '申请复核 · Contest the cause that was found',
      description:
        'By the department, once for each finding, within thirty days unless the county sets otherwise.',
      input: contestBody,
      refusals: ['CAUSE_NOT_ESTABLISHED', 'CAUSE_CONTESTED', 'CONTEST_LATE', 'ALREADY_REFERRED'],
      decide: contestCause,
    }),
    step({
      act: 'task.answer-contest',
      verb: 'answer-contest',
      summary: '答复复核 · Answer a contested cause',
      description: 'By somebody who had no hand in it; a revision says where the cause lies instead.',
      input: contestAnswerBody,
      refusals: refusalsOfAnswers,
      decide: (task, clue, rules, act, { reasons, ...answer }) =>
        answerContest(
          task,
          clue,
          rules,
          act,
          answer.outcome === 'upheld'
            ? { outcome: 'upheld', reasons }
            : { outcome: 'revised', reasons, found: { cause: answer.cause, evidence: answer.evidence } },
        ),
    }),
  ];
};

const refusalsOfCauses = [
  'NO_DELAY',
  'CAUSE_CONTESTED',
  'ALREADY_REFERRED',
  'SANCTION_PROPOSED',
  'OWN_DEPARTMENT_JUDGED',
] as const;

const refusalsOfAnswers = [
  'CAUSE_NOT_ESTABLISHED',
  'NO_CONTEST_OPEN',
  'CONTEST_NOT_YOURS',
  'SANCTION_PROPOSED',
  'OWN_DEPARTMENT_JUDGED',
] as const;

/** Finding a cause, appealing, and passing the facts on: each by a person, none of it a sanction (R144). */
export const accountabilityEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AccountabilityAct>[] => [
  ...findings(ports),
  defineStep(ports)({
    act: 'task.refer',
    verb: 'refer',
    summary: '移送责任线索 · Pass the facts on',
    description:
      'Only where the cause lies with the department, and only after it could appeal: its days are over, or its appeal was answered. The platform proposes nothing.',
    input: referBody,
    refusals: [
      'CAUSE_NOT_ESTABLISHED',
      'CAUSE_NOT_DEPARTMENT',
      'CAUSE_CONTESTED',
      'APPEAL_PERIOD_RUNNING',
      'ALREADY_REFERRED',
      'SANCTION_PROPOSED',
    ],
    decide: refer,
  }),
];

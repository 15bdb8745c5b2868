import type * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { success } from '../../../../shared/outcome.ts';
import type { AssignmentAct } from '../domain/assignment-rights.ts';
import type { Meeting } from '../domain/meeting.ts';
import { subjectOfMatter } from '../domain/matter-reference.ts';
import type { NamedWork } from '../domain/named-assignment.ts';
import { giveOutNamedCommand, openRequestCommand } from '../usecases/give-out-assignment.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readMeetingQuery, recordMeetingCommand } from '../usecases/record-meeting.ts';
import {
  givenOutViewSchema,
  instructionBody,
  meetingBody,
  meetingParams,
  meetingViewSchema,
  openAssignmentBody,
  openRequestBody,
} from './assignment-schemas.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentGivenOut } from './present-assignment.ts';

const requestsTag = 'Requests';
const assignmentsTag = 'Assignments';
const meetingsTag = 'Meetings';

const open = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'request.open',
    method: 'post',
    path: '/v1/requests',
    summary: '提出企业诉求 · Make a request of one’s own enterprise',
    description:
      'Urgent 急, normal 常 or slow 缓: the county’s limits for a first answer and for completion follow from it. A need for professional people 人才需求 is to be met by its own day; GET /v1/institutions shows who offers them, for the enterprise to choose.',
    tag: requestsTag,
    params: none,
    query: none,
    input: openRequestBody,
    status: 201,
    makesUnnamed: 'assignment',
    output: givenOutViewSchema,
    refusals: ['ACT_NOT_YOURS', 'ASSIGNMENTS_INVALID'],
    handle: ({ principal, input, write }) =>
      write(
        (context) =>
          openRequestCommand(ports)(context, principal, {
            ...input,
            department: input.department ?? null,
            talentNeed: input.talentNeed ?? null,
          }),
        presentGivenOut(isOfficial(principal)),
      ),
  });

const namedWorkFrom = (body: z.output<typeof openAssignmentBody>): NamedWork => {
  const { kind, title, department, post, limit } = body;
  const shared = { kind, title, text: body.text ?? null, source: 'named' as const, department, post, limit };
  switch (body.kind) {
    case 'issue': {
      const { enterprise } = body;
      return {
        ...shared,
        category: body.category,
        enterprise,
        subject: { kind: 'enterprise', creditCode: enterprise.creditCode },
      };
    }
    case 'factor-support':
      return {
        ...shared,
        matter: body.about,
        enterprise: null,
        subject: { kind: 'project', projectId: body.projectId },
      };
  }
};

const giveOut = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'assignment.open',
    refusesUnknownNames: true,
    method: 'post',
    path: '/v1/assignments',
    summary: '交办 · Give out an issue 问题 or the support of a factor 要素保障',
    description: 'Needs a responsible post and a limit in days or a date; every fault is told at once.',
    tag: assignmentsTag,
    params: none,
    query: none,
    input: openAssignmentBody,
    status: 201,
    makesUnnamed: 'assignment',
    output: givenOutViewSchema,
    refusals: ['ASSIGNMENTS_INVALID', 'LOST_RACE'],
    handle: ({ input, write }) =>
      write((context) => giveOutNamedCommand(ports)(context, namedWorkFrom(input)), presentGivenOut(true)),
  });

const instruct = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'instruction.record',
    method: 'post',
    path: '/v1/instructions',
    summary: '登记领导批示，转为督办 · Record a leader’s instruction; it becomes a supervision letter',
    description:
      'What is about the same matter for the same department as something open becomes part of that: the earlier due date holds, and all who gave it out hear how it ends.',
    tag: assignmentsTag,
    params: none,
    query: none,
    input: instructionBody,
    status: 201,
    output: givenOutViewSchema,
    refusals: ['ASSIGNMENTS_INVALID', 'LOST_RACE'],
    handle: ({ input: { about, ...instruction }, write }) =>
      write(
        (context) =>
          giveOutNamedCommand(ports)(context, {
            ...instruction,
            kind: 'supervision-letter',
            source: 'instruction',
            matter: about,
            subject: subjectOfMatter(about),
            enterprise: null,
          }),
        presentGivenOut(true),
      ),
  });

const presentMeeting = ({
  state,
  version,
}: Versioned<Meeting>): Reply<z.input<typeof meetingViewSchema>> => ({
  body: { ...state, resolutions: [...state.resolutions] },
  version,
});

const record = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'meeting.record',
    refusesUnknownNames: true,
    method: 'post',
    path: '/v1/meetings',
    summary: '登记会议，决议逐条转为交办 · Record a meeting; every resolution becomes an assignment',
    tag: meetingsTag,
    params: none,
    query: none,
    input: meetingBody,
    status: 201,
    makesUnnamed: 'meeting',
    output: meetingViewSchema,
    refusals: ['ASSIGNMENTS_INVALID'],
    handle: ({ input, write }) =>
      write(
        (context) =>
          recordMeetingCommand(ports)(context, {
            ...input,
            resolutions: input.resolutions.map(({ about, ...resolution }) => ({
              ...resolution,
              matter: about,
            })),
          }),
        (meeting: Versioned<Meeting>) => ({
          ...presentMeeting(meeting),
          location: `/v1/meetings/${meeting.state.id}`,
        }),
      ),
  });

const read = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'meeting.read',
    method: 'get',
    path: '/v1/meetings/{meetingId}',
    summary: '一次会议及其决议 · A meeting and what became of its resolutions',
    tag: meetingsTag,
    params: meetingParams,
    query: none,
    input: noInput,
    status: 200,
    output: meetingViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const found = await readMeetingQuery(ports)(principal.county, params.meetingId);
      return found.ok ? success(presentMeeting(found.value)) : found;
    },
  });

/** Where assignments come from that people give out or ask for. */
export const requestEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => [
  open(ports),
  giveOut(ports),
  instruct(ports),
  record(ports),
  read(ports),
];

import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { success } from '../../../../shared/outcome.ts';
import type { ConsultationAct } from '../domain/consultation-rights.ts';
import {
  listOpinionsQuery,
  readConsultationQuery,
  readConsultationsOfTaskQuery,
} from '../usecases/consultations.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  commentsSchema,
  consultationParams,
  consultationsOfTaskSchema,
  consultationViewSchema,
  opinionListQuery,
  opinionPageSchema,
} from './consultation-schemas.ts';
import { presentComments } from './present-comments.ts';
import {
  presentConsultation,
  presentConsultationsOfTask,
  presentOpinionLine,
} from './present-consultation.ts';
import { taskParams } from '../../tasks/http/task-schemas.ts';

export const tag = 'Consultations';

const ofTask = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'task.read-consultations',
    method: 'get',
    path: '/v1/tasks/{taskId}/consultations',
    summary:
      '牵头页：谁已回复、谁未回复及剩余时间 · Who has answered what, who has not, and how long each still has',
    tag,
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: consultationsOfTaskSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const asked = { id: params.taskId, principal };
      const found = await readConsultationsOfTaskQuery(ports)(asked, 'task.read-consultations', now);
      return found.ok ? success({ body: presentConsultationsOfTask(found.value) }) : found;
    },
  });

const commentsOfTask = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'task.read-comments',
    method: 'get',
    path: '/v1/tasks/{taskId}/comments',
    summary: '各部门意见一次性汇总 · What departments said about a task, as one list',
    description: 'Of the consultations that are concluded, and all of each at once; nothing of it before.',
    tag,
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: commentsSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const asked = { id: params.taskId, principal };
      const found = await readConsultationsOfTaskQuery(ports)(asked, 'task.read-comments', now);
      if (!found.ok) return found;
      const { task, readings } = found.value;
      const concluded = readings.filter(({ consultation }) => consultation.state === 'concluded');
      return success({ body: presentComments(task, concluded) });
    },
  });

const list = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'consultation.list',
    method: 'get',
    path: '/v1/consultations',
    summary: '待回复与已回复的征求意见 · What departments were asked, what waits first',
    description:
      'A department sees what it was asked itself; who coordinates, supervises or leads sees the county.',
    tag,
    params: none,
    query: opinionListQuery,
    input: noInput,
    status: 200,
    output: opinionPageSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query, now }) => {
      const [{ rules }, listed] = await Promise.all([
        ports.loadCounty(principal.county),
        listOpinionsQuery(ports)({
          principal,
          department: query.department ?? null,
          state: query.state ?? null,
          page: pageOf(query),
        }),
      ]);
      if (!listed.ok) return listed;
      const items = listed.value.items.map((summary) => presentOpinionLine(summary, rules, now));
      return success({ body: { ...listed.value, items } });
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'consultation.read',
    method: 'get',
    path: '/v1/consultations/{consultationId}',
    summary: '一次征求意见 · A consultation with the part of each department',
    description: 'For officials; an enterprise reads the summary.',
    tag,
    params: consultationParams,
    query: none,
    input: noInput,
    status: 200,
    output: consultationViewSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const asked = { id: params.consultationId, principal };
      const found = await readConsultationQuery(ports)(asked, 'consultation.read', now);
      return found.ok ? success(presentConsultation(found.value)) : found;
    },
  });

const summary = (ports: ApprovalsPorts): Endpoint<ConsultationAct> =>
  defineEndpoint({
    act: 'consultation.read-summary',
    method: 'get',
    path: '/v1/consultations/{consultationId}/summary',
    summary: '意见汇总 · The opinions as one document, silence as 超时默认 with its trace',
    description: 'Until the leading department concludes it is for officials alone.',
    tag,
    params: consultationParams,
    query: none,
    input: noInput,
    status: 200,
    output: commentsSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS'],
    handle: async ({ principal, params, now }) => {
      const asked = { id: params.consultationId, principal };
      const found = await readConsultationQuery(ports)(asked, 'consultation.read-summary', now);
      return found.ok ? success({ body: presentComments(found.value.consultation, [found.value]) }) : found;
    },
  });

/** What one can see of consultations. */
export const consultationEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ConsultationAct>[] => [
  ofTask(ports),
  commentsOfTask(ports),
  list(ports),
  read(ports),
  summary(ports),
];

import { consultationRights } from '../domain/consultation-rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { ConsultationId, CountyCode, TaskId } from '../../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { ConsultationAct } from '../domain/consultation-rights.ts';
import { relationsToConsultation } from '../domain/consultation-relations.ts';
import { nodeOf } from '../../cases/domain/approval-case.ts';
import type { Consultation } from '../domain/consultation.ts';
import {
  leadingDepartmentOfNode,
  leadingDepartmentOfTask,
  type LeadingDepartment,
} from '../domain/leading-department.ts';
import type { Opinion } from '../domain/opinion.ts';
import { settleOpinion } from '../domain/settle-opinion.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import {
  consultationDefinition,
  consultationEntrySchema,
  consultationsOfCase,
  opinionDefinition,
  opinionEntrySchema,
  opinionKind,
  opinionStatePrefix,
} from '../store/consultation-store.ts';
import { caseIndex } from '../../kernel/table.ts';
import { taskDefinition } from '../../tasks/store/task-store.ts';
import { admit, withRights } from '../../kernel/admit.ts';
import { everyPage } from '../../kernel/every-page.ts';
import { listWork } from '../../kernel/list-by-department.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { AskedFor } from '../../kernel/read-thing.ts';
import { tasks } from '../../tasks/usecases/tasks.ts';
import { cases } from '../../cases/usecases/cases.ts';

type Store = Pick<ApprovalsPorts, 'table'>;

type About = Pick<Consultation, 'taskId' | 'caseId' | 'matter'>;

/** Who leads what a consultation is about as things stand: whoever has the task, or will have it. */
export const leadingDepartmentOf = async (
  { table }: Store,
  county: CountyCode,
  { taskId, caseId, matter }: About,
): Promise<LeadingDepartment> => {
  const node = taskId === null ? await table.load(caseDefinition, county, caseId) : null;
  const waiting = node === null ? undefined : nodeOf(node.state, matter.code);
  const id = taskId ?? waiting?.taskId ?? null;
  const task = id === null ? null : await table.load(taskDefinition, county, id);
  if (task !== null) return leadingDepartmentOfTask(task.state);
  const leading = waiting === undefined ? null : leadingDepartmentOfNode(waiting);
  if (leading === null) throw new Error(`nobody leads ${matter.code} of ${caseId}`);
  return leading;
};

/** A consultation with who leads it now. */
export type ConsultationInHand = { readonly consultation: Consultation; readonly leading: LeadingDepartment };

/** Consultations as people act on them. */
export const consultations = {
  rights: consultationRights,
  relations: relationsToConsultation,
  seeing: 'consultation.read-summary',
} as const;

/** Tasks and cases on which departments are asked. */
export const consultedTasks = /* @__PURE__ */ withRights(tasks, consultationRights);
export const consultedCases = /* @__PURE__ */ withRights(cases, consultationRights);

const inHand = async (
  ports: Store,
  county: CountyCode,
  id: ConsultationId,
): Promise<Loaded<ConsultationInHand> | null> => {
  const loaded = await ports.table.load(consultationDefinition, county, id);
  if (loaded === null) return null;
  const leading = await leadingDepartmentOf(ports, county, loaded.state);
  return { ...loaded, state: { consultation: loaded.state, leading } };
};

/** A consultation on which the caller may act, with the rules of the county. */
export const admitTo = async (
  ports: ApprovalsPorts,
  { id, principal }: AskedFor<ConsultationId>,
  act: ConsultationAct,
): Promise<
  Outcome<{ readonly found: Loaded<ConsultationInHand>; readonly rules: CountyRules }, CodedError>
> => {
  const [loaded, { rules }] = await Promise.all([
    inHand(ports, principal.county, id),
    ports.loadCounty(principal.county),
  ]);
  const admitted = admit(consultations, loaded, principal, act);
  return admitted.ok ? success({ found: admitted.value, rules }) : admitted;
};

/** The parts of a consultation as they are stored. */
export const partsOf = async (
  { table }: Store,
  county: CountyCode,
  { parts }: Consultation,
): Promise<readonly Loaded<Opinion>[]> => {
  const found = await Promise.all(
    parts.map(({ opinionId }) => table.load(opinionDefinition, county, opinionId)),
  );
  return found.filter((each) => each !== null);
};

/** A consultation with its parts as of an instant, what has fallen by then included. */
export type ConsultationReading = ConsultationInHand & {
  readonly version: number;
  readonly opinions: readonly Opinion[];
  readonly rules: CountyRules;
  readonly now: Instant;
};

const readingOf = async (
  ports: Store,
  county: CountyCode,
  { state, version }: Loaded<ConsultationInHand>,
  rules: CountyRules,
  now: Instant,
): Promise<ConsultationReading> => {
  const parts = await partsOf(ports, county, state.consultation);
  const opinions = parts.map(({ state: each }) => settleOpinion(each, state.leading, rules, now).opinion);
  return { ...state, version, opinions, rules, now };
};

export const readConsultationQuery =
  (ports: ApprovalsPorts) =>
  async (
    asked: AskedFor<ConsultationId>,
    act: ConsultationAct,
    now: Instant,
  ): Promise<Outcome<ConsultationReading, CodedError>> => {
    const admitted = await admitTo(ports, asked, act);
    if (!admitted.ok) return admitted;
    const { found, rules } = admitted.value;
    return success(await readingOf(ports, asked.principal.county, found, rules, now));
  };

/** The ids of the consultations about a matter of a case, the oldest first. */
export const consultationsAbout = async (
  { table }: Store,
  county: CountyCode,
  { caseId, matter }: Pick<About, 'caseId' | 'matter'>,
): Promise<readonly ConsultationId[]> => {
  const { items: entries } = await everyPage((page) =>
    table.list(caseIndex, consultationsOfCase(county, caseId), page, consultationEntrySchema),
  );
  return entries.filter(({ summary }) => summary.matterCode === matter.code).map(({ summary }) => summary.id);
};

/** Everything departments were asked about the matter of a task, pre-reviews before it opened included. */
export type ConsultationsOfTask = {
  readonly task: Task;
  readonly readings: readonly ConsultationReading[];
};

export const readConsultationsOfTaskQuery =
  (ports: ApprovalsPorts) =>
  async (
    { id, principal }: AskedFor<TaskId>,
    act: ConsultationAct,
    now: Instant,
  ): Promise<Outcome<ConsultationsOfTask, CodedError>> => {
    const { county } = principal;
    const [loaded, { rules }] = await Promise.all([
      ports.table.load(tasks.definition, county, id),
      ports.loadCounty(county),
    ]);
    const admitted = admit(consultedTasks, loaded, principal, act);
    if (!admitted.ok) return admitted;
    const task = admitted.value.state;
    const ids = await consultationsAbout(ports, county, task);
    const found = await Promise.all(ids.map((each) => inHand(ports, county, each)));
    const readings = await Promise.all(
      found.filter((each) => each !== null).map((each) => readingOf(ports, county, each, rules, now)),
    );
    return success({ task, readings });
  };

/** The part of a consultation that is the caller's own department's; undefined where it was not asked. */
export const ownPart = ({ parts }: Consultation, { department }: Pick<Principal, 'department'>) =>
  parts.find((part) => part.department === department);

/** Lists what departments were asked, what waits first, then by day. */
export const listOpinionsQuery = /* @__PURE__ */ listWork({
  rights: consultationRights,
  act: 'consultation.list',
  kind: opinionKind,
  entry: opinionEntrySchema,
  prefixOf: opinionStatePrefix,
});

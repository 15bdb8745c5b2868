import { consultedTasks, consultedCases } from './consultations.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  consultationIdSchema,
  opinionIdSchema,
  type CaseId,
  type DepartmentId,
  type TaskId,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { nodeOf, type ApprovalCase } from '../../cases/domain/approval-case.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import {
  askDepartments,
  type Asked,
  type AskedDepartment,
  type Question,
} from '../domain/ask-departments.ts';
import { consultationRefused } from '../domain/consultation-errors.ts';
import {
  leadingDepartmentOfNode,
  leadingDepartmentOfTask,
  type LeadingDepartment,
} from '../domain/leading-department.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { withConsulted } from '../../tasks/domain/departments-consulted.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { consultationDefinition, opinionDefinition } from '../store/consultation-store.ts';
import { taskDefinition } from '../../tasks/store/task-store.ts';
import { admit } from '../../kernel/admit.ts';
import { cases } from '../../cases/usecases/cases.ts';
import type { ConsultationReading } from './consultations.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import { departmentUnknown } from '../../county/usecases/department-unknown.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** A question as a client asks it. */
export type AskedQuestion = Pick<Question, 'purpose' | 'subject' | 'question' | 'documents'> & {
  readonly departments: readonly { readonly department: DepartmentId; readonly within: DayCount | null }[];
};

/** By whom, and the version of the task or case the client read, or null when it did not say. */
export type Asking = { readonly principal: Principal; readonly ifMatch: IfMatch };

type Failed = CodedError | Refusal;
type Done = Promise<Outcome<ConsultationReading, Failed>>;
type Context = WriteContext<ConsultationReading>;

type About = Omit<Question, keyof AskedQuestion | 'id'>;

const namedDepartments = async (
  ports: ApprovalsPorts,
  context: Context,
  asked: AskedQuestion['departments'],
): Promise<Outcome<readonly AskedDepartment[], CodedError>> => {
  const known = await departmentsNamed(
    ports,
    context.county,
    asked.map(({ department }) => department),
  );
  const departments = asked.flatMap(({ department, within }) => {
    const name = known.get(department)?.name;
    return name === undefined
      ? []
      : [{ department, name, within, opinionId: opinionIdSchema.parse(ports.newId()) }];
  });
  const unknown = asked.find(({ department }) => !known.has(department));
  return unknown === undefined ? success(departments) : failure(departmentUnknown(unknown.department));
};

type Opening = {
  readonly about: About;
  readonly leading: LeadingDepartment;
  readonly rules: CountyRules;
  readonly departments: readonly AskedDepartment[];
  readonly asked: AskedQuestion;
};

const open = (
  { newId }: Pick<ApprovalsPorts, 'newId'>,
  context: Context,
  { about, leading, rules, departments, asked }: Opening,
): Outcome<Asked, CodedError> =>
  askDepartments(
    { ...about, ...asked, id: consultationIdSchema.parse(newId()), departments },
    leading,
    rules,
    {
      at: context.now,
      by: context.actor,
    },
  );

const stepsOf = (
  { table }: Pick<ApprovalsPorts, 'table'>,
  context: Context,
  { consultation, opinions }: Asked,
): readonly WriteStep[] => [
  ...table.steps(context, consultationDefinition, { before: null, after: consultation, events: [] }),
  ...opinions.flatMap(({ opinion, event }) =>
    table.steps(context, opinionDefinition, { before: null, after: opinion, events: [event] }),
  ),
];

const readingAfter = (
  { consultation, opinions }: Asked,
  { leading, rules }: Opening,
  { now }: Context,
): ConsultationReading => ({
  consultation,
  leading,
  version: versionAfter(null),
  opinions: opinions.map(({ opinion }) => opinion),
  rules,
  now,
});

const inProgress: ReadonlySet<Task['state']> = new Set(['received', 'notified', 'accepted']);

/** Asks several departments about a task; the write puts each part beside the others, and the task lets them read it. */
export const askAboutTaskCommand =
  (ports: ApprovalsPorts) =>
  async (context: Context, id: TaskId, { principal, ifMatch }: Asking, asked: AskedQuestion): Done => {
    const departments = await namedDepartments(ports, context, asked.departments);
    return decideAgain<ConsultationReading, Failed>(async () => {
      const [loaded, { rules }] = await Promise.all([
        ports.table.load(taskDefinition, context.county, id),
        ports.loadCounty(context.county),
      ]);
      const admitted = admit(consultedTasks, loaded, principal, 'task.consult');
      if (!admitted.ok) return admitted;
      const before = admitted.value;
      if (isStale(ifMatch, before.version)) return failure(commonRefusal('STALE'));
      if (!inProgress.has(before.state.state))
        return failure(consultationRefused('CONSULTATION_WRONG_STATE'));
      if (!departments.ok) return departments;
      const { caseId, projectId, projectName, enterprise, officer, matter } = before.state;
      const about = {
        ...{ taskId: id, caseId, projectId, projectName, enterprise, officer },
        matter: { code: matter.code, name: matter.name },
      };
      const opening = {
        about,
        leading: leadingDepartmentOfTask(before.state),
        rules,
        departments: departments.value,
        asked,
      };
      const opened = open(ports, context, opening);
      if (!opened.ok) return opened;
      const after = withConsulted(
        before.state,
        opened.value.opinions.map(({ opinion }) => opinion.department),
      );
      return ports.table.commit(context, readingAfter(opened.value, opening, context), [
        ...ports.table.steps(context, taskDefinition, { before, after, events: [] }),
        ...stepsOf(ports, context, opened.value),
      ]);
    });
  };

const aboutNode = (
  { state }: Loaded<ApprovalCase>,
  code: string,
  { department }: Principal,
): Outcome<{ readonly about: About; readonly leading: LeadingDepartment }, CodedError> => {
  const node = nodeOf(state, code);
  const leading = node === undefined ? null : leadingDepartmentOfNode(node);
  if (node === undefined || leading === null || node.result !== null)
    return failure(consultationRefused('CONSULTATION_MATTER_UNKNOWN'));
  if (leading.department !== department) return failure(commonRefusal('ACT_NOT_YOURS'));
  const { id: caseId, projectId, projectName, enterprise, officer } = state;
  const matter = { code: matterCodeSchema.parse(node.code), name: node.name };
  return success({
    about: { taskId: node.taskId, caseId, projectId, projectName, enterprise, officer, matter },
    leading,
  });
};

/** Asks several departments about a matter that still waits, as for the pre-review of a design 方案预审 (R102). */
export const askAboutMatterCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: Context,
    { caseId, matter }: { readonly caseId: CaseId; readonly matter: string },
    { principal, ifMatch }: Asking,
    asked: AskedQuestion,
  ): Done => {
    const [loaded, { rules }, departments] = await Promise.all([
      ports.table.load(cases.definition, context.county, caseId),
      ports.loadCounty(context.county),
      namedDepartments(ports, context, asked.departments),
    ]);
    const admitted = admit(consultedCases, loaded, principal, 'case.consult');
    if (!admitted.ok) return admitted;
    if (isStale(ifMatch, admitted.value.version)) return failure(commonRefusal('STALE'));
    const node = aboutNode(admitted.value, matter, principal);
    if (!node.ok) return node;
    if (node.value.about.taskId !== null)
      return askAboutTaskCommand(ports)(
        context,
        node.value.about.taskId,
        { principal, ifMatch: null },
        asked,
      );
    if (!departments.ok) return departments;
    const opening = { ...node.value, rules, departments: departments.value, asked };
    const opened = open(ports, context, opening);
    if (!opened.ok) return opened;
    return ports.table.commit(
      context,
      readingAfter(opened.value, opening, context),
      stepsOf(ports, context, opened.value),
    );
  };

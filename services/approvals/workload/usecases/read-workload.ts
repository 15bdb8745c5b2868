import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { lightOf } from '../../../../shared/deadlines/reading.ts';
import { relationsTo } from '../../kernel/relations.ts';
import { workloadRights } from '../domain/workload-rights.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { standInsIn } from '../../staffing/domain/stand-in.ts';
import { coversOn, presentOn, type Cover, type Staffing } from '../../staffing/domain/staffing.ts';
import { workloadOf, type OpenItem } from '../domain/workload.ts';
import { lightOfTask } from '../../tasks/domain/light-of-task.ts';
import {
  assignmentEntrySchema,
  assignmentKind,
  statePrefix,
} from '../../assignments/store/assignment-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { departmentPartition } from '../../kernel/list-keys.ts';
import { staffingDefinition, staffingId } from '../../staffing/store/staffing-store.ts';
import { departmentIndex } from '../../kernel/table.ts';
import { taskEntrySchema, taskKind, taskStatePrefix } from '../../tasks/store/task-store.ts';
import { everyPage, together, type Whole } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Where = { readonly county: CountyCode; readonly department: DepartmentId };
type Judge = (item: Pick<OpenItem, 'post'>) => Pick<OpenItem, 'post' | 'actingPost'>;

const openTasks = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  { county, department }: Where,
  rules: CountyRules,
  now: Instant,
  judge: Judge,
): Promise<Whole<OpenItem>> => {
  const partition = departmentPartition(county, taskKind, department);
  const pages = (['opened', 'received', 'notified', 'accepted'] as const).map((state) =>
    everyPage((page) =>
      table.list(departmentIndex, partition, page, taskEntrySchema, taskStatePrefix(state)),
    ),
  );
  const { items, ...leftOut } = together(...(await Promise.all(pages)));
  const open = items.map(({ summary }) => {
    const light = lightOfTask(summary, rules, now);
    return {
      ...judge(summary),
      overdue: light === 'red' || light === 'red-star',
      dueSoon: light === 'yellow',
    };
  });
  return { items: open, ...leftOut };
};

const openAssignments = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  { county, department }: Where,
  { calendar, settings }: CountyRules,
  now: Instant,
  judge: Judge,
): Promise<Whole<OpenItem>> => {
  const partition = departmentPartition(county, assignmentKind, department);
  const pages = (['opened', 'received'] as const).map((state) =>
    everyPage((page) =>
      table.list(departmentIndex, partition, page, assignmentEntrySchema, statePrefix(state)),
    ),
  );
  const { items, ...leftOut } = together(...(await Promise.all(pages)));
  const open = items.map(({ summary }) => {
    const light =
      summary.clock === undefined ? null : lightOf(summary.clock, calendar, settings.ladder, dateOf(now));
    const past = !summary.dueProvisional && summary.dueOn < dateOf(now);
    return {
      ...judge(summary),
      overdue: light === null ? past : light === 'red' || light === 'red-star',
      dueSoon: light === 'yellow',
    };
  });
  return { items: open, ...leftOut };
};

/** What each post of a department has in hand at a moment, who is there for it, and which posts are covered. */
export type Workload = ReturnType<typeof workloadOf> & {
  readonly department: DepartmentId;
  readonly covers: readonly Cover[];
  /** How much of its work could not be read and is in none of the figures. */
  readonly unreadable?: number;
};

const postsOf = ({ posts }: Department, staffing: Staffing | null, now: Instant) =>
  posts.map(({ id }) => ({
    post: id,
    people: staffing === null ? 0 : presentOn(staffing, id, dateOf(now)).length,
  }));

/** The open work of a department by post 在办负荷, tasks and assignments together (R159). */
export const readWorkloadQuery =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async (
    principal: Principal,
    department: DepartmentId,
    now: Instant,
  ): Promise<Outcome<Workload, CodedError>> => {
    if (!permits(workloadRights, 'workload.read', principal, relationsTo(department, principal)))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const { county } = principal;
    const [known, staffing, { rules }] = await Promise.all([
      table.load(departmentDefinition, county, department),
      table.load(staffingDefinition, county, staffingId(department)),
      loadCounty(county),
    ]);
    if (known === null) return failure(commonRefusal('NOT_FOUND'));
    const standIns = standInsIn(staffing?.state ?? null, now);
    const judge: Judge = ({ post }) => ({ post, actingPost: standIns(post).actingPost });
    const where = { county, department };
    const lists = await Promise.all([
      openTasks({ table }, where, rules, now, judge),
      openAssignments({ table }, where, rules, now, judge),
    ]);
    const { items, ...leftOut } = together(...lists);
    return success({
      department,
      ...leftOut,
      covers: staffing === null ? [] : coversOn(staffing.state, dateOf(now)),
      ...workloadOf(items, postsOf(known.state, staffing?.state ?? null, now)),
    });
  };

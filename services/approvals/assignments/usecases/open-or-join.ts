import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import { versionAfter, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { nearestPost } from '../../../../shared/events/nearest-post.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { createCountyRegister } from '../../../../shared/names/county-register.ts';
import type { Assignment, OpenAssignment } from '../domain/assignment.ts';
import { giveOut, type Draft } from '../domain/give-out.ts';
import { join, takesJoining } from '../domain/join-assignment.ts';
import { matterKeyOf } from '../domain/matter-reference.ts';
import type { MatterRegister } from '../domain/matter-register.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { matterRegisterDefinition } from '../store/matter-register-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Ports = Pick<ApprovalsPorts, 'table'>;

/** An assignment for a draft: a fresh one, or the open one about the same matter that the draft has joined. */
export type OpenedOrJoined = {
  readonly assignment: Assignment;
  readonly version: number;
  readonly joined: boolean;
  readonly steps: readonly WriteStep[];
};

const openOne = async (
  { table }: Ports,
  county: CountyCode,
  register: Loaded<MatterRegister> | null,
): Promise<(Loaded<Assignment> & { readonly state: OpenAssignment }) | null> => {
  if (register === null) return null;
  const latest = await table.load(assignmentDefinition, county, register.state.latest);
  const found =
    latest?.state.state === 'merged'
      ? await table.load(assignmentDefinition, county, latest.state.mergedInto.into)
      : latest;
  return found !== null && takesJoining(found.state) ? { ...found, state: found.state } : null;
};

const freshly = (
  { table }: Ports,
  context: WriteContext<never>,
  draft: Draft,
  rules: CountyRules,
): OpenedOrJoined => {
  const { assignment, events } = giveOut(draft, rules, context.now);
  const change = { before: null, after: assignment, events };
  return {
    assignment,
    version: versionAfter(null),
    joined: false,
    steps: table.steps(context, assignmentDefinition, change),
  };
};

/** The work at a post that its department has: an office whose posts are fewer gets it at the nearest. */
const atPostThere = async ({ table }: Ports, county: CountyCode, draft: Draft): Promise<Draft> => {
  const known = await createCountyRegister(table).departments(county);
  const department = known?.find(({ id }) => id === draft.department);
  return department === undefined ? draft : { ...draft, post: nearestPost(department.posts, draft.post) };
};

/**
 * Opens an assignment, unless one about the same matter is open for the same department: that takes it in instead
 * (督查条例 art. 15, domain.md §5.7). Whoever comes second finds the register or the assignment changed and looks again, so
 * two sources side by side become one as well.
 */
export const openOrJoin = async (
  ports: Ports,
  context: WriteContext<never>,
  wanted: Draft,
  rules: CountyRules,
): Promise<OpenedOrJoined> => {
  const { table } = ports;
  const draft = await atPostThere(ports, context.county, wanted);
  const key = matterKeyOf(draft.kind, draft.matter, draft.department);
  if (key === null) return freshly(ports, context, draft, rules);
  const register = await table.load(matterRegisterDefinition, context.county, key);
  const open = await openOne(ports, context.county, register);
  if (open === null) {
    const fresh = freshly(ports, context, draft, rules);
    const after = { key, latest: draft.id };
    const change = { before: register, after, events: [] };
    return {
      ...fresh,
      steps: [...fresh.steps, ...table.steps(context, matterRegisterDefinition, change)],
    };
  }
  const { assignment, events } = join(open.state, draft, rules, context.now);
  const change = { before: open, after: assignment, events };
  return {
    assignment,
    version: versionAfter(open),
    joined: true,
    steps: table.steps(context, assignmentDefinition, change),
  };
};

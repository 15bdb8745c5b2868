import type { CodedError } from '../../../../shared/coded-error.ts';
import { attributeClock, type Attribution } from '../../../../shared/deadlines/attribution.ts';
import type { AggregateAddress } from '../../../../shared/dynamo/aggregate.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import {
  departmentIdSchema,
  type AssignmentId,
  type CountyCode,
  type TaskId,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { ResponsibilityClue } from '../../accountability/domain/responsibility-clue.ts';
import type { Assignment } from '../../assignments/domain/assignment.ts';
import { ledgerOfTask, type TaskLedger } from '../../tasks/domain/task-ledger.ts';
import {
  clueIdOf,
  responsibilityClueDefinition,
  responsibilityClueKind,
} from '../../accountability/store/responsibility-clue-store.ts';
import { letterRegisterDefinition } from '../../assignments/store/letter-register-store.ts';
import { admit, withRights } from '../../kernel/admit.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { assignments, type AssignmentReading } from '../../assignments/usecases/read-assignment.ts';
import type { AskedFor } from '../../kernel/read-thing.ts';
import { tasks, type TaskReading } from '../../tasks/usecases/tasks.ts';
import { evidenceRights } from '../domain/evidence-rights.ts';
import { nameOfDepartment } from '../../county/usecases/name-of-department.ts';

/** What stands beside the work: the supervision letters about it 督办函, and the names of the departments that had it. */
type Beside = {
  readonly letters: readonly Assignment[];
  readonly departments: ReadonlyMap<string, string>;
};

/** A task, everything that happened to it in order, whose its days were, and how far its delay was looked into. */
export type EvidencePack = {
  readonly reading: TaskReading;
  readonly happened: readonly Envelope[];
  readonly ledger: TaskLedger;
  readonly clue: ResponsibilityClue | null;
} & Beside;

const happenedTo = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  address: AggregateAddress,
): Promise<readonly Envelope[]> => (await everyPage((page) => table.timeline(address, page))).items;

const besideWork = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  about: TaskId | AssignmentId,
  parties: Attribution['parties'],
): Promise<Beside> => {
  const register = await ports.table.load(letterRegisterDefinition, county, about);
  const ids = new Set((register?.state.letters ?? []).map(({ assignmentId }) => assignmentId));
  const letters = await Promise.all(
    [...ids].map((id) => ports.table.load(assignments.definition, county, id)),
  );
  const held = parties.flatMap(({ party }) => {
    const id = departmentIdSchema.safeParse(party.replace('department:', ''));
    return party.startsWith('department:') && id.success ? [id.data] : [];
  });
  const names = await Promise.all(
    [...new Set(held)].map(async (id) => [id, (await nameOfDepartment(ports, county, id)).zh] as const),
  );
  return {
    letters: letters.flatMap((loaded) => (loaded === null ? [] : [loaded.state])),
    departments: new Map(names),
  };
};

const byTime = (one: Envelope, other: Envelope): number =>
  one.time < other.time ? -1 : Number(one.time > other.time);

/**
 * Brings together what is on record of a task 责任线索包: its clock, its acts and all that fell. It states facts and
 * concludes nothing; whether anything follows is for people to decide (R144, domain.md §5.6).
 */
export const readEvidencePackQuery =
  (ports: ApprovalsPorts) =>
  async ({ id, principal }: AskedFor<TaskId>, now: Instant): Promise<Outcome<EvidencePack, CodedError>> => {
    const { county } = principal;
    const [loaded, clue, { rules }] = await Promise.all([
      ports.table.load(tasks.definition, county, id),
      ports.table.load(responsibilityClueDefinition, county, clueIdOf(id)),
      ports.loadCounty(county),
    ]);
    const seen = admit(withRights(tasks, evidenceRights), loaded, principal, 'task.read-evidence-pack');
    if (!seen.ok) return failure(seen.error);
    const { state, version } = seen.value;
    const [ofTask, ofLead] = await Promise.all([
      happenedTo(ports, { county, kind: tasks.definition.kind, id }),
      happenedTo(ports, { county, kind: responsibilityClueKind, id: clueIdOf(id) }),
    ]);
    const ledger = ledgerOfTask(state, rules.calendar, now);
    const parties = [...ledger.before.parties, ...ledger.running.parties];
    return success({
      reading: { state, version, rules, now },
      happened: [...ofTask, ...ofLead].sort(byTime),
      ledger,
      clue: clue?.state ?? null,
      ...(await besideWork(ports, county, id, parties)),
    });
  };

/** The same of an assignment; all its days are its department's but those taken out of its clock. */
export type AssignmentPack = {
  readonly reading: AssignmentReading;
  readonly happened: readonly Envelope[];
  readonly ledger: Attribution;
} & Beside;

export const readAssignmentPackQuery =
  (ports: ApprovalsPorts) =>
  async (
    { id, principal }: AskedFor<AssignmentId>,
    now: Instant,
  ): Promise<Outcome<AssignmentPack, CodedError>> => {
    const { county } = principal;
    const [loaded, { rules }] = await Promise.all([
      ports.table.load(assignments.definition, county, id),
      ports.loadCounty(county),
    ]);
    const seen = admit(
      withRights(assignments, evidenceRights),
      loaded,
      principal,
      'assignment.read-evidence-pack',
    );
    if (!seen.ok) return failure(seen.error);
    const { state, version } = seen.value;
    const happened = await happenedTo(ports, { county, kind: assignments.definition.kind, id });
    const ended = 'completed' in state ? state.completed.at : 'overtaken' in state ? state.overtaken.at : now;
    const holder = { holder: `department:${state.department}`, stretches: [] } as const;
    const ledger = attributeClock(state.clock, rules.calendar, holder, dateOf(ended));
    const beside = await besideWork(ports, county, id, [{ party: holder.holder, workdays: 0 }]);
    return success({ reading: { state, version, rules, now }, happened, ledger, ...beside });
  };

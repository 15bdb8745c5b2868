import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { DepartmentId, PostId, Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { NotificationPorts, Written } from '../../kernel/ports.ts';
import {
  emptyDirectory,
  fillPost,
  recordLeave,
  staffingChanged,
  withdrawLeave,
  type DepartmentDirectory,
  type Holder,
  type Leave,
} from '../domain/department-directory.ts';
import { nameContacts, type Contact, type EnterpriseContacts } from '../domain/enterprise-contacts.ts';
import { refusal, type DirectoryError } from '../domain/directory-errors.ts';
import { mayTouchDepartment, type DirectoryAct } from '../domain/directory-rights.ts';
import {
  contactsDefinition,
  contactsId,
  directoryDefinition,
  directoryId,
  newcomerSteps,
} from '../store/directory-store.ts';

type Ports = Pick<NotificationPorts, 'table'>;

type DirectoryContext = WriteContext<Versioned<DepartmentDirectory>>;

export type DirectoryChange = {
  readonly principal: Principal;
  readonly department: DepartmentId;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
};

const changeDepartment = async (
  { table }: Ports,
  act: DirectoryAct,
  context: DirectoryContext,
  { principal, department, ifMatch }: DirectoryChange,
  decide: (state: DepartmentDirectory) => Outcome<Decision<DepartmentDirectory>, DirectoryError>,
): Written<DepartmentDirectory> => {
  if (!mayTouchDepartment(act, principal, department)) return failure(refusal('DIRECTORY_NOT_YOURS'));
  const before = await table.load(directoryDefinition, context.county, directoryId(department));
  if (isStale(ifMatch, before?.version ?? 0)) return failure(refusal('DIRECTORY_STALE'));
  const decided = decide(before?.state ?? emptyDirectory(department));
  if (!decided.ok) return decided;
  const { state, events } = decided.value;
  if (events.length === 0) return success({ state, version: before?.version ?? 0 });
  return table.save(
    context,
    directoryDefinition,
    { before, after: state, events: [...events, staffingChanged(state)] },
    newcomerSteps(context, before, state),
  );
};

/** Names who fills a post from now on; an empty list leaves it vacant. */
export const namePostHoldersCommand =
  (ports: Ports) =>
  (change: DirectoryChange, post: PostId, holders: readonly Holder[]) =>
  (context: DirectoryContext): Written<DepartmentDirectory> =>
    changeDepartment(ports, 'post-holders.name', context, change, (state) =>
      success(fillPost(state, post, holders)),
    );

/** Records a leave of somebody who holds a post of the department. */
export const recordLeaveCommand =
  (ports: Ports) =>
  (change: DirectoryChange, leave: Leave) =>
  (context: DirectoryContext): Written<DepartmentDirectory> =>
    changeDepartment(ports, 'leave.record', context, change, (state) =>
      recordLeave(state, leave, dateOf(context.now)),
    );

/** Takes a leave back. */
export const withdrawLeaveCommand =
  (ports: Ports) =>
  (change: DirectoryChange, person: Subject, from: LocalDate) =>
  (context: DirectoryContext): Written<DepartmentDirectory> =>
    changeDepartment(ports, 'leave.withdraw', context, change, (state) => withdrawLeave(state, person, from));

/** Names who speaks for an enterprise from now on. */
export const nameContactsCommand =
  ({ table }: Ports) =>
  (creditCode: CreditCode, ifMatch: IfMatch, contacts: readonly Contact[]) =>
  async (context: WriteContext<Versioned<EnterpriseContacts>>): Written<EnterpriseContacts> => {
    const before = await table.load(contactsDefinition, context.county, contactsId(creditCode));
    if (isStale(ifMatch, before?.version ?? 0)) return failure(refusal('DIRECTORY_STALE'));
    const { state, events } = nameContacts(before?.state ?? { creditCode, contacts: [] }, contacts);
    if (events.length === 0) return success({ state, version: before?.version ?? 0 });
    return table.save(context, contactsDefinition, { before, after: state, events });
  };

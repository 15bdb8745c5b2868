import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { isStale, type IfMatch } from '../../../../shared/http/if-match.ts';
import type { DepartmentId, PostId, Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { refusal, type Code } from '../../kernel/coded-refusals.ts';
import {
  emptyDirectory,
  fillPost,
  recordLeave,
  staffingChanged,
  withdrawLeave,
  type Decision,
  type DepartmentDirectory,
  type Holder,
  type Leave,
} from '../domain/department-directory.ts';
import { nameContacts, type Contact, type EnterpriseContacts } from '../domain/enterprise-contacts.ts';
import { mayTouchDepartment, type Act } from '../../kernel/rights.ts';
import type { DirectoryStore, Written } from '../../kernel/ports.ts';

type DirectoryContext = WriteContext<Versioned<DepartmentDirectory>>;

export type DirectoryChange = {
  readonly principal: Principal;
  readonly department: DepartmentId;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
};

const changeDepartment = async (
  directory: DirectoryStore,
  act: Act,
  context: DirectoryContext,
  { principal, department, ifMatch }: DirectoryChange,
  decide: (state: DepartmentDirectory) => Outcome<Decision<DepartmentDirectory>, CodedError<Code>>,
): Written<DepartmentDirectory> => {
  if (!mayTouchDepartment(act, principal, department)) return failure(refusal('DIRECTORY_NOT_YOURS'));
  const before = await directory.department(context.county, department);
  if (isStale(ifMatch, before?.version ?? 0)) return failure(refusal('DIRECTORY_STALE'));
  const decided = decide(before?.state ?? emptyDirectory(department));
  if (!decided.ok) return decided;
  const { state, events } = decided.value;
  if (events.length === 0) return success({ state, version: before?.version ?? 0 });
  return directory.saveDepartment(context, before, state, [...events, staffingChanged(state)]);
};

/** Names who fills a post from now on; an empty list leaves it vacant. */
export const createNamePostHolders =
  (directory: DirectoryStore) =>
  (change: DirectoryChange, post: PostId, holders: readonly Holder[]) =>
  (context: DirectoryContext): Written<DepartmentDirectory> =>
    changeDepartment(directory, 'post-holders.name', context, change, (state) =>
      success(fillPost(state, post, holders)),
    );

/** Records a leave of somebody who holds a post of the department. */
export const createRecordLeave =
  (directory: DirectoryStore) =>
  (change: DirectoryChange, leave: Leave) =>
  (context: DirectoryContext): Written<DepartmentDirectory> =>
    changeDepartment(directory, 'leave.record', context, change, (state) =>
      recordLeave(state, leave, dateOf(context.now)),
    );

export const createWithdrawLeave =
  (directory: DirectoryStore) =>
  (change: DirectoryChange, person: Subject, from: LocalDate) =>
  (context: DirectoryContext): Written<DepartmentDirectory> =>
    changeDepartment(directory, 'leave.withdraw', context, change, (state) =>
      withdrawLeave(state, person, from),
    );

/** Names who speaks for an enterprise from now on. */
export const createNameContacts =
  (directory: DirectoryStore) =>
  (creditCode: CreditCode, ifMatch: IfMatch, contacts: readonly Contact[]) =>
  async (context: WriteContext<Versioned<EnterpriseContacts>>): Written<EnterpriseContacts> => {
    const before = await directory.contacts(context.county, creditCode);
    if (isStale(ifMatch, before?.version ?? 0)) return failure(refusal('DIRECTORY_STALE'));
    const { state, events } = nameContacts(before?.state ?? { creditCode, contacts: [] }, contacts);
    if (events.length === 0) return success({ state, version: before?.version ?? 0 });
    return directory.saveContacts(context, before, state, events);
  };

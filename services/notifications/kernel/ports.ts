import type { CodedError } from '../../../shared/coded-error.ts';
import type { CreditCode } from '../../../shared/credit-code.ts';
import type { Loaded, Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { ListFailure, PageRequest } from '../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import type { CountyCode, DepartmentId, Subject } from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { DepartmentDirectory } from '../directory/domain/department-directory.ts';
import type { EnterpriseContacts } from '../directory/domain/enterprise-contacts.ts';
import type { InboxItem } from '../inbox/domain/inbox-item.ts';
import type { Notice } from '../notices/domain/notice.ts';

/** What a write answers: the state as it now stands, or why nothing was written. */
export type Written<State> = Promise<Outcome<Versioned<State>, CodedError | Refusal>>;

type Save<State> = (
  context: WriteContext<Versioned<State>>,
  before: Loaded<State> | null,
  after: State,
  events: readonly DomainEvent[],
) => Promise<Outcome<Versioned<State>, Refusal>>;

export type DirectoryStore = {
  readonly department: (
    county: CountyCode,
    department: DepartmentId,
  ) => Promise<Loaded<DepartmentDirectory> | null>;
  readonly saveDepartment: Save<DepartmentDirectory>;
  readonly contacts: (
    county: CountyCode,
    creditCode: CreditCode,
  ) => Promise<Loaded<EnterpriseContacts> | null>;
  readonly saveContacts: Save<EnterpriseContacts>;
};

export const inboxStates = ['unread', 'unacknowledged', 'all'] as const;
export type InboxState = (typeof inboxStates)[number];

export type InboxStore = {
  readonly load: (county: CountyCode, inboxItemId: string) => Promise<Loaded<InboxItem> | null>;
  readonly save: Save<InboxItem>;
  /** A person's items in a state, newest first. */
  readonly list: (
    county: CountyCode,
    person: Subject,
    state: InboxState,
    page: PageRequest,
  ) => Promise<Outcome<Page<Versioned<InboxItem>>, ListFailure>>;
  /** How many items a person has in a state, counted as far as `upTo`. */
  readonly count: (county: CountyCode, person: Subject, state: InboxState, upTo: number) => Promise<number>;
};

export type NoticeStore = {
  readonly load: (county: CountyCode, eventId: string) => Promise<Loaded<Notice> | null>;
  /** The notices about an aggregate, newest first. */
  readonly about: (
    county: CountyCode,
    subject: string,
    page: PageRequest,
  ) => Promise<Outcome<Page<Notice>, ListFailure>>;
  /** Writes a new notice with inbox items, all or none; `stale` when the notice is there already. */
  readonly issue: (
    context: WriteContext<void>,
    notice: Notice,
    items: readonly InboxItem[],
  ) => Promise<Outcome<void, Refusal>>;
  /** Writes inbox items of an issued notice, all or none; `stale` when one of them is there already. */
  readonly deliver: (
    context: WriteContext<void>,
    items: readonly InboxItem[],
  ) => Promise<Outcome<void, Refusal>>;
  /** Whether the event of the context is on record as done. */
  readonly isDone: (context: WriteContext<void>) => Promise<boolean>;
};

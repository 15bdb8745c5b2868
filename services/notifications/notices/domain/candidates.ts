import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { Audience, Recipient } from '../../../../shared/events/audience.ts';
import { standInsFor } from '../../../../shared/events/stand-ins.ts';
import type { DepartmentId, PostId, Subject } from '../../../../shared/identifiers.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import {
  holdersOn,
  leaveOn,
  type DepartmentDirectory,
  type Holder,
} from '../../directory/domain/department-directory.ts';
import type { DropReason } from './drop-reason.ts';

/** Which post stands in for which by itself, without being named for a leave: the B clerk for the A clerk. */
export type StandingDeputies = ReadonlyMap<PostId, PostId>;

/** The part of the directory that an audience touches, as of a day. */
export type DirectoryView = {
  readonly on: LocalDate;
  readonly departments: ReadonlyMap<DepartmentId, DepartmentDirectory>;
  readonly contacts: ReadonlyMap<CreditCode, readonly Subject[]>;
  readonly standingDeputies: StandingDeputies;
  /** Of the persons an audience names, those whom the directory does not know. */
  readonly strangers: ReadonlySet<Subject>;
};

/** A person, or the place where one is missing, whom a recipient of an audience stands for. */
export type Candidate = {
  readonly recipient: Recipient;
  readonly person: Subject | null;
  /** The holder on leave whom this person stands in for. */
  readonly standsInFor: Subject | null;
  /** Why this candidate drops out whatever the others are; null when the person could be told. */
  readonly barrier: DropReason | null;
};

/** How an audience is reached. */
export type Reaching = {
  /** A leave holds nothing back: who is away is told beside whoever stands in for them (rulings 43). */
  readonly evenOnLeave: boolean;
};

type PostRecipient = Extract<Recipient, { kind: 'post' }>;

const standInsOf = (
  directory: DepartmentDirectory,
  { on, standingDeputies }: DirectoryView,
  post: PostId,
  holder: Holder,
): readonly Subject[] => {
  const holdersOf = (each: PostId) => holdersOn(directory, each, on).map(({ subject }) => subject);
  return standInsFor(
    {
      standingDeputies,
      holdersOf,
      postsOf: (person) =>
        directory.posts.flatMap((each) => (holdersOf(each.post).includes(person) ? [each.post] : [])),
      isAway: (person) => leaveOn(directory, person, on) !== null,
      deputyOf: (person) => leaveOn(directory, person, on)?.deputy ?? null,
    },
    post,
    [holder.subject],
  ).persons;
};

const candidatesOfHolder = (
  recipient: PostRecipient,
  directory: DepartmentDirectory,
  view: DirectoryView,
  holder: Holder,
  { evenOnLeave }: Reaching,
): readonly Candidate[] => {
  const leave = leaveOn(directory, holder.subject, view.on);
  const itself = { recipient, person: holder.subject, standsInFor: null };
  if (leave === null) return [{ ...itself, barrier: null }];
  const standIns = standInsOf(directory, view, recipient.post, holder);
  const standsInFor = holder.subject;
  return [
    { ...itself, barrier: evenOnLeave ? null : 'on-leave' },
    ...(standIns.length === 0
      ? [{ recipient, person: null, standsInFor, barrier: 'no-deputy' as const }]
      : standIns.map((person) => ({ recipient, person, standsInFor, barrier: null }))),
  ];
};

const candidatesOf = (
  recipient: Recipient,
  view: DirectoryView,
  reaching: Reaching,
): readonly Candidate[] => {
  switch (recipient.kind) {
    case 'person':
      return [{ recipient, person: recipient.subject, standsInFor: null, barrier: null }];
    case 'enterprise': {
      const contacts = view.contacts.get(recipient.creditCode) ?? [];
      return contacts.length === 0
        ? [{ recipient, person: null, standsInFor: null, barrier: 'unknown-enterprise-contact' }]
        : contacts.map((person) => ({ recipient, person, standsInFor: null, barrier: null }));
    }
    case 'post': {
      const directory = view.departments.get(recipient.department);
      const holders = directory === undefined ? [] : holdersOn(directory, recipient.post, view.on);
      return directory === undefined || holders.length === 0
        ? [{ recipient, person: null, standsInFor: null, barrier: 'post-vacant' }]
        : holders.flatMap((holder) => candidatesOfHolder(recipient, directory, view, holder, reaching));
    }
  }
};

const strength = { responsible: 0, informed: 1 } as const;
const closeness = { person: 0, post: 1, enterprise: 2 } as const;

const targetOf = (recipient: Recipient): string => {
  switch (recipient.kind) {
    case 'person':
      return recipient.subject;
    case 'post':
      return `${recipient.department}#${recipient.post}`;
    case 'enterprise':
      return recipient.creditCode;
  }
};

const rankOf = ({ recipient, person, standsInFor, barrier }: Candidate): string =>
  [
    strength[recipient.capacity],
    closeness[recipient.kind],
    targetOf(recipient),
    person ?? '',
    standsInFor ?? '',
    barrier ?? '',
  ].join(' ');

/**
 * Everybody an audience matches, the strongest match first, in an order that does not depend on the audience's: while
 * the holder of a post is on leave, the post's standing deputy, or else the deputy named for the leave, stands in; where
 * these are away too, whoever stands in for them.
 */
export const candidatesFor = (
  audience: Audience,
  view: DirectoryView,
  reaching: Reaching = { evenOnLeave: false },
): readonly Candidate[] =>
  audience
    .flatMap((recipient) => candidatesOf(recipient, view, reaching))
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map(({ candidate }) => candidate);

/** What a refusal says of the request, in the words of the trade; the edge gives each kind one status. */
export const refusalKinds = [
  /** What was entered cannot be so, whatever the thing's state. */
  'malformed',
  /** The thing is another's. */
  'not-yours',
  'unknown',
  /** The thing stands otherwise than the act needs. */
  'wrong-state',
  /** Somebody changed it since it was read. */
  'outdated',
  /** Nobody says to have read what is to be changed. */
  'unread',
  /** What was entered breaks a rule. */
  'unacceptable',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** The codes with which a capability refuses, each beside what kind of refusal it is; the list of its codes is derived. */
export type Refusals<Code extends string = string> = Readonly<Record<Code, RefusalKind>>;

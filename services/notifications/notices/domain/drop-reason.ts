/** Why a candidate was not told; each is one of these, on record. */
export const dropReasons = [
  'post-vacant',
  'on-leave',
  'no-deputy',
  'already-told',
  'own-act',
  'unknown-enterprise-contact',
  /** The event came again so late that nothing says whether people were told of it when it happened. */
  'long-past',
] as const;
export type DropReason = (typeof dropReasons)[number];

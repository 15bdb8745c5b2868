/** Why a candidate was not told; each is one of these, on record. */
export const dropReasons = [
  'post-vacant',
  'on-leave',
  'no-deputy',
  'already-told',
  'own-act',
  'unknown-enterprise-contact',
] as const;
export type DropReason = (typeof dropReasons)[number];

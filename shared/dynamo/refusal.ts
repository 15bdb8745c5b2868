/**
 * Why the one write was refused. `stale`: somebody else changed the aggregate first. `repeated`: the once-key is on
 * record, so the work is done. `claimed`: a name that may be held once is held. `contended`: others kept the items
 * busy through every retry; nothing was written and the caller may try again.
 */
export type Refusal =
  | { readonly kind: 'stale' }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'claimed'; readonly claim: string }
  | { readonly kind: 'contended' };

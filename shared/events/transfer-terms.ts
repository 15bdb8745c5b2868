/**
 * Why a department asks to hand over a task: the matter is not within its lawful authority (R1), or another place has
 * jurisdiction (R2). Nothing else is a transfer (domain.md §5.4).
 */
export const transferReasons = ['R1', 'R2'] as const;
export type TransferReason = (typeof transferReasons)[number];

/** What an adjudicator may decide. */
export const transferDecisions = ['target-takes', 'sender-keeps', 'another-department'] as const;
export type TransferDecision = (typeof transferDecisions)[number];

/** Why a transfer came to be adjudicated: refused, met with silence, or the second, which nobody but an adjudicator grants. */
export const adjudicationCauses = ['refused', 'silent', 'second-transfer'] as const;
export type AdjudicationCause = (typeof adjudicationCauses)[number];

/** The first adjudication may be contested once; the final one may not. */
export const adjudicationInstances = ['first', 'final'] as const;

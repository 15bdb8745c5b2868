/** Transfers that may take effect in the life of a task: at most three departments have it (domain.md §5.4 rule 3). */
export const mostTransfers = 2;

/** Transfers that take effect by the target's acceptance alone; beyond them nobody but an adjudicator grants one. */
export const transfersWithoutAdjudication = 1;

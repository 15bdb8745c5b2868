/** The rungs of the escalation ladder 升级梯 (domain.md §5.5). */
export const rungs = ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5'] as const;
export type Rung = (typeof rungs)[number];

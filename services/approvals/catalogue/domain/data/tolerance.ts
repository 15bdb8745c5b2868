/** Matters that may never be accepted with documents missing: 征地、环评、特殊工程消防设计、安全设施设计 (domain.md §2.5). */
const neverTolerated: readonly string[] = ['A05', 'A09', 'C02', 'C03'];

export const matterTolerates = (code: string): boolean => !neverTolerated.includes(code);

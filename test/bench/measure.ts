/** What the design numbers its budgets by, and how long a start takes. */
export const figures = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '11', 'start'] as const;
export type Figure = (typeof figures)[number];

/** One measured figure beside its budget. */
export type Measure = {
  readonly figure: Figure;
  readonly name: string;
  readonly budget: string;
  readonly measured: string;
  /** Whether it keeps to the budget; null where there is none. */
  readonly within: boolean | null;
  readonly values: Readonly<Record<string, number>>;
};

/** How much is measured. */
export type Extent = {
  /** A short run, to see that everything works; its figures mean little. */
  readonly quick: boolean;
  /** Items due in one deadline check. */
  readonly due: number;
};

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** The value below which the given share of the values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

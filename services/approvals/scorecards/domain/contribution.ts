import * as z from 'zod';
import { departmentIdSchema, type DepartmentId } from '../../../../shared/identifiers.ts';
import { keptText } from '../../../../shared/text.ts';
import { countedChangeSchema, type CountedChange } from './figures.ts';
import { monthSchema, type Month } from '../../kernel/month.ts';

/** What something counts in one month of one department. */
const shareSchema = z.object({
  department: departmentIdSchema,
  month: monthSchema,
  counts: countedChangeSchema,
});
export type Share = Readonly<z.infer<typeof shareSchema>>;

/**
 * What one thing counts as it now stands: the notices of a task, the ruling on a transfer, an issue. News of the thing
 * puts other shares in their place, so that what no longer holds is taken back, whatever the order of the news.
 */
export const contributionSchema = z.object({
  about: keptText(),
  shares: z.array(shareSchema).max(60).readonly(),
});
export type Contribution = Readonly<z.infer<typeof contributionSchema>>;

export const contributionKinds = ['notices', 'ruling', 'issue', 'cause'] as const;

/** The name of what something contributes. */
export const contributionId = (kind: (typeof contributionKinds)[number], id: string): string =>
  `${kind}.${id}`;

/** What a month of a department has to be changed by. */
export type MonthChange = {
  readonly department: DepartmentId;
  readonly month: Month;
  readonly change: CountedChange;
};

const added = (known: CountedChange, more: CountedChange, sign: 1 | -1): CountedChange => {
  const sums = new Map(Object.entries(known));
  for (const [figure, count] of Object.entries(more))
    sums.set(figure, (sums.get(figure) ?? 0) + sign * count);
  return countedChangeSchema.parse(Object.fromEntries([...sums].filter(([, count]) => count !== 0)));
};

/** What changes where shares take the place of others, month by month; what stays as it was is left out. */
export const changesBetween = (before: readonly Share[], after: readonly Share[]): readonly MonthChange[] => {
  const changes = new Map<string, MonthChange>();
  const add = ({ department, month, counts }: Share, sign: 1 | -1): void => {
    const key = `${month}.${department}`;
    const known = changes.get(key)?.change ?? {};
    changes.set(key, { department, month, change: added(known, counts, sign) });
  };
  for (const share of before) add(share, -1);
  for (const share of after) add(share, 1);
  return [...changes.values()].filter(({ change }) => Object.keys(change).length > 0);
};

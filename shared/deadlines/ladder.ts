import * as z from 'zod';

/** The rungs of the escalation ladder 升级梯, lowest first (domain.md §5.5, where they are called L0…L5). */
export const rungs = ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5'] as const;
export const rungSchema = z.enum(rungs);
export type Rung = (typeof rungs)[number];

/** Negative, zero or positive as the first rung stands lower than, level with or higher than the second. */
export const compareRungs = (one: Rung, other: Rung): number => rungs.indexOf(one) - rungs.indexOf(other);

const stepSchema = z.int().min(1).max(365);

/** What a county may set about lights and escalation. */
export const ladderSchema = z
  .strictObject({
    /** Y, the working days before the due date during which the light is yellow: a percentage of the promise, rounded up … */
    yellowPercent: z.int().min(0).max(100),
    /** … but never fewer than these. */
    yellowAtLeast: z.int().min(0).max(365),
    /** Working days past the limit at which each rung above `rung-0` falls. */
    steps: z.strictObject({
      'rung-1': stepSchema,
      'rung-2': stepSchema,
      'rung-3': stepSchema,
      'rung-4': stepSchema,
      'rung-5': stepSchema,
    }),
  })
  .refine(
    ({ steps }) =>
      steps['rung-1'] < steps['rung-2'] &&
      steps['rung-2'] < steps['rung-3'] &&
      steps['rung-3'] < steps['rung-4'] &&
      steps['rung-4'] < steps['rung-5'],
    '各级提醒的天数应逐级增加 · each rung falls later than the one below it',
  );
export type Ladder = Readonly<z.infer<typeof ladderSchema>>;

/** The ladder of domain.md §5.1 and §5.5, until a county sets its own. */
export const defaultLadder: Ladder = {
  yellowPercent: 30,
  yellowAtLeast: 1,
  steps: { 'rung-1': 1, 'rung-2': 3, 'rung-3': 5, 'rung-4': 10, 'rung-5': 15 },
};

/** Y for a promise of so many working days: max(1, ceil(0.3 × L)) by default. */
export const yellowDays = (ladder: Ladder, promisedWorkdays: number): number =>
  Math.max(ladder.yellowAtLeast, Math.ceil((ladder.yellowPercent * promisedWorkdays) / 100));

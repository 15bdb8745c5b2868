import * as z from 'zod';
import { isOverfull } from '../bounds.ts';

/**
 * Why something stands apart from its stored shape: it stands there already, or was about to be written; `full` is what
 * has its shape but for a list that would be longer than it may grow.
 */
export type ShapeFault = 'unreadable' | 'unstorable' | 'full';

/** Where a shape is not held and how; never with what stands there, which may be personal. */
export type ShapeIssue = { readonly path: string; readonly code: string };

const faultWords = {
  unreadable: 'cannot be read',
  unstorable: 'was not written',
  full: 'is full and was not written',
} as const satisfies Record<ShapeFault, string>;

/**
 * A stored item, or one about to be stored, that does not have its stored shape. It is a fault of the program and no
 * answer to a user, unless it is only `full`; what was about to be stored was not written, and nothing with it.
 */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  readonly fault: ShapeFault;
  readonly item: string;
  readonly issues: readonly ShapeIssue[];

  constructor(fault: ShapeFault, item: string, issues: readonly ShapeIssue[]) {
    const places = issues.map(({ path, code }) => `${path} ${code}`).join(', ');
    super(`${item} ${faultWords[fault]}: ${places}`);
    this.fault = fault;
    this.item = item;
    this.issues = issues;
  }
}

/** So many places tell what is wrong; a broken list repeats itself. */
const mostIssues = 10;

const issuesOf = ({ issues }: z.ZodError): readonly ShapeIssue[] =>
  issues.slice(0, mostIssues).map(({ path, code }) => ({ path: path.map(String).join('/'), code }));

/** The fault of what a parser threw; anything else that was thrown goes on. */
export const shapeErrorOf = (fault: ShapeFault, item: string, thrown: unknown): ShapeError => {
  if (thrown instanceof ShapeError) return thrown;
  if (thrown instanceof z.ZodError) return new ShapeError(fault, item, issuesOf(thrown));
  throw thrown;
};

/** Parses what stands in the table, or throws a `ShapeError` that names the item. */
export const readShape = <Shape>(item: string, schema: z.ZodType<Shape>, value: unknown): Shape => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ShapeError('unreadable', item, issuesOf(parsed.error));
};

/** Lets pass what its own schema will read back, or throws a `ShapeError` before anything is written. */
export const checkStorable = (item: string, schema: z.ZodType, value: unknown): void => {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new ShapeError(isOverfull(parsed.error) ? 'full' : 'unstorable', item, issuesOf(parsed.error));
};

import type { Key } from './keys.ts';
import type { Refusal } from './refusal.ts';

/** One item of the transaction and the refusal its failed condition means; null where no condition can fail. */
export type WriteStep = {
  readonly refusal: Refusal | null;
  readonly put?: {
    readonly Item: Record<string, unknown>;
    readonly ConditionExpression?: string;
    readonly ExpressionAttributeNames?: Record<string, string>;
    readonly ExpressionAttributeValues?: Record<string, unknown>;
  };
  readonly delete?: { readonly Key: Key };
  readonly update?: {
    readonly Key: Key;
    readonly UpdateExpression: string;
    readonly ConditionExpression: string;
    readonly ExpressionAttributeNames: Record<string, string>;
    readonly ExpressionAttributeValues: Record<string, unknown>;
  };
};

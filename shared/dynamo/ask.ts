import type {
  BatchGetCommandInput,
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Credentials } from './sign-request.ts';

/** What is asked of a database, by its own names, values as JSON has them. */
export type Asked = {
  readonly GetItem: GetCommandInput;
  readonly BatchGetItem: BatchGetCommandInput;
  readonly Query: QueryCommandInput;
  readonly TransactWriteItems: TransactWriteCommandInput;
  readonly PutItem: PutCommandInput;
  readonly UpdateItem: UpdateCommandInput;
};

export type Operation = keyof Asked;

export type Fields = Readonly<Record<string, unknown>>;

/** What it answers, as far as anything here reads it. */
export type Answer = {
  readonly Item?: Record<string, unknown> | undefined;
  readonly Items?: readonly Record<string, unknown>[] | undefined;
  readonly LastEvaluatedKey?: Record<string, unknown> | undefined;
  readonly Attributes?: Record<string, unknown> | undefined;
  readonly Responses?: Readonly<Record<string, readonly Record<string, unknown>[]>> | undefined;
  readonly UnprocessedKeys?:
    Readonly<Record<string, { readonly Keys?: readonly Fields[] | undefined }>> | undefined;
  readonly ConsumedCapacity?: unknown;
};

/** Asks a database one thing; throws what it refuses with, whose `name` says what that is. */
export type Ask = <Called extends Operation>(operation: Called, input: Asked[Called]) => Promise<Answer>;

/** A table of a database. */
export type Connection = { readonly ask: Ask; readonly name: string };

/** Whether a database refused for a reason, by its own name for it. */
export const isRefusedAs = (error: unknown, name: string): error is Error =>
  error instanceof Error && error.name === name;

/** Where a database is and who asks it; what is left out is taken from the environment of the function. */
export type DatabaseSettings = {
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly credentials?: Credentials | undefined;
};

import * as z from 'zod';
import { localCredentials, localRegion } from '../local-account.ts';

/** An error an emulator answers, by its AWS code: `ResourceNotFoundException`. */
export class AwsError extends Error {
  override name = 'AwsError';
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status: number) {
    super(`${code}: ${message}`);
    this.code = code;
    this.status = status;
  }
}

/** Calls one operation and answers its parsed JSON. */
export type AwsJson = (operation: string, input: object, signal?: AbortSignal) => Promise<unknown>;

const errorSchema = z.object({
  __type: z.string().default('Unknown'),
  message: z.string().optional(),
  Message: z.string().optional(),
});

/**
 * A client of an AWS JSON 1.0 protocol. The wire form of a stream record is the very form Lambda hands to a function
 * (attribute values in base 64, instants as epoch seconds), so nothing is converted there and back as an SDK would.
 */
export const createAwsJson = (endpoint: string, targetPrefix: string, service: string): AwsJson => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/20260101/${localRegion}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  return async (operation, input, signal) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${targetPrefix}.${operation}`,
      },
      body: JSON.stringify(input),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await response.text();
    const answer: unknown = text.startsWith('{') ? JSON.parse(text) : {};
    if (response.ok) return answer;
    const { __type, message, Message } = errorSchema.parse(answer);
    throw new AwsError(__type.split('#').at(-1) ?? __type, message ?? Message ?? text, response.status);
  };
};

/** Whether a call failed because nobody listens (yet, or any more). */
export const isRefused = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED';

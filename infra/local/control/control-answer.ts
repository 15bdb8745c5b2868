import * as z from 'zod';
import type { HttpAnswer } from '../gateway/function-answer.ts';

/** A JSON answer of the runner's own pages. */
export const json = (content: unknown, status = 200): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  cookies: [],
  body: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
});

/** A text for a shell to take as it is: no line end, which would break a header made of it. */
export const plain = (content: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  cookies: [],
  body: Buffer.from(content),
});

export const refuse = (status: number, message: string): HttpAnswer => json({ message }, status);

/** The parsed value of a request's body or query, or the refusal that says what is wrong with it. */
export const parsedOr = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { readonly value: z.output<Schema> } | { readonly refusal: HttpAnswer } => {
  const parsed = schema.safeParse(value);
  return parsed.success ? { value: parsed.data } : { refusal: refuse(400, z.prettifyError(parsed.error)) };
};

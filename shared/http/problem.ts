import * as z from 'zod';
import type { CodedError } from '../coded-error.ts';
import type { Language } from '../language.ts';
import { titleOfProblem } from './problem-titles.ts';

/** As many faults as a person goes through at once; an answer grows no further with what was sent. */
const mostErrors = 50;

/** An error as RFC 9457 tells it; `title` says in words what kind it is, `code` is stable, `errors` names every field at fault at once. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  correlationId: z.string(),
  /** Where the rule stands by which it is refused; absent for what follows from no rule. */
  rule: z.string().optional(),
  errors: z
    .array(z.object({ pointer: z.string(), detail: z.string() }))
    .max(mostErrors)
    .optional(),
  /** How many faults there are; `errors` names the first fifty. */
  errorCount: z.number().int().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemMediaType = 'application/problem+json';

/** Renders a coded error in the reader's language. */
export const renderProblem = (
  error: CodedError,
  status: number,
  language: Language,
  correlationId: string,
  rule: string | null = null,
): Problem => ({
  type: `urn:zhaoshang:problem:${error.code}`,
  title: titleOfProblem(error.code, status)[language],
  status,
  code: error.code,
  detail: error.detail[language],
  correlationId,
  ...(rule === null ? {} : { rule }),
  ...(error.faults === undefined
    ? {}
    : {
        errors: error.faults
          .slice(0, mostErrors)
          .map((fault) => ({ pointer: fault.pointer, detail: fault.detail[language] })),
        errorCount: error.faults.length,
      }),
  ...(error.facts === undefined ? {} : { facts: { ...error.facts } }),
});

/** A problem as it goes over the wire. */
export const problemAnswer = (problem: Problem, language: Language) => ({
  status: problem.status,
  headers: {
    'content-type': `${problemMediaType}; charset=utf-8`,
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    'x-correlation-id': problem.correlationId,
    ...(problem.status === 503 ? { 'retry-after': '1' } : {}),
    ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  },
  body: JSON.stringify(problem),
});

import * as z from 'zod';
import type { Language } from '../../shared/language.ts';
import type { TokenRequest } from '../local/control/token-claims.ts';
import type { Platform } from '../local/platform.ts';
import { StoryFailure } from './story-failure.ts';

type Request = {
  readonly as: TokenRequest;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: number;
};

const refusalSchema = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ detail: z.string() })).optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Speaks to the platform as its users do, over HTTP with their tokens; an answer the story does not expect ends it. */
export type StoryClient = {
  /** What must be done: answers it as parsed. */
  readonly call: <Answer extends z.ZodType>(
    request: Request & { readonly answer: Answer },
  ) => Promise<z.output<Answer>>;
  /** What must be refused, and with which code. */
  readonly refused: (request: Request, code: string) => Promise<Refusal>;
};

type Answered = { readonly status: number; readonly content: unknown };

const shown = ({ status, content }: Answered): string => {
  const problem = refusalSchema.safeParse(content);
  return problem.success
    ? `${status} ${problem.data.code} (${problem.data.detail})`
    : `${status} ${JSON.stringify(content)}`;
};

const unexpected = ({ method, path }: Request, expected: string, answered: Answered): StoryFailure =>
  new StoryFailure(`${method} ${path} should have been ${expected}, but was answered ${shown(answered)}.`);

export const createStoryClient = (
  { baseUrl, tokenFor }: Pick<Platform, 'baseUrl' | 'tokenFor'>,
  language: Language,
): StoryClient => {
  const send = async ({ as, method, path, body, ifMatch }: Request): Promise<Answered> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenFor(as)}`,
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const content: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, content };
  };
  return {
    call: async ({ answer, ...request }) => {
      const answered = await send(request);
      if (answered.status >= 300) throw unexpected(request, 'done', answered);
      const parsed = answer.safeParse(answered.content);
      if (!parsed.success) throw unexpected(request, 'answered in its known shape', answered);
      return parsed.data;
    },
    refused: async (request, code) => {
      const answered = await send(request);
      const parsed = refusalSchema.safeParse(answered.content);
      if (!parsed.success || parsed.data.code !== code)
        throw unexpected(request, `refused as ${code}`, answered);
      return parsed.data;
    },
  };
};

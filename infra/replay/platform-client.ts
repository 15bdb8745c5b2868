import * as z from 'zod';
import type { TokenRequest } from '../local/control/token-claims.ts';
import type { Platform } from '../local/platform.ts';
import { failure, success, type Outcome } from '../../shared/outcome.ts';

/** What a replay needs of the platform it runs on. */
export type ReplayPlatform = Pick<Platform, 'baseUrl' | 'tokenFor' | 'clock'>;

export type Call<Answer extends z.ZodType> = {
  readonly as: TokenRequest;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly answer: Answer;
};

/** Speaks to the platform as its users do, over HTTP with their tokens; a refusal ends the replay. */
export type PlatformClient = {
  readonly call: <Answer extends z.ZodType>(request: Call<Answer>) => Promise<z.output<Answer>>;
  /** The same, where a refusal with one of the codes is an answer, too. */
  readonly ask: <Answer extends z.ZodType, Code extends string>(
    request: Call<Answer>,
    codes: readonly Code[],
  ) => Promise<Outcome<z.output<Answer>, Code>>;
  /** Every item of a list, page by page. */
  readonly listAll: <Item extends z.ZodType>(
    as: TokenRequest,
    path: string,
    item: Item,
  ) => Promise<z.output<Item>[]>;
};

/** Tokens live for a quarter of an hour of real time; one is used while most of it is left. */
const tokenUseMilliseconds = 10 * 60_000;
const longestPage = 100;

const keepTokens = ({ tokenFor }: ReplayPlatform): ((as: TokenRequest) => Promise<string>) => {
  const kept = new Map<string, { readonly until: number; readonly token: Promise<string> }>();
  return (as) => {
    const holder = JSON.stringify(as);
    const now = Date.now();
    const known = kept.get(holder);
    if (known !== undefined && known.until > now) return known.token;
    const token = tokenFor(as);
    kept.set(holder, { until: now + tokenUseMilliseconds, token });
    return token;
  };
};

type Sent = { readonly ok: boolean; readonly status: number; readonly content: string };

const unexpected = (
  { method, path }: Pick<Call<z.ZodType>, 'method' | 'path'>,
  { status, content }: Sent,
): Error => new Error(`${method} ${path} answered ${status}: ${content}`);

const parsed = (content: string): unknown => (content === '' ? null : JSON.parse(content));

const problemSchema = z.object({ code: z.string() });

export const createPlatformClient = (platform: ReplayPlatform): PlatformClient => {
  const tokenOf = keepTokens(platform);
  const send = async ({ as, method, path, body }: Omit<Call<z.ZodType>, 'answer'>): Promise<Sent> => {
    const response = await fetch(`${platform.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(as)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { ok: response.ok, status: response.status, content: await response.text() };
  };
  const call: PlatformClient['call'] = async ({ answer, ...request }) => {
    const sent = await send(request);
    if (!sent.ok) throw unexpected(request, sent);
    return answer.parse(parsed(sent.content));
  };
  const ask: PlatformClient['ask'] = async ({ answer, ...request }, codes) => {
    const sent = await send(request);
    if (sent.ok) return success(answer.parse(parsed(sent.content)));
    const { data } = problemSchema.safeParse(parsed(sent.content));
    const code = codes.find((expected) => expected === data?.code);
    if (code === undefined) throw unexpected(request, sent);
    return failure(code);
  };
  const listAll: PlatformClient['listAll'] = async (as, path, item) => {
    const page = z.object({ items: z.array(item), nextCursor: z.string().nullable() });
    const items: z.output<typeof item>[] = [];
    let cursor: string | null = null;
    do {
      const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const listed: z.output<typeof page> = await call({
        as,
        method: 'GET',
        path: `${path}?limit=${longestPage}${after}`,
        answer: page,
      });
      items.push(...listed.items);
      cursor = listed.nextCursor;
    } while (cursor !== null);
    return items;
  };
  return { call, ask, listAll };
};

/** As many requests as keep the platform's functions busy on a small machine. */
const atOnce = 8;

/** Does something with each item, several at a time, in no particular order. */
export const forEachOf = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = items.values();
  const actOnNext = async (): Promise<void> => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, actOnNext));
};

import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformOptions } from '../../infra/local/ground.ts';
import { startPlatform } from '../../infra/local/platform.ts';
import { openCounty } from '../../infra/operator/open-county.ts';
import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import { withPaperSeen } from './seen-on-paper.ts';
import { takeSharedAssembly, withSharedAssembly, type Command } from './shared-assembly.ts';
import { bodyIn, type Answer, type Caller, type Send } from './service-client.ts';

/** A platform as its users see it: over HTTP. */
export type TestPlatform = {
  readonly baseUrl: string;
  readonly send: Send;
  /** Waits until every committed event has reached every subscriber. */
  readonly drain: () => Promise<void>;
  /** Moves business time and checks deadlines once. */
  readonly moveClock: (move: { now: string } | { advance: string }) => Promise<Answer>;
  /** Moves business time to an instant and lets everything that falls until then reach whom it concerns. */
  readonly moveTo: (now: string) => Promise<void>;
  readonly invoke: (functionName: string, event: unknown) => Promise<Answer>;
  readonly local: (method: string, path: string, body?: unknown) => Promise<Answer>;
};

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: bodyIn(response, text) };
};

const tokenQuery = ({ subject, county, roles, department, enterprise }: Caller): string => {
  const query = new URLSearchParams({ role: (roles ?? ['officer']).join(',') });
  const named = { sub: subject, county, department, enterprise };
  for (const [name, value] of Object.entries(named)) if (value !== undefined) query.set(name, value);
  return query.toString();
};

// What is made without a name of its own is meant each time by a test, also in the same words within ten minutes.
const unnamed = /^\/v1\/(?:requests|assignments|visits|meetings|cases)$/;

const tokensKeptMilliseconds = 300_000;

/** A caller's token is good for a quarter of an hour, wherever business time is moved. */
const tokenKeeper = (baseUrl: string) => {
  const kept = new Map<string, { token: string; until: number }>();
  return {
    tokenFor: async (caller: Caller): Promise<string> => {
      const query = tokenQuery(caller);
      const known = kept.get(query);
      if (known !== undefined && Date.now() < known.until) return known.token;
      const until = Date.now() + tokensKeptMilliseconds;
      const token = await (await fetch(`${baseUrl}/_local/token?format=text&${query}`)).text();
      kept.set(query, { token, until });
      return token;
    },
  };
};

/** Speaks to a running platform. */
export const connect = (baseUrl: string): TestPlatform => {
  const tokens = tokenKeeper(baseUrl);
  const local: TestPlatform['local'] = async (method, path, body) => {
    const response = await fetch(`${baseUrl}/_local${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return read(response);
  };
  const send: Send = async (method, path, options = {}) => {
    const caller = options.as === undefined || options.as === 'nobody' ? {} : options.as;
    const token = await tokens.tokenFor(caller);
    return read(
      await fetch(`${baseUrl}${path}`, {
        method,
        headers: {
          ...(options.as === 'nobody' ? {} : { authorization: `Bearer ${token}` }),
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(method === 'POST' && unnamed.test(path) ? { 'idempotency-key': randomUUID() } : {}),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      }),
    );
  };
  const drain = async () => {
    const answer = await local('GET', '/drain');
    if (answer.status !== 200)
      throw new Error(`the platform does not come to rest: ${JSON.stringify(answer.body)}`);
  };
  const moveClock: TestPlatform['moveClock'] = async (move) => {
    const answer = await local('POST', '/clock', move);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer;
  };
  return {
    baseUrl,
    local,
    send: withPaperSeen(send),
    drain,
    moveClock,
    moveTo: async (now) => {
      await moveClock({ now });
      await drain();
    },
    invoke: (functionName, event) => local('POST', `/functions/${functionName}/invoke`, event),
  };
};

/** A platform of the caller's own, in a directory of its own, gone when stopped. */
export const startTestPlatform = async (
  options: Partial<PlatformOptions> = {},
): Promise<TestPlatform & { stop: () => Promise<void> }> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'zhaoshang-'));
  const platform = await startPlatform({
    ...{ port: 0, dataDirectory, quiet: true, synthesise: takeSharedAssembly },
    ...options,
  });
  return {
    ...connect(platform.baseUrl),
    stop: async () => {
      await platform.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
};

/** `npm start`, but for the synthesis, which is taken from this run. */
export const startOnSharedAssembly = (): Command => ({
  script: 'test/support/start-on-taken.ts',
  env: withSharedAssembly(),
});

/** A platform in a process of its own, so that it can be killed as a machine fails. */
export const spawnPlatform = async (
  dataDirectory: string,
  { script, env }: Command = { script: 'infra/local/start.ts', env: process.env },
): Promise<TestPlatform & { child: ChildProcess; ended: Promise<unknown> }> => {
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['--import', 'tsx', script, '--port', '0', '--data', dataDirectory], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /runs at (http:\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`the platform ended before it was ready: ${output}`)));
  });
  return { ...connect(baseUrl), child, ended };
};

let opened = 0;

/** A county of Chongqing (50xxxx), whose own rules the rows of the speech are about (rulings 28). */
export const newCounty = (): string => {
  opened += 1;
  return String(500_000 + ((process.pid * 37 + opened * 7919) % 9_999));
};

/** The departments a lead's way to signing names, which every county has. */
const namedOnTheWay = ['planning-and-natural-resources', 'development-and-reform'];

/** Opens a county with the given departments, every post filled by `<department>.<post>`. */
export const openTestCounty = async (
  platform: TestPlatform,
  departments: readonly string[],
  county = newCounty(),
): Promise<string> => {
  await openCounty(
    async ({ method, path, body }) => {
      const answer = await platform.send(method, path, {
        body,
        as: { subject: 'admin', county, roles: ['admin'] },
      });
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    },
    (department, post) => ({
      subject: `${department.id}.${post.id}`,
      displayName: department.name.zh + post.name.zh,
      from: '2000-01-01',
    }),
    defaultCatalogue.departments.filter(({ id }) => [...departments, ...namedOnTheWay].includes(id)),
  );
  return county;
};

/** The holder of a post, as `openTestCounty` named them; roles follow from the post unless told otherwise. */
export const holderOf = (
  county: string,
  department: string,
  post: string,
  roles?: Caller['roles'],
): Caller => ({
  subject: `${department}.${post}`,
  county,
  department,
  roles: roles ?? [post === 'section-head' || post === 'deputy-head' ? post : 'clerk'],
});

/** Asks again until the answer satisfies, at most twenty seconds; for what happens by itself. */
export const eventually = async <T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean): Promise<T> => {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`);
    await pause(25);
  }
};

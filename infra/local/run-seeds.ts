import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { DataDirectory } from './data-directory.ts';
import { passHeader } from './readiness.ts';
import type { Seed, SeedClient, SeedRequest } from './seed.ts';
import { StartupFailure } from './startup-failure.ts';
import type { Say } from './steps.ts';
import type { TokenRequest } from './control/token-claims.ts';

export type SeedSurroundings = {
  readonly baseUrl: string;
  readonly tokenFor: (request: TokenRequest) => Promise<string>;
  readonly settled: () => Promise<void>;
  readonly say: Say;
  /** Lets the seeds in before anybody else. */
  readonly pass: string;
  /** Between two tries of one request; a second unless told otherwise. */
  readonly pauseMilliseconds?: number;
};

const seededSchema = z.object({ seeds: z.array(z.string()) });

type Answered = { readonly status: number; readonly text: string; readonly etag: string | null };

const pauseMilliseconds = 1_000;
/** Ten minutes for one request: a machine slower than that does not run the platform. */
const mostTries = 600;

/** Whether the same request may be taken when it comes again: what failed under way, or met another. */
const mayPass = ({ status, text }: Answered): boolean =>
  status >= 500 || status === 429 || (status === 409 && text.includes('"LOST_RACE"'));

const send = async (
  { baseUrl, tokenFor, pass }: SeedSurroundings,
  { as, method, path, body, headers }: SeedRequest,
): Promise<Answered> => {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor(as)}`,
      [passHeader]: pass,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text(), etag: response.headers.get('etag') };
};

/** A slow machine lets a request run out of its time; its key makes it safe to send again. */
const sendUntilTaken = async (
  surroundings: SeedSurroundings,
  request: SeedRequest,
  tries = 1,
): Promise<Answered> => {
  const answered = await send(surroundings, request);
  if (!mayPass(answered) || tries >= mostTries) return answered;
  surroundings.say(`… ${request.method} ${request.path} answered ${answered.status}, is sent again.`);
  await delay(surroundings.pauseMilliseconds ?? pauseMilliseconds);
  return sendUntilTaken(surroundings, request, tries + 1);
};

const sayEveryMilliseconds = 3_000;

const createClient = (surroundings: SeedSurroundings): SeedClient => {
  let written = 0;
  let lastSaid = performance.now();
  return {
    settled: surroundings.settled,
    request: async (request) => {
      const { status, text, etag } = await sendUntilTaken(surroundings, request);
      if (status >= 300)
        throw new StartupFailure(
          `The demonstration county cannot be filled in: ${request.method} ${request.path} answered ${status}: ${text}`,
        );
      written += 1;
      if (performance.now() - lastSaid > sayEveryMilliseconds) {
        lastSaid = performance.now();
        surroundings.say(`… ${written} entries`);
      }
      const answer: unknown = text === '' ? null : JSON.parse(text);
      return { body: answer, etag };
    },
  };
};

/** Runs the seeds this data directory has not had, each once, in order. */
export const runSeeds = async (
  seeds: readonly Seed[],
  data: DataDirectory,
  surroundings: SeedSurroundings,
): Promise<void> => {
  const client = createClient(surroundings);
  const read = data.read('seeded.json', seededSchema, 'the demonstration county is taken as it stands');
  const all = seeds.map(({ name }) => name);
  // What was entered since must not be entered over.
  if (read.state === 'unreadable') data.write('seeded.json', { seeds: all });
  const done = read.state === 'unreadable' ? all : read.state === 'kept' ? [...read.content.seeds] : [];
  for (const seed of seeds.filter(({ name }) => !done.includes(name))) {
    surroundings.say(seed.says);
    await seed.run(client);
    done.push(seed.name);
    data.write('seeded.json', { seeds: done });
  }
};

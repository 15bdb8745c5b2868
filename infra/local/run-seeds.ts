import * as z from 'zod';
import type { DataDirectory } from './data-directory.ts';
import type { Seed, SeedClient } from './seed.ts';
import type { TokenRequest } from './control/token-claims.ts';

export type SeedSurroundings = {
  readonly baseUrl: string;
  readonly tokenFor: (request: TokenRequest) => Promise<string>;
  readonly settled: () => Promise<void>;
};

const seededSchema = z.object({ seeds: z.array(z.string()) });

const createClient = ({ baseUrl, tokenFor, settled }: SeedSurroundings): SeedClient => ({
  settled,
  request: async ({ as, method, path, body, headers }) => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenFor(as)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    const answer: unknown = text === '' ? null : JSON.parse(text);
    return { body: answer, etag: response.headers.get('etag') };
  },
});

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
    await seed.run(client);
    done.push(seed.name);
    data.write('seeded.json', { seeds: done });
  }
};

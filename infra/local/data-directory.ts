import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { readKept, writeDurably, writeWhole, type KeptFile } from './kept-file.ts';
import {
  identify,
  isAlive,
  processIdentitySchema,
  type ProcessIdentity,
} from './process/process-identity.ts';
import { StartupFailure } from './startup-failure.ts';

/** Everything the platform keeps on this machine; a fresh start empties these and nothing else. */
const kept = [
  'clock.json',
  'issuer-key.json',
  'seeded.json',
  'database',
  'queues',
  'files',
  'tokens',
  'streams',
  'logs',
  'runtime',
] as const;
type Kept = (typeof kept)[number];

const pidFile = 'platform.pid';

const claimSchema = z.object({
  runner: processIdentitySchema,
  database: processIdentitySchema.nullable(),
  baseUrl: z.string().nullable(),
  /** Where database and queues answer, for an operator's command; absent until they are up. */
  engines: z.object({ database: z.string(), queues: z.string() }).optional(),
});
type Claim = z.infer<typeof claimSchema>;

export type DataDirectory = {
  readonly path: (name: Kept) => string;
  /** Reads what is kept under a name; what cannot be read is set aside, and said with its consequence. */
  readonly read: <Schema extends z.ZodType>(
    name: Kept,
    schema: Schema,
    consequence: string,
  ) => KeptFile<z.output<Schema>>;
  readonly write: (name: Kept, content: unknown) => void;
  readonly announce: (part: {
    readonly databasePid?: number;
    readonly baseUrl?: string;
    readonly engines?: Claim['engines'];
  }) => void;
  readonly release: () => void;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const makeDirectory = (directory: string): void => {
  try {
    mkdirSync(directory, { recursive: true });
    if (!statSync(directory).isDirectory()) throw new Error('it is not a directory');
  } catch (error) {
    throw new StartupFailure(`The data directory ${directory} cannot be used: ${reasonOf(error)}.`);
  }
};

const endLeftover = async (leftover: ProcessIdentity | null): Promise<void> => {
  if (leftover === null || !isAlive(leftover)) return;
  process.kill(leftover.pid, 'SIGKILL');
  for (let waited = 0; waited < 3_000 && isAlive(leftover); waited += 25) await delay(25);
};

// A runner whose npm was killed notices within half a second and stops; so a claim is given this long to lapse.
const patienceMilliseconds = 4_000;

const reap = async (directory: string, earlier: Claim): Promise<void> => {
  const isOurs = earlier.runner.pid === process.pid;
  for (let waited = 0; !isOurs && waited < patienceMilliseconds && isAlive(earlier.runner); waited += 50)
    await delay(50);
  if (isAlive(earlier.runner))
    throw new StartupFailure(
      `The platform already runs on ${directory} as process ${earlier.runner.pid}${earlier.baseUrl === null ? '' : `, at ${earlier.baseUrl}`}.`,
    );
  await endLeftover(earlier.database);
  rmSync(join(directory, pidFile), { force: true });
};

const claim = async (directory: string): Promise<Claim> => {
  const file = join(directory, pidFile);
  const earlier = claimSchema.safeParse(readClaim(file));
  if (earlier.success) await reap(directory, earlier.data);
  else rmSync(file, { force: true, recursive: true });
  const runner = identify(process.pid);
  if (runner === null) throw new Error('This process cannot find itself.');
  const mine = { runner, database: null, baseUrl: null };
  try {
    const handle = openSync(file, 'wx');
    writeFileSync(handle, JSON.stringify(mine));
    closeSync(handle);
  } catch (error) {
    throw new StartupFailure(`The data directory ${directory} cannot be claimed: ${reasonOf(error)}.`);
  }
  return mine;
};

const readClaim = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No claim, or one torn by a crash: it names no process, so there is nothing to reap.
    return null;
  }
};

/** Where database and queues of the platform that runs on a directory answer; null where none runs. */
export const enginesRunningOn = (directory: string): NonNullable<Claim['engines']> | null => {
  const running = claimSchema.safeParse(readClaim(join(resolve(directory), pidFile)));
  return running.success && isAlive(running.data.runner) ? (running.data.engines ?? null) : null;
};

/** Opens the directory for this process alone, ending what a killed runner left; `fresh` empties it first. */
export const openDataDirectory = async (directory: string, fresh: boolean): Promise<DataDirectory> => {
  const root = resolve(directory);
  makeDirectory(root);
  let mine = await claim(root);
  const path = (name: Kept): string => join(root, name);
  if (fresh) for (const name of kept) rmSync(path(name), { recursive: true, force: true });
  for (const name of ['database', 'queues', 'streams', 'tokens', 'logs', 'runtime'] as const)
    makeDirectory(path(name));
  return {
    path,
    read: (name, schema, consequence) => readKept(path(name), schema, consequence),
    write: (name, content) => writeDurably(path(name), content),
    announce: ({ databasePid, baseUrl, engines }) => {
      mine = {
        ...mine,
        ...(databasePid === undefined ? {} : { database: identify(databasePid) }),
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(engines === undefined ? {} : { engines }),
      };
      writeWhole(join(root, pidFile), mine);
    },
    release: () => rmSync(join(root, pidFile), { force: true }),
  };
};

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Synthesise } from './local-stage.ts';
import { startPlatform, type Platform } from './platform.ts';
import { scratchRoot } from './scratch-root.ts';

/** What a platform for one purpose is started with, and what ends it early. */
export type TemporaryPlatform = {
  /** Begins the name of its directory. */
  readonly purpose: string;
  /** Where business time begins; an ISO 8601 instant. */
  readonly startAt?: string;
  readonly interrupted: AbortSignal;
  /** Where its stacks come from, when not from a synthesis of its own. */
  readonly synthesise?: Synthesise | undefined;
  /** What is thrown when the platform cannot be used to the end. */
  readonly endedEarly: (reason: 'interrupted' | 'platform-ended') => Error;
};

const untilItCannotGoOn = async (
  { failed }: Platform,
  { interrupted, endedEarly }: TemporaryPlatform,
): Promise<never> => {
  const aborted = interrupted.aborted
    ? null
    : new Promise((resolve) => interrupted.addEventListener('abort', resolve, { once: true }));
  await Promise.race([failed, aborted]);
  throw endedEarly(interrupted.aborted ? 'interrupted' : 'platform-ended');
};

/** Starts a platform for one purpose, whose data are gone when it has stopped, however the purpose ends. */
export const onTemporaryPlatform = async <Result>(
  options: TemporaryPlatform,
  use: (platform: Platform) => Promise<Result>,
): Promise<Result> => {
  const { purpose, startAt, synthesise } = options;
  const dataDirectory = await mkdtemp(join(scratchRoot(), `zhaoshang-${purpose}-`));
  try {
    const platform = await startPlatform({
      port: 0,
      dataDirectory,
      quiet: true,
      ...(startAt === undefined ? {} : { startAt }),
      ...(synthesise === undefined ? {} : { synthesise }),
    });
    try {
      return await Promise.race([untilItCannotGoOn(platform, options), use(platform)]);
    } finally {
      await platform.stop();
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 3 });
  }
};

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles, type Role } from '../../shared/auth/roles.ts';
import type { Closing } from './closing.ts';
import type { TokenRequest } from './control/token-claims.ts';
import type { DataDirectory } from './data-directory.ts';

/** A token lives for fifteen minutes, so that one read at any time has most of them left. */
const renewMilliseconds = 60_000;

/** The file that holds a ready token of a role's demonstration account, as a header that curl takes with `-H @file`. */
export const tokenFile = (directory: string, role: Role): string => join(directory, role);

/** Keeps a ready token for each account of the demonstration in a file, while the platform runs. */
export const keepTokenFiles = async (
  data: DataDirectory,
  closing: Closing,
  tokenFor: (request: TokenRequest) => Promise<string>,
): Promise<void> => {
  const directory = data.path('tokens');
  const renew = async (): Promise<void> => {
    for (const role of roles) {
      const header = `authorization: Bearer ${await tokenFor({ role })}`;
      writeFileSync(tokenFile(directory, role), header, { mode: 0o600 });
    }
  };
  await renew();
  const timer = setInterval(
    () => void renew().catch((error: unknown) => console.error(String(error))),
    renewMilliseconds,
  );
  timer.unref();
  closing.add(() => {
    clearInterval(timer);
    for (const role of roles) rmSync(tokenFile(directory, role), { force: true });
  });
};

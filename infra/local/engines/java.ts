import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartupFailure } from '../startup-failure.ts';

/** The oldest Java the database engine runs on. */
export const oldestJava = 17;

/**
 * Flags of a Java that lives for minutes and answers some thousand calls: what the second compiler and the collector that
 * works beside the program would gain comes too late for it.
 */
export const forAShortLife = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] as const;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of the Java to run: of `JAVA_HOME`, else the first in `PATH`. */
export const findJava = (environment: NodeJS.ProcessEnv): string => {
  const home = environment['JAVA_HOME'];
  const directories = [
    ...(home === undefined ? [] : [join(home, 'bin')]),
    ...(environment['PATH'] ?? '').split(delimiter),
  ];
  const found = directories.map((directory) => join(directory, 'java')).find(isExecutable);
  if (found === undefined)
    throw new StartupFailure(
      `Java ${oldestJava} or newer is needed to run the database on this machine, and no java is in the PATH (Debian: apt-get install openjdk-17-jre-headless).`,
    );
  return found;
};

import { demonstrationStart, openBusinessClock, type BusinessClock } from './business-clock.ts';
import type { Closing } from './closing.ts';
import { openDataDirectory, type DataDirectory } from './data-directory.ts';
import { assertRoom, watchFreeSpace, type FreeBytes, type FreeSpace } from './free-space.ts';
import { startHttpServer, type HttpServer } from './http-server.ts';
import { openIssuer, type Issuer } from './issuer.ts';
import type { Synthesise } from './local-stage.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import type { Say } from './steps.ts';

export type PlatformOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDirectory: string;
  /** Empties the data directory first. */
  readonly fresh?: boolean;
  /** Where business time begins in an empty data directory; an ISO 8601 instant. */
  readonly startAt?: string;
  /** Fills in the demonstration county on the first start. */
  readonly seed?: boolean;
  /** Shows no errors of functions; they are in the logs directory in any case. */
  readonly quiet?: boolean;
  /** How much room the disk has; looked at on the disk itself when left out. */
  readonly freeBytes?: FreeBytes;
  /** Is told each step of the start. */
  readonly say?: Say;
  /** Other stacks than those of the product. */
  readonly synthesise?: Synthesise;
  /** What the fault `kill-platform` does; `kill()` when left out. */
  readonly killPlatform?: () => void;
};

/** What the platform stands on before any stack of it is there: its data, its port, business time, who issues tokens. */
export type Ground = {
  readonly options: PlatformOptions;
  readonly data: DataDirectory;
  readonly closing: Closing;
  readonly http: HttpServer;
  readonly baseUrl: string;
  readonly clock: BusinessClock;
  readonly issuer: Issuer;
  readonly space: FreeSpace;
  readonly say: Say;
  readonly readiness: Readiness;
  readonly started: { readonly at: number; milliseconds: number };
};

/** Opens it, or throws a `StartupFailure` that says what is missing on this machine. */
export const openGround = async (options: PlatformOptions, closing: Closing): Promise<Ground> => {
  const started = { at: performance.now(), milliseconds: 0 };
  // Functions and product live in UTC on AWS; a worker thread takes its zone from the process.
  process.env['TZ'] = 'UTC';
  const data = await openDataDirectory(options.dataDirectory, options.fresh ?? false);
  closing.add(data.release);
  const space = watchFreeSpace(options.dataDirectory, options.freeBytes);
  assertRoom(space);
  const http = await startHttpServer(options.port);
  closing.add(http.stop);
  const baseUrl = `http://127.0.0.1:${http.port}`;
  data.announce({ baseUrl });
  const clock = openBusinessClock(data, options.startAt ?? demonstrationStart);
  const issuer = await openIssuer(data, baseUrl);
  const say = options.say ?? (() => undefined);
  const readiness = createReadiness();
  return { ...{ say, readiness }, options, data, closing, http, baseUrl, clock, issuer, space, started };
};

import { randomUUID } from 'node:crypto';
import { refuse } from './control/control-answer.ts';
import type { Answer } from './http-server.ts';

/** The header by which the platform knows its own requests while it is not ready yet. */
export const passHeader = 'x-zhaoshang-start';

export type Readiness = {
  /** Lets a request of the start itself in. */
  readonly pass: string;
  readonly isReady: () => boolean;
  readonly declare: () => void;
};

export const createReadiness = (): Readiness => {
  let ready = false;
  return { pass: randomUUID(), isReady: () => ready, declare: () => void (ready = true) };
};

const isOwnPage = (path: string): boolean => path === '/_local' || path.startsWith('/_local/');

/** Asks everybody to wait until all there is to begin with is there; who finds `/docs` finds the demonstration too. */
export const onceReady =
  ({ pass, isReady }: Readiness, answer: Answer): Answer =>
  (request, path, query) => {
    if (isReady() || isOwnPage(path) || request.headers[passHeader] === pass)
      return answer(request, path, query);
    request.resume();
    const refusal = refuse(503, 'The platform is starting; npm start says when it is ready.');
    return Promise.resolve({ ...refusal, headers: { ...refusal.headers, 'retry-after': '1' } });
  };

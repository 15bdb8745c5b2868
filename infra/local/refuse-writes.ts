import { refuse } from './control/control-answer.ts';
import type { FreeSpace } from './free-space.ts';
import type { Answer } from './http-server.ts';

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Pages of the runner that write nothing the disk has to hold. */
const harmless = '/_local/faults';

/** Answers 503 to whatever would write while the disk has no room; what only reads is answered as ever. */
export const refusingWritesWhenFull =
  (space: FreeSpace, answer: Answer): Answer =>
  (request, path, query) => {
    const writes = !reads.has(request.method ?? 'GET') && path !== harmless;
    const shortage = writes ? space.shortage() : null;
    if (shortage === null) return answer(request, path, query);
    request.resume();
    const refusal = refuse(503, shortage);
    return Promise.resolve({ ...refusal, headers: { ...refusal.headers, 'retry-after': '30' } });
  };

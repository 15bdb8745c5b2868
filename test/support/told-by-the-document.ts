import type { Endpoint } from '../../shared/http/endpoint.ts';
import { headersGiven } from '../../shared/http/open-api/operation.ts';
import { refusalStatus } from '../../shared/http/open-api/refusals.ts';
import { refusalStatuses } from '../../shared/http/open-api/statuses.ts';
import type { StatusOf } from '../../shared/http/refusal-status.ts';

const answersTo = (endpoints: readonly Endpoint<string>[], method: string, path: string) =>
  endpoints.find(
    (endpoint) =>
      endpoint.method === method.toLowerCase() &&
      new RegExp(`^${endpoint.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );

/** Headers that documents tell of operation by operation. */
const toldOf = ['ETag', 'Location', 'Idempotency-Replayed'] as const;

/** Throws where an answer has a status or a header that the OpenAPI document does not tell of its operation. */
export const toldByTheDocument =
  (endpoints: readonly Endpoint<string>[], statusOf: StatusOf) =>
  (method: string, path: string, { status, headers }: Response): void => {
    const endpoint = answersTo(endpoints, method, path);
    if (endpoint === undefined) return;
    const isTold =
      status === endpoint.status || refusalStatuses(endpoint, statusOf).includes(refusalStatus(status));
    const untold =
      status < 300
        ? toldOf.filter((name) => headers.has(name) && !headersGiven(endpoint).includes(name))
        : [];
    if (!isTold || untold.length > 0)
      throw new Error(
        `the document of ${method} ${endpoint.path} tells nothing of ${[status, ...untold].join(', ')}`,
      );
  };

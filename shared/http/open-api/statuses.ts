import { kindsNamedBy } from '../../names/named-in.ts';
import type { Endpoint } from '../endpoint.ts';
import type { StatusOf } from '../refusal-status.ts';
import { statusOfCode } from '../refuse.ts';
import { refusalStatus, type RefusalStatus } from './refusals.ts';

/** What any request may meet: a fault in it, a token, a right, the throttle, and what fails on this side. */
const always = ['400', '401', '403', '429', '5XX'] as const;
/** What a change may meet beside: what it stands on, a race, a version, a body too large or of another type, a key used before. */
const ofChanges = ['404', '409', '412', '413', '415', '422'] as const;

const namesThings = ({ schemas }: Endpoint<string>): boolean =>
  [schemas.params, schemas.query, schemas.input].some((schema) => kindsNamedBy(schema).size > 0);

/** Every status with which an endpoint may refuse. */
export const refusalStatuses = (endpoint: Endpoint<string>, statusOf: StatusOf): readonly RefusalStatus[] => {
  const own = endpoint.refusals.flatMap((code) => statusOfCode(statusOf, code) ?? []).map(refusalStatus);
  const statuses = new Set<RefusalStatus>([
    ...always,
    ...(endpoint.method === 'get' ? [] : ofChanges),
    ...(endpoint.path.includes('{') ? ['404' as const] : []),
    ...(endpoint.ifMatch === 'required' ? ['428' as const] : []),
    ...(namesThings(endpoint) ? ['422' as const] : []),
    ...own,
  ]);
  return [...statuses].sort();
};

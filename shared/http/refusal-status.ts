import type { RefusalKind, Refusals } from '../refusal-kinds.ts';

/** The status of a code of the service's own errors; undefined for a code it does not know. */
export type StatusOf = (code: string) => number | undefined;

const statusOfKind = {
  malformed: 400,
  'not-yours': 403,
  unknown: 404,
  'wrong-state': 409,
  outdated: 412,
  unread: 428,
  unacceptable: 422,
} as const satisfies Record<RefusalKind, number>;

/** The HTTP status of each refusal of a service; undefined for a code it does not know. */
export const statusIn = (refusals: Refusals): StatusOf => {
  const kinds = new Map(Object.entries(refusals));
  return (code) => {
    const kind = kinds.get(code);
    return kind === undefined ? undefined : statusOfKind[kind];
  };
};

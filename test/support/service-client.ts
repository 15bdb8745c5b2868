import type { Endpoint } from '../../shared/http/endpoint.ts';
import type { Principal } from '../../shared/auth/principal.ts';
import { roles, standsAbove, type Role } from '../../shared/auth/roles.ts';
import { countyCodeSchema, departmentIdSchema, subjectSchema } from '../../shared/identifiers.ts';
import { creditCodeSchema } from '../../shared/credit-code.ts';
import { createDoor } from '../../shared/http/admit-names.ts';
import { createServiceApp } from '../../shared/http/service-app.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { silentLog } from '../../shared/log.ts';
import { toInstant, type Clock } from '../../shared/time/clock.ts';
import { createNewId } from '../../shared/time/new-id.ts';
import { toldByTheDocument } from './told-by-the-document.ts';
import { withPaperSeen } from './seen-on-paper.ts';
import type { TestTable } from './test-table.ts';

/** A clock that stands still until it is moved. */
export const createTestClock = (start: string): Clock & { set: (moment: string) => void } => {
  let now = toInstant(new Date(start));
  return {
    now: () => now,
    set: (moment) => {
      now = toInstant(new Date(moment));
    },
  };
};

export const foundationsOf = (table: TestTable, clock: Clock): Foundations => ({
  table: table.table,
  clock,
  newId: createNewId(clock),
  log: silentLog,
});

export type Caller = {
  subject?: string;
  county?: string;
  roles?: readonly Role[];
  department?: string;
  enterprise?: string;
};

/** Who calls, from the little a test needs to say. */
export const principalOf = (caller: Caller): Principal => ({
  subject: subjectSchema.parse(caller.subject ?? 'officer-1'),
  county: countyCodeSchema.parse(caller.county ?? '500236'),
  roles: [...(caller.roles ?? ['officer'])],
  department: caller.department === undefined ? null : departmentIdSchema.parse(caller.department),
  enterprise: caller.enterprise === undefined ? null : creditCodeSchema.parse(caller.enterprise),
});

export type Answer = { status: number; headers: Headers; body: any };

export type Send = (
  method: string,
  path: string,
  options?: {
    body?: unknown;
    as?: Caller | 'nobody';
    headers?: Record<string, string>;
    /** When the gateway takes it, in milliseconds of real time; left out, long after the one before. */
    takenAt?: number;
  },
) => Promise<Answer>;

/** A service's HTTP app in process; the caller travels as the bearer token itself. */
/** What a response holds: parsed where it is JSON, the text of a page, null where it is empty. */
export const bodyIn = ({ headers }: Response, text: string): any => {
  if (text === '') return null;
  return headers.get('content-type')?.includes('html') === true ? text : JSON.parse(text);
};

let takenLast = 0;

/** Texts and bytes go as they are, for what is no JSON. */
const rawBody = (body: unknown): string | Uint8Array<ArrayBuffer> => {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === 'string' ? body : JSON.stringify(body);
};

export const createServiceClient = <Act extends string, Relation extends string>(
  api: ServiceApi<Act, Relation>,
  foundations: Foundations,
): { send: Send; endpoints: readonly Endpoint<Act>[] } => {
  const endpoints = api.endpoints(foundations);
  const app = createServiceApp({
    service: api.service,
    endpoints,
    rights: api.rights,
    statusOf: api.statusOf,
    ruleAt: api.ruleAt,
    verifyToken: (authorization) => {
      if (authorization === undefined) return Promise.resolve('missing');
      const caller: Caller = JSON.parse(
        Buffer.from(authorization.replace('Bearer ', ''), 'base64url').toString(),
      );
      return Promise.resolve(principalOf(caller));
    },
    answers: foundations.table,
    door: createDoor(api.service, foundations.table, api.names(foundations)),
    clock: foundations.clock,
    newCorrelationId: foundations.newId,
    log: silentLog,
  });
  const assertTold = toldByTheDocument(endpoints, api.statusOf);
  const send: Send = async (method, path, options = {}) => {
    const token = Buffer.from(JSON.stringify(options.as ?? {})).toString('base64url');
    takenLast += 3_600_000;
    const init = {
      method,
      headers: {
        ...(options.as === 'nobody' ? {} : { authorization: `Bearer ${token}` }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: rawBody(options.body) }),
    };
    const timeEpoch = options.takenAt ?? takenLast;
    const response = await app.request(path, init, { requestContext: { timeEpoch } });
    assertTold(method, path, response);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: bodyIn(response, text),
    };
  };
  return { send: withPaperSeen(send), endpoints };
};

/** Every role whose rights stand on their own; what stands above another has that one's too (test/shared/auth/rights.test.ts). */
export const everyRole = roles.filter((role) => standsAbove(role) === null);

import type { BusinessClock } from '../business-clock.ts';
import type { HttpAnswer } from '../gateway/function-answer.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { tokenLifetimeSeconds, type Issuer } from '../issuer.ts';
import type { Schedules } from '../sources/schedules.ts';
import type { Blueprint } from '../template/blueprint-types.ts';
import { clockMoveSchema, moveClock } from './clock-control.ts';
import { json, parsedOr, plain, refuse } from './control-answer.ts';
import { drain, type DrainParts } from './drain.ts';
import { faultSchema, type Faults } from './faults.ts';
import { parkedMessages } from './parked.ts';
import { redrive, sourceOf } from './redrive.ts';
import { tokenRequestIn, tokenRequestSchema } from './token-claims.ts';

export type ControlParts = DrainParts & {
  readonly blueprint: Blueprint;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly issuer: Issuer;
  readonly clock: BusinessClock;
  readonly schedules: Schedules;
  readonly faults: Faults;
  readonly started: { readonly milliseconds: number };
  readonly isReady: () => boolean;
};

type Asked = { readonly query: URLSearchParams; readonly body: unknown; readonly name: string };
type Page = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/_local`; `{name}` stands for one segment. */
  readonly path: string;
  readonly says: string;
  readonly answer: (parts: ControlParts, asked: Asked) => Promise<HttpAnswer> | HttpAnswer;
};

const longestDrainMilliseconds = 60_000;

const token = async ({ issuer }: ControlParts, { query }: Asked): Promise<HttpAnswer> => {
  const request = parsedOr(tokenRequestSchema, tokenRequestIn(query));
  if ('refusal' in request) return request.refusal;
  const accessToken = await issuer.mint(request.value);
  if (query.get('format') === 'text') return plain(accessToken);
  return json({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: tokenLifetimeSeconds,
    claims: request.value,
  });
};

/** Lets what is under way be handled, as far as it can be in the time of a drain. */
export const settleBeforeJump = (parts: DrainParts): Promise<unknown> =>
  drain(parts, longestDrainMilliseconds);

const move = async (parts: ControlParts, { body }: Asked): Promise<HttpAnswer> => {
  const request = parsedOr(clockMoveSchema, body);
  if ('refusal' in request) return request.refusal;
  const moved = await moveClock(parts.clock, parts.schedules, request.value, () => settleBeforeJump(parts));
  return moved.ok ? json(moved.value) : refuse(409, moved.error);
};

const waitUntilIdle = async (parts: ControlParts): Promise<HttpAnswer> => {
  const busy = await drain(parts, longestDrainMilliseconds);
  const parked = parkedMessages(parts);
  return busy === null ? json({ idle: true, parked }) : json({ idle: false, busy, parked }, 504);
};

const health = (parts: ControlParts): HttpAnswer =>
  json({
    ready: parts.isReady(),
    now: parts.clock.instant(),
    startedInMilliseconds: parts.started.milliseconds,
    residentMegabytes: Math.round(process.memoryUsage.rss() / 1e6),
    functions: Object.fromEntries([...parts.functions].map(([name, called]) => [name, called.counts()])),
    queues: Object.fromEntries(parts.blueprint.queues.map(({ name }) => [name, parts.server.depth(name)])),
  });

const invoke = async ({ functions }: ControlParts, { name, body }: Asked): Promise<HttpAnswer> => {
  const called = functions.get(name);
  if (called === undefined)
    return refuse(404, `There is no function ${name}; there are ${[...functions.keys()].join(', ')}.`);
  const outcome = await called.invoke(body);
  return outcome.ok ? json({ ok: true, result: outcome.value }) : json({ ok: false, error: outcome.error });
};

const queues = ({ blueprint, server }: ControlParts): HttpAnswer =>
  json(
    blueprint.queues.map((queue) => ({
      name: queue.name,
      ...server.depth(queue.name),
      redrivesTo: sourceOf(blueprint.queues, queue)?.name ?? null,
    })),
  );

const queueNamed = ({ blueprint }: ControlParts, name: string) =>
  blueprint.queues.find((queue) => queue.name === name);

const peek = (parts: ControlParts, { name }: Asked): HttpAnswer =>
  queueNamed(parts, name) === undefined
    ? refuse(404, `There is no queue ${name}.`)
    : json(parts.server.peek(name));

const redriveQueue = async (parts: ControlParts, { name }: Asked): Promise<HttpAnswer> => {
  const queue = queueNamed(parts, name);
  const source = queue === undefined ? null : sourceOf(parts.blueprint.queues, queue);
  if (source === null) return refuse(404, `${name} is not a dead-letter queue of any queue.`);
  return json({ redriven: await redrive(parts.server, name, source.name), to: source.name });
};

const setFault = ({ faults }: ControlParts, { body }: Asked): HttpAnswer => {
  const fault = parsedOr(faultSchema, body);
  if ('refusal' in fault) return fault.refusal;
  faults.set(fault.value);
  return json(faults.list());
};

const clearFaults = ({ faults }: ControlParts): HttpAnswer => {
  faults.clear();
  return json(faults.list());
};

const pages: readonly Page[] = [
  {
    method: 'GET',
    path: '',
    says: 'this list',
    answer: () => json(pages.map(({ method, path, says }) => `${method} /_local${path}  ${says}`)),
  },
  {
    method: 'GET',
    path: '/token',
    says: '?role=officer&county=&sub=&department=&enterprise=&format=text: an access token',
    answer: token,
  },
  {
    method: 'GET',
    path: '/issuer/.well-known/openid-configuration',
    says: 'the issuer',
    answer: ({ issuer }) => json(issuer.configuration),
  },
  {
    method: 'GET',
    path: '/issuer/jwks',
    says: 'the keys of the issuer',
    answer: ({ issuer }) => json(issuer.jwks),
  },
  {
    method: 'GET',
    path: '/clock',
    says: 'business time',
    answer: ({ clock }) => json({ now: clock.instant() }),
  },
  {
    method: 'POST',
    path: '/clock',
    says: '{"now"} or {"advance":"P1D"}: moves business time on and runs each schedule once; not with "check":false',
    answer: move,
  },
  {
    method: 'GET',
    path: '/drain',
    says: 'answers once every event has been published and consumed, with what is parked',
    answer: waitUntilIdle,
  },
  {
    method: 'GET',
    path: '/health',
    says: 'what each function has done and what each queue holds',
    answer: health,
  },
  {
    method: 'POST',
    path: '/functions/{name}/invoke',
    says: 'calls a function with the body as its event',
    answer: invoke,
  },
  { method: 'GET', path: '/queues', says: 'the queues and their depth', answer: queues },
  { method: 'GET', path: '/queues/{name}', says: 'the messages that wait in a queue', answer: peek },
  {
    method: 'POST',
    path: '/queues/{name}/redrive',
    says: 'sends what a dead-letter queue holds back to its queue',
    answer: redriveQueue,
  },
  {
    method: 'GET',
    path: '/faults',
    says: 'the faults set for tests',
    answer: ({ faults }) => json(faults.list()),
  },
  {
    method: 'POST',
    path: '/faults',
    says: '{"point","action","function"?,"times"?}: sets a fault',
    answer: setFault,
  },
  {
    method: 'DELETE',
    path: '/faults',
    says: 'forgets all faults and lets go what they hold',
    answer: clearFaults,
  },
];

const nameIn = (path: string, asked: string): string | null => {
  const pattern = new RegExp(`^/_local${path.replaceAll('.', '\\.').replace('{name}', '([^/]+)')}/?$`);
  const match = pattern.exec(asked);
  return match === null ? null : decodeURIComponent(match[1] ?? '');
};

/** Answers the runner's own pages below `/_local`, none of which exists in a deployed stack. */
export const answerControl = async (
  parts: ControlParts,
  method: string,
  path: string,
  query: string,
  body: () => Promise<unknown>,
): Promise<HttpAnswer> => {
  for (const page of pages) {
    const name = page.method === method ? nameIn(page.path, path) : null;
    if (name !== null) {
      const given = method === 'POST' ? await body() : undefined;
      return page.answer(parts, { query: new URLSearchParams(query), body: given, name });
    }
  }
  return refuse(404, 'There is no such page; GET /_local lists them.');
};

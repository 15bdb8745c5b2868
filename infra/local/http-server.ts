import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from './gateway/body.ts';
import { gatewayAnswer, type HttpAnswer } from './gateway/function-answer.ts';
import { json } from './control/control-answer.ts';
import { StartupFailure } from './startup-failure.ts';

export type Answer = (request: IncomingMessage, path: string, query: string) => Promise<HttpAnswer>;

export type HttpServer = {
  readonly port: number;
  /** Names who answers from now on; until then every request is told to wait. */
  readonly serve: (answer: Answer) => void;
  readonly stop: () => Promise<void>;
};

/** Loopback alone: whoever reaches `/_local` can be anybody and move time. */
const host = '127.0.0.1';

const send = (response: ServerResponse, answer: HttpAnswer, withoutBody: boolean): void => {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.cookies.length > 0) response.setHeader('set-cookie', [...answer.cookies]);
  if (answer.status !== 204 && answer.status !== 304)
    response.setHeader('content-length', answer.body.length);
  response.end(withoutBody ? undefined : answer.body);
};

const starting: Answer = () =>
  Promise.resolve(gatewayAnswer(503, 'Service Unavailable', { 'retry-after': '1' }));

/** A request's JSON body, undefined when there is none or it is not JSON. */
export const jsonBody = async (request: IncomingMessage): Promise<unknown> => {
  const body = await readBody(request);
  try {
    const parsed: unknown = JSON.parse(body?.toString('utf8') ?? '');
    return parsed;
  } catch {
    return undefined;
  }
};

const inUse = (error: Error, port: number): Error =>
  'code' in error && error.code === 'EADDRINUSE'
    ? new StartupFailure(`Port ${port} is in use; choose another with: npm start -- --port ${port + 1}`)
    : error;

/** Listens at once, so that the address is known and taken before anything else is started. */
export const startHttpServer = (port: number): Promise<HttpServer> => {
  let answer = starting;
  const server = createServer((request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
    answer(request, path, query).then(
      (given) => send(response, given, request.method === 'HEAD'),
      (error: unknown) => {
        console.error(
          `${request.method ?? ''} ${path}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
        send(response, json({ message: 'Internal Server Error' }, 500), false);
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(inUse(error, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        serve: (given) => {
          answer = given;
        },
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
};

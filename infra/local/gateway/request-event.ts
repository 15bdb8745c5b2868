import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { localAccount } from '../local-account.ts';
import type { MatchedRoute } from './route-table.ts';

type Jwt = { readonly claims: Record<string, string>; readonly scopes: string[] | null };

/** The payload format 2.0 event, with the authoriser's part when the route has one. */
export type RequestEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: { jwt: Jwt } };
};

/** Claims as API Gateway hands them over: all text, a list in brackets with spaces between. */
export const claimsAsText = (claims: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => {
      if (Array.isArray(value)) return [name, `[${value.join(' ')}]`];
      return [name, typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  );

const isText = (contentType: string | undefined): boolean =>
  contentType === undefined ||
  /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/i.test(contentType);

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).flatMap(([name, values]) =>
      name === 'cookie' || values === undefined ? [] : [[name, values.join(',')]],
    ),
  );

const queryOf = (query: string): Record<string, string> => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const earlier = parameters[name];
    parameters[name] = earlier === undefined ? value : `${earlier},${value}`;
  }
  return parameters;
};

const dayNumber = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** `02/Mar/2026:01:00:00 +0000`, as access logs write it. */
const logTime = (moment: number): string => {
  const parts = Object.fromEntries(dayNumber.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts['day'] ?? ''}/${parts['month'] ?? ''}/${parts['year'] ?? ''}:${parts['hour'] ?? ''}:${parts['minute'] ?? ''}:${parts['second'] ?? ''} +0000`;
};

export type Received = {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly query: string;
  readonly body: Buffer;
  readonly matched: MatchedRoute;
  readonly jwt: Jwt | null;
  /** When the gateway took it: milliseconds of real time, which moves with nobody's clock. */
  readonly takenAt: number;
};

/** What API Gateway says of a call beside the request itself. */
const requestContext = ({
  request,
  path,
  matched,
  jwt,
  takenAt,
}: Omit<Received, 'query' | 'body'>): RequestEvent['requestContext'] => ({
  accountId: localAccount,
  apiId: 'local',
  ...(jwt === null ? {} : { authorizer: { jwt } }),
  domainName: request.headers.host ?? '127.0.0.1',
  domainPrefix: 'local',
  http: {
    method: request.method ?? 'GET',
    path,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey: matched.route.routeKey,
  stage: '$default',
  time: logTime(takenAt),
  timeEpoch: takenAt,
});

/** Translates a request into what API Gateway would hand to the function. */
export const requestEvent = ({
  request,
  path,
  query,
  body,
  matched,
  jwt,
  takenAt,
}: Received): RequestEvent => {
  const headers = headersOf(request);
  const text = isText(request.headers['content-type']);
  const cookies = request.headers.cookie?.split('; ');
  const parameters = queryOf(query);
  return {
    version: '2.0',
    routeKey: matched.route.routeKey,
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(cookies === undefined ? {} : { cookies }),
    ...(query === '' ? {} : { queryStringParameters: parameters }),
    ...(Object.keys(matched.pathParameters).length === 0
      ? {}
      : { pathParameters: { ...matched.pathParameters } }),
    requestContext: requestContext({ request, path, matched, jwt, takenAt }),
    ...(body.length === 0 ? {} : { body: text ? body.toString('utf8') : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
};

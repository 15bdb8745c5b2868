import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

let taken = 0;

// Each long after the one before, so that no two equal requests are taken for one press.
const takenLater = (): number => {
  taken += 3_600_000;
  return taken;
};

/** What API Gateway hands to a function for a request (payload format 2.0). */
export const apiEvent = ({
  method,
  path,
  query = '',
  headers = {},
  body,
}: ApiRequest): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  headers: {
    host: 'api.example.com',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  },
  requestContext: {
    accountId: '000000000000',
    apiId: 'bench',
    domainName: 'api.example.com',
    domainPrefix: 'api',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    requestId: 'bench',
    routeKey: '$default',
    stage: '$default',
    time: '02/Mar/2026:01:00:00 +0000',
    timeEpoch: takenLater(),
  },
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: false,
});

export type ApiAnswer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The handler of an API function, as its bundle exports it. */
export type ApiHandler = (event: APIGatewayProxyEventV2, context: Partial<Context>) => Promise<ApiAnswer>;

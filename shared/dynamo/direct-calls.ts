import { Agent as PlainAgent, request as requestPlainly, type RequestOptions } from 'node:http';
import { Agent, request as requestSecurely } from 'node:https';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answeredInValues, askedInAttributes } from './attribute-values.ts';
import { createSigner, signedAt } from './sign-request.ts';

/** What may be asked twice: reads, and a transaction, which its token lets happen once. */
const operations: ReadonlyMap<string | undefined, string> = new Map([
  ['GetItemCommand', 'GetItem'],
  ['BatchGetItemCommand', 'BatchGetItem'],
  ['QueryCommand', 'Query'],
  ['TransactWriteItemsCommand', 'TransactWriteItems'],
]);

const mostSockets = 50;

/** Sends a signed body; answers the text of a 200 and throws on anything else. */
type Post = (headers: Readonly<Record<string, string>>, body: string) => Promise<string>;

const poster = ({ protocol, hostname, port }: URL): Post => {
  const isPlain = protocol === 'http:';
  const open = isPlain ? requestPlainly : requestSecurely;
  const pool = { keepAlive: true, maxSockets: mostSockets };
  const agent = isPlain ? new PlainAgent(pool) : new Agent(pool);
  const options: RequestOptions = { method: 'POST', hostname, port, path: '/', agent };
  return (headers, body) =>
    new Promise((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const request = open({ ...options, headers: { ...headers, 'content-length': length } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'));
          else reject(new Error(`the table answered ${String(response.statusCode)}`));
        });
      });
      request.on('error', reject);
      request.end(body);
    });
};

/** Where the client's calls go, as its own settings say. */
const endpointOf = async ({ config }: DynamoDBClient, region: string): Promise<URL> => {
  const own = await config.endpoint?.();
  if (own !== undefined) {
    const port = own.port === undefined ? '' : `:${String(own.port)}`;
    return new URL(`${own.protocol}//${own.hostname}${port}`);
  }
  const [UseFIPS, UseDualStack] = await Promise.all([
    config.useFipsEndpoint(),
    config.useDualstackEndpoint(),
  ]);
  return config.endpointProvider({ Region: region, UseFIPS, UseDualStack }).url;
};

type Call = (operation: string, input: object) => Promise<object>;

const openCalls = async (client: DynamoDBClient): Promise<Call> => {
  const region = await client.config.region();
  const endpoint = await endpointOf(client, region);
  const post = poster(endpoint);
  const sign = createSigner({ region, service: 'dynamodb' });
  return async (operation, input) => {
    const credentials = await client.config.credentials();
    const body = JSON.stringify(askedInAttributes(input));
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      host: endpoint.host,
      'x-amz-date': signedAt(new Date()),
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
    };
    const answer = await post({ ...headers, authorization: sign(credentials, headers, body) }, body);
    return answeredInValues(JSON.parse(answer));
  };
};

/**
 * Lets a document client make the calls of a request without the layers of the SDK, which cost more processor time than all the rest
 * of a call. Whatever is not done at once goes the SDK's own way, which tries again and says what is wrong.
 */
export const callDirectly = (client: DynamoDBClient): void => {
  let opening: Promise<Call> | null = null;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const operation = operations.get(commandName);
        if (operation === undefined) return next(args);
        try {
          const call = await (opening ??= openCalls(client));
          return { output: { $metadata: {}, ...(await call(operation, args.input)) }, response: {} };
        } catch {
          return next(args);
        }
      },
    { name: 'callDirectly', step: 'initialize', priority: 'low' },
  );
};

import { Agent as PlainAgent, request as requestPlainly, type RequestOptions } from 'node:http';
import { Agent, request as requestSecurely } from 'node:https';
import * as z from 'zod';
import type { Answer, Ask, DatabaseSettings, Operation } from './ask.ts';
import { answeredInValues, askedInAttributes } from './attribute-values.ts';
import { createSigner, signedAt, type Credentials } from './sign-request.ts';

/** What may be asked twice: reads, and a transaction, which its token lets happen once. */
const repeatable: ReadonlySet<Operation> = new Set([
  'GetItem',
  'BatchGetItem',
  'Query',
  'TransactWriteItems',
]);

const mostSockets = 50;

type Told = { readonly status: number | undefined; readonly text: string };

/** Sends a signed body. */
type Post = (headers: Readonly<Record<string, string>>, body: string) => Promise<Told>;

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
          resolve({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
};

/** The address of the database of a region; null for a region of a partition that is not known here. */
export const endpointOf = ({ region, endpoint }: DatabaseSettings): URL | null => {
  if (endpoint !== undefined) return new URL(endpoint);
  if (region === undefined || /^(?:us|eu)-iso/.test(region)) return null;
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(`https://dynamodb.${region}.${suffix}`);
};

const cancellation = z.object({
  __type: z.string().endsWith('TransactionCanceledException'),
  CancellationReasons: z.array(z.object({ Code: z.string() })),
});

type Reasons = z.infer<typeof cancellation>['CancellationReasons'];

/** A transaction of which nothing was written, for the reasons given; asked again, it would be answered the same. */
class TransactionCanceled extends Error {
  override readonly name = 'TransactionCanceledException';
  readonly CancellationReasons: Reasons;
  constructor(reasons: Reasons) {
    super('the transaction was cancelled');
    this.CancellationReasons = reasons;
  }
}

/** Reads what was told; throws for whatever is no answer. */
const answerTold = ({ status, text }: Told): Answer => {
  const told: unknown = JSON.parse(text);
  if (status === 200) return answeredInValues(told);
  if (status === 400) {
    const cancelled = cancellation.safeParse(told);
    if (cancelled.success) throw new TransactionCanceled(cancelled.data.CancellationReasons);
  }
  throw new Error(`the table answered ${String(status)}`);
};

type Called = { readonly region: string; readonly endpoint: URL; readonly credentials: Credentials };

const caller = ({ region, endpoint, credentials }: Called): Ask => {
  const post = poster(endpoint);
  const sign = createSigner({ region, service: 'dynamodb' });
  const { sessionToken } = credentials;
  return async (operation, input) => {
    const body = JSON.stringify(askedInAttributes(input));
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      host: endpoint.host,
      'x-amz-date': signedAt(new Date()),
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    };
    return answerTold(await post({ ...headers, authorization: sign(credentials, headers, body) }, body));
  };
};

/**
 * Asks without the layers of the client of AWS, which cost more processor time than all the rest of a call. Whatever is not
 * done at once is asked the other way, which tries again and says what is wrong.
 */
export const askDirectly = (settings: DatabaseSettings, otherwise: Ask): Ask => {
  const { region, credentials } = settings;
  const endpoint = endpointOf(settings);
  if (region === undefined || credentials === undefined || endpoint === null) return otherwise;
  const ask = caller({ region, endpoint, credentials });
  return async (operation, input) => {
    if (!repeatable.has(operation)) return otherwise(operation, input);
    try {
      return await ask(operation, input);
    } catch (error) {
      if (error instanceof TransactionCanceled) throw error;
      return otherwise(operation, input);
    }
  };
};

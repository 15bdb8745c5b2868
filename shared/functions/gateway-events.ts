import type { handle } from 'hono/aws-lambda';
import type { CodedError } from '../coded-error.ts';
import { bodyNotTaken, bodyNotUtf8, edgeStatus, type EdgeErrorCode } from '../http/edge-errors.ts';
import { problemAnswer, renderProblem } from '../http/problem.ts';
import { preferredLanguage } from '../language.ts';

type Adapter = ReturnType<typeof handle>;

/** A request as API Gateway hands it over (payload format 2.0). */
export type GatewayEvent = Extract<Parameters<Adapter>[0], { readonly rawPath: string }>;

type GatewayAnswer = Awaited<ReturnType<Adapter>>;

type HandleEvent = (event: GatewayEvent, context?: Parameters<Adapter>[1]) => Promise<GatewayAnswer>;

/** Methods of which the platform below makes no request, so that they would never reach the app. */
const unspeakable = new Set(['TRACE', 'CONNECT', 'TRACK']);

const methodOf = (event: GatewayEvent): string => event.requestContext.http.method;

/**
 * Whether the gateway, which hands over JSON as text, replaced bytes it could not read: what then stands in the body is
 * longer than what was sent.
 */
const lostLetters = ({ body, isBase64Encoded, headers }: GatewayEvent): boolean => {
  const sent = headers['content-length'];
  if (body == null || isBase64Encoded || sent === undefined || !body.includes('\ufffd')) return false;
  return Buffer.byteLength(body) !== Number(sent);
};

const faultOf = (event: GatewayEvent): CodedError<EdgeErrorCode> | null => {
  const hasBody = event.body != null && event.body !== '';
  if (hasBody && ['GET', 'HEAD'].includes(methodOf(event))) return bodyNotTaken();
  return lostLetters(event) ? bodyNotUtf8() : null;
};

const refused = (
  fault: CodedError<EdgeErrorCode>,
  { headers, requestContext }: GatewayEvent,
): GatewayAnswer => {
  const language = preferredLanguage(headers['accept-language']);
  const problem = renderProblem(fault, edgeStatus(fault.code), language, requestContext.requestId);
  const answer = problemAnswer(problem, language);
  return { statusCode: answer.status, headers: answer.headers, body: answer.body, isBase64Encoded: false };
};

// The adapter leaves out headers without a value and knows no request of some methods: both have to reach the app, which
// refuses them in its own words.
const passedOn = (event: GatewayEvent): GatewayEvent => {
  const method = methodOf(event);
  return {
    ...event,
    headers: Object.fromEntries(
      Object.entries(event.headers).map(([name, value]) => [name, value === '' ? ' ' : value]),
    ),
    ...(unspeakable.has(method)
      ? {
          requestContext: {
            ...event.requestContext,
            http: { ...event.requestContext.http, method: `X-${method}` },
          },
        }
      : {}),
  };
};

/** Hands requests to the app as they were sent; those of which no request can be made are refused with a problem document too. */
export const takeEvents =
  (answer: HandleEvent): HandleEvent =>
  (event, context) => {
    const fault = faultOf(event);
    return fault === null ? answer(passedOn(event), context) : Promise.resolve(refused(fault, event));
  };

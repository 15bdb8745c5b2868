import { problemMediaType, problemSchema } from '../problem.ts';
import { headerReference, type HeaderName } from './parts.ts';
import { declare, placeOf, type Shape } from './shapes.ts';

type Refused = {
  readonly description: string;
  /** The API gateway may say it before the service is asked, in a form of its own. */
  readonly byTheGateway?: true;
  readonly headers?: readonly HeaderName[];
};

const refused = {
  '400': { description: '请求内容有误，逐项列出 · The request has faults; see errors.' },
  '401': {
    description: '未登录，或者登录信息无效、已过期 · No access token, or one that is not valid any more.',
    byTheGateway: true,
    headers: ['WWW-Authenticate'],
  },
  '403': { description: '无权进行此项操作 · The act is not yours to do.' },
  '404': { description: '未找到，或您无权查看 · Not there, or not for you to see.' },
  '409': {
    description:
      '当前状态下不能办理，或他人同时作了修改 · It stands otherwise than the act needs, or somebody changed it at the same moment.',
  },
  '412': { description: '读取之后已被他人修改 · It has changed since it was read.' },
  '413': { description: '提交内容过大 · The body is too large.', byTheGateway: true },
  '415': { description: '提交内容的格式不受支持 · Send JSON.' },
  '422': { description: '所填内容不合规则 · What was entered breaks a rule.' },
  '428': { description: '修改前请先读取，并带上If-Match · Read first and send If-Match.' },
  '429': {
    description: '请求过于频繁，请稍后再试 · Too many requests; try again later.',
    byTheGateway: true,
    headers: ['Retry-After'],
  },
  '5XX': {
    description:
      '系统出现错误或者繁忙，请按Retry-After重试，或者将本次编号告知管理员 · An internal error, or busy: try again after Retry-After, or quote the correlation id.',
    byTheGateway: true,
    headers: ['Retry-After'],
  },
} as const satisfies Record<string, Refused>;

/** A status with which a request may be refused, as documents tell it; those of this side are one. */
export type RefusalStatus = keyof typeof refused;

const isRefusalStatus = (status: string): status is RefusalStatus => Object.hasOwn(refused, status);

/** A status as documents tell it. */
export const refusalStatus = (status: number): RefusalStatus => {
  const told = status >= 500 ? '5XX' : String(status);
  if (!isRefusalStatus(told)) throw new Error(`the documentation has no words for a refusal with ${status}`);
  return told;
};

/** A refusal by the response that all endpoints share. */
export const refusalReference = (status: RefusalStatus) => ({ $ref: `#/components/responses/${status}` });

/** What the gateway says where it asks no service; an HTTP API lets nobody word it. */
export const gatewayShapes: Readonly<Record<string, Shape>> = {
  GatewayAnswer: {
    type: 'object',
    properties: { message: { type: 'string' } },
    required: ['message'],
  },
};

const responseOf = ({ description, byTheGateway, headers = [] }: Refused) => {
  const problem = { $ref: placeOf('out', declare(problemSchema, 'Problem')) };
  const either = { anyOf: [problem, { $ref: '#/components/schemas/GatewayAnswer' }] };
  return {
    description,
    headers: Object.fromEntries(['X-Correlation-Id' as const, ...headers].map(headerReference)),
    content:
      byTheGateway === true
        ? { [problemMediaType]: { schema: either }, 'application/json': { schema: either } }
        : { [problemMediaType]: { schema: problem } },
  };
};

/** The refusals of all endpoints, each said once. */
export const refusalResponses = () =>
  Object.fromEntries(Object.entries<Refused>(refused).map(([status, each]) => [status, responseOf(each)]));

import * as z from 'zod';
import type { FieldFault } from '../coded-error.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Call, CallOutcome, Replay, Reply, WriteOnce } from './call.ts';
import type { Named } from '../names/named-in.ts';
import type { LocalDate } from '../time/clock.ts';
import { toldOfRequest } from './fault-places.ts';
import { namedInRequest, partReader, unlessEmpty } from './read-request.ts';

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

/** A request whose parts have not been parsed yet. */
export type RawRequest = {
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly input: unknown;
  /** The day on which it is made. */
  readonly today: LocalDate;
};

/** What a route is: the act it stands for, its shape, and what it does. `act` decides who may call it. */
export type EndpointSpec<
  Act extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  I extends z.ZodType,
  B extends z.ZodType,
> = {
  readonly act: Act;
  readonly method: Method;
  /** With parameters in braces: `/v1/leads/{leadId}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly params: P;
  readonly query: Q;
  readonly input: I;
  /** Whether `If-Match` must be sent: for changes of something read before. */
  readonly ifMatch?: 'required';
  /** Set where the use case itself refuses departments and posts that are not there, together with what else is at fault. */
  readonly refusesUnknownNames?: true;
  /** What the body names beyond what its own schema tells, such as a value that is judged by what it is put in for. */
  readonly alsoNames?: (input: z.output<I>) => readonly Named[];
  readonly status: 200 | 201;
  readonly isPage?: true;
  /**
   * The kind of the thing a POST makes that has no name of its own: the same body sent again by the same person at once
   * is taken for one press, without a key too (rulings 40).
   */
  readonly makesUnnamed?: string;
  /** A look at what is protected: an act each time, on record each time, its answer neither kept nor given again. */
  readonly isLook?: true;
  readonly output: B;
  /** The codes with which the domain may refuse, for the documentation. */
  readonly refusals: readonly string[];
  readonly handle: (
    call: Call<z.output<P>, z.output<Q>, z.output<I>, z.input<B>>,
  ) => Promise<CallOutcome<z.input<B>>>;
};

/** What the app hands to a parsed request; the writer takes the type of the reply from the endpoint. */
export type RunContext = Omit<Call<never, never, never, never>, 'params' | 'query' | 'input' | 'write'> & {
  readonly writer: <Body>() => WriteOnce<Body>;
};

/** An endpoint with its types closed over, as the service's app mounts it. */
export type Endpoint<Act extends string> = {
  readonly act: Act;
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly tag: string;
  /** The codes with which the domain may refuse. */
  readonly refusals: readonly string[];
  readonly status: 200 | 201;
  /** Whether the reply is a page for people instead of JSON. */
  readonly isPage: boolean;
  /** The kind of thing made without a name of its own, or null. */
  readonly makesUnnamed: string | null;
  readonly isLook: boolean;
  readonly takesInput: boolean;
  readonly ifMatch: 'required' | 'optional';
  readonly schemas: {
    readonly params: z.ZodType;
    readonly query: z.ZodType;
    readonly input: z.ZodType;
    readonly output: z.ZodType;
  };
  readonly parse: (raw: RawRequest) => Outcome<Prepared, readonly FieldFault[]>;
};

/** A parsed request, ready to run; the reply's body is whitelisted by the response schema. */
export type Prepared = {
  /** What the request names that has to be there. */
  readonly named: readonly Named[];
  readonly run: (context: RunContext) => Promise<CallOutcome<unknown>>;
};

const answered = <Body>(
  spec: { readonly params: z.ZodObject; readonly query: z.ZodObject; readonly output: z.ZodType },
  outcome: CallOutcome<Body>,
): CallOutcome<unknown> => {
  if (!outcome.ok) return failure(toldOfRequest(spec, outcome.error));
  const reply: Reply<Body> | Replay = outcome.value;
  return success('replay' in reply ? reply : { ...reply, body: spec.output.parse(reply.body) });
};

/** For routes without path parameters or without a query. */
export const none = z.strictObject({});

/** For routes without a body. */
export const noInput = z.undefined();

/** Reads a request by the schemas of its endpoint, and makes it ready to run. */
const parserOf = <
  Act extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  I extends z.ZodType,
  B extends z.ZodType,
>(
  spec: EndpointSpec<Act, P, Q, I, B>,
  takesInput: boolean,
): Endpoint<Act>['parse'] => {
  const readParams = partReader('path', spec.params);
  const readQuery = partReader('query', spec.query);
  const readInput = partReader('body', spec.input);
  return (raw) => {
    const params = readParams(raw.params, raw.today);
    const query = readQuery(raw.query, raw.today);
    const input = readInput(takesInput ? raw.input : unlessEmpty(raw.input), raw.today);
    if (!params.ok || !query.ok || !input.ok) {
      return failure([params, query, input].flatMap((part) => (part.ok ? [] : part.error)));
    }
    const parsed = { params: params.value, query: query.value, input: input.value };
    return success({
      named: namedInRequest(spec, parsed),
      run: async ({ writer, ...context }) =>
        answered(spec, await spec.handle({ ...context, ...parsed, write: writer<z.input<B>>() })),
    });
  };
};

/** Defines an endpoint; params, query and body are parsed together, so that every fault is told at once. */
export const defineEndpoint = <
  Act extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  I extends z.ZodType,
  B extends z.ZodType,
>(
  spec: EndpointSpec<Act, P, Q, I, B>,
): Endpoint<Act> => {
  const takesInput = !(spec.input instanceof z.ZodUndefined);
  return {
    act: spec.act,
    method: spec.method,
    path: spec.path,
    summary: spec.summary,
    description: spec.description,
    tag: spec.tag,
    refusals: spec.refusals,
    status: spec.status,
    isPage: spec.isPage === true,
    makesUnnamed: spec.makesUnnamed ?? null,
    isLook: spec.isLook === true,
    takesInput,
    ifMatch: spec.ifMatch ?? 'optional',
    schemas: { params: spec.params, query: spec.query, input: spec.input, output: spec.output },
    parse: parserOf(spec, takesInput),
  };
};

const pageSchema = z.string();

/** Defines a page for people: its body is HTML that stands by itself. */
export const definePage = <Act extends string, P extends z.ZodObject, Q extends z.ZodObject>(
  spec: Omit<EndpointSpec<Act, P, Q, z.ZodUndefined, typeof pageSchema>, 'output' | 'isPage'>,
): Endpoint<Act> => defineEndpoint({ ...spec, output: pageSchema, isPage: true });

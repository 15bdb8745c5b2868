import type { RouteBlueprint } from '../template/blueprint-types.ts';

export type MatchedRoute = {
  readonly route: RouteBlueprint;
  readonly pathParameters: Readonly<Record<string, string>>;
};

type Segment = { readonly kind: 'text' | 'variable' | 'greedy'; readonly name: string };
type Entry = {
  readonly route: RouteBlueprint;
  readonly method: string;
  readonly segments: readonly Segment[];
};

const segmentOf = (text: string): Segment => {
  const variable = /^\{([^+}]+)(\+?)\}$/.exec(text);
  if (variable === null) return { kind: 'text', name: text };
  return { kind: variable[2] === '+' ? 'greedy' : 'variable', name: variable[1] ?? '' };
};

const entryOf = (route: RouteBlueprint): Entry => {
  const [method, path] = route.routeKey.split(' ');
  return { route, method: method ?? 'ANY', segments: (path ?? '').split('/').slice(1).map(segmentOf) };
};

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const parametersOf = (entry: Entry, path: readonly string[]): Readonly<Record<string, string>> | null => {
  const greedy = entry.segments.at(-1)?.kind === 'greedy';
  if (greedy ? path.length < entry.segments.length : path.length !== entry.segments.length) return null;
  const parameters: Record<string, string> = {};
  for (const [position, segment] of entry.segments.entries()) {
    const given = path[position] ?? '';
    if (segment.kind === 'text' && segment.name !== given) return null;
    if (segment.kind !== 'text' && given === '') return null;
    if (segment.kind === 'variable') parameters[segment.name] = decode(given);
    if (segment.kind === 'greedy') parameters[segment.name] = path.slice(position).map(decode).join('/');
  }
  return parameters;
};

const rank = { text: 0, variable: 1, greedy: 2 } as const;

/** Orders routes as API Gateway does: the more specific path first, then the named method before ANY. */
const bySpecificity = (one: Entry, other: Entry): number => {
  for (let position = 0; position < Math.max(one.segments.length, other.segments.length); position += 1) {
    const difference =
      rank[one.segments[position]?.kind ?? 'greedy'] - rank[other.segments[position]?.kind ?? 'greedy'];
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
};

/** Finds the route of a request as an HTTP API would; null when it would answer 404. */
export const createRouteTable = (
  routes: readonly RouteBlueprint[],
): ((method: string, path: string) => MatchedRoute | null) => {
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  const entries = routes
    .filter(({ routeKey }) => routeKey !== '$default')
    .map(entryOf)
    .sort(bySpecificity);
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const entry of entries) {
      if (entry.method !== 'ANY' && entry.method !== method) continue;
      const pathParameters = parametersOf(entry, segments);
      if (pathParameters !== null) return { route: entry.route, pathParameters };
    }
    return fallback === undefined ? null : { route: fallback, pathParameters: {} };
  };
};

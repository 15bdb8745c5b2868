import { handle } from 'hono/aws-lambda';
import { createDoor } from '../http/admit-names.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { NameSource } from '../names/vet-names.ts';
import type { StatusOf } from '../http/refusal-status.ts';
import type { RuleAt } from '../http/refuse.ts';
import { createServiceApp } from '../http/service-app.ts';
import { createVerifyToken } from '../auth/token.ts';
import type { RightsTable } from '../auth/rights.ts';
import type { ServiceName } from '../service-names.ts';
import { createFoundations, type Foundations } from './dependencies.ts';
import { takeEvents } from './gateway-events.ts';
import { parseApiEnvironment, type ApiEnvironment } from './environment.ts';

/** What a service brings to its HTTP API. */
export type ServiceApi<Act extends string, Relation extends string, Ground = Foundations> = {
  readonly service: ServiceName;
  readonly endpoints: (ground: Ground) => readonly Endpoint<Act>[];
  readonly rights: RightsTable<Act, Relation>;
  readonly statusOf: StatusOf;
  /** What the service knows of the names that others own; requests are held against it at the door. */
  readonly names: (ground: Ground) => NameSource;
  /** Where the rule behind a refusal can be read; a service that publishes no rules leaves it out. */
  readonly ruleAt?: RuleAt | undefined;
};

/** Serves an API on what it stands on. */
export const serveApi = <Act extends string, Relation extends string, Ground extends Foundations>(
  api: ServiceApi<Act, Relation, Ground>,
  environment: ApiEnvironment,
  ground: Ground,
) => {
  const app = createServiceApp({
    service: api.service,
    endpoints: api.endpoints(ground),
    rights: api.rights,
    statusOf: api.statusOf,
    ruleAt: api.ruleAt,
    verifyToken: createVerifyToken({
      issuer: environment.TOKEN_ISSUER,
      audience: environment.TOKEN_AUDIENCE,
      jwksUri: environment.TOKEN_JWKS_URI,
    }),
    answers: ground.table,
    door: createDoor(api.service, ground.table, api.names(ground)),
    clock: ground.clock,
    newCorrelationId: ground.newId,
    log: ground.log,
  });
  return takeEvents(handle(app));
};

/** Builds a service's api function from its environment. */
export const createApiFunction = <Act extends string, Relation extends string>(
  api: ServiceApi<Act, Relation>,
  environment: Readonly<Record<string, string | undefined>>,
) => {
  const parsed = parseApiEnvironment(environment);
  return serveApi(api, parsed, createFoundations(api.service, parsed));
};

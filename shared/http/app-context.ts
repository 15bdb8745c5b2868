import type { Context } from 'hono';
import type { Principal } from '../auth/principal.ts';

export type AppEnvironment = {
  /** What the gateway hands over beside the request; it says when it took it, in milliseconds of real time. */
  Bindings: { readonly requestContext?: { readonly timeEpoch?: number } };
  Variables: { correlationId: string; principal: Principal };
};

export type AppContext = Context<AppEnvironment>;

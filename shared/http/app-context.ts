import type { Context } from 'hono';
import type { Principal } from '../auth/principal.ts';

export type AppEnvironment = { Variables: { correlationId: string; principal: Principal } };

export type AppContext = Context<AppEnvironment>;

import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const app = new Hono();
app.get('/v1/leads/:leadId', (c) => c.json({ id: c.req.param('leadId') }));

/** The least an API function can be: a route and nothing behind it. */
export const handler = handle(app);

import { parseArgs } from 'node:util';
import * as z from 'zod';
import { countyCodeSchema } from '../../shared/identifiers.ts';
import { openCounty } from './open-county.ts';

const usage =
  'ZHAOSHANG_TOKEN=<access token with role admin and the county> npm run add-county -- --county 500101 --base-url https://api.example.com';

const wordsSchema = z.object({ county: countyCodeSchema, 'base-url': z.url() });

const refuse = (reason: string): never => {
  console.error(`${reason}\nUsage: ${usage}`);
  process.exit(1);
};

const claimsSchema = z.object({ county: z.string(), roles: z.array(z.string()) });

const claimsOf = (token: string): z.infer<typeof claimsSchema> => {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return claimsSchema.parse(payload);
  } catch {
    return refuse('ZHAOSHANG_TOKEN holds no access token of this platform.');
  }
};

const option = { type: 'string' } as const;
const words = wordsSchema.safeParse(parseArgs({ options: { county: option, 'base-url': option } }).values);
if (!words.success)
  refuse(words.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'));
const { county, 'base-url': baseUrl } = wordsSchema.parse(words.data);
const token = process.env['ZHAOSHANG_TOKEN'] ?? refuse('ZHAOSHANG_TOKEN is not set.');
const claims = claimsOf(token);
if (claims.county !== county || !claims.roles.includes('admin')) {
  refuse(
    `The token is for county ${claims.county} with ${claims.roles.join(', ')}; an admin of ${county} is needed.`,
  );
}

await openCounty(
  async ({ method, path, body, idempotencyKey }) => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `${county}.${idempotencyKey}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    console.log(`${method} ${path}`);
  },
  () => null,
);
console.log(
  `County ${county} is open. Name who fills its posts with PUT /v1/post-holders/{department}/{post}.`,
);

import * as z from 'zod';
import { countyCodeSchema } from '../../shared/identifiers.ts';
import { checkedWords } from '../command/checked-words.ts';
import { CommandFailure } from '../command/command-failure.ts';
import { addCountyUsage } from './add-county-usage.ts';
import { openCounty, type AdminCall } from './open-county.ts';

const wordsSchema = z.object({ county: countyCodeSchema, 'base-url': z.url() });

const claimsSchema = z.object({ county: z.string(), roles: z.array(z.string()) });

const claimsOf = (token: string): z.infer<typeof claimsSchema> => {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return claimsSchema.parse(payload);
  } catch {
    throw new CommandFailure('ZHAOSHANG_TOKEN holds no access token of this platform.');
  }
};

/** The token, once it is seen to be an admin's of the county: every call would be refused otherwise. */
const adminToken = (token: string | undefined, county: string): string => {
  if (token === undefined) throw new CommandFailure('ZHAOSHANG_TOKEN is not set.');
  const claims = claimsOf(token);
  if (claims.county !== county || !claims.roles.includes('admin'))
    throw new CommandFailure(
      `The token is for county ${claims.county} with ${claims.roles.join(', ')}; an admin of ${county} is needed.`,
    );
  return token;
};

const send = async (baseUrl: string, path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(`${baseUrl}${path}`, init);
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new CommandFailure(`${baseUrl} does not answer: ${cause}`);
  }
};

const callAs =
  (token: string, county: string, baseUrl: string): AdminCall =>
  async ({ method, path, body, idempotencyKey }) => {
    const response = await send(baseUrl, path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `${county}.${idempotencyKey}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new CommandFailure(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    console.log(`${method} ${path}`);
  };

/** Opens a county in the name of its admin, or completes one that was opened before. */
export const runAddCounty = async (
  words: readonly string[],
  givenToken: string | undefined,
): Promise<void> => {
  const option = { type: 'string' } as const;
  const options = { county: option, 'base-url': option };
  const { county, 'base-url': baseUrl } = checkedWords(addCountyUsage, wordsSchema, words, options);
  const token = adminToken(givenToken, county);
  await openCounty(callAs(token, county, baseUrl), () => null);
  console.log(
    `County ${county} is open. Name who fills its posts with PUT /v1/post-holders/{department}/{post}.`,
  );
};

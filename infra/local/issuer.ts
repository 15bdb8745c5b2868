import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWTPayload,
} from 'jose';
import * as z from 'zod';
import type { DataDirectory } from './data-directory.ts';

/** The audience of every token on this machine. */
export const localAudience = 'zhaoshang-local';

/** Seconds; the longest an access token may live (DESIGN §8). */
export const tokenLifetimeSeconds = 15 * 60;

// API Gateway's JWT authoriser verifies RSA signatures alone.
const algorithm = 'RS256';
const keyName = 'local';

const keySchema = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});

/** An issuer of access tokens whose key outlives restarts, so that a token outlives them too. */
export type Issuer = {
  readonly url: string;
  readonly jwksUrl: string;
  readonly configuration: object;
  readonly jwks: object;
  readonly mint: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
  /** The claims of a token that this issuer signed for the audience and that is valid now; null otherwise. */
  readonly verify: (token: string, audience: readonly string[]) => Promise<JWTPayload | null>;
};

const openKey = async (data: DataDirectory): Promise<z.infer<typeof keySchema>> => {
  const consequence = 'tokens handed out before are not valid any more; fetch new ones';
  const kept = data.read('issuer-key.json', keySchema, consequence);
  if (kept.state === 'kept') return kept.content;
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const made = keySchema.parse(await exportJWK(privateKey));
  data.write('issuer-key.json', made);
  return made;
};

/** Tokens live in real time, as those of a real issuer do: moving business time ends none. */
export const openIssuer = async (data: DataDirectory, baseUrl: string): Promise<Issuer> => {
  const privateJwk = await openKey(data);
  const { kty, n, e } = privateJwk;
  const jwks = { keys: [{ kty, n, e, kid: keyName, alg: algorithm, use: 'sig' }] };
  const key = await importJWK(privateJwk, algorithm);
  const keys = createLocalJWKSet(jwks);
  const url = `${baseUrl}/_local/issuer`;
  const jwksUrl = `${url}/jwks`;
  return {
    url,
    jwksUrl,
    jwks,
    configuration: {
      issuer: url,
      jwks_uri: jwksUrl,
      response_types_supported: ['token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [algorithm],
    },
    mint: (claims) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: algorithm, kid: keyName, typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience(localAudience)
        .setIssuedAt(now)
        .setExpirationTime(now + tokenLifetimeSeconds)
        .sign(key);
    },
    verify: async (token, audience) => {
      try {
        const options = { issuer: url, audience: [...audience] };
        return (await jwtVerify(token, keys, options)).payload;
      } catch {
        return null;
      }
    },
  };
};

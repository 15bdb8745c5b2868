import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { principalSchema, type Principal } from './principal.ts';

export type TokenSettings = { readonly issuer: string; readonly audience: string; readonly jwksUri: string };

export const tokenFaults = ['missing', 'expired', 'invalid', 'claims'] as const;
export type TokenFault = (typeof tokenFaults)[number];

/** Verifies a bearer token and answers who calls, or why the token does not count. */
export type VerifyToken = (authorization: string | undefined) => Promise<Principal | TokenFault>;

// An access token lives at most fifteen minutes (DESIGN §8); one that claims more is not one of ours.
const longestLife = '15m';

/** Verification by the issuer's published keys; signature, issuer, audience, algorithm and age are all required. */
export const createVerifyToken = (settings: TokenSettings): VerifyToken => {
  const keys = createRemoteJWKSet(new URL(settings.jwksUri));
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return 'missing';
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        // The gateway before us verifies RSA signatures alone.
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'exp', 'iat'],
        maxTokenAge: longestLife,
        clockTolerance: 5,
      });
      const principal = principalSchema.safeParse(payload);
      return principal.success ? principal.data : 'claims';
    } catch (error) {
      if (error instanceof errors.JWTExpired) return 'expired';
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return 'invalid';
      throw error;
    }
  };
};

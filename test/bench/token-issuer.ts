import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const issuer = 'https://login.example.com/';
const audience = 'zhaoshang';
const lifetime = '14m';

export type TokenIssuer = {
  /** What an API function needs to trust this issuer. */
  readonly environment: Readonly<Record<string, string>>;
  /** The `Authorization` of an officer. */
  readonly authorization: string;
  readonly stop: () => void;
};

/** An issuer with a key of its own, published over HTTP as an identity provider's is. */
export const startIssuer = async (): Promise<TokenIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' };
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: [key] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the issuer has no port');
  const token = await new SignJWT({ sub: 'officer-1', county: '500236', roles: ['officer'] })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(privateKey);
  return {
    environment: {
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      TOKEN_JWKS_URI: `http://127.0.0.1:${address.port}/jwks`,
    },
    authorization: `Bearer ${token}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

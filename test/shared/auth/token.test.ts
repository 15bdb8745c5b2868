import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVerifyToken, type VerifyToken } from '../../../shared/auth/token.ts';

const issuer = 'https://login.example.com/';
const audience = 'zhaoshang';

let server: Server;
let verify: VerifyToken;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let strangers: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  strangers = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  verify = createVerifyToken({ issuer, audience, jwksUri: `http://127.0.0.1:${port}/jwks` });
});

afterAll(() => void server.close());

const now = () => Math.floor(Date.now() / 1000);

type Changes = {
  claims?: JWTPayload;
  issuer?: string;
  audience?: string;
  issuedAt?: number;
  expires?: number;
  key?: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
};

const bearer = async (changes: Changes = {}): Promise<string> => {
  const claims = { sub: 'officer-1', county: '500236', roles: ['officer'], ...changes.claims };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? audience)
    .setIssuedAt(changes.issuedAt ?? now())
    .setExpirationTime(changes.expires ?? now() + 600)
    .sign(changes.key ?? keys.privateKey);
  return `Bearer ${token}`;
};

describe('an access token', () => {
  it('says who calls, in which county, in which roles', async () => {
    expect(await verify(await bearer({ claims: { department: 'water-resources' } }))).toEqual({
      subject: 'officer-1',
      county: '500236',
      roles: ['officer'],
      department: 'water-resources',
      enterprise: null,
    });
  });

  it('brings an enterprise as its credit code', async () => {
    const claims = { roles: ['investor'], enterprise: '91500236MA5YHC010F' };
    expect(await verify(await bearer({ claims }))).toMatchObject({ enterprise: '91500236MA5YHC010F' });
  });

  it.each<[string, Changes, string]>([
    ['has expired', { issuedAt: now() - 800, expires: now() - 100 }, 'expired'],
    [
      'is older than fifteen minutes, whatever it says itself',
      { issuedAt: now() - 1000, expires: now() + 9999 },
      'expired',
    ],
    ['is of another issuer', { issuer: 'https://login.evil.example/' }, 'invalid'],
    ['is for another audience', { audience: 'payroll' }, 'invalid'],
    ['names no county', { claims: { county: undefined } }, 'claims'],
    ['names a county that is none', { claims: { county: '5002' } }, 'claims'],
    ['has no role', { claims: { roles: [] } }, 'claims'],
    ['has a role nobody knows', { claims: { roles: ['emperor'] } }, 'claims'],
    [
      'names an enterprise by what is no credit code',
      { claims: { enterprise: '91500236MA5YHC01' } },
      'claims',
    ],
  ])('does not count when it %s', async (_, changes, fault) => {
    expect(await verify(await bearer(changes))).toBe(fault);
  });

  it('does not count when a stranger signed it', async () => {
    expect(await verify(await bearer({ key: strangers.privateKey }))).toBe('invalid');
  });

  it('does not count when nobody signed it', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'x', county: '500236', roles: ['admin'] })}.`;
    expect(await verify(`Bearer ${unsigned}`)).toBe('invalid');
  });

  it.each([undefined, '', 'Basic abc', 'Bearer'])('is missing from %j', async (header) => {
    expect(await verify(header)).toBe('missing');
  });
});

import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** Who asks AWS; a session token where the credentials are lent for a time. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

/** For what a signature holds: a service in a region. */
export type SignedFor = { readonly region: string; readonly service: string };

const algorithm = 'AWS4-HMAC-SHA256';

const hmac = (key: KeyObject | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const signingKey = (secret: string, day: string, { region, service }: SignedFor): KeyObject => {
  const ofDay = createSecretKey(hmac(`AWS4${secret}`, day));
  const ofRegion = createSecretKey(hmac(ofDay, region));
  return createSecretKey(hmac(createSecretKey(hmac(ofRegion, service)), 'aws4_request'));
};

/** Derives the key of a day once; another secret, such as renewed credentials bring, has another. */
const createKeys = () => {
  let kept: { readonly name: string; readonly key: KeyObject } | null = null;
  return (secret: string, day: string, what: SignedFor): KeyObject => {
    const name = `${secret} ${day} ${what.region} ${what.service}`;
    if (kept?.name !== name) kept = { name, key: signingKey(secret, day, what) };
    return kept.key;
  };
};

/** A moment as signatures write it: `20260302T013000Z`. */
export const signedAt = (moment: Date): string => moment.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/**
 * Signs POST requests to the root of a service (AWS Signature Version 4); answers the `Authorization` header.
 * @returns a signer that takes the headers to sign, by lower-case names, `x-amz-date` among them, and the body
 */
export const createSigner = (what: SignedFor) => {
  const keyOf = createKeys();
  return (credentials: Credentials, headers: Readonly<Record<string, string>>, body: string): string => {
    const at = headers['x-amz-date'] ?? '';
    const day = at.slice(0, 8);
    const names = Object.keys(headers).sort();
    const signed = names.join(';');
    const lines = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
    const request = `POST\n/\n\n${lines}\n${signed}\n${hash('sha256', body)}`;
    const scope = `${day}/${what.region}/${what.service}/aws4_request`;
    const text = `${algorithm}\n${at}\n${scope}\n${hash('sha256', request)}`;
    const signature = hmac(keyOf(credentials.secretAccessKey, day, what), text).toString('hex');
    const credential = `${credentials.accessKeyId}/${scope}`;
    return `${algorithm} Credential=${credential}, SignedHeaders=${signed}, Signature=${signature}`;
  };
};

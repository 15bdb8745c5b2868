import { createHash } from 'node:crypto';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs, type FauxqsServer } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Files } from '../../../shared/files/s3-files.ts';

const bucket = 'files-of-the-test';
const content = Buffer.from('%PDF-1.7 设计方案');
const sha256 = createHash('sha256').update(content).digest('hex');
const offer = {
  key: 'materials/500236/one',
  contentType: 'application/pdf',
  size: content.length,
  sha256,
  expiresInSeconds: 900,
};

let server: FauxqsServer;
let client: S3Client;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  client = new S3Client({
    region: 'cn-north-1',
    endpoint: `http://127.0.0.1:${server.port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'session' },
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
});

afterAll(() => server.stop());

const post = async ({ url, fields }: { url: string; fields: Readonly<Record<string, string>> }) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), 'anything.bin');
  return fetch(url, { method: 'POST', body: form });
};

describe('Files in a bucket', () => {
  it('are taken by a form that allows one key, type, length and content, and ends with its time', async () => {
    const { fields } = await createS3Files(client, bucket).createUpload(offer);
    const policy = JSON.parse(Buffer.from(fields['Policy']!, 'base64').toString());
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket },
        { key: offer.key },
        { 'Content-Type': 'application/pdf' },
        { 'x-amz-checksum-algorithm': 'SHA256' },
        { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') },
        ['content-length-range', content.length, content.length],
        { 'X-Amz-Security-Token': 'session' },
      ]),
    );
    const life = Date.parse(policy.expiration) - Date.now();
    expect([life > 880_000, life <= 900_000]).toEqual([true, true]);
  });

  it('are found as they were sent, and read back', async () => {
    const files = createS3Files(client, bucket);
    expect((await post(await files.createUpload(offer))).status).toBe(204);
    expect(await files.head(offer.key)).toEqual({ size: content.length, sha256, version: null });
    expect(Buffer.from(await files.read({ key: offer.key, version: null }))).toEqual(content);
  });

  it('are believed by the checksum that the store itself keeps', async () => {
    const files = createS3Files(client, bucket);
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: 'with-checksum', Body: content, ChecksumSHA256 }),
    );
    expect(await files.head('with-checksum')).toMatchObject({ size: content.length, sha256 });
  });

  it('that were never sent are not there', async () => {
    expect(await createS3Files(client, bucket).head('materials/500236/never')).toBeNull();
  });

  it('are fetched by an address that names version and file name and ends with its time', async () => {
    const files = createS3Files(client, bucket);
    await post(await files.createUpload(offer));
    const address = {
      key: offer.key,
      contentType: 'application/pdf',
      fileName: '设计 "方案".pdf',
      expiresInSeconds: 300,
    };
    const plain = await files.createDownload({ ...address, version: null });
    expect(Buffer.from(await (await fetch(plain)).arrayBuffer())).toEqual(content);
    const asked = new URL(await files.createDownload({ ...address, version: 'v7' })).searchParams;
    expect(asked.get('X-Amz-Expires')).toBe('300');
    expect(asked.get('versionId')).toBe('v7');
    expect(asked.get('response-content-type')).toBe('application/pdf');
    expect(asked.get('response-content-disposition')).toBe(
      `attachment; filename="__ ____.pdf"; filename*=UTF-8''%E8%AE%BE%E8%AE%A1%20%22%E6%96%B9%E6%A1%88%22.pdf`,
    );
  });
});

import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { attachmentNamed } from './attachment.ts';
import type { FileAddress, Files, StoredFile } from './files.ts';

const notThere = 404;

const objectAt = (bucket: string, { key, version }: FileAddress) => ({
  Bucket: bucket,
  Key: key,
  ...(version === null ? {} : { VersionId: version }),
});

const createRead =
  (client: S3Client, bucket: string): Files['read'] =>
  async (address) => {
    const { Body } = await client.send(new GetObjectCommand(objectAt(bucket, address)));
    if (Body === undefined) throw new Error(`${address.key} was answered without its content`);
    return Body.transformToByteArray();
  };

const headOf = async (client: S3Client, bucket: string, key: string) => {
  try {
    return await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === notThere) return null;
    throw error;
  }
};

/** Files in a bucket. The form is signed for one key, one type, one length and one SHA-256, all of which S3 itself checks. */
export const createS3Files = (client: S3Client, bucket: string): Files => {
  const read = createRead(client, bucket);
  return {
    read,
    createUpload: async ({ key, contentType, size, sha256, expiresInSeconds }) => {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Fields: {
          'Content-Type': contentType,
          'x-amz-checksum-algorithm': 'SHA256',
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        },
        Conditions: [['content-length-range', size, size]],
        Expires: expiresInSeconds,
      });
      return { url, fields };
    },
    head: async (key): Promise<StoredFile | null> => {
      const found = await headOf(client, bucket, key);
      if (found === null) return null;
      const version = found.VersionId ?? null;
      // A store that took the file without a checksum is believed only after its content was read.
      const sha256 =
        found.ChecksumSHA256 === undefined
          ? createHash('sha256')
              .update(await read({ key, version }))
              .digest('hex')
          : Buffer.from(found.ChecksumSHA256, 'base64').toString('hex');
      return { size: found.ContentLength ?? 0, sha256, version };
    },
    createDownload: ({ fileName, contentType, expiresInSeconds, ...address }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...objectAt(bucket, address),
          ResponseContentDisposition: attachmentNamed(fileName),
          ResponseContentType: contentType,
        }),
        { expiresIn: expiresInSeconds },
      ),
  };
};

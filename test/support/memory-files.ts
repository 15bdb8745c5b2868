import { createHash } from 'node:crypto';
import type { Files } from '../../shared/files/files.ts';

type Put = { readonly bytes: Uint8Array; readonly version: string };

/** Files kept in memory, every version of them; `post` sends a form as a browser would, without S3's own checks of it. */
export const createMemoryFiles = () => {
  const kept = new Map<string, Put[]>();
  const latest = (key: string): Put | undefined => kept.get(key)?.at(-1);
  const files: Files = {
    createUpload: ({ key, contentType }) =>
      Promise.resolve({ url: 'http://files.test/bucket', fields: { key, 'Content-Type': contentType } }),
    head: (key) => {
      const found = latest(key);
      if (found === undefined) return Promise.resolve(null);
      const sha256 = createHash('sha256').update(found.bytes).digest('hex');
      return Promise.resolve({ size: found.bytes.length, sha256, version: found.version });
    },
    read: ({ key, version }) => {
      const found = kept.get(key)?.find((put) => put.version === version);
      return found === undefined ? Promise.reject(new Error(`no ${key}`)) : Promise.resolve(found.bytes);
    },
    createDownload: ({ key, version, fileName }) =>
      Promise.resolve(
        `http://files.test/${key}?${new URLSearchParams({ version: version ?? '', fileName }).toString()}`,
      ),
  };
  return {
    files,
    post: ({ fields }: { fields: Record<string, string> }, bytes: Uint8Array): void => {
      const key = fields['key']!;
      const before = kept.get(key) ?? [];
      kept.set(key, [...before, { bytes, version: `v${before.length + 1}` }]);
    },
  };
};

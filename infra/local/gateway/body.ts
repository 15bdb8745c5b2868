import type { IncomingMessage } from 'node:http';

/** Bytes; what API Gateway accepts. */
const largestBody = 10 * 1024 * 1024;

/** Reads a request's body; null when it is larger than allowed, read to its end so that the answer can be sent. */
export const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size > largestBody ? null : Buffer.concat(chunks);
};

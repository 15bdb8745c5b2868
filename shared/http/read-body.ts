import type { CodedError } from '../coded-error.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { bodyNotUtf8, edgeError } from './edge-errors.ts';

/** A body as it came in, and what its JSON says; undefined where there is none. */
export type ReadBody = { readonly text: string; readonly value: unknown };

const json = /^application\/(?:[\w.-]+\+)?json$/;
const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i;
const isUtf8 = (named: string): boolean => /^utf-?8$/i.test(named);

// A client that names no media type is believed to send JSON, which is all that is taken.
const mediaTypeFault = (contentType: string | undefined): CodedError | null => {
  if (contentType === undefined || contentType.trim() === '') return null;
  const [essence = ''] = contentType.split(';');
  if (!json.test(essence.trim().toLowerCase())) return edgeError('UNSUPPORTED_MEDIA_TYPE');
  const named = charset.exec(contentType)?.[1];
  return named === undefined || isUtf8(named) ? null : bodyNotUtf8();
};

/** The text of bytes, without a byte order mark; null when they are not UTF-8. */
const textOf = (bytes: Uint8Array<ArrayBuffer>): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Reads a body of JSON. Letters that cannot be read are refused and never replaced, whatever encoding is named: nobody
 * would find out afterwards what had been written.
 */
export const readBody = (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | undefined,
): Outcome<ReadBody, CodedError> => {
  if (bytes.length === 0) return success({ text: '', value: undefined });
  const fault = mediaTypeFault(contentType);
  if (fault !== null) return failure(fault);
  const text = textOf(bytes);
  if (text === null) return failure(bodyNotUtf8());
  if (text.trim() === '') return success({ text, value: undefined });
  try {
    const value: unknown = JSON.parse(text);
    return success({ text, value });
  } catch {
    return failure(edgeError('MALFORMED_BODY'));
  }
};

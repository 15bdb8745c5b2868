/** What a portal's page may send. */
export const headersTakenFromBrowsers = [
  ...['authorization', 'content-type', 'accept-language', 'idempotency-key', 'if-match', 'x-correlation-id'],
] as const;

/** What a portal's page may read of an answer beside its body. */
export const headersShownToBrowsers = [
  ...['etag', 'location', 'idempotency-replayed', 'x-correlation-id', 'content-language'],
  ...['retry-after', 'www-authenticate', 'allow'],
] as const;

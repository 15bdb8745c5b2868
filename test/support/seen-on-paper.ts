import type { Send } from './service-client.ts';

const accepting = /^(\/v1\/tasks\/[^/]+)\/(accept|accept-with-tolerance|accept-on-commitment)$/;

/**
 * A client whose clerks look at the paper: where a test accepts and says nothing of documents, those that are not on file
 * were seen on paper. A test of documents says itself what was seen, if only `[]`.
 */
export const withPaperSeen =
  (send: Send): Send =>
  async (method, path, options = {}) => {
    const task = accepting.exec(path)?.[1];
    const body: any = options.body ?? {};
    if (method !== 'POST' || task === undefined || typeof body !== 'object' || 'seenOnPaper' in body)
      return send(method, path, options);
    const { status, body: shown } = await send('GET', `${task}/materials`, { as: options.as ?? {} });
    if (status !== 200) return send(method, path, options);
    const follows = new Set((body.outstanding ?? []).map(({ material }: any) => material));
    const seenOnPaper = shown.documents
      .filter(({ standing, material }: any) => standing !== 'given' || material?.verdict !== 'clean')
      .filter(({ document }: any) => !follows.has(document))
      .map(({ document }: any) => ({ document }));
    return send(method, path, { ...options, body: { ...body, seenOnPaper } });
  };

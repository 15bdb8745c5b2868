import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { serviceNames, type ServiceName } from '../shared/service-names.ts';

/** Enough for the function to start; making the document asks nobody. */
const environment = (service: ServiceName): Record<string, string> => ({
  SERVICE_NAME: service,
  STAGE: 'bundling',
  LOG_LEVEL: 'ERROR',
  TABLE_NAME: 'none',
  TOKEN_ISSUER: 'https://issuer.invalid/',
  TOKEN_AUDIENCE: 'none',
  TOKEN_JWKS_URI: 'https://issuer.invalid/keys',
  AWS_REGION: 'none',
});

const requestFor = (path: string) => ({
  version: '2.0',
  routeKey: `GET ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'localhost' },
  requestContext: { http: { method: 'GET', path }, domainName: 'localhost' },
  isBase64Encoded: false,
});

const askFunction = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.url)
    .then(({ handler }) => handler(workerData.request, {}))
    .then((answer) => parentPort.postMessage(answer));
`;

const answerSchema = z.object({ statusCode: z.literal(200), body: z.string() });

/** The OpenAPI document that a service's own api function answers with, as JSON. */
const documentOf = (service: ServiceName): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(askFunction, {
      eval: true,
      env: environment(service),
      workerData: {
        url: new URL(`../services/${service}/functions/api.ts`, import.meta.url).href,
        request: requestFor(`/v1/${service}/openapi.json`),
      },
    });
    worker.once('error', reject);
    worker.once('message', (answer: unknown) => {
      const parsed = answerSchema.safeParse(answer);
      if (parsed.success) resolve(parsed.data.body);
      else
        reject(new Error(`${service} did not answer with its OpenAPI document: ${JSON.stringify(answer)}`));
      void worker.terminate();
    });
  });

/**
 * The OpenAPI documents of all services. They are constants of the sources, so they are made once, when the functions
 * are bundled, and the generator stays out of the bundles.
 */
export const apiDocuments = async (): Promise<ReadonlyMap<ServiceName, string>> =>
  new Map(
    await Promise.all(serviceNames.map(async (service) => [service, await documentOf(service)] as const)),
  );

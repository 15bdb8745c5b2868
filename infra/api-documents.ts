import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { attachExamples } from './api-documents/attach-examples.ts';
import { describeFields } from './api-documents/describe-fields.ts';
import { nameShapes } from './api-documents/name-shapes.ts';
import { shareParts, usedParts } from './api-documents/share-parts.ts';
import { shareShapes } from './api-documents/share-shapes.ts';
import { tagsOf } from './api-documents/tags.ts';
import { isFields } from './api-documents/walk.ts';
import { functionKindsOf, filesApiKind, type AnyFunctionKind } from './function-kinds.ts';
import { serviceNames, type ServiceName } from '../shared/service-names.ts';

/** Enough for the function to start; making the document asks nobody. */
const environment = (service: ServiceName): Record<string, string> => ({
  SERVICE_NAME: service,
  STAGE: 'bundling',
  LOG_LEVEL: 'ERROR',
  TABLE_NAME: 'none',
  MATERIALS_BUCKET: 'none',
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

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.unknown()),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});
type Document = z.infer<typeof documentSchema>;

/** One document of two, of the same service; what both name is the same. */
const joined = (one: Document, other: Document): Document => ({
  ...one,
  paths: { ...one.paths, ...other.paths },
  components: Object.fromEntries(
    Object.keys({ ...one.components, ...other.components }).map((part) => [
      part,
      { ...one.components[part], ...other.components[part] },
    ]),
  ),
});

const answerSchema = z.object({ statusCode: z.literal(200), body: z.string() });

/** The OpenAPI document that a function of a service answers with. */
const documentFrom = (service: ServiceName, kind: AnyFunctionKind): Promise<Document> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('api-documents/worker.ts', import.meta.url), {
      env: environment(service),
      workerData: {
        service,
        function: new URL(`../services/${service}/functions/${kind}.ts`, import.meta.url).href,
        request: requestFor(`/v1/${service}/openapi.json`),
      },
    });
    worker.once('error', reject);
    worker.once('message', (answer: unknown) => {
      const parsed = answerSchema.safeParse(answer);
      if (parsed.success) resolve(documentSchema.parse(JSON.parse(parsed.data.body)));
      else
        reject(new Error(`${service} did not answer with its OpenAPI document: ${JSON.stringify(answer)}`));
      void worker.terminate();
    });
  });

/** The document as clients read it: with the shapes that it asks for alone, each under its name. */
const finished = (document: Document): unknown => {
  const { schemas = {}, ...components } = document.components;
  const asNamed = nameShapes(
    { ...document, components },
    new Map(
      Object.entries(schemas).flatMap(([name, shape]) => (isFields(shape) ? [[name, shape] as const] : [])),
    ),
  );
  const { rest, shapes } = shareShapes(asNamed.rest, asNamed.shapes);
  const named = documentSchema.parse(rest);
  const shared = shareParts(named.paths, named.components);
  return {
    ...named,
    tags: tagsOf(named.paths),
    paths: attachExamples(shared.paths),
    components: { ...usedParts(shared, shared.components), schemas: Object.fromEntries(shapes) },
  };
};

/** The OpenAPI document of a service as JSON, whichever of its functions answers for a path. */
const documentOf = async (service: ServiceName): Promise<string> => {
  const own = await documentFrom(service, 'api');
  const whole = functionKindsOf(service).includes(filesApiKind)
    ? joined(own, await documentFrom(service, filesApiKind))
    : own;
  return JSON.stringify(describeFields(finished(whole)));
};

/**
 * The OpenAPI documents of all services. They are constants of the sources, so they are made once, when the functions
 * are bundled, and the generator stays out of the bundles.
 */
export const apiDocuments = async (): Promise<ReadonlyMap<ServiceName, string>> =>
  new Map(
    await Promise.all(serviceNames.map(async (service) => [service, await documentOf(service)] as const)),
  );

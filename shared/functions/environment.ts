import * as z from 'zod';
import { serviceNames, type ServiceName } from '../service-names.ts';

const common = z.object({
  STAGE: z.string().min(1),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  TABLE_NAME: z.string().min(1),
});

const api = common.extend({
  TOKEN_ISSUER: z.url(),
  TOKEN_AUDIENCE: z.string().min(1),
  TOKEN_JWKS_URI: z.url(),
});

export type ApiEnvironment = z.output<typeof api>;

const filesApi = api.extend({ MATERIALS_BUCKET: z.string().min(1) });

const consumer = common.extend({ INBOX_URL: z.url(), PARKING_QUEUE_URL: z.url() });

/** The variable that holds the address of a service's inbox: `INBOX_URL_LEADS`. */
export const inboxVariable = (service: ServiceName): string => `INBOX_URL_${service.toUpperCase()}`;

type Environment = Readonly<Record<string, string | undefined>>;

const parse = <T extends z.ZodType>(schema: T, environment: Environment): z.output<T> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  // Names alone: values may be secret.
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', ');
  throw new Error(`the environment lacks or misstates: ${names}`);
};

export const parseCheckEnvironment = (environment: Environment) => parse(common, environment);

export const parseApiEnvironment = (environment: Environment) => parse(api, environment);

export const parseFilesApiEnvironment = (environment: Environment) => parse(filesApi, environment);

export const parseConsumerEnvironment = (environment: Environment) => parse(consumer, environment);

/** A publisher's environment: beside the common part the addresses of the inboxes it feeds. */
export const parsePublisherEnvironment = (environment: Environment, feeds: readonly ServiceName[]) => {
  const addresses = z.object(Object.fromEntries(feeds.map((service) => [inboxVariable(service), z.url()])));
  const found = parse(addresses, environment);
  const inboxUrls: Partial<Record<ServiceName, string>> = {};
  for (const service of serviceNames) {
    const url = found[inboxVariable(service)];
    if (url !== undefined) inboxUrls[service] = url;
  }
  return { ...parse(common, environment), inboxUrls };
};

import type { Ask, DatabaseSettings } from './ask.ts';
import { askDirectly } from './direct-ask.ts';

/** What the environment of a function says (AWS sets it; the endpoint is given where no AWS is asked). */
const fromEnvironment = (): DatabaseSettings => {
  const {
    AWS_REGION: region,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  return {
    region,
    endpoint,
    credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? undefined
        : { accessKeyId, secretAccessKey, sessionToken },
  };
};

/**
 * Opens a database. What a request asks goes straight to it; whatever is not done at once goes by the client of AWS, which is
 * read when it is first needed: it is a third of what a function would read at its start.
 */
export const openDatabase = (given: DatabaseSettings = {}): Ask => {
  const settings = { ...fromEnvironment(), ...given };
  let sdk: Promise<Ask> | null = null;
  const bySdk: Ask = async (operation, input) => {
    sdk ??= import('./sdk-ask.ts').then(({ createSdkAsk }) =>
      createSdkAsk({ endpoint: settings.endpoint, ...given }),
    );
    return (await sdk)(operation, input);
  };
  return askDirectly(settings, bySdk);
};

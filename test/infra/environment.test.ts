import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { bundledFile, functionDirectory } from '../../infra/bundle.ts';
import { functionKindsOf } from '../../infra/function-kinds.ts';
import { inboxesFedBy } from '../../shared/events/subscribers.ts';
import {
  parseApiEnvironment,
  parseCheckEnvironment,
  parseConsumerEnvironment,
  parseFilesApiEnvironment,
  parsePublisherEnvironment,
} from '../../shared/functions/environment.ts';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';
import { ofType, render, synthesiseStages } from './templates.ts';

const [stage] = await synthesiseStages(['prod-cn']);

/** Parses as the function itself does when it starts. */
const parserOf = (service: ServiceName) => ({
  api: parseApiEnvironment,
  'files-api': parseFilesApiEnvironment,
  'check-deadlines': parseCheckEnvironment,
  'on-event': parseConsumerEnvironment,
  'publish-events': (environment: Record<string, string>) =>
    parsePublisherEnvironment(environment, inboxesFedBy(service)),
});

/** What a deployment fills in is of no interest here. */
const environmentOf = (name: string): Record<string, string> => {
  const lambda = ofType(stage!, 'AWS::Lambda::Function').find(
    ({ properties }) => properties.FunctionName === name,
  );
  return Object.fromEntries(
    Object.entries(lambda?.properties.Environment.Variables ?? {}).map(([variable, value]) => [
      variable,
      render(value).replaceAll(/\$\{[^}]*\}/g, 'x'),
    ]),
  );
};

const functions = serviceNames.flatMap((service) =>
  functionKindsOf(service).map((kind) => ({
    service,
    kind,
    name: `zhaoshang-prod-cn-${service}-${kind}`,
    parse: parserOf(service)[kind],
  })),
);

/** Told for the logs of people, or with a default of its own. */
const dispensable = ['SERVICE_NAME', 'LOG_LEVEL'];

const startFunction = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData).then(({ handler }) => parentPort.postMessage(typeof handler));
`;

/** Loads a bundle as Lambda does, with nothing but its own environment; answers the type of its handler. */
const start = (bundle: string, environment: Record<string, string>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(startFunction, {
      eval: true,
      env: { ...environment, AWS_REGION: 'cn-northwest-1' },
      workerData: pathToFileURL(bundle).href,
    });
    worker.once('error', reject);
    worker.once('message', (answer: unknown) => {
      resolve(answer);
      void worker.terminate();
    });
  });

describe('The environment in the template', () => {
  it.each(functions)('is all that the bundle of $name needs to load', async ({ name, service, kind }) => {
    const bundle = join(functionDirectory(stage!.bundles, service, kind), bundledFile);
    expect(await start(bundle, environmentOf(name))).toBe('function');
  });

  it.each(functions)('lets $name start', ({ name, parse }) => {
    expect(() => parse(environmentOf(name))).not.toThrow();
  });

  it.each(functions)('holds nothing that $name could do without', ({ name, parse }) => {
    const environment = environmentOf(name);
    const needless = Object.keys(environment).filter((variable) => {
      const without = Object.fromEntries(Object.entries(environment).filter(([other]) => other !== variable));
      try {
        parse(without);
        return true;
      } catch {
        return false;
      }
    });
    expect(needless.filter((variable) => !dispensable.includes(variable))).toEqual([]);
  });
});

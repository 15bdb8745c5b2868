import { App, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import { join } from 'node:path';
import { bundleFunctions } from './bundle.ts';
import { naming } from './naming.ts';
import { featureFlags, type StageSettings } from './stage.ts';
import { approvals } from './stacks/approvals.ts';
import { leads } from './stacks/leads.ts';
import { notifications } from './stacks/notifications.ts';
import { PlatformStack } from './stacks/platform-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import type { ServiceDefinition } from './stacks/service-definition.ts';

/** Every service that is deployed. */
export const serviceDefinitions: readonly ServiceDefinition[] = [leads, approvals, notifications];

/** Adds a stage's stacks to an app: the platform, then one stack per service. */
export const addStage = (app: App, settings: StageSettings, bundles: string): void => {
  const stage = { settings, names: naming(settings.stage), bundles };
  const platform = new PlatformStack(app, { stage, services: serviceDefinitions });
  for (const definition of serviceDefinitions) new ServiceStack(app, { stage, platform, definition });
};

/** An app whose synthesis fails on any finding of AWS Solutions that is not acknowledged with a reason. */
export const checkedApp = (outdir?: string): App => {
  const app = new App({
    context: featureFlags(),
    analyticsReporting: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};

export type SynthesisRequest = {
  readonly settings: StageSettings;
  /** Receives the cloud assembly. */
  readonly outdir: string;
  /** What bundleFunctions has written; bundled beside the assembly when absent. */
  readonly bundles?: string;
};

/** Synthesises a stage in this process, without account, network or Docker; throws when a check finds anything. */
export const synthesise = async ({ settings, outdir, bundles }: SynthesisRequest): Promise<CloudAssembly> => {
  const code = bundles ?? join(outdir, '..', 'functions');
  if (bundles === undefined) await bundleFunctions(code);
  const app = checkedApp(outdir);
  addStage(app, settings, code);
  return app.synth();
};

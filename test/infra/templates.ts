import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { bundleFunctions } from '../../infra/bundle.ts';
import { readStage, type StageSettings } from '../../infra/stage.ts';
import { synthesise } from '../../infra/synthesis.ts';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.any()).default({}) }),
  ),
});

/** A resource of any stack of a stage, with its place and name. */
export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  properties: z.infer<typeof templateSchema>['Resources'][string]['Properties'];
  deletionPolicy: unknown;
};

export type SynthesisedStage = {
  readonly settings: StageSettings;
  readonly resources: Resource[];
  /** Where the functions were bundled. */
  readonly bundles: string;
  /** The templates as written, for rules about their text. */
  texts: string[];
};

/** An intrinsic as the text it stands for, with what only a deployment knows in `${}`. */
export const render = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  const intrinsic = Object.entries(value);
  const [name, argument] = intrinsic[0] ?? [];
  if (intrinsic.length === 1 && name === 'Ref') return `\${${render(argument)}}`;
  if (intrinsic.length === 1 && name === 'Fn::GetAtt' && Array.isArray(argument))
    return `\${${argument.map(render).join('.')}}`;
  if (intrinsic.length === 1 && name === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1]))
    return argument[1].map(render).join(render(argument[0]));
  return JSON.stringify(value);
};

/** What the CDK brings to empty a bucket with its stack; stages for development alone have it. */
const emptying = 'CustomS3AutoDeleteObjectsCustomResourceProvider';

const readTemplate = (stack: string, file: string): { resources: Resource[]; text: string } => {
  const text = readFileSync(file, 'utf8');
  const { Resources } = templateSchema.parse(JSON.parse(text));
  const entries = Object.entries(Resources).filter(([id]) => !id.startsWith(emptying));
  const resources = entries.map(([id, resource]) => ({
    stack,
    id,
    type: resource.Type,
    properties: resource.Properties,
    deletionPolicy: resource.DeletionPolicy,
  }));
  return { resources, text };
};

/** Stages of cdk.json, synthesised in this process from one bundling. */
export const synthesiseStages = async (
  names: readonly string[],
  first = false,
): Promise<readonly SynthesisedStage[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-synth-'));
  const bundles = join(directory, 'functions');
  await bundleFunctions(bundles);
  return Promise.all(
    names.map(async (name) => {
      const settings = readStage(name, { firstDeploy: first });
      const assembly = await synthesise({ settings, outdir: join(directory, name), bundles });
      const templates = assembly.stacks.map((stack) => readTemplate(stack.stackName, stack.templateFullPath));
      return {
        settings,
        bundles,
        resources: templates.flatMap(({ resources }) => resources),
        texts: templates.map(({ text }) => text),
      };
    }),
  );
};

export const ofType = ({ resources }: SynthesisedStage, type: string): Resource[] =>
  resources.filter((resource) => resource.type === type);

/** The resource a `Ref` or `Fn::GetAtt` of the same stack points at. */
export const pointedAt = (
  { resources }: SynthesisedStage,
  from: Resource,
  reference: unknown,
): Resource | undefined => {
  const id = /^\$\{([^.}]+)[.}]/.exec(render(reference))?.[1];
  return resources.find((resource) => resource.stack === from.stack && resource.id === id);
};

/** The queue that an ARN or URL means, by its name or by its place in the same stack. */
export const queueMeant = (stage: SynthesisedStage, from: Resource, reference: unknown): Resource[] => {
  const direct = pointedAt(stage, from, reference);
  if (direct !== undefined) return [direct];
  const name = render(reference).split(/[:/]/).at(-1);
  return ofType(stage, 'AWS::SQS::Queue').filter(({ properties }) => properties.QueueName === name);
};

export type Statement = {
  readonly holder: Resource;
  readonly actions: string[];
  readonly resources: unknown[];
  /** The condition it holds under, as text; empty when none. */
  readonly condition: string;
};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What roles are allowed, statement by statement. */
export const allowances = (stage: SynthesisedStage): Statement[] =>
  ofType(stage, 'AWS::IAM::Policy').flatMap((holder) =>
    asList(holder.properties.PolicyDocument.Statement)
      .map((statement) => z.looseObject({ Effect: z.string() }).parse(statement))
      .filter(({ Effect }) => Effect === 'Allow')
      .map(({ Action, Resource, Condition }) => ({
        holder,
        actions: asList(Action).map(render),
        resources: asList(Resource),
        condition: Condition === undefined ? '' : JSON.stringify(Condition),
      })),
  );

/** What one function's role is allowed. */
export const allowancesOf = (stage: SynthesisedStage, lambda: Resource): Statement[] => {
  const role = pointedAt(stage, lambda, lambda.properties.Role);
  return allowances(stage).filter(({ holder }) =>
    asList(holder.properties.Roles).some((each) => pointedAt(stage, holder, each) === role),
  );
};

/** How a report names a resource. */
export const label = ({ stack, id }: Resource): string => `${stack}/${id}`;

/** The first of what is there to be spoilt; throws when there is nothing. */
export const first = (resources: readonly Resource[]): Resource => {
  const [resource] = resources;
  if (resource === undefined) throw new Error('there is no resource of that kind to spoil');
  return resource;
};

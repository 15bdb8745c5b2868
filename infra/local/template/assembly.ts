import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown() })).default({}),
});

const manifestSchema = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        properties: z
          .object({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
            file: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default({}),
});

const assetsSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

export type Resource = { readonly type: string; readonly properties: Readonly<Record<string, unknown>> };

export type Stack = {
  readonly name: string;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly outputs: readonly { readonly exportName: unknown; readonly value: unknown }[];
  readonly parameters: ReadonlyMap<string, unknown>;
};

/** A synthesised CDK app: its stacks, and where the files lie that templates name by their S3 key. */
export type Assembly = { readonly stacks: readonly Stack[]; readonly assets: ReadonlyMap<string, string> };

const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

const readStack = (directory: string, templateFile: string, name: string): Stack => {
  const template = templateSchema.parse(readJson(directory, templateFile));
  return {
    name,
    resources: new Map(
      Object.entries(template.Resources).map(([logicalId, { Type, Properties }]) => [
        logicalId,
        { type: Type, properties: Properties },
      ]),
    ),
    outputs: Object.values(template.Outputs).map((output) => ({
      exportName: output.Export?.Name,
      value: output.Value,
    })),
    parameters: new Map(
      Object.entries(template.Parameters).map(([name, parameter]) => [name, parameter.Default]),
    ),
  };
};

const readAssets = (directory: string, file: string): [string, string][] =>
  Object.values(assetsSchema.parse(readJson(directory, file)).files).flatMap(({ source, destinations }) => {
    const path = source.path;
    if (path === undefined) return [];
    return Object.values(destinations).map((destination): [string, string] => [
      destination.objectKey,
      join(directory, path),
    ]);
  });

/** Reads a cloud assembly directory, with the assemblies of stages nested in it. */
export const readAssembly = (directory: string): Assembly => {
  const stacks: Stack[] = [];
  const assets: [string, string][] = [];
  for (const [id, { type, properties }] of Object.entries(
    manifestSchema.parse(readJson(directory, 'manifest.json')).artifacts,
  )) {
    if (type === 'aws:cloudformation:stack' && properties?.templateFile !== undefined)
      stacks.push(readStack(directory, properties.templateFile, properties.stackName ?? id));
    if (type === 'cdk:asset-manifest' && properties?.file !== undefined)
      assets.push(...readAssets(directory, properties.file));
    if (type === 'cdk:cloud-assembly' && properties?.directoryName !== undefined) {
      const nested = readAssembly(join(directory, properties.directoryName));
      stacks.push(...nested.stacks);
      assets.push(...nested.assets);
    }
  }
  return { stacks, assets: new Map(assets.filter(([, path]) => existsSync(path))) };
};

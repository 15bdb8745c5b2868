import { localAccount, localPartition, localRegion } from '../local-account.ts';
import { StartupFailure } from '../startup-failure.ts';
import type { Assembly, Resource, Stack } from './assembly.ts';
import { resolve, type Lookups } from './intrinsics.ts';
import { createdTypes, ignoredIdentity, ignoredTypes, type Identity, type Naming } from './resource-types.ts';

/** Where the emulators answer; all that a name in a template depends on outside the templates. */
export type Addresses = { readonly queueUrl: (queueName: string) => string; readonly apiUrl: string };

export type ResolvedResource = {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly identity: Identity;
  readonly properties: unknown;
};

const pseudoParameters = (stack: string): Readonly<Record<string, string>> => ({
  'AWS::AccountId': localAccount,
  'AWS::Partition': localPartition,
  'AWS::Region': localRegion,
  'AWS::StackId': `arn:${localPartition}:cloudformation:${localRegion}:${localAccount}:stack/${stack}/local`,
  'AWS::StackName': stack,
  'AWS::URLSuffix': 'amazonaws.com',
});

const identityIn = (
  stack: Stack,
  logicalId: string,
  resource: Resource,
  lookups: Lookups,
  addresses: Addresses,
): Identity => {
  const naming: Naming = {
    stack: stack.name,
    logicalId,
    ...addresses,
    text: (property) => {
      const value = resolve(resource.properties[property], lookups);
      return typeof value === 'string' ? value : undefined;
    },
  };
  const name = createdTypes.get(resource.type);
  if (name !== undefined) return name(naming);
  if (ignoredTypes.has(resource.type)) return ignoredIdentity(naming);
  throw new StartupFailure(
    `The template of ${stack.name} declares ${logicalId} of type ${resource.type}, which the local runner cannot run; teach it the type or leave it out.`,
  );
};

/** Answers lookups of every stack of an assembly, lazily, refusing what is unknown and what refers to itself. */
const createLookups = (assembly: Assembly, addresses: Addresses): ((stack: Stack) => Lookups) => {
  const exported = (exportName: string): unknown => {
    for (const stack of assembly.stacks)
      for (const output of stack.outputs)
        if (output.exportName !== undefined && resolve(output.exportName, lookupsOf(stack)) === exportName)
          return resolve(output.value, lookupsOf(stack));
    throw new StartupFailure(`The templates import ${exportName}, which no stack exports.`);
  };
  const underWay = new Set<string>();
  const identityOf = (stack: Stack, logicalId: string): Identity => {
    const resource = stack.resources.get(logicalId);
    const place = `${stack.name}.${logicalId}`;
    if (resource === undefined)
      throw new StartupFailure(`The template refers to ${place}, which is nowhere.`);
    if (underWay.has(place)) throw new StartupFailure(`The template names ${place} by way of itself.`);
    underWay.add(place);
    try {
      return identityIn(stack, logicalId, resource, lookupsOf(stack), addresses);
    } finally {
      underWay.delete(place);
    }
  };
  const lookupsOf = (stack: Stack): Lookups => ({
    reference: (logicalId) => {
      const pseudo = pseudoParameters(stack.name)[logicalId];
      if (pseudo !== undefined) return pseudo;
      if (logicalId === 'AWS::NoValue') return undefined;
      if (stack.parameters.has(logicalId)) return stack.parameters.get(logicalId);
      return identityOf(stack, logicalId).ref;
    },
    attribute: (logicalId, attribute) => {
      const value = identityOf(stack, logicalId).attributes[attribute];
      if (value === undefined)
        throw new StartupFailure(
          `The template asks ${stack.name}.${logicalId} for ${attribute}, which is unknown.`,
        );
      return value;
    },
    imported: exported,
  });
  return lookupsOf;
};

/** Every resource the runner brings to life, named, with its properties worked out; refuses types it does not know. */
export const resolveResources = (assembly: Assembly, addresses: Addresses): readonly ResolvedResource[] => {
  const lookupsOf = createLookups(assembly, addresses);
  return assembly.stacks.flatMap((stack) =>
    [...stack.resources].flatMap(([logicalId, resource]) => {
      const lookups = lookupsOf(stack);
      const identity = identityIn(stack, logicalId, resource, lookups, addresses);
      if (!createdTypes.has(resource.type)) return [];
      return [
        {
          stack: stack.name,
          logicalId,
          type: resource.type,
          identity,
          properties: resolve(resource.properties, lookups),
        },
      ];
    }),
  );
};

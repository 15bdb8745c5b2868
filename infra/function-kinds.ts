import type { ServiceName } from '../shared/service-names.ts';

/** The four ways AWS calls a service; each is one file in the service's functions/. */
export const functionKinds = ['api', 'on-event', 'check-deadlines', 'publish-events'] as const;
export type FunctionKind = (typeof functionKinds)[number];

/** Beside them, where a service hands files in and out: the part of its API that carries the client of their bucket. */
export const filesApiKind = 'files-api';
export type AnyFunctionKind = FunctionKind | typeof filesApiKind;

/** The services that have a bucket for files. */
export const servicesWithFiles: readonly ServiceName[] = ['approvals'];

/** The functions of a service. */
export const functionKindsOf = (service: ServiceName): readonly AnyFunctionKind[] =>
  servicesWithFiles.includes(service) ? [...functionKinds, filesApiKind] : functionKinds;

export type FunctionProfile = { readonly memoryMegabytes: number; readonly timeoutSeconds: number };

/** API Gateway gives up after 30 seconds, a deadline check must end before the next begins. */
export const functionProfiles: { readonly [K in AnyFunctionKind | 'api-reference']: FunctionProfile } = {
  api: { memoryMegabytes: 512, timeoutSeconds: 20 },
  'files-api': { memoryMegabytes: 512, timeoutSeconds: 20 },
  'on-event': { memoryMegabytes: 512, timeoutSeconds: 30 },
  'check-deadlines': { memoryMegabytes: 512, timeoutSeconds: 240 },
  'publish-events': { memoryMegabytes: 512, timeoutSeconds: 60 },
  'api-reference': { memoryMegabytes: 256, timeoutSeconds: 10 },
};

/** AWS advises a visibility time-out of at least six times the consumer's, so that no message returns while its batch is retried. */
export const inboxVisibilitySeconds = 6 * functionProfiles['on-event'].timeoutSeconds;

/** The four ways AWS calls a service; each is one file in the service's functions/. */
export const functionKinds = ['api', 'on-event', 'check-deadlines', 'publish-events'] as const;
export type FunctionKind = (typeof functionKinds)[number];

export type FunctionProfile = { readonly memoryMegabytes: number; readonly timeoutSeconds: number };

/** API Gateway gives up after 30 seconds, a deadline check must end before the next begins. */
export const functionProfiles: { readonly [K in FunctionKind | 'api-reference']: FunctionProfile } = {
  api: { memoryMegabytes: 512, timeoutSeconds: 20 },
  'on-event': { memoryMegabytes: 512, timeoutSeconds: 30 },
  'check-deadlines': { memoryMegabytes: 512, timeoutSeconds: 240 },
  'publish-events': { memoryMegabytes: 512, timeoutSeconds: 60 },
  'api-reference': { memoryMegabytes: 256, timeoutSeconds: 10 },
};

/** AWS advises a visibility time-out of at least six times the consumer's, so that no message returns while its batch is retried. */
export const inboxVisibilitySeconds = 6 * functionProfiles['on-event'].timeoutSeconds;

/** The resources under /v1 that leads serves. */
export const resources: readonly string[] = ['leads', 'projects'];

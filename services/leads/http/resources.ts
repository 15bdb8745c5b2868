/** The resources under /v1 that leads serves. */
export const resources: readonly string[] = ['lead-rules', 'lead-settings', 'leads', 'projects'];

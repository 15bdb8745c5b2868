/** Says when it ran, in business time. */
export const handler = (): Promise<object> => Promise.resolve({ ranAt: new Date().toISOString() });

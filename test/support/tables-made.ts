/** How each table that the test file under way has made is dropped. */
export const drops: (() => Promise<unknown>)[] = [];

/** The published shape of each fact, as a digest of its JSON Schema. Never edit a line: publish a new version. */
export const frozenFacts: Record<string, string> = {};

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes, factSchemas } from '../../../shared/events/catalogue.ts';
import { frozenFacts } from './frozen-facts.ts';
import { shapeOf } from './shape-of.ts';

/** Freezes the shapes of new types; what is frozen already stays as it was published. */
export const freezeFacts = (): void => {
  const lines = eventTypes.map(
    (type) => `  '${type}': '${frozenFacts[type] ?? shapeOf(factSchemas[type])}',`,
  );
  writeFileSync(
    join(import.meta.dirname, 'frozen-facts.ts'),
    [
      '/** The published shape of each fact, as a digest of its JSON Schema. Never edit a line: publish a new version. */',
      'export const frozenFacts: Record<string, string> = {',
      ...lines,
      '};',
      '',
    ].join('\n'),
  );
};

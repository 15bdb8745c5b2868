import { describe, expect, it } from 'vitest';
import { storedKinds } from '../../infra/operator/stored-kinds.ts';
import { mostMaterials } from '../../services/approvals/catalogue/domain/matter.ts';
import { largestItem, mostVolumes, largestText } from '../../shared/dynamo/volumes.ts';
import { eventTypes, factSchemas } from '../../shared/events/catalogue.ts';
import { reckon } from '../support/largest.ts';

/** What an item may hold, and a message of a queue (DynamoDB, SQS), less what stands around the content. */
const around = 4 * 1024;
const mostOfAnItem = 400 * 1024 - around;
const mostOfAMessage = 256 * 1024 - around;

// It keeps the envelopes of facts beside a material; what a fact may hold is reckoned below.
const keepsFacts: ReadonlySet<string> = new Set(['material-fact']);
// The text of an imported log, as it was handed in: a file and no record.
const keepsFiles: ReadonlySet<string> = new Set(['part']);

const kinds = await storedKinds();
const aggregates = kinds.filter(({ as }) => as === 'aggregate');
const children = kinds.filter(({ as, entity }) => as === 'child' && !keepsFacts.has(entity));
const named = ({ service, entity }: (typeof kinds)[number]) => `${service} ${entity}`;

describe('Whatever is stored has a bound', () => {
  it.each(kinds.filter(({ entity }) => !keepsFacts.has(entity)).map((kind) => [named(kind), kind] as const))(
    'in every list, record and text of %s, and of what lists read of it',
    (_, { schema, entry }) => {
      expect(reckon(schema).unbounded).toEqual([]);
      if (entry !== null) expect(reckon(entry).unbounded).toEqual([]);
    },
  );

  it('in every list, record and text of every fact that is told', () => {
    const unbounded = eventTypes.flatMap((type) =>
      reckon(factSchemas[type]).unbounded.map((place) => `${type} ${place}`),
    );
    expect(unbounded).toEqual([]);
  });

  it('and the lists are found, with what each may hold', () => {
    const lists = new Map(kinds.flatMap((kind) => reckon(kind.schema, named(kind)).lists));
    expect(lists.size).toBeGreaterThan(150);
    expect(lists.get('approvals assignment/rejections')).toBe(40);
    expect(lists.get('approvals task/completion/notice/missing')).toBe(mostMaterials);
    expect(lists.get('approvals task/documents')).toBe(mostMaterials);
    expect(lists.get('notifications post-holders/posts[]/holders')).toBe(20);
  });
});

describe('The largest record that the rules allow', () => {
  it.each(aggregates.map((kind) => [named(kind), kind] as const))(
    'of %s stands in items of 32 KB that one write holds',
    (_, { schema, entry }) => {
      expect(reckon(schema).bytes).toBeLessThanOrEqual(mostVolumes * largestText);
      if (entry !== null) expect(reckon(entry).bytes).toBeLessThanOrEqual(largestItem - around);
    },
  );

  it.each(children.map((kind) => [named(kind), kind] as const))(
    'that grows beside another, of %s, is one that can be written',
    (_, { schema, entity }) => {
      const { bytes } = reckon(schema);
      expect(keepsFiles.has(entity) ? bytes / 3 : bytes).toBeLessThanOrEqual(mostOfAnItem);
    },
  );

  it.each(eventTypes)('of the fact %s goes into one message', (type) => {
    expect(reckon(factSchemas[type]).bytes).toBeLessThanOrEqual(mostOfAMessage);
  });
});

import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  faultOf,
  findUnreadable,
  itemAt,
  keyNamed,
  removeItem,
  replaceItem,
} from '../../infra/operator/find-unreadable.ts';
import { storedKinds, storesOf } from '../../infra/operator/stored-kinds.ts';
import { leadCollections } from '../../services/leads/kernel/lead-decision.ts';
import { serviceNames } from '../../shared/service-names.ts';
import { at } from '../approvals/support/assignments.ts';
import { openOneTask } from '../approvals/support/one-task.ts';
import { startApprovals } from '../approvals/support/service.ts';

const kinds = await storedKinds();
// These four are declared together, in one record.
const besideALead: ReadonlySet<string> = new Set(leadCollections);

describe('What the services store', () => {
  it('is found whole in what their stores export, each kind once in its service', () => {
    const declarationsIn = (file: string) => [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:export )?const \w+: (?:AggregateDefinition|Collection)\b/gm,
      ),
    ];
    const declared = serviceNames.flatMap((service) =>
      globSync([...storesOf(service)]).flatMap(declarationsIn),
    );
    const anywhere = ['services/**/*.ts', ...serviceNames.flatMap(() => 'shared/names/*.ts')];
    expect(anywhere.flatMap((pattern) => globSync(pattern).flatMap(declarationsIn))).toHaveLength(
      declared.length,
    );
    const oneByOne = kinds.filter(({ service, entity }) => service !== 'leads' || !besideALead.has(entity));
    expect(declared.length).toBeGreaterThan(40);
    expect(oneByOne).toHaveLength(declared.length);
    expect(kinds).toHaveLength(declared.length + besideALead.size);
    const names = kinds.map(({ service, entity }) => `${service} ${entity}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('An operator', () => {
  it('finds what cannot be read, looks at it, puts it right or takes it out', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const [sick, gone] = [await openOneTask(approvals), await openOneTask(approvals)];
    const table = approvals.testTable;
    const own = kinds.filter(({ service }) => service === 'approvals');
    const found = async () => {
      const items: string[] = [];
      for await (const { item } of findUnreadable(table, own)) items.push(item);
      return items;
    };
    expect(await found()).toEqual([]);
    const names = [sick, gone].map(({ id }) => `500236#task#${id} state`);
    const sound = (await itemAt(table, keyNamed(names[0]!)))!;
    for (const name of names)
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keyNamed(name),
          UpdateExpression: 'SET #data.#state = :nonsense',
          ExpressionAttributeNames: { '#data': 'data', '#state': 'state' },
          ExpressionAttributeValues: { ':nonsense': 'nonsense' },
        }),
      );
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: 'x', sk: 'y', entity: 'z' } }),
    );
    expect((await found()).sort()).toEqual([...names, 'x y'].sort());

    const broken = (await itemAt(table, keyNamed(names[0]!)))!;
    expect((await replaceItem(table, broken, own))?.item).toBe(names[0]);
    expect(await replaceItem(table, sound, own)).toBeNull();
    expect(faultOf((await removeItem(table, keyNamed(names[1]!)))!, own)?.item).toBe(names[1]);
    await removeItem(table, keyNamed('x y'));
    expect(await removeItem(table, keyNamed('x y'))).toBeNull();
    expect(await found()).toEqual([]);
    await expect(replaceItem(table, { ...sound, pk: '500236#task#nowhere' }, own)).rejects.toThrow();
  });
});

import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';
import { checkedWords } from '../command/checked-words.ts';
import { CommandFailure } from '../command/command-failure.ts';
import { refuseWords } from '../command/words.ts';
import { usualDataDirectory } from '../local/command-line.ts';
import { naming } from '../naming.ts';
import { findUnreadable, itemAt, keyNamed, removeItem, replaceItem } from './find-unreadable.ts';
import { connectToStage } from './stage-connection.ts';
import { storedKinds, type StoredKind } from './stored-kinds.ts';
import { unreadableUsage } from './unreadable-usage.ts';

const wordsSchema = z.object({
  stage: z.string().min(1),
  service: z.enum(serviceNames).optional(),
  item: z.string().includes(' ').optional(),
  remove: z.boolean().default(false),
  replace: z.string().optional(),
  data: z.string().min(1).default(usualDataDirectory),
});
type Words = z.infer<typeof wordsSchema>;

const option = { type: 'string' } as const;
const options = {
  ...{ stage: option, service: option, item: option, replace: option, data: option },
  remove: { type: 'boolean' },
} as const;

type Places = {
  readonly tableOf: (service: ServiceName) => Parameters<typeof findUnreadable>[0];
  readonly kindsOf: (service: ServiceName) => readonly StoredKind[];
};

const print = (value: unknown): void => console.log(JSON.stringify(value));

const list = async ({ tableOf, kindsOf }: Places, services: readonly ServiceName[]): Promise<void> => {
  for (const service of services)
    for await (const found of findUnreadable(tableOf(service), kindsOf(service)))
      print({ service, ...found });
};

const onOne = async ({ tableOf, kindsOf }: Places, service: ServiceName, words: Words): Promise<void> => {
  if (words.replace !== undefined) {
    const item = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(words.replace, 'utf8')));
    const fault = await replaceItem(tableOf(service), item, kindsOf(service));
    if (fault !== null)
      throw new CommandFailure(`Not replaced, it still cannot be read: ${JSON.stringify(fault)}`);
  } else if (words.item !== undefined) {
    const key = keyNamed(words.item);
    print(words.remove ? await removeItem(tableOf(service), key) : await itemAt(tableOf(service), key));
  }
};

/** Lists what cannot be read in the tables of a stage, or looks at, takes out or puts right one item of it. */
export const runUnreadable = async (given: readonly string[]): Promise<void> => {
  const words = checkedWords(unreadableUsage, wordsSchema, given, options);
  const { ask, client } = connectToStage(words.stage, words.data);
  const kinds = await storedKinds();
  const places: Places = {
    tableOf: (service) => ({ ask, client, name: naming(words.stage).table(service) }),
    kindsOf: (service) => kinds.filter((kind) => kind.service === service),
  };
  if (words.item === undefined && words.replace === undefined)
    await list(places, words.service === undefined ? serviceNames : [words.service]);
  else
    await onOne(
      places,
      words.service ?? refuseWords(unreadableUsage, '--service says in whose table the item stands.'),
      words,
    );
};

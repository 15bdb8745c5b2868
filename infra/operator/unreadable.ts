import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';
import { usualDataDirectory } from '../local/command-line.ts';
import { naming } from '../naming.ts';
import { findUnreadable, itemAt, keyNamed, removeItem, replaceItem } from './find-unreadable.ts';
import { connectToStage } from './stage-connection.ts';
import { storedKinds } from './stored-kinds.ts';

const usage = `npm run unreadable -- --stage prod [--service approvals]
  lists every item that cannot be read, with the places at fault; of one item, as the list or the log names it:
npm run unreadable -- --stage prod --service approvals --item '500236#assignment#01J… state' [--remove]
  prints it whole; with --remove also takes it out
npm run unreadable -- --stage prod --service approvals --replace repaired.json
  puts the repaired item in its place, if it can be read now
--stage local looks into the platform on this machine; --data names its directory where it is not .local`;

const wordsSchema = z.object({
  stage: z.string().min(1),
  service: z.enum(serviceNames).optional(),
  item: z.string().includes(' ').optional(),
  remove: z.boolean().default(false),
  replace: z.string().optional(),
  data: z.string().min(1).default(usualDataDirectory),
});

const refuse = (reason: string): never => {
  console.error(`${reason}\nUsage: ${usage}`);
  process.exit(1);
};

const option = { type: 'string' } as const;
const parsed = wordsSchema.safeParse(
  parseArgs({
    options: {
      ...{ stage: option, service: option, item: option, replace: option, data: option },
      remove: { type: 'boolean' },
    },
  }).values,
);
const words = parsed.success
  ? parsed.data
  : refuse(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'));

const { client } = connectToStage(words.stage, words.data);
const tableOf = (service: ServiceName) => ({ client, name: naming(words.stage).table(service) });
const kinds = await storedKinds();
const kindsOf = (service: ServiceName) => kinds.filter((kind) => kind.service === service);
const print = (value: unknown): void => console.log(JSON.stringify(value));

const list = async (): Promise<void> => {
  for (const service of words.service === undefined ? serviceNames : [words.service])
    for await (const found of findUnreadable(tableOf(service), kindsOf(service)))
      print({ service, ...found });
};

const onOne = async (service: ServiceName): Promise<void> => {
  if (words.replace !== undefined) {
    const item = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(words.replace, 'utf8')));
    const fault = await replaceItem(tableOf(service), item, kindsOf(service));
    if (fault !== null) refuse(`Not replaced, it still cannot be read: ${JSON.stringify(fault)}`);
  } else if (words.item !== undefined) {
    const key = keyNamed(words.item);
    print(words.remove ? await removeItem(tableOf(service), key) : await itemAt(tableOf(service), key));
  }
};

if (words.item === undefined && words.replace === undefined) await list();
else await onOne(words.service ?? refuse('--service says in whose table the item stands.'));

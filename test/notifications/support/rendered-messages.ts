import { wordedTypes } from '../../../services/notifications/messages/domain/templates.ts';
import { examples } from './examples.ts';
import { wordsOf } from './words-of.ts';

const messageOf = (heading: string, headingEn: string, body: string, bodyEn: string): readonly string[] => [
  `**${heading}**`,
  '',
  body,
  '',
  `> **${headingEn}**`,
  '>',
  `> ${bodyEn}`,
  '',
];

/** Every message of the catalogue, put into words with samples, to be read through by a person. */
export const renderedMessages = (): string => {
  const types = [...wordedTypes].sort();
  const sections = types.flatMap((type) => [
    `## ${type}`,
    '',
    ...examples[type].flatMap(([fact]) => messageOf(...wordsOf(type, fact))),
  ]);
  return [
    '# 消息样例 Messages',
    '',
    `全部${types.length}类消息，各以虚构的样例填写。由\`npm run freeze-messages\`写出，测试核对；改了用语，重写此页并通读一遍。`,
    '',
    `Every message of the platform, put into words with fictional samples. Written by \`npm run freeze-messages\` and held by a test: whoever changes the words writes this page anew and reads it.`,
    '',
    ...sections,
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
};

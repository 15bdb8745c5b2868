import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../infra/command/run-command.ts';
import { readWords } from '../../infra/command/words.ts';

const usage = `npm run freeze-messages
  writes test/notifications/messages.md anew: every message in words, filled with samples, for a person to read through`;

await runCommand(usage, async (words) => {
  readWords(usage, words, {});
  const { renderedMessages } = await import('./support/rendered-messages.ts');
  writeFileSync(join(import.meta.dirname, 'messages.md'), renderedMessages());
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderedMessages } from './support/rendered-messages.ts';

writeFileSync(join(import.meta.dirname, 'messages.md'), renderedMessages());

import { freeCreditCodes } from './fictional-credit-codes.ts';
import { localRegion } from './local-account.ts';
import { roles, type Role } from '../../shared/auth/roles.ts';
import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import { demonstrationPost } from './control/token-claims.ts';
import { tokenFile } from './token-files.ts';
import { join } from 'node:path';
import type { Platform } from './platform.ts';

/** Whose inbox the example shows: the first lead waits there to be screened. */
const example: Role = 'clerk';

const postNamed = (role: Role): string => {
  const held = demonstrationPost(role);
  if (held === null) return '夔光视界（虚构）联系人';
  const department = defaultCatalogue.departments.find(({ id }) => id === held.department);
  const post = department?.posts.find(({ id }) => id === held.post);
  return `${department?.name.zh ?? held.department}${post?.name.zh ?? held.post}`;
};

const accounts = (baseUrl: string, directory: string): readonly string[] => [
  '  accounts        each with a ready token, kept fresh in a file that curl takes as a header:',
  ...roles.map(
    (role) => `    -H @${tokenFile(directory, role).padEnd(directory.length + 14)}  ${postNamed(role)}`,
  ),
  `  try             curl -s -H @${tokenFile(directory, example)} ${baseUrl}/v1/inbox-items`,
  `  other people    curl -s '${baseUrl}/_local/token?role=clerk&department=water-resources&format=text'`,
];

/** What whoever started the platform should know, to be at work at once. */
export const greeting = (
  { baseUrl, startedInMilliseconds, clock, engines, parked }: Platform,
  dataDirectory: string,
): string =>
  [
    `招商 Zhaoshang runs at ${baseUrl} (ready in ${(startedInMilliseconds / 1000).toFixed(1)} s)`,
    `  API reference   ${baseUrl}/docs`,
    `  business time   ${clock.now()}, moved by: curl -X POST ${baseUrl}/_local/clock -d '{"advance":"P1D"}'`,
    ...accounts(baseUrl, join(dataDirectory, 'tokens')),
    `  credit codes    ${freeCreditCodes(3).join(' ')} (valid and free)`,
    `  engines         database ${engines.database}, queues and files ${engines.queues}, region ${localRegion}, any key:`,
    `                  aws dynamodb list-tables --endpoint-url ${engines.database}`,
    `  more            curl -s ${baseUrl}/_local`,
    ...parked().map((line) => `  not handled     ${line}; sent back by: /_local/queues/{name}/redrive`),
    `Ctrl-C stops it; the data stay in ${dataDirectory}.`,
  ].join('\n');

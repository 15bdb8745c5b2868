import * as z from 'zod';
import { defaultCatalogue } from '../../services/approvals/domain/catalogue/data/defaults.ts';
import { departmentSchema, type Department } from '../../services/approvals/domain/catalogue/department.ts';
import type { TokenRequest } from '../local/control/token-claims.ts';
import { openCounty } from '../operator/open-county.ts';
import type { Application } from './permit-log.ts';
import type { PlatformClient } from './platform-client.ts';

/** A county of the replay's own; the code is of no place. */
const county = '999999';

/** Who opens the cases and reads what came of them; fills no post, so that nothing is sent there. */
export const coordinator: TokenRequest = { role: 'coordinator', county, sub: 'replay.coordinator' };

const admin: TokenRequest = { role: 'admin', county, sub: 'replay.admin' };

const departmentNamed = (id: string): Department => {
  const found = defaultCatalogue.departments.find((department) => department.id === id);
  if (found === undefined) throw new Error(`The catalogue has no department ${id}.`);
  return found;
};

/** The offices that hear of delay beside the department that has the work (domain.md §5.5). */
const offices = ['supervision-office', 'leading-group-office', 'leading-group'].map(departmentNamed);

const department = (id: string, name: string, english: string): Department =>
  departmentSchema.parse({
    id,
    name: { zh: name, en: english },
    kind: 'government-department',
    posts: departmentNamed('county-government-office').posts,
  });

/** Has the applications which no group ever took on (rulings 16). */
const unassigned = department('unassigned', '未分派', 'Not assigned');

/** Which department has an application. */
export type DepartmentOf = (application: Application) => Department;

const holderOf = (departmentId: string, post: string): string => `${departmentId}.${post}`;

/** The person who works on the applications of a department. */
export const clerkOf = ({ id }: Department): TokenRequest => ({
  role: 'clerk',
  county,
  department: id,
  sub: holderOf(id, 'clerk'),
});

/** The county of a log: a department of five posts for each group, one person on each post. */
export type CountyOfTheLog = {
  readonly departmentOf: DepartmentOf;
  /** Everybody who fills a post. */
  readonly holders: readonly TokenRequest[];
};

/** Opens the county over HTTP. Ids are numbered, because a group may be called anything. */
export const openCountyOfTheLog = async (
  client: PlatformClient,
  applications: readonly Application[],
): Promise<CountyOfTheLog> => {
  const groups = [...new Set(applications.map(({ group }) => group))].filter((group) => group !== null);
  const byGroup = new Map(
    groups.map((group, position) => [group, department(`log-group-${position + 1}`, group, group)]),
  );
  const departments = [...byGroup.values(), unassigned, ...offices];
  await openCounty(
    async ({ method, path, body }) => {
      await client.call({ as: admin, method, path, body, answer: z.unknown() });
    },
    ({ id, name }, post) => ({
      subject: holderOf(id, post.id),
      displayName: `${name.zh}${post.name.zh}`.slice(0, 80),
      from: '2000-01-01',
    }),
    departments,
  );
  return {
    departmentOf: ({ group }) => (group === null ? unassigned : (byGroup.get(group) ?? unassigned)),
    holders: departments.flatMap(({ id, posts }) =>
      posts.map((post): TokenRequest => ({
        role: 'clerk',
        county,
        department: id,
        sub: holderOf(id, post.id),
      })),
    ),
  };
};

import * as z from 'zod';
import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import { departmentSchema, type Department } from '../../services/approvals/catalogue/domain/department.ts';
import { matterSchema, type Matter } from '../../services/approvals/catalogue/domain/matter.ts';
import { stageLeads } from '../../services/approvals/catalogue/domain/stage.ts';
import type { DepartmentId } from '../../shared/identifiers.ts';
import type { LocalDate } from '../../shared/time/clock.ts';
import type { TokenRequest } from '../local/control/token-claims.ts';
import { openCounty } from '../operator/open-county.ts';
import type { TransferSettings } from './command-line.ts';
import type { PlatformClient } from './platform-client.ts';
import type { Schedule } from './schedule.ts';

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

/** What the log's permits are in this county: a matter of its own, since no law that the log knows sets a limit (rulings 26). */
export const matterOfTheLog = 'X-L01';

/** A building permit of a municipality is nearest to the planning permit for construction works. */
const stageOfTheLog = 'engineering';

/** The offices that hear of delay beside the department that has the work, and those that adjudicate (domain.md §5.4, §5.5). */
const offices = [
  'supervision-office',
  'leading-group-office',
  'leading-group',
  stageLeads[stageOfTheLog].leadDepartment,
].map(departmentNamed);

const department = (id: string, name: string, english: string): Department =>
  departmentSchema.parse({
    id,
    name: { zh: name, en: english },
    kind: 'government-department',
    posts: departmentNamed('county-government-office').posts,
  });

/** Has the applications which no group ever took on (rulings 16). */
const unassigned = department('unassigned', '未分派', 'Not assigned');

const holderOf = (departmentId: string, post: string): string => `${departmentId}.${post}`;

/** The person who acts for a department on the applications it has, is offered or adjudicates. */
export const clerkOf = (id: DepartmentId): TokenRequest => ({
  role: 'clerk',
  county,
  department: id,
  sub: holderOf(id, 'clerk'),
});

/** The county of a log: a department of five posts for each group, one person on each post. */
export type CountyOfTheLog = {
  /** The department of a group; of no group, the one that has what nobody took on. */
  readonly departmentOf: (group: string | null) => Department;
  /** The departments of all groups, in the order in which the log first names them as holders, and the one of no group. */
  readonly departments: readonly Department[];
  /** Everybody who fills a post. */
  readonly holders: readonly TokenRequest[];
};

const groupsIn = ({ applications, moments }: Schedule): readonly string[] => {
  const first = applications.map(({ group }) => group).filter((group) => group !== null);
  const later = moments.flatMap(({ handedOff }) => handedOff.map(({ to }) => to));
  return [...new Set([...first, ...later])];
};

const setTransferRules = (client: PlatformClient, { lateRule }: TransferSettings) =>
  client.call({
    as: admin,
    method: 'PUT',
    path: '/v1/county-settings',
    body: { transfers: { noLateRule: !lateRule } },
    answer: z.unknown(),
  });

const matterWithin = (limitDays: number): Matter =>
  matterSchema.parse({
    kind: 'matter',
    code: matterOfTheLog,
    name: { zh: '许可日志所载许可', en: 'Permit of the log' },
    stage: stageOfTheLog,
    performedBy: 'department',
    departments: [{ department: unassigned.id, role: 'responsible', post: 'clerk' }],
    bases: [{ law: '许可日志', articles: [], evidence: 'measured' }],
    variants: [
      {
        id: 'standard',
        name: { zh: '一般情形', en: 'standard' },
        statutory: null,
        promised: { days: limitDays, unit: 'workday', evidence: 'assumption' },
        commitment: false,
        tolerance: false,
        department: null,
      },
    ],
    materials: [],
    pauses: [],
    notices: [],
    duties: [],
    exemptions: [],
    validity: null,
  });

const proposedSchema = z.object({ id: z.string() });

/** Puts the matter of the log into the county's catalogue as every county does it: one person proposes, another approves. */
const putMatterOfTheLog = async (
  client: PlatformClient,
  effectiveFrom: LocalDate,
  limitDays: number,
): Promise<void> => {
  const path = '/v1/catalogue-changes';
  const { id } = await client.call({
    as: coordinator,
    method: 'POST',
    path,
    body: {
      reason: '按许可日志设立事项',
      effectiveFrom,
      operations: [{ kind: 'put-matter', matter: matterWithin(limitDays) }],
    },
    answer: proposedSchema,
  });
  await client.call({ as: admin, method: 'POST', path: `${path}/${id}/approve`, answer: z.unknown() });
};

/** What a county of a log is opened by: who had the applications, and how long each may take from which day on. */
export type CountyRequest = {
  readonly schedule: Schedule;
  readonly limitDays: number;
  readonly transfers: TransferSettings | null;
  readonly opensOn: LocalDate;
};

/** Opens the county over HTTP. Ids are numbered, because a group may be called anything. */
export const openCountyOfTheLog = async (
  client: PlatformClient,
  { schedule, limitDays, transfers, opensOn }: CountyRequest,
): Promise<CountyOfTheLog> => {
  const byGroup = new Map(
    groupsIn(schedule).map((group, position) => [
      group,
      department(`log-group-${position + 1}`, group, group),
    ]),
  );
  const ofGroups = [...byGroup.values(), unassigned];
  const departments = [...ofGroups, ...offices];
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
  if (transfers !== null) await setTransferRules(client, transfers);
  await putMatterOfTheLog(client, opensOn, limitDays);
  return {
    departmentOf: (group) => (group === null ? unassigned : (byGroup.get(group) ?? unassigned)),
    departments: ofGroups,
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

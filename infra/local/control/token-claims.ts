import * as z from 'zod';
import { roles, type Role } from '../../../shared/auth/roles.ts';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { countyCodeSchema, departmentIdSchema, subjectSchema } from '../../../shared/identifiers.ts';

/** 奉节县, the county of the demonstration. */
export const demonstrationCounty = '500236';

const demonstrationEnterprise = '91500236MA5YHC010F';

/** Who speaks for the first enterprise of the demonstration. */
export const enterpriseContact = 'enterprise-contact';

/** Of the demonstration's people one for each role, so that who asks for a role alone finds work in the inbox. */
const postOfRole = {
  officer: { department: 'investment-promotion', post: 'deputy-clerk' },
  clerk: { department: 'investment-promotion', post: 'clerk' },
  'section-head': { department: 'investment-promotion', post: 'section-head' },
  'deputy-head': { department: 'investment-promotion', post: 'deputy-head' },
  head: { department: 'investment-promotion', post: 'head' },
  coordinator: { department: 'leading-group-office', post: 'clerk' },
  supervisor: { department: 'supervision-office', post: 'clerk' },
  leader: { department: 'leading-group', post: 'head' },
  admin: { department: 'county-government-office', post: 'clerk' },
} as const satisfies Record<Exclude<Role, 'investor'>, { department: string; post: string }>;

/** The post that the demonstration's person of a role holds; an enterprise has none. */
export const demonstrationPost = (
  role: Role,
): { readonly department: string; readonly post: string } | null =>
  role === 'investor' ? null : postOfRole[role];

/** Who fills a post of the demonstration county is named after it: `investment-promotion.clerk`. */
export const holderName = (department: string, post: string): string => `${department}.${post}`;

const rolesOfADepartment: readonly Role[] = ['clerk', 'section-head', 'deputy-head', 'head'];
const demonstrationDepartment = postOfRole.clerk.department;

const demonstrationSubject = ([role]: readonly Role[], department: string | undefined): string => {
  const held = role === undefined ? null : demonstrationPost(role);
  if (role === undefined || held === null) return enterpriseContact;
  const isOfADepartment = rolesOfADepartment.includes(role);
  return holderName(isOfADepartment ? (department ?? held.department) : held.department, held.post);
};

/** What a token can be asked for; each role brings what it cannot do without. */
export const tokenRequestSchema = z
  .strictObject({
    role: z.union([z.enum(roles), z.array(z.enum(roles)).min(1)]).transform((given) => [given].flat()),
    county: countyCodeSchema.default(countyCodeSchema.parse(demonstrationCounty)),
    sub: subjectSchema.optional(),
    department: departmentIdSchema.optional(),
    enterprise: creditCodeSchema.optional(),
  })
  .transform(({ role, county, sub, department, enterprise }) => ({
    sub: sub ?? demonstrationSubject(role, department),
    county,
    roles: role,
    ...(department === undefined && !role.some((one) => rolesOfADepartment.includes(one))
      ? {}
      : { department: department ?? demonstrationDepartment }),
    ...(enterprise === undefined && !role.includes('investor')
      ? {}
      : { enterprise: enterprise ?? demonstrationEnterprise }),
  }));

export type TokenRequest = z.input<typeof tokenRequestSchema>;

/** The request in a query: `role=officer&county=500236`; several roles as `role=officer,admin` or `role=` repeated. */
export const tokenRequestIn = (query: URLSearchParams): unknown => {
  const given = query.getAll('role').flatMap((value) => value.split(','));
  const others = [...query].filter(([name]) => name !== 'role' && name !== 'format');
  return { ...(given.length === 0 ? {} : { role: given }), ...Object.fromEntries(others) };
};
